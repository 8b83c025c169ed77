import { eq } from 'drizzle-orm';
import { mails } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Keys } from '../secrets/keys.server';
import { seal } from '../secrets/seal.server';
import type { Mail } from './mail';

/**
 * Puts a mail into the queue inside the command's transaction: it is sent if and only if the command is committed,
 * and survives a restart. `kind` is a short name for the desk's list, e.g. `verify-email`.
 */
export function queueMail(tx: Transaction, keys: Keys, kind: string, mail: Mail, now: Date): void {
  const at = now.toISOString();
  tx.insert(mails)
    .values({ kind, sealed: seal(keys, 'mail', kind, JSON.stringify(mail)), createdAt: at, nextAttemptAt: at })
    .run();
}

/**
 * The work of `queueMail` without its mail, so that the time an answer takes does not tell whether an address is known.
 */
export function queueForNobody(tx: Transaction, keys: Keys, kind: string, mail: Mail, now: Date): void {
  const { lastInsertRowid } = tx
    .insert(mails)
    .values({
      kind,
      sealed: seal(keys, 'mail', kind, JSON.stringify(mail)),
      createdAt: now.toISOString(),
      nextAttemptAt: null,
    })
    .run();
  tx.delete(mails)
    .where(eq(mails.id, Number(lastInsertRowid)))
    .run();
}
