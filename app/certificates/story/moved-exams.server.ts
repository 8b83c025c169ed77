import type { examSeats } from '../../../db/schema/index';
import { presentSeatStates } from '../../certification/sessions/exam-session-state';
import { sessionTime } from '../../certification/sessions/session-time';
import type { HistoryEntry } from '../../events/events.server';

/** A place in an exam, as far as its story needs it. */
export type StorySeat = Pick<
  typeof examSeats.$inferSelect,
  'id' | 'applicationId' | 'sessionId' | 'state' | 'takenAt' | 'changedAt'
>;

/** The place that somebody held in the exam when it was changed; undefined where the change was not theirs. */
export function seatMoved(seats: readonly StorySeat[], { thing, at }: HistoryEntry): StorySeat | undefined {
  return seats.find(
    ({ sessionId, state, takenAt, changedAt }) =>
      String(sessionId) === thing.id &&
      takenAt <= at &&
      (presentSeatStates.some((one) => one === state) || at < changedAt),
  );
}

/** From when and where to when and where an exam was moved; null where only its places grew or shrank. */
export function moveOf({ before, after }: HistoryEntry): string | null {
  const [from, to] = [placeAndTime(before), placeAndTime(after)];
  return from === null || to === null || from === to ? null : `${from} → ${to}`;
}

function placeAndTime(session: HistoryEntry['after']): string | null {
  const { startsAt, endsAt, place, online } = (session ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof startsAt !== 'string' || typeof endsAt !== 'string') return null;
  return `${sessionTime({ startsAt, endsAt })}${online === true ? '' : ` ${String(place)}`}`;
}
