import { and, asc, count, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilityEvidence, capabilityProposals, companies, storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can, type PermissionRefusal } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import type { EvidenceKind } from '../alliance/applications/evidence';
import { workCalendarOf } from '../calendar/calendar.server';
import { momentText } from '../calendar/moment-text';
import { isProvisional } from '../calendar/working-days';
import type { Moment } from '../events/record.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { Outcome } from '../outcome';
import { firmFileSeen } from './firm-file.server';
import { segmentNames } from '../region/segment-names.server';

/** What a member added, on the desk. */
export interface DeskCapability {
  readonly id: number;
  readonly company: string;
  readonly slug: string;
  readonly segment: string;
  /** Whether the firm is on record there already. */
  readonly held: boolean;
  readonly summary: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly file: { readonly id: number; readonly originalName: string } | null;
  readonly proposedAt: string;
  /** The same moment, ISO 8601 UTC. */
  readonly since: string;
  readonly dueOn: string;
  /** Whether only weekends could be counted. */
  readonly dueProvisional: boolean;
  readonly mayDecide: boolean;
}

const here = (actor: Actor) =>
  and(eq(capabilityProposals.state, 'pending'), permitted(actor, 'desk.see', { regionCode: companies.regionCode }));

/** How many wait in the regions the actor sees at the desk. */
export function countWaitingCapabilities(db: Database, actor: Actor): number {
  return db
    .select({ rows: count() })
    .from(capabilityProposals)
    .innerJoin(companies, eq(companies.id, capabilityProposals.companyId))
    .where(here(actor))
    .get()!.rows;
}

/** How many grounds the firm of a proposal has on record in its segment already. */
function groundsHeld(db: Database) {
  const { companyId, segmentId } = capabilityEvidence;
  return db.$count(capabilityEvidence, and(eq(companyId, companies.id), eq(segmentId, capabilityProposals.segmentId)));
}

/** What waits in the regions the actor sees at the desk, oldest first, at most a hundred. */
export function waitingCapabilities(db: Database, actor: Actor, language: Language, limit = 100): DeskCapability[] {
  const names = segmentNames(db, language);
  const calendar = workCalendarOf(db);
  return db
    .select({
      proposal: capabilityProposals,
      company: companies,
      file: { id: storedFiles.id, originalName: storedFiles.originalName },
      held: groundsHeld(db),
    })
    .from(capabilityProposals)
    .innerJoin(companies, eq(companies.id, capabilityProposals.companyId))
    .leftJoin(storedFiles, eq(storedFiles.id, capabilityProposals.fileId))
    .where(here(actor))
    .orderBy(asc(capabilityProposals.proposedAt), asc(capabilityProposals.id))
    .limit(limit)
    .all()
    .map(({ proposal, company, file, held }) => ({
      id: proposal.id,
      company: localised(language, company.shortName ?? company.nameZh, company.nameEn),
      slug: company.slug,
      segment: names[proposal.segmentId] ?? proposal.segmentId,
      held: held > 0,
      summary: proposal.summary,
      kind: proposal.kind,
      url: proposal.url,
      file,
      proposedAt: momentText(proposal.proposedAt),
      since: proposal.proposedAt,
      dueOn: proposal.dueOn,
      dueProvisional: isProvisional(proposal.dueOn, calendar),
      mayDecide: can(actor, 'profile.review', {
        ownerId: proposal.proposedBy,
        companyId: company.id,
        regionCode: company.regionCode,
      }),
    }));
}

/** The file of what a member added, for its people and the desk of its region. */
export function findCapabilityFile(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, companyId: companies.id, regionCode: companies.regionCode })
    .from(capabilityProposals)
    .innerJoin(storedFiles, eq(storedFiles.id, capabilityProposals.fileId))
    .innerJoin(companies, eq(companies.id, capabilityProposals.companyId))
    .where(eq(capabilityProposals.fileId, fileId))
    .get();
  return firmFileSeen(db, actor, { fileId, found }, moment);
}
