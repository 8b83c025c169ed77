import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import { companies, offers } from '../../db/schema/index';
import { companiesOf } from '../accounts/permissions/actor';
import { dayAfter } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { offerTerm } from './offer-term';
import { offerWaitingWords } from './waiting-words';

const shown = {
  titleZh: offers.titleZh,
  titleEn: offers.titleEn,
  shortName: companies.shortName,
  nameZh: companies.nameZh,
  nameEn: companies.nameEn,
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
