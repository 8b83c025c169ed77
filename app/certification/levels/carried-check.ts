import { z } from 'zod';
import { dayMonthsLater, dayNumber } from '../../calendar/months';
import { isDay } from '../../calendar/working-days';
import type { NewEntry } from '../talent/talent-record';
import { educationLevels, type Person } from './person';

/** Parts of the record that the check asks about. */
export const carriedParts = ['work', 'education', 'training'] as const;
type CarriedPart = (typeof carriedParts)[number];

/** What somebody answered to "which level am I?", and on which day, as it is carried into their record. */
export const carriedCheck = z.object({
  day: z.string().refine(isDay),
  fields: z.array(z.string().max(40)).max(20),
  /** Months of work in all. */
  worked: z.number().int().min(0).max(731),
  education: z.enum(['', ...educationLevels]),
  related: z.boolean(),
  hours: z.number().int().min(0).max(10_000),
});
export type CarriedCheck = z.output<typeof carriedCheck>;

/** Answers of "which level am I?" that came along, opened and as they go on in an address. */
export interface Carried {
  readonly sealed: string;
  readonly check: CarriedCheck;
}

/** The parts of the record that the answers say something about. */
export function partsOfCheck(check: CarriedCheck): readonly CarriedPart[] {
  const said = { work: check.worked > 0, education: check.education !== '', training: check.hours > 0 };
  return carriedParts.filter((part) => said[part]);
}

/**
 * The parts of which the record says less than was answered: fewer days of work up to the day of the check, a lower
 * schooling, fewer hours of training. Other entries of a part do not fill it.
 */
export function unfilledParts(
  check: CarriedCheck,
  record: Pick<Person, 'work' | 'education' | 'training'>,
): readonly CarriedPart[] {
  const { day, worked, education, hours } = check;
  const rank = (level: Person['education'][number]['level']) => educationLevels.indexOf(level);
  const filled = {
    work: daysOfWork(record.work, day) >= daysBetween(dayMonthsLater(day, -worked), day),
    education: education === '' || record.education.some(({ level }) => rank(level) >= rank(education)),
    training: record.training.reduce((sum, one) => sum + one.hours, 0) >= hours,
  };
  return partsOfCheck(check).filter((part) => !filled[part]);
}

/** Days up to `day` on which somebody worked, those of two jobs once. */
function daysOfWork(work: Person['work'], day: string): number {
  let [days, last] = [0, ''];
  for (const { from, until } of work.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const [start, end] = [from > last ? from : last, until === null || until > day ? day : until];
    if (end <= start) continue;
    days += daysBetween(start, end);
    last = end;
  }
  return days;
}

const daysBetween = (from: string, until: string) => dayNumber(until) - dayNumber(from);

/**
 * What the form of a part holds at first: what was answered, and nothing that was not asked (names, days of
 * completion). Work is taken as one that goes on, so it began as many months before the day of the check.
 */
export function entryOfCheck(check: CarriedCheck, part: CarriedPart): NewEntry {
  const { day, fields, worked, education, related, hours } = check;
  if (part === 'work') return { employer: '', from: dayMonthsLater(day, -worked), until: null, fields };
  if (part === 'training') return { course: '', hours, completedOn: '', fields };
  return { school: '', level: education || 'bachelor', completedOn: '', fields: related ? fields : [] };
}
