import { dayNumber } from '../calendar/months';
import { silenceOn } from './invitation-clock';
import type { NeedState } from './need-state';

/** A need everybody reads, as far as the funnel counts it; days are ISO dates in China. */
export interface FunnelNeed {
  /** Chains of its segments. */
  readonly chains: readonly string[];
  /** Where it is needed, else where its poster is; null: not known. */
  readonly regionCode: string | null;
  readonly state: Exclude<NeedState, 'draft'>;
  readonly postedOn: string;
  readonly metOn: string | null;
  readonly invitations: readonly { readonly invitedOn: string; readonly answeredOn: string | null }[];
}

export interface FunnelLine {
  readonly posted: number;
  /** Open, and nobody invited has answered. */
  readonly waiting: number;
  /** With at least one answer, whatever became of them. */
  readonly answered: number;
  readonly met: number;
  readonly lapsed: number;
  readonly withdrawn: number;
  readonly invited: number;
  /** Invitations whose silence counts as given up, of needs that are over too. */
  readonly silent: number;
  /** Days within which at least half of all had it, the silent counted; null when fewer than half have it. */
  readonly daysToAnswer: number | null;
  readonly daysToMet: number | null;
}

/** How a set of needs fares on a day. Needs that wait count as needs without an answer: leaving them out would flatter. */
export function funnelLine(needs: readonly FunnelNeed[], today: string): FunnelLine {
  const first = needs.map(firstAnswer);
  const sent = needs.flatMap(({ invitations }) => invitations);
  const of = (state: NeedState) => needs.filter((need) => need.state === state).length;
  return {
    posted: needs.length,
    waiting: needs.filter(({ state }, at) => state === 'open' && first[at] === null).length,
    answered: first.filter((day) => day !== null).length,
    met: of('met'),
    lapsed: of('lapsed'),
    withdrawn: of('withdrawn'),
    invited: sent.length,
    silent: sent.filter(({ answeredOn, invitedOn }) => answeredOn === null && isGivenUp(invitedOn, today)).length,
    daysToAnswer: half(needs.map(({ postedOn }, at) => daysFrom(postedOn, first[at]!))),
    daysToMet: half(needs.map(({ postedOn, metOn }) => daysFrom(postedOn, metOn))),
  };
}

function firstAnswer({ invitations }: FunnelNeed): string | null {
  return invitations.reduce<string | null>(
    (first, { answeredOn }) => (answeredOn !== null && (first === null || answeredOn < first) ? answeredOn : first),
    null,
  );
}

function isGivenUp(invitedOn: string, today: string): boolean {
  const stage = silenceOn(invitedOn, today);
  return stage === 'given-up' || stage === 'desk';
}

const daysFrom = (from: string, to: string | null) => (to === null ? null : dayNumber(to) - dayNumber(from));

/** The days within which half of all are done; null when fewer are, or when there are none. */
function half(days: readonly (number | null)[]): number | null {
  const done = days.filter((day) => day !== null).sort((a, b) => a - b);
  return done[Math.ceil(days.length / 2) - 1] ?? null;
}

/** The funnel cut by something a need has several or none of: a need of two chains counts in both lines. */
export function funnelBy(
  needs: readonly FunnelNeed[],
  keysOf: (need: FunnelNeed) => readonly string[],
  today: string,
): Map<string, FunnelLine> {
  const groups = new Map<string, FunnelNeed[]>();
  for (const need of needs) for (const key of keysOf(need)) groups.set(key, [...(groups.get(key) ?? []), need]);
  return new Map([...groups].map(([key, held]) => [key, funnelLine(held, today)]));
}
