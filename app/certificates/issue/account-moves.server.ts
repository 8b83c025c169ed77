import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  accountMoves,
  accounts,
  certificateRequests,
  certificates,
  certificateShares,
  certificationApplications,
  identities,
  identityClashes,
} from '../../../db/schema/index';
import { alias } from 'drizzle-orm/sqlite-core';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { openApplicationStates } from '../../certification/applications/application-state';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { identityHindrance } from '../../accounts/identity/identity-on-record.server';
import { homeRegionCode } from '../../region/home-region.server';
import { accountMoveMoves } from './account-move-state';
import { mailToHolder } from '../certificate-mail.server';

export type AccountMove = typeof accountMoves.$inferSelect;
export type AccountMoveRefusal =
  | PermissionRefusal
  | 'account-unknown'
  | 'account-same'
  | 'reason-needed'
  | 'move-unknown'
  | 'move-open'
  | 'move-state'
  | 'move-clash'
  | 'moved-since'
  | 'nothing-to-move';

/** What lies with an account and goes to the other one of the same person. Credentials are signed and stay as they are. */
const holdings = {
  certificates,
  certification_applications: certificationApplications,
  certificate_shares: certificateShares,
  certificate_requests: certificateRequests,
} as const;
type HeldTable = keyof typeof holdings;
const heldTables = Object.keys(holdings) as HeldTable[];

export function findAccountMove(db: Database | Transaction, id: number): AccountMove | null {
  return db.select().from(accountMoves).where(eq(accountMoves.id, id)).get() ?? null;
}

/** The last moves between accounts, the newest first. */
export function listAccountMoves(db: Database): AccountMove[] {
  return db.select().from(accountMoves).orderBy(desc(accountMoves.id)).limit(100).all();
}

/** Two accounts that named one document and that no move has taken up since, with their addresses: the desk asks their owner which is to stay. */
export function listIdentityClashes(db: Database): {
  readonly at: string;
  readonly email: string;
  readonly holderEmail: string;
  readonly accountId: number;
  readonly holderId: number;
}[] {
  const [second, holder] = [alias(accounts, 'second'), alias(accounts, 'holder')];
  const rows = db
    .select({
      at: identityClashes.at,
      accountId: identityClashes.accountId,
      holderId: identityClashes.holderId,
      email: second.email,
      holderEmail: holder.email,
    })
    .from(identityClashes)
    .innerJoin(second, eq(second.id, identityClashes.accountId))
    .innerJoin(holder, eq(holder.id, identityClashes.holderId))
    .orderBy(desc(identityClashes.at))
    .limit(100)
    .all();
  const moves = db
    .select({ fromId: accountMoves.fromId, toId: accountMoves.toId })
    .from(accountMoves)
    .where(inArray(accountMoves.state, ['proposed', 'done']))
    .all();
  const taken = new Set(moves.flatMap(({ fromId, toId }) => [`${fromId} ${toId}`, `${toId} ${fromId}`]));
  return rows.flatMap(({ email, holderEmail, ...row }) =>
    email === null || holderEmail === null || taken.has(`${row.accountId} ${row.holderId}`)
      ? []
      : [{ ...row, email, holderEmail }],
  );
}

/** How much an account holds, by table. */
export function heldBy(db: Database | Transaction, accountId: number): Record<HeldTable, number[]> {
  return Object.fromEntries(
    heldTables.map((name) => [
      name,
      db
        .select({ id: holdings[name].id })
        .from(holdings[name])
        .where(eq(holdings[name].accountId, accountId))
        .all()
        .map((row) => row.id),
    ]),
  ) as Record<HeldTable, number[]>;
}

/**
 * Proposes to move what one account holds to another of the same person, named by their addresses, with how that was
 * made sure. Never one's own; another person carries it out.
 */
