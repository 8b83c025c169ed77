import type { Shortfall } from '../../app/supply/shortfall';

/** A made-up short segment: who has it elsewhere (with firms where they are counted), and what it would feed. */
export function shortfall(
  id: string,
  regions: readonly (readonly [code: string, firms: number | null])[],
  feeds: readonly string[],
): Shortfall {
  return {
    id,
    chainId: 'made-up',
    nameZh: id,
    nameEn: id,
    kind: 'missing',
    presence: 'no-record',
    fillGain: 0n,
    regions: regions.map(([regionCode, firms]) => ({ regionCode, nameZh: regionCode, nameEn: regionCode, firms })),
    feeds: feeds.map((fed) => ({
      id: fed,
      nameZh: fed,
      nameEn: fed,
      presence: 'present',
      firmCount: 2,
      flowZh: '',
      flowEn: '',
    })),
  };
}

type Row = readonly [regions: readonly number[], feeds: readonly number[]];

/** Many of them from numbers, as a property test draws them. */
export function shortfallsFrom(rows: readonly Row[]): Shortfall[] {
  return rows.map(([regions, feeds], index) =>
    shortfall(
      `s${index}`,
      [...new Set(regions)].map((region) => [`r${region}`, null]),
      [...new Set(feeds)].map((fed) => `f${fed}`),
    ),
  );
}
