import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { bodyChanges } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { tellSecondPeople } from '../../accounts/second-person.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { homeRegionCode } from '../../region/home-region.server';
import { newKeyPair } from '../keys/signing.server';
import { singleChangeKinds, type BodyChange } from './body-change';
import type { ChangedBy, KeyPair } from './body.server';
import { carryBodyChange, bodyChangeFault, type CarryRefusal } from './carried-change.server';

export type StoredBodyChange = typeof bodyChanges.$inferSelect;
type ChangeRefusal = PermissionRefusal | CarryRefusal | 'change-open' | 'change-unknown' | 'change-state';

export function findBodyChange(db: Database | Transaction, id: number): StoredBodyChange | null {
  return db.select().from(bodyChanges).where(eq(bodyChanges.id, id)).get() ?? null;
}

/** Changes that wait for a second person, the oldest first: of one body, or of all. */
export function listProposedChanges(db: Database, bodyId: string | null, limit = 200): StoredBodyChange[] {
  return db
    .select()
    .from(bodyChanges)
    .where(and(eq(bodyChanges.state, 'proposed'), bodyId === null ? undefined : eq(bodyChanges.bodyId, bodyId)))
    .orderBy(asc(bodyChanges.id))
    .limit(limit)
    .all();
}

/**
 * Proposes a change of a body, its keys or authorisations, which another official carries out. What could not be
 * carried out is refused at once.
 */
export function proposeBodyChange(
  db: Database,
  actor: Actor | null,
  input: { readonly bodyId: string; readonly change: BodyChange },
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange, ChangeRefusal> {
  const regionCode = homeRegionCode(db);
  return write(db, (tx) => {
    const thing = { type: 'issuing-body', id: input.bodyId };
    const allowed = authoriseIn(tx, actor, 'body.edit', { regionCode }, thing, occasion);
    if (!allowed.ok) return allowed;
    const by = { accountId: actor!.accountId, role: allowed.value };
    return proposeChangeIn(tx, by, { ...input, regionCode }, occasion);
  });
}

/** Proposes a change inside a command that was allowed already. */
export function proposeChangeIn(
  tx: Transaction,
  by: ChangedBy,
  { bodyId, change, regionCode }: { readonly bodyId: string; readonly change: BodyChange; readonly regionCode: string },
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange, ChangeRefusal> {
  const fault = bodyChangeFault(tx, bodyId, change);
  if (fault) return fault;
  if (openLike(tx, bodyId, change.kind)) return refuse('change-open');
  const proposedAt = occasion.now.toISOString();
  const added = tx
    .insert(bodyChanges)
    .values({ bodyId, kind: change.kind, change, state: 'proposed', proposedBy: by.accountId, proposedAt })
    .returning()
    .get();
  noted(tx, by, added, 'propose-change', occasion);
  const at = (language: Language) => paths(language).bodyChange(added.id);
  tellSecondPeople(tx, { step: 'body', regionCode, proposedBy: by.accountId, at }, occasion);
  return ok(added);
}

/** One such change waits already, and a second would only be refused after it. */
function openLike(tx: Transaction, bodyId: string, kind: BodyChange['kind']): boolean {
  if (!singleChangeKinds.some((single) => single === kind)) return false;
  const same = and(eq(bodyChanges.bodyId, bodyId), eq(bodyChanges.kind, kind), eq(bodyChanges.state, 'proposed'));
  return tx.select({ id: bodyChanges.id }).from(bodyChanges).where(same).get() !== undefined;
}

/**
 * Carries a proposed change out, by another official than its proposer; or declines it, with a reason unless it is
 * one's own.
 */
export async function decideBodyChange(
  db: Database,
  actor: Actor | null,
  input: { readonly id: number; readonly decision: 'carry' | 'decline'; readonly reason: string },
  occasion: CertificationOccasion,
): Promise<Outcome<StoredBodyChange, ChangeRefusal>> {
  const regionCode = homeRegionCode(db);
  const pair = await newKeyPair(occasion.random);
  return write(db, (tx) => {
    const proposed = findBodyChange(tx, input.id);
    if (!proposed) return refuse('change-unknown', { value: String(input.id) });
    const deed = input.decision === 'carry' ? 'body.approve' : 'body.edit';
    const thing = { regionCode, proposedBy: proposed.proposedBy };
    const about = { type: 'issuing-body', id: proposed.bodyId };
    const allowed = authoriseIn(tx, actor, deed, thing, about, occasion);
    if (!allowed.ok) return allowed;
    if (proposed.state !== 'proposed') return refuse('change-state', { state: proposed.state });
    const by = { accountId: actor!.accountId, role: allowed.value };
    return input.decision === 'carry'
      ? carried(tx, by, proposed, pair, occasion)
      : declined(tx, by, proposed, input.reason.trim(), occasion);
  });
}

function carried(
  tx: Transaction,
  by: ChangedBy,
  proposed: StoredBodyChange,
  pair: KeyPair,
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange, ChangeRefusal> {
  const done = carryBodyChange(tx, by, proposed, pair, occasion);
  return done.ok ? ok(decided(tx, by, proposed, { state: 'carried' }, occasion)) : done;
}

function declined(
  tx: Transaction,
  by: ChangedBy,
  proposed: StoredBodyChange,
  reason: string,
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange, ChangeRefusal> {
  if (reason === '' && proposed.proposedBy !== by.accountId) return refuse('reason-needed', { field: 'reason' });
  noted(tx, by, proposed, 'decline-change', occasion, reason);
  return ok(decided(tx, by, proposed, { state: 'declined', decisionReason: reason || null }, occasion));
}

function decided(
  tx: Transaction,
  { accountId }: ChangedBy,
  { id }: StoredBodyChange,
  set: Pick<typeof bodyChanges.$inferInsert, 'state' | 'decisionReason'>,
  occasion: CertificationOccasion,
): StoredBodyChange {
  return tx
    .update(bodyChanges)
    .set({ decidedBy: accountId, decidedAt: occasion.now.toISOString(), ...set })
    .where(and(eq(bodyChanges.id, id), eq(bodyChanges.state, 'proposed')))
    .returning()
    .get();
}

function noted(
  tx: Transaction,
  by: ChangedBy,
  { bodyId, kind }: StoredBodyChange,
  verb: 'propose-change' | 'decline-change',
  occasion: CertificationOccasion,
  reason = '',
): void {
  recordEvent(
    tx,
    {
      actor: by,
      deed: `body.${verb}`,
      thing: { type: 'issuing-body', id: bodyId },
      after: { bodyChange: kind },
      ...(reason === '' ? {} : { reason }),
    },
    occasion,
  );
}
