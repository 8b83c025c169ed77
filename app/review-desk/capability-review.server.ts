import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilityProposals, companies } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToAuthor } from '../alliance/alliance-mail.server';
import { proposalStates } from '../alliance/capabilities/proposal-state';
import { stateByFirm } from '../alliance/profile/firm-statements.server';
import { announcing } from '../alliance/profile/record-change.server';
import { dateInChina } from '../calendar/working-days';
import { addGrounds } from '../companies/capability-grounds.server';
import { capabilitySource, filesNote } from '../companies/own-statement';
import { recordEvent } from '../events/record.server';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { segmentNames } from '../region/segment-names.server';
import { reviewMails } from './mails';

type Proposal = typeof capabilityProposals.$inferSelect;
type Company = typeof companies.$inferSelect;
export type CapabilityReviewRefusal = PermissionRefusal | 'change-unknown' | 'proposal-state' | 'reason-needed';

/** Accepts what a member added, which then counts as its own statement does, or not; the firm reads why. */
export function decideCapability(
  db: Database,
  actor: Actor | null,
  input: { readonly id: number; readonly move: 'accept' | 'reject'; readonly reason: string },
  occasion: Occasion,
): Outcome<null, CapabilityReviewRefusal> {
  return write(db, (tx): Outcome<null, CapabilityReviewRefusal> => {
    const unseen = refuse('change-unknown', { value: String(input.id) });
    const found = proposalWithCompany(tx, input.id);
    if (!found) return unseen;
    const { proposal, company } = found;
    const named = { type: 'company', id: company.id };
    const allowed = authoriseIn(tx, actor, 'profile.review', thingOf(proposal, company), named, occasion, unseen);
    if (!allowed.ok) return allowed;
    if (proposal.state !== 'pending')
      return refuse('proposal-state', { value: input.move, state: proposal.state, allowed: [] });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: proposal.state });
    const state = proposalStates.pending.moves[input.move];
    const decided = { decidedBy: actor!.accountId, decidedAt: occasion.now.toISOString() };
    tx.update(capabilityProposals)
      .set({ state, reason, ...decided })
      .where(and(eq(capabilityProposals.id, proposal.id), eq(capabilityProposals.state, 'pending')))
      .run();
    if (state === 'accepted') announcing(db, tx, company.id, occasion, () => stateAccepted(tx, proposal, occasion.now));
    const by = { accountId: decided.decidedBy, role: allowed.value };
    const after = { proposalId: proposal.id, segmentId: proposal.segmentId, state };
    recordEvent(tx, { actor: by, deed: `capability.${input.move}`, thing: named, after, reason }, occasion);
    tellProposer(db, tx, proposal, company, { accepted: state === 'accepted', reason }, occasion);
    return ok(null);
  });
}

const thingOf = ({ proposedBy }: Proposal, { id, regionCode }: Company) => ({
  ownerId: proposedBy,
  companyId: id,
  regionCode,
});

function proposalWithCompany(tx: Transaction, id: number) {
  return tx
    .select({ proposal: capabilityProposals, company: companies })
    .from(capabilityProposals)
    .innerJoin(companies, eq(companies.id, capabilityProposals.companyId))
    .where(eq(capabilityProposals.id, id))
    .get();
}

/** The ground and the statement that an accepted proposal brings, as of the day it was sent. */
function stateAccepted(
  tx: Transaction,
  { id, companyId, segmentId, url, fileId, proposedAt }: Proposal,
  now: Date,
): void {
  const source = capabilitySource(id);
  const asOf = dateInChina(new Date(proposedAt));
  stateByFirm(tx, { companyId, asOf, source }, {}, [segmentId]);
  const evidence = [source, ...(url === null ? [] : [url]), ...(fileId === null ? [] : [filesNote(1)])].join('; ');
  const ground = { companyId, segmentId, evidence, confidence: 'medium', validFrom: asOf } as const;
  addGrounds(tx, [{ ...ground, kind: 'statement', reference: source }], now);
}

function tellProposer(
  db: Database,
  tx: Transaction,
  { proposedBy, segmentId }: Proposal,
  company: Company,
  { accepted, reason }: { readonly accepted: boolean; readonly reason: string },
  occasion: Occasion,
): void {
  const author = { companyId: company.id, authorId: proposedBy };
  const mail = accepted ? reviewMails.capabilityAccepted : reviewMails.capabilityRejected;
  mailToAuthor(tx, author, mail, occasion, (language) => [
    localised(language, company.shortName ?? company.nameZh, company.nameEn),
    segmentNames(db, language)[segmentId] ?? segmentId,
    reason,
    `${occasion.origin}${paths(language).companyCapabilities(company.slug)}`,
  ]);
}
