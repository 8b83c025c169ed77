import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accountMoves, accounts, identities } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Deed, PermissionRefusal } from '../../accounts/permissions/permissions';
import { tellSecondPeople } from '../../accounts/second-person.server';
import type { Language } from '../../i18n/language';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { identityHindrance } from '../../accounts/identity/identity-on-record.server';
import { homeRegionCode } from '../../region/home-region.server';
import { clash, hand, heldBy } from './account-holdings.server';
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

export function findAccountMove(db: Database | Transaction, id: number): AccountMove | null {
  return db.select().from(accountMoves).where(eq(accountMoves.id, id)).get() ?? null;
}

/** The last moves between accounts, the newest first. */
export function listAccountMoves(db: Database): AccountMove[] {
  return db.select().from(accountMoves).orderBy(desc(accountMoves.id)).limit(100).all();
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
    const may = mayForBoth(tx, actor, 'certificate.propose-revocation', [from, to], { regionCode: home }, occasion);
    if (!may.ok) return may;
    if (from === null) return refuse('account-unknown', { field: 'from', value: input.from });
    if (to === null) return refuse('account-unknown', { field: 'to', value: input.to });
    if (from === to) return refuse('account-same', { field: 'to' });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    if (openMoveFrom(tx, from)) return refuse('move-open');
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
    const at = (language: Language) => paths(language).accountMove(added.id);
    const proposed = { step: 'account-move', regionCode: home, proposedBy: actor!.accountId, at } as const;
    tellSecondPeople(tx, proposed, occasion);
    return ok(added);
  });
}

/**
 * Carries a proposed move out (by a second person), or declines it with a reason. Both holders' history and mailbox are
 * told.
 */
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
    const thing = { regionCode: home, proposedBy: move.proposedBy };
    const may = mayForBoth(tx, actor, deed, [move.fromId, move.toId], thing, occasion);
    if (!may.ok) return may;
    if (move.state !== 'proposed')
      return refuse('move-state', { state: move.state, allowed: accountMoveMoves(move.state) });
    if (input.decision === 'decline' && input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    if (input.decision === 'decline') {
      const declined = decided(tx, move, actor!, { state: 'declined' }, occasion);
      noted(tx, declined, 'decline', actor!, input.reason, occasion);
      return ok(declined);
    }
    if (!isActive(tx, move.toId)) return refuse('account-unknown', { value: String(move.toId) });
    if (clash(tx, move.fromId, move.toId)) return refuse('move-clash');
    const moved = heldBy(tx, move.fromId);
    hand(tx, moved, move.toId);
    // One person has one account: the document is free to be recorded, with a consent of its own, where everything is
    // now.
    tx.delete(identities).where(eq(identities.accountId, move.fromId)).run();
    const done = decided(tx, move, actor!, { state: 'done', moved }, occasion);
    noted(tx, done, 'carry', actor!, move.reason, occasion);
    for (const accountId of [move.fromId, move.toId])
      mailToHolder(tx, accountId, 'moved', occasion, (language) => [
        move.reason,
        `${occasion.origin}${paths(language).wallet()}`,
      ]);
    return ok(done);
  });
}

/** Both accounts are asked about, the first refusal stands; an unknown one is asked about as nobody's. */
export function mayForBoth(
  tx: Transaction,
  actor: Actor | null,
  deed: Deed,
  ownerIds: readonly (number | null)[],
  thing: { readonly regionCode: string; readonly proposedBy?: number },
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal> {
  for (const ownerId of ownerIds) {
    const may = authoriseIn(tx, actor, deed, { ownerId, ...thing }, { type: 'account', id: ownerId ?? '' }, occasion);
    if (!may.ok) return may;
  }
  return ok(null);
}

function openMoveFrom(tx: Transaction, from: number) {
  return tx
    .select({ id: accountMoves.id })
    .from(accountMoves)
    .where(and(eq(accountMoves.fromId, from), eq(accountMoves.state, 'proposed')))
    .get();
}

function decided(
  tx: Transaction,
  move: AccountMove,
  actor: Actor,
  set: Pick<typeof accountMoves.$inferInsert, 'state' | 'moved'>,
  occasion: CertificationOccasion,
): AccountMove {
  return tx
    .update(accountMoves)
    .set({ decidedBy: actor.accountId, decidedAt: occasion.now.toISOString(), ...set })
    .where(and(eq(accountMoves.id, move.id), eq(accountMoves.state, 'proposed')))
    .returning()
    .get();
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

export function isActive(tx: Transaction, accountId: number): boolean {
  return (
    tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
      .get() !== undefined
  );
}

/** One row of history for each account: both holders read it in theirs. */
export function noted(
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
