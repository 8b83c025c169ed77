import { z } from 'zod';
import { typedDay, type MonthEdge } from '../calendar/typed-day';
import { isDay } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';
import { ifShown } from '../web/if-shown';
import type { CharterText } from './charter';
import { charterLines } from './charter-fields';
import { lineFault, milestoneIn, workIn, type CharterChoices } from './charter-form-lines';
import { visibilities } from './project-role';

const text = (most: number) => z.string().trim().max(most).optional();
const lines = (count: number, names: readonly string[], most: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, line) => names.map((name) => [`${name}-${line}`, text(most)] as const)).flat(),
  );

/** The charter as its form sends it: texts, and lines of which those left empty do not count. */
export const charterForm = z.object({
  revision: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  /** When the charter had last been written as the form showed it. */
  seen: ifShown(z.string().max(40), ''),
  titleZh: z.string().trim().min(1).max(80),
  titleEn: text(160),
  goalZh: z.string().trim().max(3000),
  goalEn: text(6000),
  startsOn: text(20),
  endsOn: text(20),
  visibility: z.string().max(20),
  ...lines(charterLines.work, ['party', 'segment', 'aim', 'customer'], 80),
  ...lines(charterLines.milestones, ['milestone', 'milestoneTitle', 'milestoneParty', 'milestoneDue'], 200),
});

/**
 * What the form says as a charter; or each thing in it that is not right, by its field, with what was sent there and
 * what may be. Nothing that was sent is left out in silence: an answer that is none, one sent twice, a line past the
 * last, and half of a line are refused.
 */
export function charterOfForm(
  form: z.output<typeof charterForm>,
  sent: FormData,
  choices: CharterChoices,
): { charter: CharterText } | { refusals: Refusal[] } {
  const days = { startsOn: dayOf(form.startsOn, 'first'), endsOn: dayOf(form.endsOn, 'last') };
  const visibility = visibilities.find((one) => one === form.visibility);
  const work = Array.from({ length: charterLines.work }, (_, line) => workIn(form, line, choices));
  const milestones = Array.from({ length: charterLines.milestones }, (_, line) => milestoneIn(form, line, choices));
  const refusals = [
    ...namesRefused(sent),
    ...(['startsOn', 'endsOn'] as const).flatMap((field) =>
      days[field] === undefined ? [refuse('date-wrong', { field, value: form[field]! })] : [],
    ),
    ...(days.startsOn && days.endsOn && days.endsOn < days.startsOn
      ? [refuse('ends-first', { field: 'endsOn', value: days.endsOn, allowed: [days.startsOn] })]
      : []),
    ...(visibility
      ? []
      : [refuse('choice-unknown', { field: 'visibility', value: form.visibility, allowed: visibilities })]),
    ...[...work, ...milestones].flatMap((one) => (one && 'code' in one ? [one] : [])),
  ];
  if (refusals.length > 0 || !visibility) return { refusals };
  return {
    charter: {
      titleZh: form.titleZh,
      titleEn: form.titleEn || null,
      goalZh: form.goalZh,
      goalEn: form.goalEn || null,
      startsOn: days.startsOn ?? null,
      endsOn: days.endsOn ?? null,
      visibility,
      contributions: work.flatMap((one) => (one && !('code' in one) ? [one] : [])),
      milestones: milestones.flatMap((one) => (one && !('code' in one) ? [one] : [])),
    },
  };
}

/** A day, null where none is given, undefined where it is none of the calendar. */
function dayOf(typed: string | undefined, edge: MonthEdge): string | null | undefined {
  if (!typed) return null;
  const day = typedDay(typed, edge);
  return isDay(day) ? day : undefined;
}

/** Fields that were sent twice, of which one answer would be lost, and lines that the form does not have. */
function namesRefused(sent: FormData): Refusal[] {
  const names = [...new Set(sent.keys())];
  return names.flatMap((field): Refusal[] => {
    const said = sent.getAll(field).map(String);
    if (!Object.hasOwn(charterForm.shape, field)) return lineFault(field, said[0]!) ?? [];
    return said.length > 1 ? [refuse('sent-twice', { field, value: said.at(-1)! })] : [];
  });
}
