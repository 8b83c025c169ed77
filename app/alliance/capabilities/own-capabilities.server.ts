import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { capabilityEvidence, capabilityProposals, storedFiles } from '../../../db/schema/index';
import { workCalendarOf } from '../../calendar/calendar.server';
import { isProvisional } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { segmentNames } from '../../region/segment-names.server';
import type { EvidenceKind } from '../applications/evidence';
import type { ProposalState } from './proposal-state';

/** A capability on record, with what it rests on. */
export interface OwnCapability {
  readonly segmentId: string;
  readonly segment: string;
  /** Grounds of the firm's own word, which it can give up. */
  readonly own: number;
  /** Grounds that others brought: listings, projects, the desk. */
  readonly others: number;
}

/** What the firm proposed, newest first. */
export interface OwnProposal {
  readonly id: number;
  readonly segmentId: string;
  readonly segment: string;
  readonly summary: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly file: { readonly id: number; readonly originalName: string } | null;
  readonly state: ProposalState;
  readonly dueOn: string;
  /** Whether only weekends could be counted. */
  readonly dueProvisional: boolean;
  readonly reason: string | null;
}

/** A member's capabilities on record and what it proposed; two statements. */
export function ownCapabilities(
  db: Database,
  companyId: number,
  language: Language,
): { readonly capabilities: readonly OwnCapability[]; readonly proposals: readonly OwnProposal[] } {
  const names = segmentNames(db, language);
  const { segmentId, kind, retractedAt } = capabilityEvidence;
  const grounds = db
    .select({ segmentId, kind })
    .from(capabilityEvidence)
    .where(and(eq(capabilityEvidence.companyId, companyId), isNull(retractedAt)))
    .orderBy(segmentId)
    .all();
  const calendar = workCalendarOf(db);
  const held = [...new Set(grounds.map((ground) => ground.segmentId))];
  return {
    capabilities: held.map((id) => {
      const here = grounds.filter((ground) => ground.segmentId === id);
      const own = here.filter((ground) => ground.kind === 'statement').length;
      return { segmentId: id, segment: names[id] ?? id, own, others: here.length - own };
    }),
    proposals: proposalsOf(db, companyId).map(({ file, proposal }) => ({
      ...proposal,
      dueProvisional: isProvisional(proposal.dueOn, calendar),
      segment: names[proposal.segmentId] ?? proposal.segmentId,
      file,
    })),
  };
}

function proposalsOf(db: Database, companyId: number) {
  const { id, segmentId, summary, kind, url, state, dueOn, reason } = capabilityProposals;
  return db
    .select({
      proposal: { id, segmentId, summary, kind, url, state, dueOn, reason },
      file: { id: storedFiles.id, originalName: storedFiles.originalName },
    })
    .from(capabilityProposals)
    .leftJoin(storedFiles, eq(storedFiles.id, capabilityProposals.fileId))
    .where(eq(capabilityProposals.companyId, companyId))
    .orderBy(desc(id))
    .limit(50)
    .all();
}
