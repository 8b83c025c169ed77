import { ticksShown } from '../../web/form-end';
import { mostParts, mostRoutes, type ConditionKind } from './rule';
import { mostCriteria, mostPapers } from './scheme';
import type { SchemeSection } from './typed-scheme';

/**
 * How many lines a growing part of a form holds is sent beside them: `routes`, `routes.0` (its conditions), `papers`,
 * `papers.0.rubric`. Without the count, lines that got lost would look like lines that were taken out.
 */
const counted = { routes: 2 * mostRoutes, conditions: mostParts, papers: mostPapers, criteria: mostCriteria } as const;

/** What the form of a condition asks, by its kind. */
const conditionFields: Readonly<Record<ConditionKind, readonly string[]>> = {
  work: ['months', 'related'],
  education: ['level', 'related'],
  held: ['occupation', 'level', 'months'],
  training: ['hours', 'withinMonths'],
};
/** A kind that is none, `constructor` among them, asks nothing: the form's schema refuses it. */
function fieldsOfKind(kind: string): readonly string[] {
  return Object.hasOwn(conditionFields, kind) ? conditionFields[kind as ConditionKind] : [];
}
const paperFields = ['id', 'kind', 'name.zh', 'name.en', 'weight', 'passMark', 'assessors', 'mostDifference'] as const;
const criterionFields = ['id', 'name.zh', 'name.en', 'points'] as const;

/** The fields of a section's form that were not sent: none of them may be cleared, so the form is refused. */
export function unsentFields(section: SchemeSection, sent: FormData): string[] {
  const shown = new Set(sent.getAll(ticksShown));
  return ['revision', ...fieldsOfSection[section](sent)].filter((field) => !sent.has(field) && !shown.has(field));
}

const fieldsOfSection: Readonly<Record<SchemeSection, (sent: FormData) => string[]>> = {
  wording: () => [
    ...['title', 'description', 'standard.name', 'sample'].flatMap((field) => [`${field}.zh`, `${field}.en`]),
    'standard.version',
    'fields',
  ],
  eligibility: (sent) => [
    'routes',
    ...lines(sent, 'routes', counted.routes).flatMap((route) => [
      route,
      ...lines(sent, route, counted.conditions).flatMap((part) => [
        `${part}.kind`,
        ...fieldsOfKind(String(sent.get(`${part}.kind`))).map((field) => `${part}.${field}`),
      ]),
    ]),
  ],
  papers: (sent) => [
    'papers',
    ...lines(sent, 'papers', counted.papers).flatMap((paper) => [
      ...paperFields.map((field) => `${paper}.${field}`),
      `${paper}.rubric`,
      ...lines(sent, `${paper}.rubric`, counted.criteria).flatMap((one) =>
        criterionFields.map((field) => `${one}.${field}`),
      ),
    ]),
  ],
  afterwards: () => [
    'validityMonths',
    ...['windowMonths', 'trainingHours'].map((field) => `renewal.${field}`),
    ...['waitMonths', 'attempts', 'keepPassedMonths'].map((field) => `resit.${field}`),
    'feeYuan',
    'issuers',
  ],
};

/** `routes.0`, `routes.1` … as many as the count says that stands under the name itself. */
function lines(sent: FormData, name: string, most: number): string[] {
  const count = Number(/^\d{1,3}$/.exec(String(sent.get(name) ?? ''))?.[0] ?? 0);
  return Array.from({ length: Math.min(count, most) }, (_, index) => `${name}.${index}`);
}
