import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { institutionInvitations, institutions } from '../../db/schema/index';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { invitationDays } from '../colleagues/colleague-state';
import { maskedEmail } from '../events/mask';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { institutionWaitingWords } from './waiting-words';

const { state, email, invitedBy, invitedAt } = institutionInvitations;

function invitationsStatement(db: Database, where: SQL) {
  return db
    .select({
      invited: email,
      invitedAt,
      slug: institutions.slug,
      nameZh: institutions.nameZh,
      nameEn: institutions.nameEn,
    })
    .from(institutionInvitations)
    .innerJoin(institutions, eq(institutions.id, institutionInvitations.institutionId))
    .where(and(eq(state, 'invited'), where))
    .orderBy(asc(institutionInvitations.id))
    .limit(sql.placeholder('limit'));
}

const toMe = prepared((db) => invitationsStatement(db, eq(email, sql.placeholder('email'))).prepare());
const byMe = prepared((db) => invitationsStatement(db, eq(invitedBy, sql.placeholder('me'))).prepare());

/** The last day of an invitation. */
const lastDay = (row: { readonly invitedAt: string }) => dayAfter(dateInChina(new Date(row.invitedAt)), invitationDays);

/** Invitations to represent an institution: who was invited answers, who invited waits. */
export const waitingInstitutionInvitations: WaitingSource = {
  kind: 'institution-invitation',
  mine: (db, { actor, language, today, limit }) =>
    toMe(db)
      .all({ email: actor.email, limit })
      .filter((row) => lastDay(row) >= today)
      .map((row) => ({
        standing: 'act',
        act: institutionWaitingWords[language].invited,
        subject: localised(language, row.nameZh, row.nameEn),
        behalf: null,
        waitsFor: null,
        since: row.invitedAt,
        dueOn: lastDay(row),
        href: paths(language).institutionInvitations(),
      })),
  begun: (db, { actor, language, today, limit }) =>
    byMe(db)
      .all({ me: actor.accountId, limit })
      .filter((row) => lastDay(row) >= today)
      .map((row) => ({
        standing: 'begun',
        act: institutionWaitingWords[language].sent,
        subject: localised(language, row.nameZh, row.nameEn),
        behalf: localised(language, row.nameZh, row.nameEn),
        waitsFor: row.invited === null ? null : maskedEmail(row.invited),
        since: row.invitedAt,
        dueOn: lastDay(row),
        href: paths(language).institutionRepresentatives(row.slug),
      })),
};
