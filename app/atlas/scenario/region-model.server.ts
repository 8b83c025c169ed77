import { and, asc, eq, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { keptByKey } from '../../../db/kept';
import { capabilities, companies, regions, segments } from '../../../db/schema/index';
import { companyRevision } from '../../companies/company-revision.server';
import type { Lens } from '../../gaps/lens';
import { prepareModel, versionOf, type ModelFirm, type PreparedModel } from '../../scenarios/scenario-model';
import { countedUnder } from '../firms.server';
import type { RegionAtlas } from '../region-atlas';
import { regionAtlas } from '../region-atlas.server';

/** The names of a firm and where it sits. */
interface FirmName {
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** GB/T 2260 of its seat; null for a firm of the region itself. */
  readonly region: string | null;
}

/** A region as scenarios are computed from it, with the names that its words need. */
export interface RegionModel {
  readonly prepared: PreparedModel;
  /** By slug. */
  readonly firmNames: ReadonlyMap<string, FirmName>;
}

/** Null where nothing may be said of segments: under a published list, without a survey, without a record. */
export function regionModel(db: Database, region: string, lens: Lens): RegionModel | null {
  const atlas = regionAtlas(db, region, lens);
  return atlas.withheld === null ? keptModel(db, { atlas, key: keyOf(atlas) }) : null;
}

const keys = new WeakMap<RegionAtlas, string>();

/** What of an atlas a model rests on beside companies; an atlas is the same object until the data change. */
function keyOf(atlas: RegionAtlas): string {
  let key = keys.get(atlas);
  if (key === undefined) {
    const links = atlas.links.map(({ supplierId, customerId }) => [supplierId, customerId]);
    key = JSON.stringify([atlas.lens, atlas.region.code, atlas.counted, modelSegments(atlas), links]);
    keys.set(atlas, key);
  }
  return key;
}

/** Kept until a company changes: with every firm of every other region in it, it costs too much for each commit. */
const keptModel = keptByKey(({ key }: { atlas: RegionAtlas; key: string }) => key, madeModel, 12, companyRevision);

function madeModel(db: Database, { atlas }: { readonly atlas: RegionAtlas }): RegionModel {
  const { lens, region } = atlas;
  const placeOf = new Map(atlas.segments.map(({ id }, place) => [id, place]));
  const here = atlas.segments.flatMap((segment) => segment.firms.map((firm) => ({ ...firm, segment: segment.id })));
  const others = firmsElsewhere(db, atlas);
  const seats = new Map(others.map((row) => [row.slug, row.region]));
  const facts = {
    region: region.code,
    lens,
    segments: modelSegments(atlas),
    links: atlas.links.map((link) => [placeOf.get(link.supplierId)!, placeOf.get(link.customerId)!] as const),
    firms: atlas.counted ? modelFirms(here, placeOf) : null,
    elsewhere: modelFirms(others, placeOf).map((firm) => ({ ...firm, region: seats.get(firm.id)! })),
  };
  return {
    prepared: prepareModel({ ...facts, version: versionOf(facts) }),
    firmNames: new Map(
      [...others, ...here.map((firm) => ({ ...firm, region: null }))].map(({ slug, nameZh, nameEn, region: seat }) => [
        slug,
        { nameZh, nameEn, region: seat },
      ]),
    ),
  };
}

function modelSegments({ segments: all }: RegionAtlas) {
  return all.map(({ id, chainId, firms, elsewhere }) => ({
    id,
    chain: chainId,
    here: firms.length > 0,
    elsewhere: elsewhere.length > 0,
  }));
}

/** Rows of one capability each as firms, in the order of the rows. */
function modelFirms(
  rows: readonly { readonly slug: string; readonly segment: string }[],
  placeOf: ReadonlyMap<string, number>,
): ModelFirm[] {
  const segmentsOf = new Map<string, number[]>();
  for (const { slug, segment } of rows) {
    const own = segmentsOf.get(slug);
    if (own) own.push(placeOf.get(segment)!);
    else segmentsOf.set(slug, [placeOf.get(segment)!]);
  }
  return [...segmentsOf].map(([id, own]) => ({ id, segments: own }));
}

/** The capabilities of firms that hold a segment which the region has none for, and sit in another region. */
function firmsElsewhere(db: Database, { region: { code }, lens, segments: all }: RegionAtlas) {
  const missing = all.filter(({ firms }) => firms.length === 0).map(({ id }) => id);
  const inside = db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, code), eq(regions.parentCode, code)));
  const wanted = db
    .select({ id: capabilities.companyId })
    .from(capabilities)
    .where(inArray(capabilities.segmentId, missing));
  return db
    .select({
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      region: sql<string>`${companies.regionCode}`,
      segment: segments.id,
    })
    .from(companies)
    .innerJoin(capabilities, eq(capabilities.companyId, companies.id))
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(
      and(
        isNotNull(companies.regionCode),
        notInArray(companies.regionCode, inside),
        inArray(companies.id, wanted),
        countedUnder(lens),
      ),
    )
    .orderBy(asc(companies.sortKey), asc(companies.id))
    .all();
}
