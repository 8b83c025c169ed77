import type { Database } from '../../db/client';
import { countsByRegion } from '../atlas/firms.server';
import type { RegionAtlas } from '../atlas/region-atlas';
import { regionAtlas } from '../atlas/region-atlas.server';
import { regionOptions } from '../atlas/region-options.server';
import { countedIn } from '../atlas/region-surveys.server';
import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { refuse, ok, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { regionPlaces } from '../region/region-places.server';
import { regionsByCode } from '../region/regions.server';
import { webMessages } from '../web/messages';
import { shortfallsOf, usualKind, type FirmsElsewhere, type ShortKind, type SupplyChoice } from './shortfall';
import type { SupplyView } from './supply';

/** What a reader asks to see, as the address has it; '' where it names nothing. */
export interface SupplyQuery {
  readonly lens: Lens;
  readonly kind?: ShortKind | undefined;
  readonly chain: string;
  readonly segment: string;
  readonly from: string;
}

/**
 * The missing and thin segments of a region under a lens, who elsewhere has them, and what each would feed. Refuses a
 * chain, a segment or a supplying region that does not exist; throws when the region itself does not: ask `findRegion`
 * first.
 */
export function supplyView(
  db: Database,
  language: Language,
  regionCode: string,
  query: SupplyQuery,
): Outcome<SupplyView> {
  const { lens } = query;
  const atlas = regionAtlas(db, regionCode, lens);
  const choice = choiceOf(db, language, atlas, query);
  if (!choice.ok) return choice;
  const suppliers = [...new Set(atlas.segments.flatMap(({ elsewhere }) => elsewhere.map((one) => one.regionCode)))];
  const counted = [regionCode, ...suppliers].every((code) => countedIn(db, lens, code));
  const shortfalls = shortfallsOf(atlas, counted ? countsUnder(db, lens) : () => null);
  const { sources, asOf, completeness } = atlas;
  return ok({
    region: atlas.region,
    isHome: regionCode === homeRegionCode(db),
    lens,
    choice: { ...choice.value, kind: query.kind ?? usualKind(shortfalls, choice.value.segment) },
    withheld: atlas.withheld,
    counted,
    chains: atlas.chains.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
    shortfalls,
    regions: regionOptions(db, lens, regionCode, language),
    ...placesFor(db, [regionCode, ...shortfalls.flatMap(({ regions }) => regions.map((one) => one.regionCode))]),
    survey: { sources, asOf, completeness },
  });
}

function choiceOf(
  db: Database,
  language: Language,
  { chains, segments }: RegionAtlas,
  { chain, segment, from }: SupplyQuery,
): Outcome<Omit<SupplyChoice, 'kind'>> {
  const unknown = (field: string, value: string, allowed: readonly string[]) =>
    refuse('not-served', { field, value, allowed: [...allowed] });
  const chainIds = chains.map(({ id }) => id);
  if (chain && !chainIds.includes(chain)) return unknown('chain', chain, chainIds);
  const segmentIds = segments.map(({ id }) => id);
  if (segment && !segmentIds.includes(segment)) return unknown('segment', segment, segmentIds);
  if (from && !regionsByCode(db).has(from)) return unknown('from', from, [webMessages[language].regionCode]);
  return ok({ chain: chain || null, segment: segment || null, from: from || null });
}

function countsUnder(db: Database, lens: Lens): FirmsElsewhere {
  const { bySegment } = countsByRegion(db, lens);
  return (segmentId, regionCode) =>
    bySegment.get(segmentId)?.find((count) => count.regionCode === regionCode)?.firms ?? null;
}

/** The cities for the ground of the map, and the places of the regions named on it, each once. */
function placesFor(db: Database, codes: readonly string[]): Pick<SupplyView, 'cities' | 'places'> {
  const known = regionPlaces(db);
  const place = ({ code, longitude, latitude }: { code: string; longitude: number; latitude: number }) => ({
    code,
    longitude,
    latitude,
  });
  return {
    cities: [...known.values()].filter(({ level }) => level !== 'province').map(place),
    places: [...new Set(codes)].flatMap((code) => {
      const at = known.get(code);
      return at ? [place(at)] : [];
    }),
  };
}
