import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { fillMessages } from '../gaps/fill-messages';
import { ceilingSentence, fillOrderSentences, fillSentences } from '../gaps/fill-sentences';
import { isPresent, speaksOfSegments, type Lens } from '../gaps/lens';
import { perLanguage, type Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { spaced, sentence } from '../i18n/punctuation';
import { method } from '../methods/methods';
import { paths } from '../paths';
import { counterpartOf } from './counterpart.server';
import { homeRegionCode } from '../region/home-region.server';
import { studyName } from '../region/study-names';
import { publishedShares } from '../region/shares.server';
import {
  namedFirms,
  type AtlasView,
  type ChainView,
  type Figure,
  type RegionOption,
  type SegmentRow,
} from './atlas-view';
import { drawing } from './drawing';
import { drawingWords } from './drawing-messages';
import { countsByRegion } from './firms.server';
import { atlasMessages, atlasWords } from './messages';
import type { AtlasChain, AtlasSegment, RegionAtlas } from './region-atlas';
import { regionAtlas } from './region-atlas.server';
import { peersOf, regionsByCode } from '../region/regions.server';
import type { Scene } from './scene';
import { sceneOf } from './scene-composition';

export interface AtlasChoice {
  readonly region: string;
  readonly lens: Lens;
  readonly chain: string | null;
  readonly segment: string | null;
}

const keptScene = keptUnderDataVersion<string, Scene>((db, key) => {
  const [language, region, lens, chain] = key.split('|') as [Language, string, Lens, string];
  return sceneOf(regionAtlas(db, region, lens), language, chain || null);
}, 60);

/**
 * Everything the atlas page shows of a region, worded; the region, chain and segment must exist. `svg` is not
 * enumerable: the server's markup draws it, and what is sent along for the browser's script leaves it out.
 */
export function atlasView(db: Database, language: Language, { region, lens, chain, segment }: AtlasChoice): AtlasView {
  return keptView(db, JSON.stringify([language, { region, lens, chain, segment }]));
}

const keptView = keptUnderDataVersion<string, AtlasView>(
  (db, key) => makeView(db, ...(JSON.parse(key) as [Language, AtlasChoice])),
  100,
);

function makeView(db: Database, language: Language, choice: AtlasChoice): AtlasView {
  const atlas = regionAtlas(db, choice.region, choice.lens);
  const to = paths(language);
  const view = { lens: choice.lens, chain: choice.chain };
  const svg = drawing(keptScene(db, `${language}|${choice.region}|${choice.lens}|${choice.chain ?? ''}`), {
    selected: choice.segment,
    hrefs: {
      segment: (segment) => to.atlas(choice.region, { ...view, segment }),
      chain: (chain) => to.atlas(choice.region, { lens: choice.lens, chain: chain === choice.chain ? null : chain }),
    },
  });
  const page: Omit<AtlasView, 'svg'> = {
    language,
    ...choice,
    region: { code: choice.region, name: localised(language, atlas.region.shortNameZh, atlas.region.nameEn) },
    names: perLanguage((reader) => localised(reader, atlas.region.shortNameZh, atlas.region.nameEn)),
    judged: speaksOfSegments(choice.lens),
    figures: figures(atlas, language),
    scope: choice.chain && atlas.headline ? atlasMessages[language].allChainsScope : null,
    ceiling: atlas.ceiling && ceilingSentence(language, atlas.ceiling, atlas.lens),
    fills: atlas.headline ? fillSentences(language, atlas.headline, namesIn(atlas, language)) : [],
    fillOrder: fillOrder(atlas, language),
    notice: notice(atlas, language),
    shares:
      choice.lens === 'representative'
        ? publishedShares(db).map((share) => ({
            name: localised(language, share.nameZh, share.nameEn),
            printed: `${share.printed}%`,
            source: [studyName[language], share.source, share.publisher[language]].filter(Boolean).join(' · '),
            asOf: share.asOf,
            confidence: 'stated' as const,
          }))
        : [],
    chains: atlas.chains
      .filter((chain) => !choice.chain || chain.id === choice.chain)
      .map((chain) => chainView(atlas, chain, language)),
    chainChoices: atlas.chains.map((chain) => ({
      id: chain.id,
      name: localised(language, chain.nameZh, chain.nameEn),
      coverage: atlas.withheld ? null : `${chain.recordedCount}/${chain.segmentCount}`,
    })),
    regions: regionChoices(db, choice.lens, choice.region, language),
    counterpart: counterpartOf(db, choice.region, choice.lens),
    sources: atlas.sources[language],
    asOf: atlas.asOf,
  };
  return Object.defineProperty(page, 'svg', { value: svg, enumerable: false }) as AtlasView;
}

/** The same picture as a file: with its title, what it was drawn from, and no links. */
export function atlasFile(db: Database, language: Language, choice: Omit<AtlasChoice, 'segment'>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing(keptScene(db, `${language}|${choice.region}|${choice.lens}|${choice.chain ?? ''}`), { standalone: true })}\n`;
}

/**
 * Regions offered beside the one shown: the home region and its peers, then the others with records; the one shown
 * wherever it stands.
 */
function regionChoices(db: Database, lens: Lens, region: string, language: Language): RegionOption[] {
  const offered = regionsWithRecords(db, lens, language);
  const regions = regionsByCode(db);
  const missing = [...new Set([region, ...peersOf(db, region)])].filter(
    (code) => !offered.some((known) => known.code === code),
  );
  return [
    ...offered,
    ...missing.map((code) => ({
      code,
      name: localised(language, regions.get(code)!.shortNameZh, regions.get(code)!.nameEn),
    })),
  ];
}

/**
 * Regions with at least one counted firm: the home region, its peers in their order, then by code. Never ordered by
 * how many firms they have: records that are no census would rank cities by how well they were searched.
 */
export function regionsWithRecords(db: Database, lens: Lens, language: Language): RegionOption[] {
  const regions = regionsByCode(db);
  const recorded = countsByRegion(db, lens).firmsByRegion;
  const home = homeRegionCode(db);
  return [...new Set([home, ...peersOf(db, home), ...[...recorded.keys()].sort()])]
    .filter((code) => recorded.has(code))
    .map((code) => ({ code, name: localised(language, regions.get(code)!.shortNameZh, regions.get(code)!.nameEn) }));
}

function figures(atlas: RegionAtlas, language: Language): Figure[] | null {
  if (!atlas.headline) return null;
  const { paths: path, links, segments } = atlas.headline.coverage;
  const figure = (
    id: Figure['id'],
    anchor: 'path-coverage' | 'link-coverage' | 'segment-coverage',
    part: number | bigint,
    whole: number | bigint,
  ): Figure => {
    const definition = method(language, anchor);
    return {
      id,
      name: atlasWords(language, atlas.lens).figures[id],
      part: String(part),
      whole: String(whole),
      provenance: {
        source: atlas.sources[language].join('; '),
        asOf: atlas.asOf,
        confidence: atlas.completeness,
        method: `${definition.plain} ${definition.formula}`,
        methodAnchor: anchor,
      },
    };
  };
  return [
    figure('paths', 'path-coverage', path.complete, path.total),
    figure('links', 'link-coverage', links.complete, links.total),
    figure('segments', 'segment-coverage', segments.present, segments.total),
  ];
}

/** The name of a segment by its id. */
function namesIn(atlas: RegionAtlas, language: Language): (id: string) => string {
  return (id) =>
    nameIn(
      language,
      atlas.segments.find((segment) => segment.id === id)!,
    );
}

function fillOrder(atlas: RegionAtlas, language: Language): string[] {
  const order = fillOrderSentences(language, atlas.headline?.greedyOrder ?? [], namesIn(atlas, language));
  return order.length > 0 && atlas.completeness === 'partial' ? [...order, fillMessages[language].recorded] : order;
}

function notice(atlas: RegionAtlas, language: Language): AtlasView['notice'] {
  const kind =
    atlas.withheld ?? (atlas.lens === 'sourced' ? 'sourced' : atlas.completeness === 'census' ? 'census' : 'partial');
  const words = atlasMessages[language];
  const said = words.notice[kind](
    localised(language, atlas.region.shortNameZh, atlas.region.nameEn),
    String(atlas.firmCount),
    atlas.asOf ?? words.undated,
  );
  const open = new Set(atlas.chains.flatMap((chain) => chain.listNotes[language]));
  return {
    kind,
    text: spaced(language, said, ...[...open].map((note) => sentence(language, note))),
  };
}

function chainView(atlas: RegionAtlas, chain: AtlasChain, language: Language): ChainView {
  const words = drawingWords(language, atlas.lens);
  const counts = [String(chain.recordedCount), String(chain.segmentCount)] as const;
  return {
    id: chain.id,
    name: localised(language, chain.nameZh, chain.nameEn),
    coverage:
      atlas.withheld === 'list'
        ? words.onList(chain.firmCount)
        : atlas.withheld
          ? null
          : chain.survey.completeness === 'census'
            ? words.coverageCensus(...counts)
            : words.coverage(...counts),
    stated: chain.survey.statedPresence && words.stated[chain.survey.statedPresence],
    listed: chain.listed.map((firm) => ({ slug: firm.slug, name: localised(language, firm.nameZh, firm.nameEn) })),
    segments: atlas.segments
      .filter((segment) => segment.chainId === chain.id)
      .map((segment) => rowOf(atlas, segment, language)),
  };
}

function rowOf(atlas: RegionAtlas, segment: AtlasSegment, language: Language): SegmentRow {
  const words = atlasWords(language, atlas.lens);
  const { firmCount, firms, elsewhere } = segment;
  const unnamed = firms.length - namedFirms;
  return {
    id: segment.id,
    name: nameIn(language, segment),
    tier: segment.tier,
    presence: segment.presence,
    firmCount,
    firms: firms
      .slice(0, namedFirms)
      .map((firm) => ({ slug: firm.slug, name: localised(language, firm.nameZh, firm.nameEn) })),
    more: unnamed <= 0 ? null : firmCount === null ? words.others : words.more(String(unnamed)),
    paths: pathsCell(atlas, segment, language),
    elsewhere:
      elsewhere.length > 0
        ? words.elsewhereCell(String(elsewhere.length))
        : words.elsewhereNone(String(atlas.othersRecorded)),
  };
}

function pathsCell(atlas: RegionAtlas, { paths, presence }: AtlasSegment, language: Language): string {
  if (atlas.withheld || !paths) return atlasMessages[language].notSaid;
  const through = String(paths.pathsThrough);
  return isPresent(presence)
    ? atlasMessages[language].pathsCell(String(paths.completePathsThrough), through)
    : drawingWords(language, atlas.lens).blocked(through, String(atlas.pathsTotal));
}

function nameIn(language: Language, thing: { nameZh: string; nameEn: string }): string {
  return localised(language, thing.nameZh, thing.nameEn);
}
