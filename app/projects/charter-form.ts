import { z } from 'zod';
import { typedDay, type MonthEdge } from '../calendar/typed-day';
import { isDay } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';
import type { PlannedContribution, PlannedMilestone } from './charter';
import { aimNames, visibilities } from './project-role';
import type { CharterText } from './charter';

/** How many lines of work and of milestones a charter's form can hold. */
export const charterLines = { work: 60, milestones: 40 } as const;

const text = (most: number) => z.string().trim().max(most).optional();
const lines = (count: number, names: readonly string[], most: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, line) => names.map((name) => [`${name}-${line}`, text(most)] as const)).flat(),
  );

/** The charter as its form sends it: texts, and lines of which those without a segment or a title do not count. */
export const charterForm = z.object({
  revision: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  titleZh: z.string().trim().min(1).max(80),
  titleEn: text(160),
  goalZh: z.string().trim().max(3000),
  goalEn: text(6000),
  startsOn: text(20),
  endsOn: text(20),
  visibility: z.enum(visibilities),
  ...lines(charterLines.work, ['party', 'segment', 'aim', 'customer'], 80),
  ...lines(charterLines.milestones, ['milestone', 'milestoneTitle', 'milestoneParty', 'milestoneDue'], 200),
});

type Sent = Readonly<Record<string, unknown>>;

/** What the form says as a charter; or which of its lines is not written right. */
export function charterOfForm(form: z.output<typeof charterForm>): { charter: CharterText } | { refusals: Refusal[] } {
  const sent = form as Sent;
  const days = { startsOn: dayOf(form.startsOn, 'first'), endsOn: dayOf(form.endsOn, 'last') };
  const work = Array.from({ length: charterLines.work }, (_, line) => workIn(sent, line));
  const milestones = Array.from({ length: charterLines.milestones }, (_, line) => milestoneIn(sent, line));
  const refusals = [
    ...(['startsOn', 'endsOn'] as const).flatMap((field) =>
      days[field] === undefined ? [refuse('date-wrong', { field })] : [],
    ),
    ...[...work, ...milestones].flatMap((one) => (one && 'code' in one ? [one] : [])),
  ];
  if (refusals.length > 0) return { refusals };
  return {
    charter: {
      titleZh: form.titleZh,
      titleEn: form.titleEn || null,
      goalZh: form.goalZh,
      goalEn: form.goalEn || null,
      startsOn: days.startsOn ?? null,
      endsOn: days.endsOn ?? null,
      visibility: form.visibility,
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

function workIn(sent: Sent, line: number): PlannedContribution | Refusal | null {
  const [party, segment, aim, customer] = ['party', 'segment', 'aim', 'customer'].map((name) =>
    String(sent[`${name}-${line}`] ?? ''),
  );
  if (segment === '') return null;
  const known = aimNames.find((one) => one === aim);
  if (!/^\d{1,12}$/.test(party!)) return refuse('required', { field: `party-${line}` });
  if (!known) return refuse('required', { field: `aim-${line}` });
  const supplied = known === 'supply' && /^\d{1,12}$/.test(customer!) && customer !== party ? Number(customer) : null;
  return { partyId: Number(party), segmentId: segment!, aim: known, customerId: supplied };
}

function milestoneIn(sent: Sent, line: number): PlannedMilestone | Refusal | null {
  const [id, title, party, due] = ['milestone', 'milestoneTitle', 'milestoneParty', 'milestoneDue'].map((name) =>
    String(sent[`${name}-${line}`] ?? ''),
  );
  if (title === '') return null;
  const dueOn = dayOf(due, 'last');
  if (!/^\d{1,12}$/.test(party!)) return refuse('required', { field: `milestoneParty-${line}` });
  if (!dueOn) return refuse(dueOn === undefined ? 'date-wrong' : 'required', { field: `milestoneDue-${line}` });
  return { id: /^\d{1,12}$/.test(id!) ? Number(id) : null, title: title!, partyId: Number(party), dueOn };
}