export function proposeAccountMove(
  db: Database,
  actor: Actor | null,
  input: { from: string; to: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<AccountMove, AccountMoveRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const [from, to] = [accountOf(tx, input.from), accountOf(tx, input.to)];
    for (const ownerId of [from, to]) {
      const may = authoriseIn(
        tx,
        actor,
        'certificate.propose-revocation',
        { ownerId, regionCode: home },
        { type: 'account', id: ownerId ?? '' },
        occasion,
      );
      if (!may.ok) return may;
    }
    if (from === null) return refuse('account-unknown', { field: 'from', value: input.from });
    if (to === null) return refuse('account-unknown', { field: 'to', value: input.to });
    if (from === to) return refuse('account-same', { field: 'to' });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    if (
      tx
        .select({ id: accountMoves.id })
        .from(accountMoves)
        .where(and(eq(accountMoves.fromId, from), eq(accountMoves.state, 'proposed')))
        .get()
    )
      return refuse('move-open');
    if (Object.values(heldBy(tx, from)).every((ids) => ids.length === 0) && identityHindrance(tx, { accountId: from }))
      return refuse('nothing-to-move', { field: 'from' });
    const added = tx
      .insert(accountMoves)
      .values({
        fromId: from,
        toId: to,
        state: 'proposed',
        reason,
        proposedBy: actor!.accountId,
        proposedAt: occasion.now.toISOString(),
      })
      .returning()
      .get();
    noted(tx, added, 'propose', actor!, reason, occasion);
    return ok(added);
  });
}

/** Carries a proposed move out (by a second person), or declines it with a reason. Both holders' history and mailbox are told. */
export function decideAccountMove(
  db: Database,
  actor: Actor | null,
  input: { id: number; decision: 'carry' | 'decline'; reason: string },
  occasion: CertificationOccasion,
): Outcome<AccountMove, AccountMoveRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const move = findAccountMove(tx, input.id);
    if (!move) return refuse('move-unknown', { value: String(input.id) });
    const deed = input.decision === 'carry' ? 'certificate.revoke' : 'certificate.propose-revocation';
    for (const ownerId of [move.fromId, move.toId]) {
      const may = authoriseIn(
        tx,
        actor,
        deed,
        { ownerId, regionCode: home, proposedBy: move.proposedBy },
        { type: 'account', id: ownerId },
        occasion,
      );
      if (!may.ok) return may;
    }
    if (move.state !== 'proposed')
      return refuse('move-state', { state: move.state, allowed: accountMoveMoves(move.state) });
    if (input.decision === 'decline' && input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    const by = { decidedBy: actor!.accountId, decidedAt: occasion.now.toISOString() };
    if (input.decision === 'decline') {
      const declined = tx
        .update(accountMoves)
        .set({ ...by, state: 'declined' })
        .where(and(eq(accountMoves.id, move.id), eq(accountMoves.state, 'proposed')))
        .returning()
        .get();
      noted(tx, declined, 'decline', actor!, input.reason, occasion);
      return ok(declined);
    }
    if (!isActive(tx, move.toId)) return refuse('account-unknown', { value: String(move.toId) });
    if (clash(tx, move.fromId, move.toId)) return refuse('move-clash');
    const moved = heldBy(tx, move.fromId);
    hand(tx, moved, move.toId);
    // One person has one account: the document is free to be recorded, with a consent of its own, where everything is now.
    tx.delete(identities).where(eq(identities.accountId, move.fromId)).run();
    const done = tx
      .update(accountMoves)
      .set({ ...by, state: 'done', moved })
      .where(and(eq(accountMoves.id, move.id), eq(accountMoves.state, 'proposed')))
      .returning()
      .get();
    noted(tx, done, 'carry', actor!, move.reason, occasion);
    for (const accountId of [move.fromId, move.toId])
      mailToHolder(tx, accountId, 'moved', occasion, (language) => [
        move.reason,
        `${occasion.origin}${paths(language).wallet()}`,
      ]);
    return ok(done);
  });
}

