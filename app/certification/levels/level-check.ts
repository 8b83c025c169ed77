import { z } from 'zod';
import { ifShown } from '../../web/if-shown';
import { dayMonthsLater } from '../../calendar/months';
import { educationLevels, type Person } from './person';

// Nothing is kept of this form, so what is left out loses nothing.
const whole = (most: number, code: string) =>
  ifShown(z.string().trim().max(12), '')
    .transform((text) => text.normalize('NFKC'))
    .refine((text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= most), code)
    .transform(Number);

/** What somebody brings, as far as a quick answer needs it. Everything but the fields may be left out. */
export const levelCheckForm = z.object({
  fields: z.array(z.string().max(40)).min(1).max(20),
  years: whole(60, 'years-wrong'),
  months: whole(11, 'months-wrong'),
  education: ifShown(z.enum(['', ...educationLevels]), ''),
  related: z.literal('yes').nullish(),
  hours: whole(10_000, 'hours-wrong'),
  /** A certificate held, `bim-twin.1`, and for how many whole years. */
  held: ifShown(z.string().regex(/^$|^[a-z0-9-]{1,60}\.[1-9]$/), ''),
  heldYears: whole(60, 'years-wrong'),
});
export type LevelCheck = z.output<typeof levelCheckForm>;

/**
 * A person of whom nothing is known but these answers: work up to today, the course and the degree in the fields
 * ticked.
 */
export function personOfCheck(
  { fields, years, months, education, related, hours, held, heldYears }: LevelCheck,
  today: string,
): Person {
  const [occupation = '', level = ''] = held.split('.');
  const worked = years * 12 + months;
  return {
    work: worked === 0 ? [] : [{ employer: '-', from: dayMonthsLater(today, -worked), until: null, fields }],
    education:
      education === ''
        ? []
        : [{ school: '-', level: education, completedOn: today, fields: related === 'yes' ? fields : [] }],
    training: hours === 0 ? [] : [{ course: '-', hours, completedOn: today, fields }],
    projects: [],
    certificates:
      held === ''
        ? []
        : [{ occupation, level: Number(level), issuedOn: dayMonthsLater(today, -12 * heldYears), validUntil: null }],
  };
}
