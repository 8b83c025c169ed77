import { keptByKey } from '../../db/kept';
import type { Database } from '../../db/client';
import { speaksOfSegments, type Completeness, type Lens } from '../gaps/lens';
import { regionGaps, type RegionFindings, type SegmentFindings } from '../gaps/region-gaps';
import { inEachLanguage, type Translations } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import type { Chain } from '../region/industry';
import { regionsByCode } from '../region/regions.server';
import { talentNumbersOf } from '../talent-demand/demand.server';
import { ceilingUnder } from './ceiling.server';
import { linkStatesOf } from './complete-links';
import { pathsOfLinks } from './link-paths';
import type { AtlasChain, AtlasLink, AtlasSegment, ChainSurvey, RegionAtlas } from './region-atlas';
import { recordsOf, type RegionRecords } from './region-records.server';
import { countedIn } from './region-surveys.server';

/**
 * One region under one lens: presence, firms, gaps and paths of every segment, coverage of every chain, and the
 * headline. The same object until the data changes. Throws when the region does not exist: ask `findRegion` first.
 */
export function regionAtlas(db: Database, regionCode: string, lens: Lens): RegionAtlas {
  return keptAtlas(db, { regionCode, lens });
}

const keptAtlas = keptByKey(
  ({ regionCode, lens }: { regionCode: string; lens: Lens }) => `${lens}|${regionCode}`,
  (db, { regionCode, lens }) => computeAtlas(db, regionCode, lens),
  800,
);

function computeAtlas(db: Database, regionCode: string, lens: Lens): RegionAtlas {
  const region = regionsByCode(db).get(regionCode);
  if (!region) throw new Error(`no region ${regionCode}`);
  const records = recordsOf(db, regionCode, lens);
  const { map, firms, listed, segmentsOfFirm } = records;
  const findings = findingsOn(db, regionCode, records);
  const surveyed = map.chains.map((chain) => records.surveyOf(chain.id));
  const completeness = weakestOf(surveyed);
  const withheld = withheldWhy(completeness, records);
  const headline = withheld || !findings ? null : findings.headline;
  const counted = countedIn(db, lens, regionCode);
  return {
    region,
    lens,
    chains: map.chains.map((chain) => chainOn(chain, records, translationsOf(db))),
    segments: map.segments.map((segment) => ({
      ...segment,
      ...standingOf(findings?.segments.get(segment.id) ?? null, counted),
      firms: firms.get(segment.id) ?? [],
      elsewhere: records.elsewhere.get(segment.id)!,
    })),
    links: linksOn(records, findings !== null),
    headline,
    pathsTotal: map.graph.totalPaths,
    withheld,
    firmCount: lens === 'representative' ? new Set(listed.map((firm) => firm.slug)).size : segmentsOfFirm.size,
    counted,
    ceiling: headline && ceilingUnder(db, lens),
    othersRecorded: records.othersRecorded,
    completeness,
    asOf: newestOf(surveyed),
    sources: inEachLanguage(translationsOf(db), sourcesOf(surveyed)),
  };
}

/** Gaps, paths and headline; null under a lens that says nothing of segments. */
function findingsOn(db: Database, regionCode: string, records: RegionRecords): RegionFindings | null {
  const { lens, map, surveyOf, elsewhere } = records;
  if (!speaksOfSegments(lens)) return null;
  return regionGaps({
    graph: map.graph,
    chainOf: new Map(map.segments.map((segment) => [segment.id, segment.chainId])),
    firms: records.segmentsOfFirm,
    regionsElsewhere: new Map([...elsewhere].map(([id, regions]) => [id, regions.length])),
    completeness: new Map(map.chains.map((chain) => [chain.id, surveyOf(chain.id).completeness])),
    othersRecorded: records.othersRecorded,
    talent: talentNumbersOf(db, regionCode),
  });
}

function linksOn({ map, firms }: RegionRecords, judged: boolean): AtlasLink[] {
  const present = new Set(firms.keys());
  const states = judged ? linkStatesOf(map.links, present) : null;
  const paths = pathsOfLinks(map.graph, present);
  return map.links.map((link, index) => ({ ...link, state: states?.[index] ?? 'not-judged', paths: paths(link) }));
}

function chainOn(chain: Chain, records: RegionRecords, translations: Translations): AtlasChain {
  const { lens, map, firms, listed, surveyOf } = records;
  const own = map.segments.filter((segment) => segment.chainId === chain.id);
  const onChain = listed.filter((row) => row.chainId === chain.id);
  const chainFirms = new Set(own.flatMap((segment) => (firms.get(segment.id) ?? []).map((firm) => firm.id)));
  return {
    ...chain,
    survey: surveyOf(chain.id),
    segmentCount: own.length,
    recordedCount: own.filter((segment) => firms.has(segment.id)).length,
    firmCount: lens === 'representative' ? onChain.length : chainFirms.size,
    listed: onChain.map(({ chainId: _chain, note: _note, ...firm }) => firm),
    listNotes: inEachLanguage(translations, notesOf(onChain)),
  };
}

/** The weakest completeness among the surveys of the chains. */
function weakestOf(surveys: readonly ChainSurvey[]): Completeness {
  const fromWeakest = ['none', 'list', 'partial'] as const;
  return fromWeakest.find((weakest) => surveys.some((survey) => survey.completeness === weakest)) ?? 'census';
}

/** Why nothing is said of segments; null where it may be said. */
function withheldWhy(completeness: Completeness, { lens, segmentsOfFirm }: RegionRecords): RegionAtlas['withheld'] {
  if (completeness === 'none') return 'no-survey';
  if (!speaksOfSegments(lens)) return 'list';
  if (completeness !== 'partial' || segmentsOfFirm.size > 0) return null;
  return lens === 'sourced' ? 'no-sourced' : 'no-company';
}

function newestOf(surveys: readonly ChainSurvey[]): string | null {
  const dates = surveys.map((survey) => survey.asOf).filter((date) => date !== null);
  return dates.sort().at(-1) ?? null;
}

function sourcesOf(surveys: readonly ChainSurvey[]): string[] {
  return [...new Set(surveys.map((survey) => survey.source).filter((source) => source !== null))];
}

/**
 * What a region's atlas says of a segment. Where counts are withheld, so is whatever says that there is exactly one
 * firm.
 */
function standingOf(
  found: SegmentFindings | null,
  counted: boolean,
): Pick<AtlasSegment, 'presence' | 'gaps' | 'firmCount' | 'paths'> {
  if (!found) return { presence: 'not-judged', gaps: [], firmCount: null, paths: null };
  const { presence, gaps, firmCount, chokeShare, pathsThrough, completePathsThrough, blockedPaths, fillGain } = found;
  const paths = { chokeShare, pathsThrough, completePathsThrough, blockedPaths, fillGain };
  if (counted || firmCount === 0) return { presence, gaps, firmCount, paths };
  return {
    presence: 'present',
    gaps: gaps.filter(({ kind }) => kind !== 'thin' && kind !== 'single-source'),
    firmCount: null,
    paths,
  };
}

/** What the list says of its own rows, each once. */
function notesOf(rows: readonly { readonly note: string | null }[]): string[] {
  return [...new Set(rows.flatMap(({ note }) => note ?? []))];
}
