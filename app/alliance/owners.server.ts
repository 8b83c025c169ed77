import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';

/** What somebody who speaks for a firm is there: an owner runs its people, an editor does everything else. */
export const standings = ['owner', 'editor'] as const;
export type Standing = (typeof standings)[number];

/** Accounts that speak for a firm and can sign in, those longest with it first. */
function activePeople(db: Database | Transaction, companyId: number) {
  return db
    .select({ id: accounts.id, editor: roleGrants.editor })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId), eq(accounts.state, 'active')))
    .orderBy(asc(roleGrants.id))
    .all();
}

/** The accounts that run a firm's people and can sign in. */
export function ownersOf(db: Database | Transaction, companyId: number): number[] {
  return activePeople(db, companyId).flatMap(({ id, editor }) => (editor ? [] : [id]));
}

/** Whether others speak for the firm, none of whom would own it without this account: it has to hand over first. */
export function leavesNoOwner(db: Database | Transaction, companyId: number, accountId: number): boolean {
  const others = activePeople(db, companyId).filter(({ id }) => id !== accountId);
  return others.length > 0 && others.every(({ editor }) => editor);
}

/** Makes somebody of a firm its owner or editor, with a line in its history. */
export function setStanding(
  tx: Transaction,
  { companyId, accountId, standing }: { companyId: number; accountId: number; standing: Standing },
  by: EventActor,
  moment: Moment,
): void {
  tx.update(roleGrants)
    .set({ editor: standing === 'editor' })
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId), eq(roleGrants.accountId, accountId)))
    .run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'colleague.entrust',
      thing: { type: 'company', id: companyId },
      after: { accountId, editor: standing === 'editor' },
    },
    moment,
  );
}

/**
 * Where the last owner went in a way that nobody may refuse (an account deleted or disabled, a merge undone), who of
 * the firm's people is longest with it owns from now on.
 */
export function keepAnOwner(tx: Transaction, companyId: number, by: EventActor, moment: Moment): void {
  const people = activePeople(tx, companyId);
  if (people.length === 0 || people.some(({ editor }) => !editor)) return;
  setStanding(tx, { companyId, accountId: people[0]!.id, standing: 'owner' }, by, moment);
}
