import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client';
import { forgetUnusedFiles } from '../alliance/applications/evidence-files.server';
import { forgetUnusedTalentFiles } from '../certification/talent/unused-talent-files.server';
import { announceShippedMatches } from '../alliance/saved-searches/shipped-matches.server';
import { sweepFiles, type FileStore } from '../files/file-store.server';
import type { Keys } from '../secrets/keys.server';
import { remindOfProjects } from '../projects/reminders.server';
import { chaseInvitations } from '../needs/chasing.server';
import { remindOfLapsingNeeds } from '../needs/needs.server';
import { remindOfLapsing } from '../offers/offers.server';
import { startTurns } from '../rounds.server';
import { escalateOverdue } from '../review-desk/escalation.server';

export interface Clock {
  stop(): void;
}

interface ClockParts {
  readonly files: FileStore;
  readonly keys: Keys;
  /** Where links in mails lead; asked each time, as it is known only once the server listens. */
  readonly origin: () => string;
  readonly now: () => Date;
}

const minutes = 60_000;

/**
 * Escalates overdue files and tells of firms that an update brought every five minutes, removes files nothing names and
 * reminds of offers and needs that lapse soon and of invitations nobody answers at the start and every hour.
 */
export function startClock(db: Database, { files, keys, origin, now }: ClockParts): Clock {
  const moment = () => ({ now: now(), requestId: randomUUID(), keys, origin: origin() });
  const sweep = () => {
    forgetUnusedFiles(db);
    forgetUnusedTalentFiles(db);
    sweepFiles(db, files, now());
  };
  const clocks = [
    startTurns(sweep, 60 * minutes, 'removing unused files failed'),
    startTurns(() => escalateOverdue(db, moment()), 5 * minutes, 'escalating overdue files failed'),
    startTurns(
      () => announceShippedMatches(db, moment()),
      5 * minutes,
      'telling of firms that an update brought failed',
    ),
    startTurns(() => remindOfLapsing(db, moment()), 60 * minutes, 'reminding of lapsing offers failed'),
    startTurns(() => remindOfProjects(db, moment()), 60 * minutes, 'reminding of projects failed'),
    startTurns(() => remindOfLapsingNeeds(db, moment()), 60 * minutes, 'reminding of lapsing needs failed'),
    startTurns(() => chaseInvitations(db, moment()), 60 * minutes, 'chasing unanswered invitations failed'),
  ];
  return { stop: () => clocks.forEach((clock) => clock.stop()) };
}
