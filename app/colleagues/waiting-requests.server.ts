import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { accounts, colleagueRequests, companies } from '../../db/schema/index';
import { companiesOf } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { maskedEmail } from '../events/mask';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { invitationDays } from './colleague-state';
import { waitingColleagues } from './waiting-colleagues.server';
import { colleagueWaitingWords } from './waiting-words';

const { state, companyId, accountId, invitedBy, email } = colleagueRequests;

function requestsStatement(db: Database, where: SQL) {
  return db
    .select({
      id: colleagueRequests.id,
      askedAt: colleagueRequests.askedAt,
      dueOn: colleagueRequests.dueOn,
      invited: email,
      asker: accounts.email,
      slug: companies.slug,
      shortName: companies.shortName,
      nameZh: companies.nameZh,
      nameEn: companies.nameEn,
    })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, companyId))
    .leftJoin(accounts, eq(accounts.id, accountId))
    .where(where)
    .orderBy(asc(colleagueRequests.id))
    .limit(sql.placeholder('limit'));
}

const me = sql.placeholder('me');
const statements = {
  ofFirm: prepared((db) =>
    requestsStatement(db, and(eq(companyId, sql.placeholder('company')), eq(state, 'asked'))!).prepare(),
  ),
  byMe: prepared((db) => requestsStatement(db, and(eq(accountId, me), eq(state, 'asked'))!).prepare()),
  toMe: prepared((db) =>
    requestsStatement(db, and(eq(email, sql.placeholder('email')), eq(state, 'invited'))!).prepare(),
  ),
  sentByMe: prepared((db) => requestsStatement(db, and(eq(invitedBy, me), eq(state, 'invited'))!).prepare()),
};

type Row = ReturnType<ReturnType<typeof statements.ofFirm>['all']>[number];

function firmOf(language: Language, row: Row): string {
  return localised(language, row.shortName ?? row.nameZh, row.nameEn);
}

/** The last day of an invitation. */
function invitedUntil({ askedAt }: Row): string {
  return dayAfter(dateInChina(new Date(askedAt)), invitationDays);
}

/** Who comes to speak for a firm: the firm or the desk answers who asks, somebody invited answers the firm. */
export const waitingColleagueRequests: WaitingSource = {
  kind: 'colleague-request',
  mine: (db, reader) => [...toFirms(db, reader), ...invitations(db, reader), ...atDesk(db, reader)],
  begun: (db, { actor, language, today, limit }) => {
    const words = colleagueWaitingWords[language];
    const to = paths(language);
    const asked = statements.byMe(db).all({ me: actor.accountId, limit });
    const sent = statements.sentByMe(db).all({ me: actor.accountId, limit });
    return [
      ...asked.map((row) => ({
        standing: 'begun' as const,
        act: words.asked,
        subject: firmOf(language, row),
        behalf: null,
        waitsFor: firmOf(language, row),
        since: row.askedAt,
        dueOn: row.dueOn,
        href: to.colleagueRequests(),
      })),
      ...sent
        .filter((row) => invitedUntil(row) >= today)
        .map((row) => ({
          standing: 'begun' as const,
          act: words.sent,
          subject: firmOf(language, row),
          behalf: firmOf(language, row),
          waitsFor: maskedEmail(row.invited!),
          since: row.askedAt,
          dueOn: invitedUntil(row),
          href: to.companyColleagues(row.slug),
        })),
    ];
  },
};

function toFirms(db: Database, { actor, language, limit }: WaitingReader): WaitingItem[] {
  const owned = companiesOf(actor).filter((companyId) => can(actor, 'colleague.answer', { companyId }));
  return owned.flatMap((company) =>
    statements
      .ofFirm(db)
      .all({ company, limit })
      .map((row) => ({
        standing: 'act',
        act: colleagueWaitingWords[language].answer,
        subject: row.asker === null ? '–' : maskedEmail(row.asker),
        behalf: firmOf(language, row),
        waitsFor: null,
        since: row.askedAt,
        dueOn: row.dueOn,
        href: paths(language).companyColleagues(row.slug),
      })),
  );
}

function invitations(db: Database, { actor, language, today, limit }: WaitingReader): WaitingItem[] {
  return statements
    .toMe(db)
    .all({ email: actor.email, limit })
    .filter((row) => invitedUntil(row) >= today)
    .map((row) => ({
      standing: 'act',
      act: colleagueWaitingWords[language].invited,
      subject: firmOf(language, row),
      behalf: null,
      waitsFor: null,
      since: row.askedAt,
      dueOn: invitedUntil(row),
      href: paths(language).colleagueRequests(),
    }));
}

/** What falls to the desk, because the firm did not answer in its days or has nobody left. */
function atDesk(db: Database, { actor, language, now, limit }: WaitingReader): WaitingItem[] {
  return waitingColleagues(db, actor, language, now)
    .slice(0, limit)
    .map(({ id, company, email: asker, askedOn, mayDecide }) => ({
      standing: mayDecide ? 'act' : 'read',
      act: colleagueWaitingWords[language].desk,
      subject: `${company} · ${asker}`,
      behalf: null,
      waitsFor: null,
      since: `${askedOn}T00:00:00.000Z`,
      dueOn: null,
      href: paths(language).deskColleague(id),
    }));
}
