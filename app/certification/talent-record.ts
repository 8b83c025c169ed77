import { z } from 'zod';
import { educationLevels, type Person } from './person';

/** Work, schooling and training as a profile keeps them. */
export type TalentRecord = Omit<Person, 'certificates'>;
export const recordParts = ['work', 'education', 'training'] as const;
export type RecordPart = (typeof recordParts)[number];
export const emptyRecord: TalentRecord = { work: [], education: [], training: [] };
/** Entries a part may have. */
export const mostEntries = 100;

const text = z.string().trim().min(1).max(120);
const date = z.string().trim().min(1).refine(isDay, 'date-wrong');
const dateOrNone = z.string().trim().refine((day) => day === '' || isDay(day), 'date-wrong').transform((day) => (day === '' ? null : day));
const hours = z.string().trim().min(1).refine((digits) => /^[1-9]\d{0,4}$/.test(digits) && Number(digits) <= 10_000, 'hours-wrong').transform(Number);
const fields = z.array(z.string().max(40)).max(20).default([]);

/** What the form of each part asks. Faults are refusal codes. */
export const partForms = {
  work: z.object({ employer: text, from: date, until: dateOrNone, fields }).refine(({ from, until }) => until === null || until >= from, { message: 'until-before-from', path: ['until'] }),
  education: z.object({ school: text, level: z.enum(educationLevels), completedOn: date, fields }),
  training: z.object({ course: text, hours, completedOn: date, fields }),
} as const;

export type NewEntry = { [Part in RecordPart]: z.output<(typeof partForms)[Part]> }[RecordPart];

/** The record with one entry more, those fields kept that are known; the newest first. */
export function withEntry(record: TalentRecord, part: RecordPart, entry: NewEntry, known: readonly string[]): TalentRecord {
  const added = { ...entry, fields: entry.fields.filter((field) => known.includes(field)) };
  const entries = [...record[part], added] as { from?: string; completedOn?: string }[];
  entries.sort((a, b) => ((b.from ?? b.completedOn)! < (a.from ?? a.completedOn)! ? -1 : 1));
  return { ...record, [part]: entries };
}

/** The record without the entry at a position; the same when there is none. */
export function withoutEntry(record: TalentRecord, part: RecordPart, position: number): TalentRecord {
  return { ...record, [part]: record[part].filter((_, index) => index !== position) };
}

/** A day of the calendar, written as ISO has it, in this or the last century or the next decades. */
function isDay(day: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}
