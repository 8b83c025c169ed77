import type { Condition, ConditionKind } from './rule';
import { mostParts, routesOf } from './rule';
import type { Paper, PaperKind, SchemeContent } from './scheme';

/** A scheme's sections, each with a form of its own. */
export const schemeSections = ['wording', 'eligibility', 'papers', 'afterwards'] as const;
export type SchemeSection = (typeof schemeSections)[number];

/** A condition as typed: texts, since a draft of a form may hold anything. Which of them count depends on the kind. */
export interface TypedCondition {
  readonly kind: ConditionKind;
  readonly months: string;
  readonly related: string;
  readonly level: string;
  readonly occupation: string;
  readonly hours: string;
  readonly withinMonths: string;
}

export interface TypedCriterion {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly points: string;
}

export interface TypedPaper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly zh: string;
  readonly en: string;
  readonly weight: string;
  readonly passMark: string;
  readonly assessors: string;
  readonly mostDifference: string;
  readonly rubric: readonly TypedCriterion[];
}

/** The parts of a form that grow and shrink by its buttons. */
export interface TypedScheme {
  readonly routes: readonly (readonly TypedCondition[])[];
  readonly papers: readonly TypedPaper[];
}

const nothing = { months: '', related: '', level: '', occupation: '', hours: '', withinMonths: '' };
const yes = (is: boolean) => (is ? 'yes' : '');

/** What a stored scheme's forms hold at first. A rule is shown as its routes, whatever way it was joined. */
export function typedScheme({ eligibility, papers }: SchemeContent): TypedScheme {
  return {
    routes: routesOf(eligibility)
      .filter((route) => route.length > 0)
      .map((route) => route.map(typedCondition)),
    papers: papers.map(typedPaper),
  };
}

function typedCondition(part: Condition): TypedCondition {
  if ('work' in part)
    return { ...nothing, kind: 'work', months: String(part.work.months), related: yes(part.work.related) };
  if ('education' in part)
    return { ...nothing, kind: 'education', level: part.education.level, related: yes(part.education.related) };
  if ('held' in part)
    return {
      ...nothing,
      kind: 'held',
      level: String(part.held.level),
      months: String(part.held.months),
      occupation: part.held.occupation ?? '',
    };
  return {
    ...nothing,
    kind: 'training',
    hours: String(part.training.hours),
    withinMonths: part.training.withinMonths === undefined ? '' : String(part.training.withinMonths),
  };
}

function typedPaper({ id, kind, name, weight, passMark, assessors, mostDifference, rubric }: Paper): TypedPaper {
  return {
    id,
    kind,
    zh: name.zh,
    en: name.en,
    weight: String(weight),
    passMark: String(passMark),
    assessors: String(assessors),
    mostDifference: String(mostDifference),
    rubric: rubric.map((one) => ({ id: one.id, zh: one.name.zh, en: one.name.en, points: String(one.points) })),
  };
}

/** The condition as a scheme stores it; what is no number stays text, for the schema to refuse. */
export function conditionOf(typed: TypedCondition): unknown {
  const related = typed.related === 'yes';
  switch (typed.kind) {
    case 'work':
      return { work: { months: numberOr(typed.months), related } };
    case 'education':
      return { education: { level: typed.level, related } };
    case 'held':
      return {
        held: {
          level: numberOr(typed.level),
          months: numberOr(typed.months),
          ...(typed.occupation === '' ? {} : { occupation: typed.occupation }),
        },
      };
    case 'training':
      return {
        training: {
          hours: numberOr(typed.hours),
          ...(typed.withinMonths === '' ? {} : { withinMonths: numberOr(typed.withinMonths) }),
        },
      };
  }
}

/** Routes joined again: a single one stands alone, more than `mostParts` are joined in groups. */
export function ruleOf(routes: readonly (readonly unknown[])[]): unknown {
  const parts = routes.map((route) => (route.length === 1 ? route[0] : { all: route }));
  if (parts.length === 0) return { all: [] };
  if (parts.length === 1) return parts[0];
  return parts.length <= mostParts
    ? { any: parts }
    : { any: [{ any: parts.slice(0, mostParts) }, { any: parts.slice(mostParts) }] };
}

/** The paper as a scheme stores it. */
export function paperOf({
  id,
  kind,
  zh,
  en,
  weight,
  passMark,
  assessors,
  mostDifference,
  rubric,
}: TypedPaper): unknown {
  return {
    id,
    kind,
    name: { zh, en },
    weight: numberOr(weight),
    passMark: numberOr(passMark),
    assessors: numberOr(assessors),
    mostDifference: numberOr(mostDifference),
    rubric: rubric.map((one) => ({ id: one.id, name: { zh: one.zh, en: one.en }, points: numberOr(one.points) })),
  };
}

/** A whole number as typed, full-width digits included; anything else as the text it is. */
export function numberOr(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : text;
}
