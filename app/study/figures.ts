/** Where each indicator of the study stands on the page; one that is named nowhere goes under `other`. */
export type FigureGroup = 'chains' | 'openData' | 'cases' | 'ranks' | 'other';

const groupOf: Readonly<Record<string, FigureGroup>> = {
  dt_core_firms: 'chains',
  dt_core_share: 'chains',
  dt_core_chains_covered: 'chains',
  bigdata_top50_firms: 'chains',
  bigdata_top50_size: 'chains',
  open_data_volume: 'openData',
  open_data_volume_ratio: 'openData',
  open_datasets: 'openData',
  open_datasets_ratio: 'openData',
  open_data_apis: 'openData',
  open_data_apis_ratio: 'openData',
  dt_cases: 'cases',
  dt_cases_total: 'cases',
  dt_cases_share: 'cases',
  dt_cases_rank: 'cases',
  cities_in_motion_rank: 'ranks',
  digital_governance_rank: 'ranks',
  business_env_gov_service_rank: 'ranks',
  integrated_gov_service_rank: 'ranks',
};

/**
 * Derived values that may not be shown: the study states no total of representative firms, and 3 / 5 % only bounds it
 * (anomaly 4).
 */
const withheld: ReadonlySet<string> = new Set(['dt_core_total']);

export interface Observation {
  readonly id: string;
  readonly indicatorId: string;
  readonly citySlug: string | null;
  /** The digits as printed. */
  readonly printed: string;
  readonly basis: 'stated' | 'derived';
  /** How a derived value was computed. */
  readonly formula: string | null;
  readonly asOf: string | null;
  readonly publisher: string | null;
  readonly source: string;
  readonly note: string | null;
}

export interface Indicator {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unitZh: string;
  readonly unitEn: string;
}

export interface Figure extends Indicator {
  readonly observations: readonly Observation[];
}

/** Indicators with their observations, in the given order, by group; withheld ones left out. */
export function groupFigures(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): Record<FigureGroup, Figure[]> {
  const groups: Record<FigureGroup, Figure[]> = { chains: [], openData: [], cases: [], ranks: [], other: [] };
  for (const indicator of indicators) {
    if (withheld.has(indicator.id)) continue;
    const own = observations.filter((observation) => observation.indicatorId === indicator.id);
    if (own.length > 0) groups[groupOf[indicator.id] ?? 'other'].push({ ...indicator, observations: own });
  }
  return groups;
}

/**
 * An amount with its unit. English counts in millions what is printed in 亿 (10⁸): 2.30 × 100 million items → 230
 * million items.
 */
export function inMillions(printed: string, unit: string): string {
  const counted = /^100 million (.+)$/.exec(unit)?.[1];
  return counted
    ? `${Math.round(Number(printed) * 100).toLocaleString('en-US')} million ${counted}`
    : `${printed} ${unit}`;
}
