import type { At, Query } from './address';

export interface AtlasView {
  mode?: 'scenario' | 'comparison' | null;
  /** The other of two segments between which the paths are shown. */
  to?: string | null;
  lens?: string | null;
  chain?: string | null;
  segment?: string | null;
}

interface SupplyChoice {
  lens?: string | null;
  kind?: string | null;
  chain?: string | null;
  segment?: string | null;
  /** GB/T 2260 code of the region that would supply. */
  from?: string | null;
}

const id = encodeURIComponent;

/** Atlas, companies of the directory as lists, study, methods. */
export const atlasPaths = (at: At) => ({
  /** `path` is the number of the complete path that is shown. */
  home: (view: { lens?: string | null; path?: number | null } = {}, fragment?: string) =>
    at('/', { ...view }, fragment),
  /** `view` may hold a scenario too (app/scenarios/scenario.ts), a second segment, and what else its mode asks. */
  atlas: (regionCode: string, view: AtlasView & Query = {}, fragment?: string) =>
    at(`/atlas/${id(regionCode)}`, { ...view }, fragment),
  /** The same with whatever a request asked of it. */
  atlasAsked: (regionCode: string, asked: Query) => at(`/atlas/${id(regionCode)}`, asked),
  /** With whatever its page is asked: the file shows what the page shows. */
  atlasDrawing: (regionCode: string, view: AtlasView & Query & { with?: string | null } = {}) =>
    at(`/atlas/${id(regionCode)}/drawing.svg`, { ...view }),
  /** A person's saved scenarios; `query` holds one to save. */
  scenarios: (query: Query = {}) => at('/scenarios', query),
  savedScenario: (number: number) => at(`/scenarios/${number}`),
  /** Beside another region, by what is recorded. */
  atlasComparison: (
    regionCode: string,
    view: { with?: string | null } & Pick<AtlasView, 'lens' | 'chain' | 'segment'> & Query = {},
  ) => at(`/atlas/${id(regionCode)}/comparison`, { ...view }),
  /** What would be lost without one firm or one segment. */
  atlasStress: (regionCode: string, view: { lens?: string | null } = {}) =>
    at(`/atlas/${id(regionCode)}/stress`, { ...view }),
  /** One view of the atlas as data, and what is said of the segment selected in it; any query a page has. */
  atlasViewJson: (regionCode: string, query: Query = {}) => at(`/atlas/${id(regionCode)}/view.json`, query),
  atlasPanelJson: (regionCode: string, query: Query = {}) => at(`/atlas/${id(regionCode)}/panel.json`, query),
  /** The facts a browser computes what-ifs from. */
  atlasModelJson: (regionCode: string, view: { lens?: string | null } = {}) =>
    at(`/atlas/${id(regionCode)}/model.json`, { ...view }),
  /** What can be searched for in one atlas: its segments and their firms. */
  atlasIndexJson: (regionCode: string, query: Query = {}) => at(`/atlas/${id(regionCode)}/index.json`, query),
  /** The script of the atlas page, built beside the pages. */
  atlasScript: () => '/living-atlas.js',
  /** Where a region is chosen by name or code; `asked` is what else its atlas is asked. */
  regionChoice: (asked: Query = {}) => at('/atlas', asked),
  segments: (view: { lens?: string | null } = {}) => at('/segments', { ...view }),
  segment: (segmentId: string, view: { region?: string | null; lens?: string | null } = {}, fragment?: string) =>
    at(`/segments/${id(segmentId)}`, { ...view }, fragment),
  /** `region` are the columns, as codes; none for the usual ones. */
  matrix: (view: { lens?: string | null; chain?: string | null; region?: readonly string[] } = {}) =>
    at('/matrix', { ...view }),
  /** Who elsewhere has what a region lacks. */
  supply: (regionCode: string, view: SupplyChoice = {}) => at(`/supply/${id(regionCode)}`, { ...view }),
  companies: (query: Query = {}) => at('/companies', query),
  companiesCsv: (query: Query = {}) => at('/companies.csv', query),
  companiesXlsx: (query: Query = {}) => at('/companies.xlsx', query),
  company: (slug: string) => at(`/companies/${id(slug)}`),
  study: (fragment?: string) => at('/study', {}, fragment),
  glossary: (fragment?: string) => at('/glossary', {}, fragment),
  methods: (fragment?: string) => at('/methods', {}, fragment),
});
