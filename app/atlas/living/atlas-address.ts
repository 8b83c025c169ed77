import { usualLens } from '../../gaps/lens';
import { languageOf, type Language } from '../../i18n/language';
import { scenarioParameters } from '../../scenarios/scenario';
import { address, type Query } from '../../paths/address';
import { atlasPaths } from '../../paths/atlas';

/** What an address of the atlas asks for. */
export interface AtlasAddress {
  readonly language: Language;
  /** GB/T 2260. */
  readonly region: string;
  /** Every parameter but segment and language, which make no other picture; the usual lens goes without saying. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly segment: string | null;
}

/** The addresses of the atlas alone: all of app/paths.ts would be loaded with every page. */
export function atlasPathsIn(language: Language) {
  return atlasPaths((path, query, fragment) => address(language, path, query, fragment));
}

/** Reads an address of the atlas; null where it leads elsewhere. A comparison has a path of its own. */
export function atlasAddressOf(url: URL): AtlasAddress | null {
  const language = languageOf(url);
  const region = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  const to = atlasPathsIn(language);
  const isComparison = isAt(url, to.atlasComparison(region));
  if (region === '' || !(isComparison || isAt(url, to.atlas(region)))) return null;
  const query: Record<string, string[]> = isComparison ? { mode: [comparison] } : {};
  for (const [name, value] of url.searchParams) {
    if (value === '' || name === 'segment' || name === 'lang') continue;
    if (name === 'lens' && value === usualLens) continue;
    (query[name] ??= []).push(value);
  }
  return { language, region, query, segment: url.searchParams.get('segment') || null };
}

const comparison = 'comparison';

function isAt({ pathname }: URL, path: string): boolean {
  return path.split('?')[0] === pathname;
}

/** Where the view of an address comes from as data, and what is said of its segment (null without one). */
export function dataAddressesOf({ language, region, query, segment }: AtlasAddress): {
  readonly view: string;
  readonly panel: string | null;
} {
  const to = atlasPathsIn(language);
  const asked: Query = { ...query };
  return {
    // Which two segments are chosen makes no other picture.
    view: to.atlasViewJson(region, { ...asked, to: null }),
    panel: segment || isSupposed(query) || isCompared(query) ? to.atlasPanelJson(region, { ...asked, segment }) : null,
  };
}

/** The page of an address with another segment selected, or none: then there is no other beside it either. */
export function withSegment({ language, region, query }: AtlasAddress, segment: string | null): string {
  const asked = { ...query, mode: isCompared(query) ? null : query['mode'], to: segment && query['to'] };
  const to = atlasPathsIn(language);
  const path = isCompared(query) ? to.atlasComparison(region) : to.atlas(region);
  return address(language, path.split('?')[0]!, { ...asked, segment });
}

/** The page of the paths between the selected segment and another; of that one alone where none is selected. */
export function withOther(address: AtlasAddress, other: string): string {
  const { query, segment } = address;
  if (!segment || segment === other || isSupposed(query)) return withSegment(address, other);
  return withSegment({ ...address, query: { ...query, to: [other] } }, segment);
}

/** The same view of another region. */
export function withRegion(address: AtlasAddress, region: string): string {
  return withSegment({ ...address, region }, address.segment);
}

/** Whether something is supposed in an address, or is about to be. */
export function isSupposed(query: AtlasAddress['query']): boolean {
  return query['mode']?.[0] === 'scenario' || scenarioParameters.some((name) => name in query);
}

/** The same what-if with a firm lost, or back where it was lost. */
export function withFirmLost(address: AtlasAddress, firm: string): string {
  const lost = (address.query['lose'] ?? []).flatMap((list) => list.split(','));
  const next = lost.includes(firm) ? lost.filter((one) => one !== firm) : [...lost, firm];
  const { lose: _, ...others } = address.query;
  const query = next.length > 0 ? { ...others, lose: [next.join(',')] } : others;
  return withSegment({ ...address, query: isSupposed(query) ? query : { ...query, mode: ['scenario'] } }, null);
}

/** Whether two regions are compared. */
export function isCompared(query: AtlasAddress['query']): boolean {
  return query['mode']?.[0] === comparison;
}

/** What the drawing as a file is asked with to show what the page of an address shows. */
export function pictureQuery({ language, query, segment }: AtlasAddress): string {
  const { search } = new URL(address(language, '/', { ...query, segment }), 'http://localhost');
  return search;
}
