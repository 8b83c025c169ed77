const msPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The day `count` calendar months later (earlier when negative); a day the month does not have becomes its last one. */
export function monthsLater(day: number, count: number): number {
  const from = new Date(day * msPerDay);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + count;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(month / 12), month % 12, Math.min(from.getUTCDate(), lastDay)) / msPerDay;
}

/** An ISO date `count` months later. */
export function dayMonthsLater(day: string, count: number): string {
  return isoDay(monthsLater(dayNumber(day), count));
}

/** Thirtieths of a month: how periods are added up, so that scraps of months are neither lost nor counted twice. */
export const unitsPerMonth = 30;

/**
 * The length of [from, to) in thirtieths of a month: whole calendar months, and days beyond them (at most 29).
 * 2025-01-31 to 2025-02-28 is one month. 0 when `to` is not after `from`.
 */
export function monthUnits(from: number, to: number): number {
  if (to <= from) return 0;
  const start = new Date(from * msPerDay);
  const end = new Date(to * msPerDay);
  let months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  let reached = monthsLater(from, months);
  if (reached > to) reached = monthsLater(from, (months -= 1));
  return months * unitsPerMonth + Math.min(to - reached, unitsPerMonth - 1);
}

/** The first day on which a period begun on `from` has `units` thirtieths of a month. */
export function dayOfUnits(from: number, units: number): number {
  const months = Math.floor(units / unitsPerMonth);
  return Math.min(monthsLater(from, months) + (units % unitsPerMonth), monthsLater(from, months + 1));
}
