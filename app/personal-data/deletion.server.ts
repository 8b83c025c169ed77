import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  accounts,
  assessorInterests,
  certificateShares,
  dataReports,
  deletionRequests,
  roleGrants,
} from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { mailTo } from '../accounts/account-mail.server';
import { staleProof, type Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { firmsOf } from '../alliance/firm-people.server';
import { leavesNoOwner } from '../alliance/owners.server';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type Moment } from '../events/record.server';
import { afterLeaving } from '../offers/firm-left.server';
import { endThreadsOf } from '../threads/ending.server';
import { ok, refuse, type Outcome } from '../outcome';
import { holdings } from './holdings';
import { msPerDay } from '../calendar/day-ms';

/** Days between asking and deleting, in which the owner may change their mind. */
export const deletionDays = 15;

export interface DeletionRequest {
  readonly requestedAt: string;
  readonly dueAt: string;
}

export function findDeletionRequest(db: Database, accountId: number): DeletionRequest | null {
  return (
    db
      .select({ requestedAt: deletionRequests.requestedAt, dueAt: deletionRequests.dueAt })
      .from(deletionRequests)
      .where(eq(deletionRequests.accountId, accountId))
      .get() ?? null
  );
}

/**
 * Asks for the deletion of one's account; the only administrator, and the only owner of a firm's pages that others
 * edit, has to hand over first. Needs a recent proof of
 * identity.
 */
export function requestDeletion(
  db: Database,
  actor: Actor,
  occasion: Occasion,
): Outcome<DeletionRequest, 're-authentication-needed' | 'last-administrator' | 'last-owner' | 'deletion-state'> {
  const { accountId } = actor;
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  return write(db, (tx) => {
    if (isLastAdministrator(tx, accountId)) return refuse('last-administrator');
    const left = firmsOf(tx, accountId).find((companyId) => leavesNoOwner(tx, companyId, accountId));
    if (left !== undefined) return refuse('last-owner', { value: String(left) });
    const request = {
      requestedAt: occasion.now.toISOString(),
      dueAt: new Date(occasion.now.getTime() + deletionDays * msPerDay).toISOString(),
    };
    if (
      tx
        .insert(deletionRequests)
        .values({ accountId, ...request })
        .onConflictDoNothing()
        .run().changes !== 1
    )
      return refuse('deletion-state');
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: 'own-data.request-deletion',
        thing: { type: 'account', id: accountId },
        after: { dueAt: request.dueAt },
      },
      occasion,
    );
    mailTo(tx, actor, 'deletionRequested', occasion, dateInChina(new Date(request.dueAt)));
    return ok(request);
  });
}

/** Changes one's mind in time. */
export function cancelDeletion(db: Database, actor: Actor, occasion: Occasion): Outcome<null, 'deletion-state'> {
  const { accountId } = actor;
  return write(db, (tx) => {
    if (tx.delete(deletionRequests).where(eq(deletionRequests.accountId, accountId)).run().changes !== 1)
      return refuse('deletion-state');
    recordEvent(
      tx,
      { actor: { accountId }, deed: 'own-data.cancel-deletion', thing: { type: 'account', id: accountId } },
      occasion,
    );
    return ok(null);
  });
}

/** Carries out the deletions that are due, each in a transaction of its own; answers how many. */
export function carryOutDeletions(db: Database, moment: Moment): number {
  const due = db
    .select({ accountId: deletionRequests.accountId })
    .from(deletionRequests)
    .where(lte(deletionRequests.dueAt, moment.now.toISOString()))
    .all();
  for (const { accountId } of due) write(db, (tx) => anonymise(db, tx, accountId, moment));
  return due.length;
}

/** Does to each table what the registry says, and leaves the account as a number. */
function anonymise(db: Database, tx: Transaction, accountId: number, moment: Moment): void {
  const account = tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId)).get();
  const firms = firmsOf(tx, accountId);
  for (const { table, by, only = 'true', fate, blank } of holdings) {
    const about = `(${by.map((column) => `"${column}" = ?`).join(' or ')}) and ${only}`;
    const numbers = by.map(() => accountId);
    if (fate === 'erase') db.$client.prepare(`delete from "${table}" where ${about}`).run(...numbers);
    if (blank)
      db.$client
        .prepare(`update "${table}" set ${blank.map((column) => `"${column}" = null`).join(', ')} where ${about}`)
        .run(...numbers);
  }
  endThreadsOf(tx, accountId, moment);
  tx.update(certificateShares)
    .set({ endedAt: moment.now.toISOString() })
    .where(and(eq(certificateShares.accountId, accountId), isNull(certificateShares.endedAt)))
    .run();
  if (account?.email)
    tx.update(assessorInterests)
      .set({ personEmail: null })
      .where(eq(assessorInterests.personEmail, account.email))
      .run();
  if (account?.email)
    tx.update(dataReports).set({ reporterEmail: null }).where(eq(dataReports.reporterEmail, account.email)).run();
  tx.update(accounts)
    .set({ state: 'anonymised', email: null, emailVerifiedAt: null, passwordHash: null })
    .where(eq(accounts.id, accountId))
    .run();
  afterLeaving(tx, firms, { accountId: null }, moment);
  recordEvent(
    tx,
    {
      actor: { accountId: null },
      deed: 'account.anonymise',
      thing: { type: 'account', id: accountId },
      after: { state: 'anonymised' },
    },
    moment,
  );
}

function isLastAdministrator(tx: Transaction, accountId: number): boolean {
  const held = (others: boolean) =>
    tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
      .where(
        and(
          eq(roleGrants.role, 'administrator'),
          eq(accounts.state, 'active'),
          others ? ne(roleGrants.accountId, accountId) : eq(roleGrants.accountId, accountId),
        ),
      )
      .get() !== undefined;
  return held(false) && !held(true);
}
