import type { Language } from '../i18n/language';
import { comparisonMethods } from './comparison-messages';
import { coverageMethods } from './coverage-messages';
import { matchingMethods } from './matching-messages';
import { networkMethods } from './network-messages';
import { scenarioMethods } from './scenario-messages';

const groups = {
  lenses: ['lens', 'sourced', 'survey', 'comparison'],
  coverage: ['path-coverage', 'link-coverage', 'segment-coverage', 'fill-value', 'choke-share', 'gap-kinds'],
  scenarios: ['what-if', 'what-it-takes', 'fewest-fills', 'paths-between'],
  fragility: ['single-supplier', 'stress-test', 'must-pass', 'smallest-cut', 'between', 'split'],
  comparison: ['shrunk-location-quotient'],
  people: ['talent'],
  needs: ['need-matching', 'need-funnel'],
} as const;

/** Anchor of a method on the methods page: `paths(language).methods(id)`. */
export type MethodId =
  | keyof (typeof comparisonMethods)[Language]
  | keyof (typeof coverageMethods)[Language]
  | keyof (typeof matchingMethods)[Language]
  | keyof (typeof networkMethods)[Language]
  | keyof (typeof scenarioMethods)[Language];

export interface Method {
  readonly name: string;
  /** What it says, in plain words. */
  readonly plain: string;
  readonly formula: string;
  /** What is shown when it cannot be computed. */
  readonly nulls: string;
  readonly source: string;
}

/** The definition of one figure in the reader's language. */
export function method(language: Language, id: MethodId): Method {
  const all: Record<MethodId, Method> = {
    ...coverageMethods[language],
    ...matchingMethods[language],
    ...networkMethods[language],
    ...scenarioMethods[language],
    ...comparisonMethods[language],
  };
  return all[id];
}

export type MethodGroup = keyof typeof groups;

/** Every method, grouped, in the order of the page. */
export const methodGroups: readonly { readonly id: MethodGroup; readonly methods: readonly MethodId[] }[] = (
  Object.keys(groups) as MethodGroup[]
).map((id) => ({ id, methods: groups[id] }));
