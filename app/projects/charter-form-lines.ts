import { typedDay } from '../calendar/typed-day';
import { isDay } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';
import type { PlannedContribution, PlannedMilestone } from './charter';
import { charterLines } from './charter-fields';
import { aimNames, type Aim } from './project-role';

type Choices = readonly (readonly [value: string, name: string])[];

/** What the lines of a charter may choose from. */
export interface CharterChoices {
  readonly parties: Choices;
  readonly segments: Choices;
  /** Numbers of the milestones that the charter has. */
  readonly milestones: readonly string[];
}

type Sent = Readonly<Record<string, unknown>>;

/** One line of work: null where it is empty, else what it says, or what is wrong with it. */
export function workIn(sent: Sent, line: number, choices: CharterChoices): PlannedContribution | Refusal | null {
  const fieldOf = (name: string) => `${name}-${line}`;
  const [segment, party, aim, customer] = ['segment', 'party', 'aim', 'customer'].map((name) =>
    textIn(sent, fieldOf(name)),
  );
  if (segment + party! + aim + customer === '') return null;
  const half = halfOf({ [fieldOf('segment')]: segment!, [fieldOf('party')]: party!, [fieldOf('aim')]: aim! });
  return (
    half ??
    notAmong(fieldOf('segment'), segment!, choices.segments) ??
    notAmong(fieldOf('party'), party!, choices.parties) ??
    notAmong(
      fieldOf('aim'),
      aim!,
      aimNames.map((one) => [one, one]),
    ) ??
    (customer === ''
      ? null
      : customerFault(fieldOf('customer'), { party: party!, aim: aim!, customer: customer! }, choices)) ?? {
      partyId: Number(party),
      segmentId: segment!,
      aim: aim as Aim,
      customerId: customer === '' ? null : Number(customer),
    }
  );
}

function customerFault(
  field: string,
  { party, aim, customer }: { party: string; aim: string; customer: string },
  { parties }: CharterChoices,
): Refusal | null {
  if (aim !== 'supply') return refuse('customer-unasked', { field, value: customer });
  if (customer === party) return refuse('customer-itself', { field, value: customer });
  return notAmong(field, customer, parties);
}

/** One line of milestones: null where it is empty, else what it says, or what is wrong with it. */
export function milestoneIn(sent: Sent, line: number, choices: CharterChoices): PlannedMilestone | Refusal | null {
  const fieldOf = (name: string) => `milestone${name}-${line}`;
  const [id, title, party, due] = ['', 'Title', 'Party', 'Due'].map((name) => textIn(sent, fieldOf(name)));
  if (id !== '' && !choices.milestones.includes(id!))
    return refuse('milestone-unknown', { field: fieldOf(''), value: id!, allowed: choices.milestones });
  if (title! + party! + due! === '') return null;
  const half = halfOf({ [fieldOf('Title')]: title!, [fieldOf('Party')]: party!, [fieldOf('Due')]: due! });
  const wrong = half ?? notAmong(fieldOf('Party'), party!, choices.parties);
  if (wrong) return wrong;
  const dueOn = typedDay(due!, 'last');
  if (!isDay(dueOn)) return refuse('date-wrong', { field: fieldOf('Due'), value: due! });
  return { id: id === '' ? null : Number(id), title: title!, partyId: Number(party), dueOn };
}

const textIn = (sent: Sent, field: string) => String(sent[field] ?? '');

/** The first field of a line that says nothing while others do. */
function halfOf(fields: Readonly<Record<string, string>>): Refusal<'line-half'> | null {
  const empty = Object.entries(fields).find(([, value]) => value === '');
  return empty ? refuse('line-half', { field: empty[0] }) : null;
}

function notAmong(field: string, value: string, choices: Choices): Refusal<'choice-unknown'> | null {
  return choices.some(([one]) => one === value)
    ? null
    : refuse('choice-unknown', { field, value, allowed: choices.map(([, name]) => name) });
}

/** A line the form does not have, by the name of one of its fields; null for what is no line's. */
export function lineFault(field: string, value: string): Refusal[] | null {
  const [, name] = /^(segment|party|aim|customer|milestone(?:Title|Party|Due)?)-/.exec(field) ?? [];
  if (name === undefined) return null;
  const most = name.startsWith('milestone') ? charterLines.milestones : charterLines.work;
  return [refuse('line-past', { field, value, allowed: [String(most)] })];
}
