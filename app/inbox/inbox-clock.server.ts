import type { Database } from '../../db/client';
import { sendDailyMail } from '../notices/daily.server';
import { startTurns } from '../rounds.server';
import type { Keys } from '../secrets/keys.server';
import { sendDeskMail } from './desk-mail.server';

interface Parts {
  readonly keys: Keys;
  /** Where links in mails lead; asked each time, as it is known only once the server listens. */
  readonly origin: () => string;
  readonly now: () => Date;
}

const minutes = 60_000;

/** Sends the mails of the day: what offices newly have to do, then the messages that wait for them, every ten minutes. */
export function startInboxClock(db: Database, { keys, origin, now }: Parts): { stop: () => void } {
  const turn = () => {
    const occasion = { now: now(), keys, origin: origin() };
    sendDeskMail(db, occasion);
    sendDailyMail(db, occasion);
  };
  return startTurns(turn, 10 * minutes, 'sending the mail of the day failed');
}
