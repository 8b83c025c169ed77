import { eq, or, sql } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { companies, regions, representativeListings } from '../../db/schema/index';
import { speaksOfSegments, type Completeness, type Lens } from '../gaps/lens';
import { regionGaps, type SegmentFindings } from '../gaps/region-gaps';
import { inEachLanguage } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { talentNumbersOf } from '../talent-demand/demand.server';
import { ceilingUnder } from './ceiling.server';
import { linkStatesOf } from './complete-links';
import { countsByRegion, firmsBySegment } from './firms.server';
import { industry } from '../region/industry.server';
import type { AtlasSegment, RegionAtlas, SegmentFirm } from './region-atlas';
import { countedIn, surveysIn } from './region-surveys.server';
import { regionsByCode } from '../region/regions.server';

const listedOfRegion = prepared((db) =>
  db
    .selectDistinct({
      chainId: representativeListings.chainId,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      note: representativeListings.note,
    })
    .from(representativeListings)
    .innerJoin(companies, eq(companies.id, representativeListings.companyId))
    .innerJoin(regions, eq(regions.code, companies.regionCode))
    .where(or(eq(regions.code, sql.placeholder('region')), eq(regions.parentCode, sql.placeholder('region'))))
    .orderBy(companies.sortKey)
    .prepare(),
);

/**
 * One region under one lens: presence, firms, gaps and paths of every segment, coverage of every chain, and the
 * headline. The same object until the data changes. Throws when the region does not exist: ask `findRegion` first.
 */
export function regionAtlas(db: Database, regionCode: string, lens: Lens): RegionAtlas {
  return keptAtlas(db, `${lens}|${regionCode}`);
}

const keptAtlas = keptUnderDataVersion<`${Lens}|${string}`, RegionAtlas>((db, key) => {
  const [lens, regionCode] = key.split('|') as [Lens, string];
  return computeAtlas(db, regionCode, lens);
}, 800);

function computeAtlas(db: Database, regionCode: string, lens: Lens): RegionAtlas {
  const names = regionsByCode(db);
  const region = names.get(regionCode);
  if (!region) throw new Error(`no region ${regionCode}`);
  const within = new Set([
    regionCode,
    ...[...names.values()].filter((row) => row.parentCode === regionCode).map((row) => row.code),
  ]);

  const map = industry(db);
  const firms = firmsBySegment(db, lens, regionCode);
  const { bySegment, firmsByRegion } = countsByRegion(db, lens);
  const surveyOf = surveysIn(db, lens, regionCode, firms.size > 0);
  const listed = lens === 'representative' ? listedOfRegion(db).all({ region: regionCode }) : [];
  const firmSegments = segmentsByFirm(firms);
  const elsewhere = new Map(
    map.segments.map((segment) => [
      segment.id,
      (bySegment.get(segment.id) ?? [])
        .filter((count) => !within.has(count.regionCode))
        .map(({ firms: _withheld, ...name }) => name),
    ]),
  );
  const othersRecorded = [...firmsByRegion.keys()].filter((code) => !within.has(code)).length;

  const findings = speaksOfSegments(lens)
    ? regionGaps({
        graph: map.graph,
        chainOf: new Map(map.segments.map((segment) => [segment.id, segment.chainId])),
        firms: firmSegments,
        regionsElsewhere: new Map([...elsewhere].map(([id, regions]) => [id, regions.length])),
        completeness: new Map(map.chains.map((chain) => [chain.id, surveyOf(chain.id).completeness])),
        othersRecorded,
        talent: talentNumbersOf(db, regionCode),
      })
    : null;

  const surveyed = map.chains.map((chain) => surveyOf(chain.id));
  const completeness: Completeness =
    (['none', 'list', 'partial'] as const).find((weakest) =>
      surveyed.some((survey) => survey.completeness === weakest),
    ) ?? 'census';
  const withheld =
    completeness === 'none'
      ? 'no-survey'
      : findings === null
        ? 'list'
        : completeness === 'partial' && firmSegments.size === 0
          ? lens === 'sourced'
            ? 'no-sourced'
            : 'no-company'
          : null;
  const counted = countedIn(db, lens, regionCode);
  const states = findings && linkStatesOf(map.links, new Set(firms.keys()));
  const headline = withheld || !findings ? null : findings.headline;

  return {
    region,
    lens,
    chains: map.chains.map((chain) => {
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
        listNotes: inEachLanguage(translationsOf(db), notesOf(onChain)),
      };
    }),
    segments: map.segments.map((segment) => ({
      ...segment,
      ...standingOf(findings?.segments.get(segment.id) ?? null, counted),
      firms: firms.get(segment.id) ?? [],
      elsewhere: elsewhere.get(segment.id)!,
    })),
    links: map.links.map((link, index) => ({ ...link, state: states?.[index] ?? 'not-judged' })),
    headline,
    pathsTotal: map.graph.totalPaths,
    withheld,
    firmCount: lens === 'representative' ? new Set(listed.map((firm) => firm.slug)).size : firmSegments.size,
    counted,
    ceiling: headline && ceilingUnder(db, lens),
    othersRecorded,
    completeness,
    asOf:
      surveyed
        .map((survey) => survey.asOf)
        .filter((date) => date !== null)
        .sort()
        .at(-1) ?? null,
    sources: inEachLanguage(translationsOf(db), [
      ...new Set(surveyed.map((survey) => survey.source).filter((source) => source !== null)),
    ]),
  };
}

function segmentsByFirm(firms: ReadonlyMap<string, readonly SegmentFirm[]>): Map<number, string[]> {
  const segmentsOf = new Map<number, string[]>();
  for (const [segmentId, here] of firms) {
    for (const firm of here) {
      const segments = segmentsOf.get(firm.id);
      if (segments) segments.push(segmentId);
      else segmentsOf.set(firm.id, [segmentId]);
    }
  }
  return segmentsOf;
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
