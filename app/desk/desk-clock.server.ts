import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client';
import { forgetUnusedFiles } from '../alliance/evidence-files.server';
import { forgetUnusedTalentFiles } from '../certification/talent-files.server';
import { announceShippedMatches } from '../alliance/shipped-matches.server';
import { sweepFiles, type FileStore } from '../files/file-store.server';
import type { Keys } from '../secrets/keys.server';
import { remindOfLapsing } from '../offers/offers.server';
import { escalateOverdue } from './escalation.server';

export interface DeskClock {
  stop(): void;
}

interface DeskClockParts {
  readonly files: FileStore;
  readonly keys: Keys;
  /** Where links in mails lead; asked each time, as it is known only once the server listens. */
  readonly origin: () => string;
  readonly now: () => Date;
}

const minutes = 60_000;

/** Escalates overdue files and tells of firms that an update brought every five minutes, removes files nothing names and reminds firms of offers that lapse soon at the start and every hour. */
export function startDeskClock(db: Database, { files, keys, origin, now }: DeskClockParts): DeskClock {
  const moment = () => ({ now: now(), requestId: randomUUID(), keys, origin: origin() });
  const escalate = () => guarded(() => escalateOverdue(db, moment()));
  const announce = () => guarded(() => announceShippedMatches(db, moment()));
  const remind = () => guarded(() => remindOfLapsing(db, moment()));
  const sweep = () =>
    guarded(() => {
      forgetUnusedFiles(db);
      forgetUnusedTalentFiles(db);
      sweepFiles(db, files, now());
    });
  sweep();
  escalate();
  announce();
  remind();
  const timers = [setInterval(escalate, 5 * minutes), setInterval(announce, 5 * minutes), setInterval(sweep, 60 * minutes), setInterval(remind, 60 * minutes)];
  for (const timer of timers) timer.unref();
  return { stop: () => timers.forEach(clearInterval) };
}

/** A failing round is told and tried again at the next; it never ends the server. */
function guarded(round: () => void): void {
  try {
    round();
  } catch (error) {
    console.error('desk clock:', error);
  }
}