/**
 * Moves back exactly the rows a move took along, with a reason. Refused while both accounts have an open application for
 * one level, when the first account is no more, and when another move took some of it on since: that one is undone first.
 */
export function undoAccountMove(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<AccountMove, AccountMoveRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const move = findAccountMove(tx, input.id);
    if (!move) return refuse('move-unknown', { value: String(input.id) });
    for (const ownerId of [move.fromId, move.toId]) {
      const may = authoriseIn(
        tx,
        actor,
        'certificate.revoke',
        { ownerId, regionCode: home },
        { type: 'account', id: ownerId },
        occasion,
      );
      if (!may.ok) return may;
    }
    if (move.state !== 'done')
      return refuse('move-state', { state: move.state, allowed: accountMoveMoves(move.state) });
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    if (!isActive(tx, move.fromId)) return refuse('account-unknown', { value: String(move.fromId) });
    if (clash(tx, move.toId, move.fromId, move.moved!.certification_applications)) return refuse('move-clash');
    if (heldElsewhere(tx, move)) return refuse('moved-since', { state: move.state });
    hand(tx, move.moved as Record<HeldTable, number[]>, move.fromId);
    const undone = tx
      .update(accountMoves)
      .set({ state: 'undone', undoneBy: actor!.accountId, undoneAt: occasion.now.toISOString() })
      .where(and(eq(accountMoves.id, move.id), eq(accountMoves.state, 'done')))
      .returning()
      .get();
    noted(tx, undone, 'undo', actor!, input.reason, occasion);
    return ok(undone);
  });
}

function accountOf(tx: Transaction, email: string): number | null {
  return (
    tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.email, email.trim().toLowerCase()), eq(accounts.state, 'active')))
      .get()?.id ?? null
  );
}

/** Would two open applications for one level meet in one account? `only` names the rows that would move. */
function clash(tx: Transaction, from: number, to: number, only?: readonly number[]): boolean {
  const open = (accountId: number) =>
    tx
      .select({
        id: certificationApplications.id,
        occupationId: certificationApplications.occupationId,
        level: certificationApplications.level,
      })
      .from(certificationApplications)
      .where(
        and(
          eq(certificationApplications.accountId, accountId),
          inArray(certificationApplications.state, [...openApplicationStates]),
        ),
      )
      .all();
  const there = new Set(open(to).map((one) => `${one.occupationId} ${one.level}`));
  return open(from).some(
    (one) => (only === undefined || only.includes(one.id)) && there.has(`${one.occupationId} ${one.level}`),
  );
}

function isActive(tx: Transaction, accountId: number): boolean {
  return (
    tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
      .get() !== undefined
  );
}

/** Does any row that a move took along lie with a third account by now? */
function heldElsewhere(tx: Transaction, { moved, toId }: AccountMove): boolean {
  return heldTables.some(
    (name) =>
      tx
        .select({ id: holdings[name].id })
        .from(holdings[name])
        .where(and(inArray(holdings[name].id, [...(moved![name] ?? [])]), ne(holdings[name].accountId, toId)))
        .limit(1)
        .get() !== undefined,
  );
}

function hand(tx: Transaction, held: Readonly<Record<HeldTable, readonly number[]>>, accountId: number): void {
  for (const name of heldTables) {
    const ids = [...(held[name] ?? [])];
    if (ids.length > 0) tx.update(holdings[name]).set({ accountId }).where(inArray(holdings[name].id, ids)).run();
  }
}

/** One row of history for each account: both holders read it in theirs. */
function noted(
  tx: Transaction,
  move: AccountMove,
  verb: 'propose' | 'carry' | 'decline' | 'undo',
  actor: Actor,
  reason: string,
  occasion: CertificationOccasion,
): void {
  for (const id of [move.fromId, move.toId]) {
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: 'official' },
        deed: `account-move.${verb}`,
        thing: { type: 'account', id },
        after: { move: move.id, from: move.fromId, to: move.toId, state: move.state },
        reason,
      },
      occasion,
    );
  }
}
