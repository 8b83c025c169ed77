import type { Database } from '../../db/client';
import { industry } from '../region/industry.server';
import { regionAtlas } from '../atlas/region-atlas.server';
import { wholeRegister } from '../atlas/region-surveys.server';
import { findRegion } from '../region/regions.server';
import { notesInSegment } from '../companies/notes.server';
import { groundsInSegment } from '../companies/standing-grounds.server';
import { speaksOfSegments, type Lens } from '../gaps/lens';
import { translationsOf } from '../i18n/translations.server';
import { perLanguage } from '../i18n/language';
import { matrixView } from '../matrix/matrix.server';
import type { EgoView } from '../network/ego';
import { egoView } from '../network/ego-view.server';
import { ok, refuse, type Outcome } from '../outcome';
import { counterpartOf } from '../atlas/counterpart.server';
import { unsourcedIn } from '../atlas/unsourced.server';
import { homeRegionCode } from '../region/home-region.server';
import { nearSegments } from './near';
import { partnersOf, type SegmentPageView } from './segment';
import { talentStandingOf } from '../talent-demand/demand.server';
import { listSegmentClaims } from './segment-firms.server';

export type SegmentRefusal = 'unknown-segment' | 'unknown-region';

/**
 * A segment as one region has it under a lens; the home region when `regionCode` is empty. Refuses an unknown segment
 * (allowed: ids most like it) and a code that no region has (allowed: the home region, its peers and those with
 * records).
 */
export function segmentView(
  db: Database,
  segmentId: string,
  regionCode: string,
  lens: Lens,
): Outcome<SegmentPageView, SegmentRefusal> {
  const map = industry(db);
  const definition = map.segments.find((segment) => segment.id === segmentId);
  if (!definition)
    return refuse('unknown-segment', {
      field: 'segment',
      value: segmentId,
      allowed: nearSegments(segmentId, map.segments).map(({ id }) => id),
    });

  const home = homeRegionCode(db);
  const code = regionCode || home;
  const regions = regionsToLookAt(db, code);
  if (!regions.ok) return regions;
  return ok({ ...standingView(db, code, lens, segmentId), regions: regions.value, isHome: code === home });
}

/** The regions a reader may look at the segment in: those of the register, and the one asked for. */
function regionsToLookAt(db: Database, code: string): Outcome<SegmentPageView['regions'], 'unknown-region'> {
  // The register knows most regions; the atlas draws any, and leads here from each of its segments.
  const offered = matrixView(db, 'registry').matrix.regions;
  const asked = findRegion(db, code);
  if (!asked)
    return refuse('unknown-region', { field: 'region', value: code, allowed: offered.map((region) => region.code) });
  const known = offered.map(({ code: region, nameZh, nameEn, role }) => ({ code: region, nameZh, nameEn, role }));
  if (known.some((region) => region.code === code)) return ok(known);
  return ok([...known, { code, nameZh: asked.shortNameZh, nameEn: asked.nameEn, role: 'other' as const }]);
}

function standingView(
  db: Database,
  code: string,
  lens: Lens,
  segmentId: string,
): Omit<SegmentPageView, 'regions' | 'isHome'> {
  const atlas = regionAtlas(db, code, lens);
  const segment = atlas.segments.find(({ id }) => id === segmentId)!;
  const chain = atlas.chains.find(({ id }) => id === segment.chainId)!;
  return {
    lens,
    region: atlas.region,
    segment,
    chain,
    ...firmsIn(db, code, lens, segment),
    ego: egoOfSegment(db, code, lens, segmentId),
    needs: partnersOf(atlas, segmentId, 'needs'),
    feeds: partnersOf(atlas, segmentId, 'feeds'),
    talent: {
      chain: talentStandingOf(db, code, segment.chainId, null),
      segment: talentStandingOf(db, code, segment.chainId, segmentId),
    },
    translations: translationsOf(db),
    pathsTotal: industry(db).graph.totalPaths,
    withheld: atlas.withheld,
    unsourced: unsourcedIn(db, code, lens, segmentId),
    counterpart: counterpartOf(db, code, lens),
    othersRecorded: atlas.othersRecorded,
    othersWithFirm: segment.elsewhere.length,
    register: wholeRegister(db, lens),
  };
}

/** Firms and segments within two steps, as far as the lens counts them; a list says nothing of segments. */
function egoOfSegment(db: Database, region: string, lens: Lens, key: string): EgoView | null {
  if (!speaksOfSegments(lens)) return null;
  return egoView(db, { region, kind: 'segment', key, evidence: lens === 'sourced' ? 'sourced' : 'any' });
}

/** Firms that count here with their notes, and where the lens speaks of segments those elsewhere. */
function firmsIn(
  db: Database,
  code: string,
  lens: Lens,
  segment: SegmentPageView['segment'],
): Pick<SegmentPageView, 'here' | 'elsewhere'> {
  const claims = listSegmentClaims(db, segment.id, lens === 'sourced' ? 'sourced' : 'registry');
  const notes = perLanguage((language) => notesInSegment(db, segment.id, language));
  const grounds = groundsInSegment(db, segment.id);
  const counted = new Set(segment.firms.map((firm) => firm.id));
  const here = claims
    .filter((claim) => counted.has(claim.companyId))
    .map((claim) => ({
      ...claim,
      grounds: grounds.get(claim.companyId) ?? [],
      notes: perLanguage((language) => notes[language].get(claim.companyId) ?? []),
    }));
  const others = claims.filter((claim) => claim.regionCode !== code && !counted.has(claim.companyId));
  return { here, elsewhere: speaksOfSegments(lens) ? others : [] };
}

/** Ids and names of segments, for a refusal's suggestions. */
export function segmentNames(db: Database, ids: readonly string[]): { id: string; nameZh: string; nameEn: string }[] {
  const byId = new Map(industry(db).segments.map((segment) => [segment.id, segment]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn }));
}
