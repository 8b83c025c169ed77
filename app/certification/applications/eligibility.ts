import type { Fields, MeasuredPerson } from '../levels/measured-person';
import { dayOfUnits, isoDay, monthUnits, monthsLater, unitsPerMonth } from '../../calendar/months';
import { educationLevels, type EducationLevel } from '../levels/person';
import { routesOf, type Condition, type Route, type Rule } from '../schemes/rule';

/** What a scheme asks, as eligibility reads it. */
export interface Requirement {
  readonly occupation: string;
  readonly fields: Fields;
  readonly routes: readonly Route[];
}

/** A scheme's rule made ready for many people. */
export function requirement(scheme: {
  readonly occupation: string;
  readonly fields: readonly string[];
  readonly eligibility: Rule;
}): Requirement {
  return {
    occupation: scheme.occupation,
    fields: { names: scheme.fields, key: scheme.fields.join('\n') },
    routes: routesOf(scheme.eligibility),
  };
}

/**
 * One thing still missing. `earliest` is the first day it can hold when the person goes on as now (works without a
 * break from today, graduates as expected); null when no date follows from what is on record.
 */
export type Missing =
  | {
      readonly kind: 'work';
      readonly months: number;
      readonly of: number;
      readonly related: boolean;
      readonly earliest: string;
    }
  | {
      readonly kind: 'education';
      readonly level: EducationLevel;
      readonly related: boolean;
      readonly earliest: string | null;
    }
  | {
      readonly kind: 'held';
      readonly occupation: string;
      readonly level: number;
      readonly months: number;
      readonly earliest: string | null;
    }
  | {
      readonly kind: 'training';
      readonly hours: number;
      readonly of: number;
      readonly withinMonths: number | null;
      readonly earliest: null;
    };

export interface Shortfall {
  /** Position of the route among the scheme's. */
  readonly route: number;
  readonly missing: readonly Missing[];
  /** When everything missing can hold; null when part of it has no date. */
  readonly earliest: string | null;
}

export type Eligibility =
  | { readonly eligible: true; readonly route: number }
  | { readonly eligible: false; readonly shortfalls: readonly Shortfall[] };

/**
 * Is the person eligible, by which route (the first that holds), or what exactly is missing on each. Shortfalls with
 * a date come first, sooner ones before later, then those with the fewest things missing.
 */
export function eligibility(person: MeasuredPerson, asked: Requirement): Eligibility {
  const route = eligibleRoute(person, asked);
  if (route !== null) return { eligible: true, route };
  const shortfalls = asked.routes.map((conditions, index): Shortfall => {
    const missing = conditions.flatMap((part) => missingOf(person, asked, part) ?? []);
    return { route: index, missing, earliest: latest(missing) };
  });
  return { eligible: false, shortfalls: shortfalls.sort(sooner) };
}

/**
 * The first route that holds, null when none does: the yes or no of `eligibility` without its reasons, for counting
 * many people.
 */
export function eligibleRoute(person: MeasuredPerson, asked: Requirement): number | null {
  for (const [index, conditions] of asked.routes.entries())
    if (conditions.every((part) => holds(person, asked, part))) return index;
  return null;
}

function holds(person: MeasuredPerson, asked: Requirement, part: Condition): boolean {
  if ('work' in part)
    return person.work(part.work.related ? asked.fields : null).units >= part.work.months * unitsPerMonth;
  if ('education' in part)
    return (
      person.education(part.education.related ? asked.fields : null) >= educationLevels.indexOf(part.education.level)
    );
  if ('training' in part) return hoursOf(person, asked, part.training) >= part.training.hours;
  const since = person.heldSince(part.held.occupation ?? asked.occupation, part.held.level);
  return since !== null && monthsLater(since, part.held.months) <= person.today;
}

function hoursOf(
  person: MeasuredPerson,
  asked: Requirement,
  { withinMonths }: { withinMonths?: number | undefined },
): number {
  return person.trainingHours(
    asked.fields,
    withinMonths === undefined ? null : monthsLater(person.today, -withinMonths),
  );
}

/** What the condition still lacks; null when it holds. */
function missingOf(person: MeasuredPerson, asked: Requirement, part: Condition): Missing | null {
  if (holds(person, asked, part)) return null;
  if ('work' in part) return missingWork(person, part.work, asked.fields);
  if ('education' in part) return missingEducation(person, part.education, asked.fields);
  if ('held' in part) return missingCertificate(person, part.held, asked.occupation);
  const { hours, withinMonths = null } = part.training;
  return {
    kind: 'training',
    hours: hours - hoursOf(person, asked, part.training),
    of: hours,
    withinMonths,
    earliest: null,
  };
}

function missingWork(
  person: MeasuredPerson,
  { months, related }: { months: number; related: boolean },
  fields: Fields,
): Missing {
  const total = person.work(related ? fields : null);
  const wanted = months * unitsPerMonth;
  const earliest = dayOfUnits(total.ongoingSince ?? person.today, wanted - total.earlierUnits);
  return {
    kind: 'work',
    months: Math.ceil((wanted - total.units) / unitsPerMonth),
    of: months,
    related,
    earliest: isoDay(earliest),
  };
}

function missingEducation(
  person: MeasuredPerson,
  { level, related }: { level: EducationLevel; related: boolean },
  fields: Fields,
): Missing {
  const graduation = person.graduation(educationLevels.indexOf(level), related ? fields : null);
  return { kind: 'education', level, related, earliest: graduation === null ? null : isoDay(graduation) };
}

function missingCertificate(
  person: MeasuredPerson,
  held: { level: number; months: number; occupation?: string | undefined },
  own: string,
): Missing {
  const occupation = held.occupation ?? own;
  const since = person.heldSince(occupation, held.level);
  if (since === null) return { kind: 'held', occupation, level: held.level, months: held.months, earliest: null };
  const ripe = monthsLater(since, held.months);
  return {
    kind: 'held',
    occupation,
    level: held.level,
    months: Math.ceil(monthUnits(person.today, ripe) / unitsPerMonth),
    earliest: isoDay(ripe),
  };
}

function latest(missing: readonly Missing[]): string | null {
  let day = '';
  for (const { earliest } of missing) {
    if (earliest === null) return null;
    if (earliest > day) day = earliest;
  }
  return day;
}

function sooner(a: Shortfall, b: Shortfall): number {
  if (a.earliest !== b.earliest) return (a.earliest ?? '9999') < (b.earliest ?? '9999') ? -1 : 1;
  return a.missing.length - b.missing.length || a.route - b.route;
}
