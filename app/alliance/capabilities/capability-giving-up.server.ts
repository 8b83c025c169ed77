import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { capabilityEvidence, capabilityProposals, statements } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { retractGrounds } from '../../companies/capability-grounds.server';
import { isOwnStatement } from '../../companies/own-statement';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { announcing } from '../profile/record-change.server';

interface Left {
  readonly companyId: number;
  readonly segmentId: string;
}

/**
 * A member no longer claims a capability: what it said itself is retracted at once, and what it proposed there is taken
 * back. What public sources state stays on record until they are corrected.
 */
export function giveUpCapability(
  db: Database,
  actor: Actor | null,
  left: Left,
  reason: string,
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'nothing-own'> {
  const { companyId, segmentId } = left;
  return write(db, (tx): Outcome<null, PermissionRefusal | 'nothing-own'> => {
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.profile', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const own = ownReferences(tx, left);
    const by = { decidedBy: actor!.accountId, decidedAt: occasion.now.toISOString() };
    const withdrawn = withdrawProposals(tx, left, by);
    if (own.length === 0 && withdrawn === 0) return refuse('nothing-own', { value: segmentId });
    announcing(db, tx, companyId, occasion, () => {
      for (const reference of own)
        retractGrounds(tx, { kind: 'statement', reference, ...left }, reason || 'given up', occasion.now);
      dropStatements(tx, left);
    });
    const deed = { actor: { accountId: by.decidedBy, role: allowed.value }, deed: 'capability.give-up' };
    const said = reason === '' ? {} : { reason };
    recordEvent(tx, { ...deed, thing: named, before: { segmentId, grounds: own.length }, ...said }, occasion);
    return ok(null);
  });
}

/** What the firm itself brought that still stands: references of grounds of its own word. */
function ownReferences(tx: Transaction, { companyId, segmentId }: Left): string[] {
  const { kind, reference, retractedAt } = capabilityEvidence;
  const here = and(eq(capabilityEvidence.companyId, companyId), eq(capabilityEvidence.segmentId, segmentId));
  const rows = tx.select({ kind, reference, retractedAt }).from(capabilityEvidence).where(here).all();
  return rows.filter((row) => row.kind === 'statement' && row.retractedAt === null).map((row) => row.reference);
}

function withdrawProposals(
  tx: Transaction,
  { companyId, segmentId }: Left,
  decided: { readonly decidedBy: number; readonly decidedAt: string },
): number {
  const { state } = capabilityProposals;
  const here = and(eq(capabilityProposals.companyId, companyId), eq(capabilityProposals.segmentId, segmentId));
  const waiting = and(here, eq(state, 'pending'));
  return tx
    .update(capabilityProposals)
    .set({ state: 'withdrawn', ...decided })
    .where(waiting)
    .run().changes;
}

function dropStatements(tx: Transaction, { companyId, segmentId }: Left): void {
  const about = and(eq(statements.subjectType, 'company'), eq(statements.subjectId, String(companyId)));
  const said = and(about, eq(statements.field, 'segment'), eq(statements.value, segmentId));
  for (const { id, source } of tx
    .select({ id: statements.id, source: statements.source })
    .from(statements)
    .where(said)
    .all())
    if (isOwnStatement(source)) tx.delete(statements).where(eq(statements.id, id)).run();
}
