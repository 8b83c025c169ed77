import { msPerDay } from './day-ms';

/** Days that differ from the week, by ISO date; a year is known when it has at least one. */
export interface WorkCalendar {
  readonly days: ReadonlyMap<string, 'holiday' | 'workday'>;
  readonly years: ReadonlySet<string>;
}

export interface WorkingDay {
  /** ISO date. */
  readonly day: string;
  /** The count crossed a year whose public holidays are not on record: there only weekends were left out. */
  readonly provisional: boolean;
}

/** The calendar of the given rows. */
export function workCalendar(
  rows: readonly { readonly day: string; readonly kind: 'holiday' | 'workday' }[],
): WorkCalendar {
  return {
    days: new Map(rows.map((row) => [row.day, row.kind])),
    years: new Set(rows.map((row) => row.day.slice(0, 4))),
  };
}

/**
 * A day of the calendar, written as ISO has it, in this or the last century or the next decades: 30 February is none.
 */
export function isDay(day: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** The date in China (UTC+8, no summer time) at a moment. */
export function dateInChina(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The date `count` calendar days later (earlier when negative). */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * msPerDay).toISOString().slice(0, 10);
}

/** Is it a working day: Monday to Friday but for public holidays, and weekend days worked in exchange. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  const known = calendar.days.get(day);
  if (known !== undefined) return known === 'workday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * Whether a day was counted by weekends only, for want of its year's public holidays. They are published year after
 * year: those before it are known.
 */
export function isProvisional(day: string, calendar: WorkCalendar): boolean {
  return !calendar.years.has(day.slice(0, 4));
}

/**
 * The working day `count` working days after `from` (before it when negative); `from` itself is never counted, so a
 * file that comes on a holiday starts to count on the next working day.
 */
export function workingDaysFrom(from: string, count: number, calendar: WorkCalendar): WorkingDay {
  let day = from;
  let provisional = false;
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0;) {
    day = dayAfter(day, step);
    provisional ||= isProvisional(day, calendar);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { day, provisional };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
