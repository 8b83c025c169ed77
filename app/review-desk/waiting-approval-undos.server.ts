import { and, asc, eq } from 'drizzle-orm';
import { approvalUndos, companies, membershipApplications } from '../../db/schema/index';
import { worksAtDesk } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { applicationThing } from '../alliance/applications/application.server';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import type { Database } from '../../db/client';
import { deskWaitingWords } from './waiting-words';

/** Approvals that one reviewer proposed to take back: another decides, and who proposed it sees that it waits. */
export const waitingApprovalUndos: WaitingSource = {
  kind: 'approval-undo',
  mine: (db, reader) => items(db, reader, false),
  begun: (db, reader) => items(db, reader, true),
};

function items(db: Database, { actor, language, limit }: WaitingReader, own: boolean): WaitingItem[] {
  if (!worksAtDesk(actor)) return [];
  const words = deskWaitingWords[language];
  const here = permitted(actor, 'desk.see', { regionCode: companies.regionCode });
  return db
    .select({ undo: approvalUndos, application: membershipApplications, company: companies })
    .from(approvalUndos)
    .innerJoin(membershipApplications, eq(membershipApplications.id, approvalUndos.applicationId))
    .innerJoin(companies, eq(companies.id, membershipApplications.companyId))
    .where(and(eq(approvalUndos.state, 'proposed'), here))
    .orderBy(asc(approvalUndos.proposedAt), asc(approvalUndos.id))
    .limit(limit)
    .all()
    .filter(({ undo }) => (undo.proposedBy === actor.accountId) === own)
    .map(({ undo: { proposedBy, proposedAt }, application, company }) => ({
      standing: own
        ? 'begun'
        : can(actor, 'application.review', { ...applicationThing(application), proposedBy })
          ? 'act'
          : 'read',
      act: own ? words.ownApprovalUndo : words.approvalUndo,
      subject: localised(language, company.shortName ?? company.nameZh, company.nameEn),
      behalf: null,
      waitsFor: own ? words.otherReviewer : null,
      since: proposedAt,
      dueOn: null,
      href: paths(language).deskFile(application.id),
    }));
}
