import { msPerDay } from './day-ms';

/**
 * Days since 1970-01-01 of a day of the Gregorian calendar; `month` from 1. Integer arithmetic: eligibility asks
 * millions of times.
 */
function dayOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Months since year 0 of a day number, and its day of the month, as `month * 32 + day`. */
function monthAndDay(number: number): number {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return ((yearOfEra + era * 400) * 12 + shiftedMonth + 2) * 32 + day;
}

/** The day `day` of a month counted since year 0, or its last one. */
function dayInMonth(month: number, day: number): number {
  const year = Math.floor(month / 12);
  const inYear = month - year * 12 + 1;
  if (day <= 28) return dayOf(year, inYear, day);
  const first = dayOf(year, inYear, 1);
  const next = dayOf(inYear === 12 ? year + 1 : year, inYear === 12 ? 1 : inYear + 1, 1);
  return Math.min(first + day, next) - 1;
}

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(day: string): number {
  return dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/**
 * The day `count` calendar months later (earlier when negative); a day the month does not have becomes its last one.
 */
export function monthsLater(day: number, count: number): number {
  const from = monthAndDay(day);
  return dayInMonth(Math.floor(from / 32) + count, from % 32);
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
  let months = Math.floor(monthAndDay(to) / 32) - Math.floor(monthAndDay(from) / 32);
  let reached = monthsLater(from, months);
  if (reached > to) reached = monthsLater(from, (months -= 1));
  return months * unitsPerMonth + Math.min(to - reached, unitsPerMonth - 1);
}

/** The first day on which a period begun on `from` has `units` thirtieths of a month. */
export function dayOfUnits(from: number, units: number): number {
  const months = Math.floor(units / unitsPerMonth);
  return Math.min(monthsLater(from, months) + (units % unitsPerMonth), monthsLater(from, months + 1));
}
