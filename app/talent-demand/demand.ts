import { z } from 'zod';
import { dayField } from '../calendar/day-field';
import { talentBalance, type TalentBalance } from '../gaps/talent';
import type { CutCount } from '../talent-counts/cut';
import { smallestGroup } from '../gaps/smallest-group';

/** Talent demand as an official records it: a statement about a region, for a chain or one of its segments. */
export const demandForm = z.object({
  region: z.string().min(1).max(6),
  chain: z.string().min(1).max(40),
  segment: z
    .string()
    .max(60)
    .transform((value) => value || null),
  people: z
    .string()
    .trim()
    .refine((digits) => /^\d{1,7}$/.test(digits), 'people-wrong')
    .transform(Number),
  source: z.string().trim().min(1).max(300),
  asOf: dayField,
  confidence: z.enum(['high', 'medium', 'low']),
});
export type NewDemand = z.output<typeof demandForm>;

/** The field of the statement: `talent-demand/bim`, `talent-demand/bim/bim-modelling`. */
export function demandField(chainId: string, segmentId: string | null): string {
  return ['talent-demand', chainId, ...(segmentId ? [segmentId] : [])].join('/');
}

export interface Demand {
  readonly people: number;
  readonly source: string;
  readonly asOf: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** Demand and supply of a chain or segment in a region. */
export interface TalentStanding {
  readonly demand: Demand | null;
  /** From the published groups; null: withheld, as fewer than five people are sure. */
  readonly supply: (CutCount & { readonly asOf: string }) | null;
  /**
   * With everybody who may belong, and with those who surely do: the truth lies between. Null unless both are known.
   */
  readonly between: { readonly least: TalentBalance; readonly most: TalentBalance } | null;
}

/**
 * What can be said of demand and supply (METHODS #18). Both ends are computed from published numbers alone, so the
 * ratio tells nothing more than they do. Withheld supply, no demand on record and a demand of 0 give no ratio.
 */
export function talentStanding(
  demand: Demand | null,
  counted: (CutCount & { readonly asOf: string }) | null,
): TalentStanding {
  const supply = counted && counted.atLeast >= smallestGroup ? counted : null;
  if (!demand || demand.people === 0 || !supply) return { demand, supply, between: null };
  const balance = (people: number) => talentBalance({ demand: demand.people, supply: people });
  return { demand, supply, between: { least: balance(supply.atLeast + supply.unsure), most: balance(supply.atLeast) } };
}
