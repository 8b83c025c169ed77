import { dayNumber, monthUnits } from './months';
import { educationLevels, type EducationLevel, type Person } from './person';

/** Work added up: overlapping jobs count once. */
export interface WorkTotal {
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
  readonly person: Person;
  work(fields: readonly string[] | null): WorkTotal;
  /** Completed schooling in the fields (any when null) as a rank of `educationLevels`, −1 for none. */
  education(fields: readonly string[] | null): number;
  /** First day on which schooling of the level will be completed, as the person expects; null when not under way. */
  graduation(level: EducationLevel, fields: readonly string[] | null): number | null;
  /** Hours completed in the fields from day `since` (null: ever) until today. */
  trainingHours(fields: readonly string[], since: number | null): number;
}

/** Prepares a person for many schemes. `today` is an ISO date; what lies ahead of it does not count yet. */
export function measure(person: Person, today: string): MeasuredPerson {
  const now = dayNumber(today);
  const totals = new Map<string, WorkTotal>();
  return {
    today: now,
    person,
    work(fields) {
      const key = fields === null ? '' : fields.join('\n');
      let total = totals.get(key);
      if (!total) totals.set(key, (total = workTotal(person.work, fields, now)));
      return total;
    },
    education(fields) {
      let best = -1;
      for (const record of person.education) {
        if (touches(record.fields, fields) && dayNumber(record.completedOn) <= now) best = Math.max(best, educationLevels.indexOf(record.level));
      }
      return best;
    },
    graduation(level, fields) {
      const rank = educationLevels.indexOf(level);
      const days = person.education.filter((record) => touches(record.fields, fields) && educationLevels.indexOf(record.level) >= rank).map((record) => dayNumber(record.completedOn));
      return days.length === 0 ? null : Math.min(...days);
    },
    trainingHours(fields, since) {
      let hours = 0;
      for (const record of person.training) {
        const day = dayNumber(record.completedOn);
        if (day <= now && (since === null || day >= since) && touches(record.fields, fields)) hours += record.hours;
      }
      return hours;
    },
  };
}

function workTotal(records: Person['work'], fields: readonly string[] | null, now: number): WorkTotal {
  const spells: Spell[] = [];
  for (const record of records) {
    const from = dayNumber(record.from);
    if (from > now || !touches(record.fields, fields)) continue;
    const to = record.until === null ? Number.POSITIVE_INFINITY : dayNumber(record.until) + 1;
    spells.push({ from, to: Math.min(to, now), ongoing: to > now });
  }
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
  return last?.ongoing ? { units: earlierUnits + present, earlierUnits, ongoingSince: last.from } : { units: earlierUnits + present, earlierUnits: earlierUnits + present, ongoingSince: null };
}

function touches(own: readonly string[], asked: readonly string[] | null): boolean {
  return asked === null || own.some((field) => asked.includes(field));
}
