import { and, eq, or, sql } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { companies, regions, representativeListings, surveys } from '../../db/schema/index';
import { completenessUnder, defaultCompleteness, surveyOfLens, type Completeness, type Lens } from '../gaps/lens';
import { regionGaps } from '../gaps/region-gaps';
import { linkStatesOf } from './complete-links';
import { inEachLanguage } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { talentNumbersOf } from '../talent-demand/demand.server';
import { countsByRegion, firmsBySegment } from './firms.server';
import { industry } from './industry.server';
import type { ChainSurvey, RegionAtlas } from './region-atlas';
import { regionsByCode } from './regions.server';

const surveysOfRegion = prepared((db) =>
  db
    .select()
    .from(surveys)
    .where(and(eq(surveys.lens, sql.placeholder('lens')), eq(surveys.regionCode, sql.placeholder('region'))))
    .prepare(),
);

const listedOfRegion = prepared((db) =>
  db
    .selectDistinct({
      chainId: representativeListings.chainId,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
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
  const surveyRows = new Map(
    surveysOfRegion(db)
      .all({ lens: surveyOfLens(lens), region: regionCode })
      .map((row) => [row.chainId, { ...row, completeness: completenessUnder(lens, row.completeness) }]),
  );
  const surveyOf = (chainId: string): ChainSurvey =>
    surveyRows.get(chainId) ?? {
      completeness: defaultCompleteness[lens],
      statedPresence: null,
      asOf: null,
      source: null,
    };
  const listed = lens === 'representative' ? listedOfRegion(db).all({ region: regionCode }) : [];

  const firmSegments = new Map<number, string[]>();
  for (const [segmentId, here] of firms) {
    for (const firm of here) {
      const segments = firmSegments.get(firm.id);
      if (segments) segments.push(segmentId);
      else firmSegments.set(firm.id, [segmentId]);
    }
  }
  const elsewhere = new Map(
    map.segments.map((segment) => [
      segment.id,
      (bySegment.get(segment.id) ?? []).filter((count) => !within.has(count.regionCode)),
    ]),
  );

  const findings = regionGaps({
    graph: map.graph,
    chainOf: new Map(map.segments.map((segment) => [segment.id, segment.chainId])),
    firms: firmSegments,
    firmsElsewhere: new Map(
      [...elsewhere].map(([id, counts]) => [id, counts.reduce((sum, count) => sum + count.firms, 0)]),
    ),
    completeness: new Map(map.chains.map((chain) => [chain.id, surveyOf(chain.id).completeness])),
    regionsRecorded: firmsByRegion.size,
    talent: talentNumbersOf(db, regionCode),
  });

  const states = linkStatesOf(map.links, new Set(firms.keys()));
  const surveyed = map.chains.map((chain) => surveyOf(chain.id));
  const completeness: Completeness =
    (['none', 'list', 'partial'] as const).find((weakest) =>
      surveyed.some((survey) => survey.completeness === weakest),
    ) ?? 'census';
  const withheld =
    completeness === 'none'
      ? 'no-survey'
      : lens === 'representative'
        ? 'list'
        : completeness === 'partial' && firmSegments.size === 0
          ? lens === 'sourced'
            ? 'no-sourced'
            : 'no-company'
          : null;

  return {
    region,
    lens,
    chains: map.chains.map((chain) => {
      const own = map.segments.filter((segment) => segment.chainId === chain.id);
      const chainFirms = new Set(own.flatMap((segment) => (firms.get(segment.id) ?? []).map((firm) => firm.id)));
      return {
        ...chain,
        survey: surveyOf(chain.id),
        segmentCount: own.length,
        recordedCount: own.filter((segment) => firms.has(segment.id)).length,
        firmCount:
          lens === 'representative' ? listed.filter((row) => row.chainId === chain.id).length : chainFirms.size,
        listed: listed.filter((row) => row.chainId === chain.id).map(({ chainId: _chain, ...firm }) => firm),
      };
    }),
    segments: map.segments.map((segment) => {
      const found = findings.segments.get(segment.id)!;
      return {
        ...segment,
        ...found,
        firms: firms.get(segment.id) ?? [],
        elsewhere: elsewhere.get(segment.id)!,
      };
    }),
    links: map.links.map((link, index) => ({ ...link, state: states[index]! })),
    headline: withheld ? null : findings.headline,
    pathsTotal: map.graph.totalPaths,
    withheld,
    firmCount: lens === 'representative' ? new Set(listed.map((firm) => firm.slug)).size : firmSegments.size,
    regionsRecorded: firmsByRegion.size,
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
