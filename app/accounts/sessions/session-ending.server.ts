import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, sessions } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { mailTo } from '../account-mail.server';
import type { Actor } from '../permissions/actor';
import { authorise } from '../permissions/authorise.server';
import { forgetDevices } from '../sign-in/known-devices.server';
import type { Occasion } from '../occasion.server';
import type { PermissionRefusal } from '../permissions/permissions';
import { endSessionsOf } from './sessions.server';

/** Ends one session by its number: one's own, or anybody's for an administrator. */
export function endSession(
  db: Database,
  actor: Actor,
  number: number,
  occasion: Occasion,
): Outcome<null, 'session-unknown' | PermissionRefusal> {
  const session = db.select({ accountId: sessions.accountId }).from(sessions).where(eq(sessions.number, number)).get();
  const unseen = refuse('session-unknown');
  if (!session) return unseen;
  const allowed = authorise(
    db,
    actor,
    'session.end',
    { ownerId: session.accountId },
    { type: 'session', id: number },
    occasion,
    unseen,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const ended = tx
      .delete(sessions)
      .where(and(eq(sessions.number, number), eq(sessions.accountId, session.accountId)))
      .run().changes;
    if (ended !== 1) return refuse('session-unknown');
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed: 'session.end',
        thing: { type: 'account', id: session.accountId },
        before: { session: number },
      },
      occasion,
    );
    return ok(null);
  });
}

/** Ends every session of the actor but this one, and makes every browser a stranger again; answers how many ended. */
export function endOtherSessions(db: Database, actor: Actor, occasion: Occasion): Outcome<number, never> {
  return write(db, (tx) => {
    const ended = endSessionsOf(tx, actor.accountId, actor.session.number);
    forgetDevices(tx, actor.accountId);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'session.end-others',
        thing: { type: 'account', id: actor.accountId },
        after: { ended },
      },
      occasion,
    );
    return ok(ended);
  });
}

/**
 * Ends every session of an account, which stays as it is otherwise: for an administrator who fears that somebody else
 * is in it. Needs a reason, which its owner is told. Answers how many ended.
 */
export function endAllSessions(
  db: Database,
  actor: Actor,
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<number, 'reason-needed' | 'account-unknown' | PermissionRefusal> {
  const { accountId } = input;
  const thing = { type: 'account', id: accountId };
  const allowed = authorise(db, actor, 'session.end', { ownerId: accountId }, thing, occasion);
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const account = tx
      .select({ email: accounts.email, language: accounts.language })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .get();
    if (!account) return refuse('account-unknown');
    const ended = endSessionsOf(tx, accountId);
    forgetDevices(tx, accountId);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed: 'session.end-all',
        thing,
        after: { ended },
        reason,
      },
      occasion,
    );
    mailTo(tx, account, 'sessionsEnded', occasion, reason);
    return ok(ended);
  });
}
