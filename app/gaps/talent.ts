export interface TalentNumbers {
  /** People asked for; null when not known. */
  readonly demand: number | null;
  /** People available; null when not known. Certificate holders are a stock, not job seekers: state the conversion. */
  readonly supply: number | null;
}

export interface TalentBalance {
  /** 求人倍率, demand / supply; null without demand or without supply. */
  readonly ratio: number | null;
  /** (demand − supply) / demand: 1 when nobody is available, negative when there are more than asked for. */
  readonly gap: number | null;
  /** T = min(1, supply / demand), 0…1. */
  readonly sufficiency: number | null;
}

/**
 * Talent balance of a segment or occupation (METHODS #18). All null when demand is 0 or either number is unknown.
 * Throws RangeError on a negative number. Source: 求人倍率 as in the quarterly statistics of MOHRSS.
 */
export function talentBalance({ demand, supply }: TalentNumbers): TalentBalance {
  if ((demand ?? 0) < 0 || (supply ?? 0) < 0) throw new RangeError('Talent demand and supply must be zero or more.');
  if (demand === null || supply === null || demand === 0) return { ratio: null, gap: null, sufficiency: null };
  return {
    ratio: supply === 0 ? null : demand / supply,
    gap: (demand - supply) / demand,
    sufficiency: Math.min(1, supply / demand),
  };
}
