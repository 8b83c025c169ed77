import { resourceKinds } from '../region/resource-kind';

/**
 * What is needed: the kinds of an offer, so that one can be matched with the other, and two that nobody offers as a
 * thing: a partner, and a place where something new is used for the first time (首台套、应用场景).
 */
export const needKinds = [...resourceKinds, 'partner', 'first-use'] as const;
export type NeedKind = (typeof needKinds)[number];

/** Who may read a need: everybody, the alliance's people, or nobody until both sides say yes. */
export const needReaders = ['everyone', 'alliance', 'sealed'] as const;
export type NeedReaders = (typeof needReaders)[number];

/** Budgets in 万元, each from its first number up to below its second; the last has no end. Unsaid is no band. */
const budgetBands = {
  'to-10': [0, 10],
  'to-50': [10, 50],
  'to-200': [50, 200],
  'to-1000': [200, 1000],
  above: [1000, null],
} as const satisfies Readonly<Record<string, readonly [from: number, below: number | null]>>;

export type BudgetBand = keyof typeof budgetBands;
export const budgetBandNames = Object.keys(budgetBands) as [BudgetBand, ...BudgetBand[]];

/** With what a need was met. */
export const metKinds = ['match', 'offer', 'project', 'other'] as const;
export type MetKind = (typeof metKinds)[number];
