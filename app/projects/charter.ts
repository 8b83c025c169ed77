import type { Aim, InvitedRole, Visibility } from './project-role';

/** Who works on which segment, and for what. */
export interface PlannedContribution {
  readonly partyId: number;
  readonly segmentId: string;
  readonly aim: Aim;
  /** Aim `supply`: the party it supplies, where it says so. */
  readonly customerId: number | null;
}

export interface PlannedMilestone {
  /** null: new in this revision. */
  readonly id: number | null;
  readonly title: string;
  readonly partyId: number;
  /** ISO date. */
  readonly dueOn: string;
}

/** What parties consent to: one revision of a project, whole. */
export interface Charter {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly goalZh: string;
  readonly goalEn: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly visibility: Visibility;
  readonly roles: readonly { readonly partyId: number; readonly role: InvitedRole }[];
  readonly contributions: readonly PlannedContribution[];
  readonly milestones: readonly PlannedMilestone[];
}

/** What the lead writes; who is in it as what changes by inviting and leaving. */
export type CharterText = Omit<Charter, 'roles'>;

/** The fields of a charter that are one text each. */
const charterTexts = ['titleZh', 'titleEn', 'goalZh', 'goalEn', 'startsOn', 'endsOn', 'visibility'] as const;
type CharterField = (typeof charterTexts)[number];

/** One thing a revision says otherwise; null is what was not, or is no longer, there. */
export type CharterChange =
  | { readonly field: CharterField; readonly before: string | null; readonly after: string | null }
  | {
      readonly field: 'role';
      readonly partyId: number;
      readonly before: InvitedRole | null;
      readonly after: InvitedRole | null;
    }
  | {
      readonly field: 'contribution';
      readonly partyId: number;
      readonly before: PlannedContribution | null;
      readonly after: PlannedContribution | null;
    }
  | { readonly field: 'milestone'; readonly before: PlannedMilestone | null; readonly after: PlannedMilestone | null };

/** What differs between two revisions, field by field, in the order of a charter. */
export function charterChanges(before: Charter, after: Charter): CharterChange[] {
  return [
    ...charterTexts.flatMap((field) =>
      before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
    ),
    ...pairs(before.roles, after.roles, ({ partyId }) => String(partyId)).map(([was, is]) => ({
      field: 'role' as const,
      partyId: (was ?? is)!.partyId,
      before: was?.role ?? null,
      after: is?.role ?? null,
    })),
    ...contributionChanges(before.contributions, after.contributions),
    ...pairs(before.milestones, after.milestones, ({ id, title }) => (id === null ? `new ${title}` : String(id))).map(
      ([was, is]) => ({ field: 'milestone' as const, before: was, after: is }),
    ),
  ];
}

/**
 * Contributions by party and segment. Where a party gives up exactly one and takes up exactly one, it changed its
 * segment: one change, not two.
 */
function contributionChanges(
  before: readonly PlannedContribution[],
  after: readonly PlannedContribution[],
): CharterChange[] {
  const found = pairs(before, after, ({ partyId, segmentId }) => `${partyId} ${segmentId}`);
  const parties = [...new Set(found.map(([was, is]) => (was ?? is)!.partyId))];
  return parties.flatMap((partyId) => {
    const own = found.filter(([was, is]) => (was ?? is)!.partyId === partyId);
    const gone = own.filter(([, is]) => is === null);
    const come = own.filter(([was]) => was === null);
    const swapped = gone.length === 1 && come.length === 1;
    const changed = swapped
      ? [[gone[0]![0], come[0]![1]] as const, ...own.filter(([was, is]) => was !== null && is !== null)]
      : own;
    return changed.map(([was, is]) => ({ field: 'contribution' as const, partyId, before: was, after: is }));
  });
}

/** What is unequal among two lists, side by side by key. */
function pairs<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [Item | null, Item | null])[] {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .map((key) => [was.get(key) ?? null, is.get(key) ?? null] as const)
    .filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
}

/** A charter without one of its parties: its work goes with it, what it was to reach passes to who leads. */
export function charterWithout(charter: Charter, gone: number, lead: number): Charter {
  return {
    ...charter,
    roles: charter.roles.filter(({ partyId }) => partyId !== gone),
    contributions: charter.contributions
      .filter(({ partyId }) => partyId !== gone)
      .map((one) => (one.customerId === gone ? { ...one, customerId: null } : one)),
    milestones: charter.milestones.map((one) => (one.partyId === gone ? { ...one, partyId: lead } : one)),
  };
}

/** A charter in which nothing is said yet. */
export const emptyCharter: Charter = {
  titleZh: '',
  titleEn: null,
  goalZh: '',
  goalEn: null,
  startsOn: null,
  endsOn: null,
  visibility: 'public',
  roles: [],
  contributions: [],
  milestones: [],
};

export type CharterFault = 'titleZh' | 'goalZh' | 'contributions' | 'days' | 'parties';

/**
 * What keeps a charter from being sent: a title, a goal and a segment are needed, the days must be in order, and who
 * contributes must be in it: named by it, or `present` with a role already. Null when it can be.
 */
export function charterFault(charter: Charter, present: readonly number[]): CharterFault | null {
  if (charter.titleZh.trim() === '') return 'titleZh';
  if (charter.goalZh.trim() === '') return 'goalZh';
  return charter.contributions.length === 0 ? 'contributions' : charterDisorder(charter, present);
}

/** What no charter may say, not even a draft's: an end before the start, a part for somebody who is not in it. */
export function charterDisorder(charter: Charter, present: readonly number[]): CharterFault | null {
  const { startsOn, endsOn, roles, contributions, milestones } = charter;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return 'days';
  const known = new Set([...present, ...roles.map(({ partyId }) => partyId)]);
  const named = [
    ...contributions.flatMap(({ partyId, customerId }) => (customerId === null ? [partyId] : [partyId, customerId])),
    ...milestones.map(({ partyId }) => partyId),
  ];
  return named.every((id) => known.has(id)) ? null : 'parties';
}
