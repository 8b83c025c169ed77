import { dayNumber, monthUnits } from '../../calendar/months';
import { educationLevels, type Person } from './person';

/** Work added up: overlapping jobs count once. */
interface WorkTotal {
  /** Thirtieths of a month until today. */
  readonly units: number;
  /** Of `units`, those before the present spell. */
  readonly earlierUnits: number;
  /** First day of the spell that goes on today; null when there is none. */
  readonly ongoingSince: number | null;
}

interface Spell {
  from: number;
  /** The day after the last one; today for what goes on. */
  to: number;
  ongoing: boolean;
}

/** A person on a day, measured once and asked by every scheme. */
export interface MeasuredPerson {
  readonly today: number;
  /** Work in the fields, all work when null. */
  work(fields: Fields | null): WorkTotal;
  /** Completed schooling in the fields (any when null) as a rank of `educationLevels`, −1 for none. */
  education(fields: Fields | null): number;
  /** First day on which schooling of the rank will be completed, as the person expects; null when not under way. */
  graduation(rank: number, fields: Fields | null): number | null;
  /** Hours completed in the fields from day `since` (null: ever) until today. */
  trainingHours(fields: Fields, since: number | null): number;
  /** The day of issue of the oldest certificate valid today, of the level or higher; null when there is none. */
  heldSince(occupation: string, level: number): number | null;
}

/** Fields as schemes ask for them; `key` tells equal ones apart from others without comparing lists. */
export interface Fields {
  readonly names: readonly string[];
  readonly key: string;
}

/** Prepares a person for many schemes. `today` is an ISO date; what lies ahead of it does not count yet. */
export function measure(person: Person, today: string): MeasuredPerson {
  const now = dayNumber(today);
  const { work, schooling, training, held } = datedRecords(person, today, now);
  const totals = new Map<string, WorkTotal>();
  return {
    today: now,
    work(fields) {
      const key = fields?.key ?? '';
      let total = totals.get(key);
      if (!total) totals.set(key, (total = workTotal(work, fields, now)));
      return total;
    },
    education(fields) {
      let best = -1;
      for (const one of schooling)
        if (one.rank > best && one.day <= now && touches(one.fields, fields)) best = one.rank;
      return best;
    },
    graduation(rank, fields) {
      let first: number | null = null;
      for (const one of schooling)
        if (one.rank >= rank && (first === null || one.day < first) && touches(one.fields, fields)) first = one.day;
      return first;
    },
    trainingHours(fields, since) {
      let hours = 0;
      for (const one of training)
        if (one.day <= now && (since === null || one.day >= since) && touches(one.fields, fields)) hours += one.hours;
      return hours;
    },
    heldSince(occupation, level) {
      let first: number | null = null;
      for (const one of held)
        if (one.occupation === occupation && one.level >= level && (first === null || one.day < first)) first = one.day;
      return first;
    },
  };
}

/** What a person brings, its dates as day numbers; of certificates those that count today. */
function datedRecords(person: Person, today: string, now: number) {
  return {
    work: person.work.map((record) => ({
      from: dayNumber(record.from),
      to: record.until === null ? Number.POSITIVE_INFINITY : dayNumber(record.until) + 1,
      fields: record.fields,
    })),
    schooling: person.education.map((record) => ({
      rank: educationLevels.indexOf(record.level),
      day: dayNumber(record.completedOn),
      fields: record.fields,
    })),
    training: person.training.map((record) => ({
      hours: record.hours,
      day: dayNumber(record.completedOn),
      fields: record.fields,
    })),
    held: person.certificates
      .filter((one) => one.validUntil === null || one.validUntil >= today)
      .map((one) => ({ occupation: one.occupation, level: one.level, day: dayNumber(one.issuedOn) }))
      .filter((one) => one.day <= now),
  };
}

function workTotal(
  records: readonly { from: number; to: number; fields: readonly string[] }[],
  fields: Fields | null,
  now: number,
): WorkTotal {
  const spells: Spell[] = [];
  for (const { from, to, fields: own } of records)
    if (from <= now && touches(own, fields)) spells.push({ from, to: Math.min(to, now), ongoing: to > now });
  let earlierUnits = 0;
  let last: Spell | null = null;
  for (const spell of spells.sort((a, b) => a.from - b.from)) {
    if (last && spell.from <= last.to) {
      last.to = Math.max(last.to, spell.to);
      last.ongoing ||= spell.ongoing;
      continue;
    }
    if (last) earlierUnits += monthUnits(last.from, last.to);
    last = spell;
  }
  const present = last ? monthUnits(last.from, last.to) : 0;
  return last?.ongoing
    ? { units: earlierUnits + present, earlierUnits, ongoingSince: last.from }
    : { units: earlierUnits + present, earlierUnits: earlierUnits + present, ongoingSince: null };
}

function touches(own: readonly string[], asked: Fields | null): boolean {
  if (asked === null) return true;
  for (const field of own) if (asked.names.includes(field)) return true;
  return false;
}
