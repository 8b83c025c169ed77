import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import { companies, offerInquiries, offers } from '../../db/schema/index';
import { companiesOf } from '../accounts/permissions/actor';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { offerTerm } from './offer-term';
import { patienceDays } from './response-record';
import { offerWaitingWords } from './waiting-words';

const shown = {
  titleZh: offers.titleZh,
  titleEn: offers.titleEn,
  shortName: companies.shortName,
  nameZh: companies.nameZh,
  nameEn: companies.nameEn,
};

const openOfFirm = prepared((db) =>
  db
    .select({ id: offerInquiries.id, askedAt: offerInquiries.askedAt, ...shown })
    .from(offers)
    .innerJoin(offerInquiries, and(eq(offerInquiries.offerId, offers.id), eq(offerInquiries.state, 'open')))
    .innerJoin(companies, eq(companies.id, offers.companyId))
    .where(eq(offers.companyId, sql.placeholder('company')))
    .orderBy(asc(offerInquiries.askedAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

const openOfAsker = prepared((db) =>
  db
    .select({ id: offerInquiries.id, askedAt: offerInquiries.askedAt, ...shown })
    .from(offerInquiries)
    .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
    .innerJoin(companies, eq(companies.id, offers.companyId))
    .where(and(eq(offerInquiries.askerId, sql.placeholder('asker')), eq(offerInquiries.state, 'open')))
    .orderBy(asc(offerInquiries.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** The last day on which an answer is in time: a question open for longer counts as overdue in the firm's record. */
function answerDay(askedAt: string): string {
  return dayAfter(dateInChina(new Date(askedAt)), patienceDays);
}

/** Questions about offers: the firm answers, whoever asked waits. */
export const waitingInquiries: WaitingSource = {
  kind: 'offer-inquiry',
  mine: (db, { actor, language, limit }) =>
    companiesOf(actor).flatMap((company) =>
      openOfFirm(db)
        .all({ company, limit })
        .map(({ id, askedAt, ...row }) => ({
          standing: 'act',
          act: offerWaitingWords[language].answer,
          subject: localised(language, row.titleZh, row.titleEn),
          behalf: localised(language, row.shortName ?? row.nameZh, row.nameEn),
          waitsFor: null,
          since: askedAt,
          dueOn: answerDay(askedAt),
          href: paths(language).inquiry(id),
        })),
    ),
  begun: (db, { actor, language, limit }) =>
    openOfAsker(db)
      .all({ asker: actor.accountId, limit })
      .map(({ id, askedAt, ...row }) => ({
        standing: 'begun',
        act: offerWaitingWords[language].asked,
        subject: localised(language, row.titleZh, row.titleEn),
        behalf: null,
        waitsFor: localised(language, row.shortName ?? row.nameZh, row.nameEn),
        since: askedAt,
        dueOn: answerDay(askedAt),
        href: paths(language).inquiry(id),
      })),
};

/** For how many days after its end an offer still asks whether it is to stand again. */
const lapsedDays = 30;

const endingOfFirm = prepared((db) =>
  db
    .select({ id: offers.id, validUntil: offers.validUntil, publishedAt: offers.publishedAt, ...shown })
    .from(offers)
    .innerJoin(companies, eq(companies.id, offers.companyId))
    .where(
      and(
        eq(offers.companyId, sql.placeholder('company')),
        eq(offers.state, 'published'),
        gte(offers.validUntil, sql.placeholder('from')),
        lte(offers.validUntil, sql.placeholder('until')),
      ),
    )
    .orderBy(asc(offers.validUntil))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Offers that lapse within the days of the reminder, or lapsed lately. */
export const waitingLapses: WaitingSource = {
  kind: 'offer-lapse',
  mine: (db, { actor, language, today, limit }) => {
    const range = { from: dayAfter(today, -lapsedDays), until: dayAfter(today, offerTerm.remindedBefore), limit };
    const words = offerWaitingWords[language];
    return companiesOf(actor).flatMap((company) =>
      endingOfFirm(db)
        .all({ ...range, company })
        .map(({ id, validUntil, publishedAt, ...row }) => ({
          standing: 'act',
          act: validUntil < today ? words.renewLapsed : words.renew,
          subject: localised(language, row.titleZh, row.titleEn),
          behalf: localised(language, row.shortName ?? row.nameZh, row.nameEn),
          waitsFor: null,
          since: publishedAt!,
          dueOn: validUntil,
          href: paths(language).offerState(id),
        })),
    );
  },
};
