import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, mergeProposals, memberships, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { tellSecondPeople } from '../accounts/second-person.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { mergeCompanies, mergeHindrance, type MergeRefusal } from './company-merge.server';
import { afterProposalMove, type MergeProposalMove } from './merge-proposal-state';

type Proposal = typeof mergeProposals.$inferSelect;
type Company = typeof companies.$inferSelect;
type ProposalDeed = `company.${'propose' | 'decline' | 'withdraw'}-merge`;
interface MergeInput {
  readonly keptId: number;
  readonly mergedId: number;
  readonly reason: string;
}

/** Whether a merge would take a membership or people with it, on either side: then it needs two. */
export function needsSecondPerson(db: Database | Transaction, companyIds: readonly number[]): boolean {
  const ids = [...companyIds];
  const member = and(inArray(memberships.companyId, ids), ne(memberships.state, 'ended'));
  return (
    db.select({ id: memberships.id }).from(memberships).where(member).get() !== undefined ||
    db.select({ id: roleGrants.id }).from(roleGrants).where(inArray(roleGrants.companyId, ids)).get() !== undefined
  );
}

/** Merges two records at once, or, where members are concerned, proposes it to another reviewer. */
export function mergeOrPropose(
  db: Database,
  actor: Actor | null,
  input: MergeInput,
  occasion: Occasion,
): Outcome<{ proposed: boolean }, MergeRefusal | 'merge-proposed'> {
  if (!needsSecondPerson(db, [input.keptId, input.mergedId])) {
    const merged = mergeCompanies(db, actor, input, occasion);
    return merged.ok ? ok({ proposed: false }) : merged;
  }
  return write(db, (tx): Outcome<{ proposed: boolean }, MergeRefusal | 'merge-proposed'> => {
    const both = companiesOfMerge(tx, actor, { ...input, proposedBy: null }, occasion);
    if (!both.ok) return both;
    const [kept, merged] = both.value;
    const hindrance = mergeHindrance(tx, kept, merged, input.reason);
    if (hindrance) return hindrance;
    if (openProposal(tx, kept.id, merged.id)) return refuse('merge-proposed', { value: kept.slug });
    propose(tx, actor!, { kept, merged, reason: input.reason.trim() }, occasion);
    return ok({ proposed: true });
  });
}

function openProposal(tx: Transaction, keptId: number, mergedId: number) {
  const either = or(
    and(eq(mergeProposals.keptId, keptId), eq(mergeProposals.mergedId, mergedId)),
    and(eq(mergeProposals.keptId, mergedId), eq(mergeProposals.mergedId, keptId)),
  );
  return tx
    .select({ id: mergeProposals.id })
    .from(mergeProposals)
    .where(and(either, eq(mergeProposals.state, 'proposed')))
    .get();
}

function propose(
  tx: Transaction,
  actor: Actor,
  { kept, merged, reason }: { readonly kept: Company; readonly merged: Company; readonly reason: string },
  occasion: Occasion,
): void {
  const proposedBy = actor.accountId;
  tx.insert(mergeProposals)
    .values({
      keptId: kept.id,
      mergedId: merged.id,
      reason,
      state: 'proposed',
      proposedBy,
      proposedAt: occasion.now.toISOString(),
    })
    .run();
  noteMove(tx, { keptId: kept.id, mergedId: merged.id }, 'company.propose-merge', { proposedBy, reason }, occasion);
  const step = { step: 'merge', role: 'reviewer', regionCode: kept.regionCode, proposedBy } as const;
  tellSecondPeople(tx, { ...step, at: (language) => paths(language).deskMerges() }, occasion);
}

function noteMove(
  tx: Transaction,
  { keptId, mergedId }: Pick<Proposal, 'keptId' | 'mergedId'>,
  deed: ProposalDeed,
  { proposedBy: accountId, reason }: { readonly proposedBy: number; readonly reason: string },
  occasion: Occasion,
): void {
  for (const id of [keptId, mergedId])
    recordEvent(
      tx,
      {
        actor: { accountId, role: 'reviewer' },
        deed,
        thing: { type: 'company', id },
        after: { keptId, mergedId },
        ...(reason === '' ? {} : { reason }),
      },
      occasion,
    );
}

/** Both companies, if the actor may merge them; who proposed it may not also carry it out. */
function companiesOfMerge(
  tx: Transaction,
  actor: Actor | null,
  { keptId, mergedId, proposedBy }: Pick<Proposal, 'keptId' | 'mergedId'> & { readonly proposedBy: number | null },
  occasion: Occasion,
): Outcome<readonly [Company, Company], MergeRefusal> {
  const [kept, merged] = [keptId, mergedId].map((id) => tx.select().from(companies).where(eq(companies.id, id)).get());
  if (!kept || !merged) return refuse('company-unknown', { value: String(kept ? mergedId : keptId) });
  for (const company of [kept, merged]) {
    const thing = { companyId: company.id, regionCode: company.regionCode, proposedBy };
    const allowed = authoriseIn(tx, actor, 'company.merge', thing, { type: 'company', id: company.id }, occasion);
    if (!allowed.ok) return allowed;
  }
  return ok([kept, merged]);
}

/** Carries a proposed merge out or declines it, as another reviewer; or takes one's own back. */
export function decideMergeProposal(
  db: Database,
  actor: Actor | null,
  input: { readonly id: number; readonly move: MergeProposalMove; readonly reason: string },
  occasion: Occasion,
): Outcome<{ state: string }, MergeRefusal | 'merge-unknown' | 'move-not-allowed'> {
  return write(db, (tx): Outcome<{ state: string }, MergeRefusal | 'merge-unknown' | 'move-not-allowed'> => {
    const proposal = tx.select().from(mergeProposals).where(eq(mergeProposals.id, input.id)).get();
    if (!proposal) return refuse('merge-unknown', { value: String(input.id) });
    if (proposal.state !== 'proposed')
      return refuse('move-not-allowed', { value: input.move, state: proposal.state, allowed: [] });
    const own = input.move === 'withdraw';
    const both = companiesOfMerge(tx, actor, { ...proposal, proposedBy: own ? null : proposal.proposedBy }, occasion);
    if (!both.ok) return both;
    if (own && proposal.proposedBy !== actor!.accountId) return refuse('not-allowed');
    if (input.move === 'decline' && input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    if (input.move === 'confirm') {
      const merged = mergeCompanies(db, actor, proposal, occasion);
      if (!merged.ok) return merged;
    } else noteMove(tx, proposal, `company.${input.move}-merge`, decidedBy(actor!, input.reason), occasion);
    const state = afterProposalMove(input.move);
    settle(tx, proposal, { state, decidedBy: actor!.accountId, decisionReason: input.reason.trim() || null }, occasion);
    return ok({ state });
  });
}

const decidedBy = ({ accountId }: Actor, reason: string) => ({ proposedBy: accountId, reason: reason.trim() });

function settle(
  tx: Transaction,
  { id }: Proposal,
  decided: Pick<Proposal, 'state' | 'decidedBy' | 'decisionReason'>,
  occasion: Occasion,
): void {
  tx.update(mergeProposals)
    .set({ ...decided, decidedAt: occasion.now.toISOString() })
    .where(and(eq(mergeProposals.id, id), eq(mergeProposals.state, 'proposed')))
    .run();
}
