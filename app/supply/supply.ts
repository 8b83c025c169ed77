import type { RegionAtlas } from '../atlas/region-atlas';
import type { RegionOption } from '../atlas/atlas-view';
import type { Language } from '../i18n/language';
import type { Region } from '../region/region';
import type { MapPlace } from './city-map';
import { paths } from '../paths';
import { lensMark, type Lens } from '../gaps/lens';
import { usualKind, type Shortfall, type SupplyChoice } from './shortfall';

/** Where supply could come from for one region under one lens, as the page shows it. */
export interface SupplyView {
  readonly region: Region;
  readonly isHome: boolean;
  readonly lens: Lens;
  readonly choice: SupplyChoice;
  /** Why nothing is said of the region's segments; null where it is. */
  readonly withheld: RegionAtlas['withheld'];
  /** Whether firms elsewhere may be counted; otherwise only that there is a record is said. */
  readonly counted: boolean;
  readonly chains: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
  /** Of all chains, before the reader's choice. */
  readonly shortfalls: readonly Shortfall[];
  /** Regions to look at instead. */
  readonly regions: readonly RegionOption[];
  /** Every city whose place is known. */
  readonly cities: readonly MapPlace[];
  /** Places of this region and of those that have what it lacks, as far as they are known. */
  readonly places: readonly MapPlace[];
  /** What the figures rest on. */
  readonly survey: Pick<RegionAtlas, 'sources' | 'asOf' | 'completeness'>;
}

/** The page's address with some of the reader's choice changed; what is usual is left out. */
export function supplyAddress(language: Language, view: SupplyView, change: Partial<SupplyChoice> = {}): string {
  const { kind, ...rest } = { ...view.choice, ...change };
  return paths(language).supply(view.region.code, {
    lens: lensMark(view.lens),
    kind: kind === usualKind(view.shortfalls, rest.segment) ? null : kind,
    ...rest,
  });
}
