import { z } from 'zod';
import { dayField, lastDayField } from '../../calendar/day-field';
import { typedDay } from '../../calendar/typed-day';
import { isDay } from '../../calendar/working-days';
import { educationLevels, type EntryEvidence, type Person } from '../levels/person';

/** Work, schooling, training and projects as a profile keeps them. */
export type TalentRecord = Omit<Person, 'certificates'>;
export const recordParts = ['work', 'education', 'training', 'projects'] as const;
export type RecordPart = (typeof recordParts)[number];
export const emptyRecord: TalentRecord = { work: [], education: [], training: [], projects: [] };
/** Entries a part may have. */
export const mostEntries = 100;

const text = z.string().trim().min(1).max(120);
const dateOrNone = z
  .string()
  .transform((typed) => (/^(至今|现在|now|present)$/i.test(typed.trim()) ? '' : typedDay(typed, 'last')))
  .refine((day) => day === '' || isDay(day), 'date-wrong')
  .transform((day) => (day === '' ? null : day));
const hours = z
  .string()
  .trim()
  .min(1)
  .refine((digits) => /^[1-9]\d{0,4}$/.test(digits) && Number(digits) <= 10_000, 'hours-wrong')
  .transform(Number);
const names = (most: number) => z.array(z.string().max(40)).max(most).default([]);
const fields = names(20);
const inOrder = ({ from, until }: { from: string; until: string | null }) => until === null || until >= from;
const order = { message: 'until-before-from', path: ['until'] };

/** What the form of each part asks. Faults are refusal codes. */
export const partForms = {
  work: z.object({ employer: text, from: dayField, until: dateOrNone, fields }).refine(inOrder, order),
  education: z.object({ school: text, level: z.enum(educationLevels), completedOn: lastDayField, fields }),
  training: z.object({ course: text, hours, completedOn: lastDayField, fields }),
  projects: z
    .object({
      name: text,
      role: text,
      from: dayField,
      until: dateOrNone,
      summary: z.string().trim().max(1000),
      segments: names(10),
      fields,
    })
    .refine(inOrder, order),
} as const;

export type NewEntry = { [Part in RecordPart]: z.output<(typeof partForms)[Part]> }[RecordPart];
type Entry = NewEntry & { readonly evidence?: readonly EntryEvidence[] | undefined };

/** The entries of any part as one list, so that what all entries share is written once. */
export function entriesOf(record: TalentRecord, part: RecordPart): readonly Entry[] {
  return record[part] as unknown as readonly Entry[];
}

/** The record with one entry more, the newest first; `known` are the fields there are. */
export function withEntry(
  record: TalentRecord,
  part: RecordPart,
  entry: NewEntry,
  known: readonly string[],
): TalentRecord {
  return withEntries(record, part, [...entriesOf(record, part), knownIn(entry, known)]);
}

/** The record with an entry written anew; its evidence stays with it. The same when there is none at the position. */
export function withEntryAt(
  record: TalentRecord,
  part: RecordPart,
  position: number,
  entry: NewEntry,
  known: readonly string[],
): TalentRecord {
  return withEntries(
    record,
    part,
    entriesOf(record, part).map((one, index) =>
      index === position ? { ...knownIn(entry, known), ...(one.evidence ? { evidence: one.evidence } : {}) } : one,
    ),
  );
}

/** The record without the entry at a position; the same when there is none. */
export function withoutEntry(record: TalentRecord, part: RecordPart, position: number): TalentRecord {
  return { ...record, [part]: record[part].filter((_, index) => index !== position) };
}

/** The record with other evidence of one entry. */
export function withEvidence(
  record: TalentRecord,
  part: RecordPart,
  position: number,
  change: (evidence: readonly EntryEvidence[]) => EntryEvidence[],
): TalentRecord {
  return {
    ...record,
    [part]: entriesOf(record, part).map((one, index) =>
      index === position ? { ...one, evidence: change(one.evidence ?? []) } : one,
    ),
  };
}

/** The numbers of all files a record or snapshot refers to. */
export function filesIn(record: TalentRecord): number[] {
  return recordParts.flatMap((part) =>
    entriesOf(record, part).flatMap((entry) =>
      (entry.evidence ?? []).flatMap((one) => ('fileId' in one ? [one.fileId] : [])),
    ),
  );
}

function knownIn(entry: NewEntry, known: readonly string[]): NewEntry {
  return { ...entry, fields: entry.fields.filter((field) => known.includes(field)) };
}

function withEntries(record: TalentRecord, part: RecordPart, entries: readonly Entry[]): TalentRecord {
  const day = (entry: Entry) => ('from' in entry ? entry.from : entry.completedOn);
  return { ...record, [part]: [...entries].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)) };
}
