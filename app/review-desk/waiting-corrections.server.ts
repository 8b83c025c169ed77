import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, dataReports, profileChanges } from '../../db/schema/index';
import { worksAtDesk, type Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { profileMessages } from '../alliance/profile/profile-messages';
import { reportMessages } from '../alliance/report-messages';
import { changeDue } from '../alliance/profile/profile-change-due.server';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { deskWaitingWords } from './waiting-words';

const company = {
  companyId: companies.id,
  regionCode: companies.regionCode,
  shortName: companies.shortName,
  nameZh: companies.nameZh,
  nameEn: companies.nameEn,
};

function inSight(actor: Actor): SQL {
  return permitted(actor, 'desk.see', { regionCode: companies.regionCode });
}

/** Reports of wrong data: a reviewer of the firm's region answers, an official sees them. */
export const waitingReports: WaitingSource = {
  kind: 'data-report',
  mine: (db, { actor, language, limit }) => {
    if (!worksAtDesk(actor)) return [];
    const words = deskWaitingWords[language];
    const fields: Readonly<Record<string, string>> = reportMessages[language].fields;
    return openReports(db, actor, limit).map((row) => ({
      standing: can(actor, 'report.answer', { companyId: row.companyId, regionCode: row.regionCode }) ? 'act' : 'read',
      act: words.report,
      subject: words.about(
        localised(language, row.shortName ?? row.nameZh, row.nameEn),
        listed(language, row.fields, (field) => fields[field] ?? field),
      ),
      behalf: null,
      waitsFor: null,
      since: row.reportedAt,
      dueOn: row.dueOn,
      href: paths(language).deskReport(row.id),
    }));
  },
};

function openReports(db: Database, actor: Actor, limit: number) {
  const { id, fields, reportedAt, dueOn, state } = dataReports;
  return db
    .select({ id, fields, reportedAt, dueOn, ...company })
    .from(dataReports)
    .innerJoin(companies, eq(companies.id, dataReports.companyId))
    .where(and(eq(state, 'open'), inSight(actor)))
    .orderBy(asc(reportedAt), asc(id))
    .limit(limit)
    .all();
}

const proposedBy = prepared((db) => {
  const { id, field, proposedAt, state } = profileChanges;
  return db
    .select({ id, field, proposedAt, slug: companies.slug, ...company })
    .from(profileChanges)
    .innerJoin(companies, eq(companies.id, profileChanges.companyId))
    .where(and(eq(profileChanges.proposedBy, sql.placeholder('me')), eq(state, 'pending')))
    .orderBy(asc(id))
    .limit(sql.placeholder('limit'))
    .prepare();
});

/** Changes of a firm's identity: a member proposes one, a reviewer of the region accepts or rejects it. */
export const waitingProfileChanges: WaitingSource = {
  kind: 'profile-change',
  mine: (db, { actor, language, limit }) => {
    if (!worksAtDesk(actor)) return [];
    const words = deskWaitingWords[language];
    return pendingChanges(db, actor, limit).map((row) => ({
      standing: can(actor, 'profile.review', {
        companyId: row.companyId,
        ownerId: row.ownerId,
        regionCode: row.regionCode,
      })
        ? 'act'
        : 'read',
      act: words.change,
      subject: words.about(
        localised(language, row.shortName ?? row.nameZh, row.nameEn),
        profileMessages[language].fields[row.field],
      ),
      behalf: null,
      waitsFor: null,
      since: row.proposedAt,
      dueOn: changeDue(db, row.proposedAt).day,
      href: paths(language).deskProfileChange(row.id),
    }));
  },
  begun: (db, { actor, language, limit }) => {
    const words = deskWaitingWords[language];
    return proposedBy(db)
      .all({ me: actor.accountId, limit })
      .map((row) => ({
        standing: 'begun',
        act: words.proposed,
        subject: profileMessages[language].fields[row.field],
        behalf: localised(language, row.shortName ?? row.nameZh, row.nameEn),
        waitsFor: words.desk,
        since: row.proposedAt,
        dueOn: changeDue(db, row.proposedAt).day,
        href: paths(language).companyProfile(row.slug),
      }));
  },
};

function pendingChanges(db: Database, actor: Actor, limit: number) {
  const { id, field, proposedAt, state } = profileChanges;
  return db
    .select({ id, field, proposedAt, ownerId: profileChanges.proposedBy, ...company })
    .from(profileChanges)
    .innerJoin(companies, eq(companies.id, profileChanges.companyId))
    .where(and(eq(state, 'pending'), inSight(actor)))
    .orderBy(asc(proposedAt), asc(id))
    .limit(limit)
    .all();
}
