import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/client';
import { capabilityProposals, segments, storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { reviewTermsOf, workCalendarOf } from '../../calendar/calendar.server';
import { reviewDates } from '../../calendar/review-clock';
import { dateInChina } from '../../calendar/working-days';
import { recordEvent } from '../../events/record.server';
import type { FileStore } from '../../files/file-store.server';
import type { KeptFile } from '../../files/kept-upload.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { sentEvidence, type Answered } from '../../web/sent-evidence.server';
import { webAddress } from '../applications/application-sections';
import { evidenceKinds } from '../applications/evidence';
import { proposalLimit } from './proposal-state';

/** What the form sends beside its file. */
const proposalForm = z.object({
  segmentId: z.string().min(1).max(60),
  summary: z.string().trim().min(1).max(500),
  kind: z.enum(evidenceKinds),
  url: z.union([z.literal('').transform(() => null), webAddress]),
});
type Proposal = z.output<typeof proposalForm>;
type ProposalRefusal = PermissionRefusal | 'segment-unknown' | 'too-many' | 'request-open';
type Proposed = Outcome<{ id: number }, ProposalRefusal>;

/**
 * Takes what a member says it can do, new or with more evidence, straight from the request: a link, a file or both.
 * It waits for the desk, and the record stays as it is until then.
 */
export async function proposeCapability(
  db: Database,
  files: FileStore,
  actor: Actor,
  companyId: number,
  request: Request,
  occasion: Occasion,
  sent: FormData,
): Promise<Answered<{ id: number }>> {
  const named = { type: 'company', id: companyId };
  const allowed = authorise(db, actor, 'company.profile', { companyId }, named, occasion);
  if (!allowed.ok) return allowed;
  const form = { request, files, sent, schema: proposalForm, random: occasion.random };
  return sentEvidence(form, (proposal, file) =>
    proposal.url === null && file === null
      ? refuse('evidence-needed', { field: 'url' })
      : noteProposal(db, actor, companyId, proposal, file, occasion),
  );
}

function noteProposal(
  db: Database,
  actor: Actor,
  companyId: number,
  proposal: Proposal,
  file: KeptFile | null,
  occasion: Occasion,
): Proposed {
  const { dueOn } = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  return write(db, (tx): Proposed => {
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.profile', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const hindrance = proposalHindrance(tx, companyId, proposal);
    if (hindrance) return hindrance;
    const by = { proposedBy: actor.accountId, proposedAt: occasion.now.toISOString() };
    const fileId = file ? keepFile(tx, companyId, file, by) : null;
    const { id } = tx
      .insert(capabilityProposals)
      .values({ companyId, ...proposal, fileId, state: 'pending', ...by, dueOn })
      .returning({ id: capabilityProposals.id })
      .get();
    const deed = { actor: { accountId: actor.accountId, role: allowed.value }, deed: 'capability.propose' };
    recordEvent(tx, { ...deed, thing: named, after: { proposalId: id, segmentId: proposal.segmentId } }, occasion);
    return ok({ id });
  });
}

function proposalHindrance(
  tx: Transaction,
  companyId: number,
  { segmentId, summary, kind, url }: Proposal,
): Refusal<'segment-unknown' | 'too-many' | 'request-open'> | null {
  if (!tx.select({ id: segments.id }).from(segments).where(eq(segments.id, segmentId)).get())
    return refuse('segment-unknown', { field: 'segmentId', value: segmentId });
  const waiting = and(eq(capabilityProposals.companyId, companyId), eq(capabilityProposals.state, 'pending'));
  const rows = tx.select().from(capabilityProposals).where(waiting).all();
  const again = rows.some(
    (one) => [segmentId, summary, kind, url].join() === [one.segmentId, one.summary, one.kind, one.url].join(),
  );
  if (again) return refuse('request-open', { field: 'summary' });
  return rows.length < proposalLimit
    ? null
    : refuse('too-many', { field: 'segmentId', allowed: [String(proposalLimit)] });
}

function keepFile(
  tx: Transaction,
  companyId: number,
  file: KeptFile,
  { proposedBy, proposedAt }: { readonly proposedBy: number; readonly proposedAt: string },
): number {
  const about = { thingType: 'capability', thingId: String(companyId), question: 'evidence' };
  const row = { ...file, ...about, uploadedBy: proposedBy, uploadedAt: proposedAt };
  return tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get().id;
}
