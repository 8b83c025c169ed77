import { eq, inArray } from 'drizzle-orm';
import { companies, offers } from '../../db/schema/index';
import { judge } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { ok, refuse } from '../outcome';
import type { ThreadNoun } from '../parties/thread-noun.server';
import { paths } from '../paths';
import { stands } from './standing.server';

/** Conversations about offers: whoever is signed in may ask the firm of one that stands and publishes no contact. */
export const offerThreads: ThreadNoun = {
  named: (db, ids, language) =>
    new Map(
      db
        .select({ id: offers.id, titleZh: offers.titleZh, titleEn: offers.titleEn })
        .from(offers)
        .where(inArray(offers.id, [...ids]))
        .all()
        .map(({ id, titleZh, titleEn }) => [
          id,
          { title: localised(language, titleZh, titleEn), href: paths(language).offer(id) },
        ]),
    ),
  opening: (db, actor, { id }, now) => {
    const found = db
      .select({ offer: offers, regionCode: companies.regionCode })
      .from(offers)
      .innerJoin(companies, eq(companies.id, offers.companyId))
      .where(eq(offers.id, id))
      .get();
    if (!found || found.offer.state === 'draft') return refuse('offer-unknown', { value: String(id) });
    const { offer, regionCode } = found;
    const allowed = judge(actor, 'offer.ask', { companyId: offer.companyId });
    if (!allowed.ok) return allowed;
    if (!stands(db, offer, dateInChina(now))) return refuse('offer-not-standing', { state: offer.state });
    if (offer.contact !== null) return refuse('contact-elsewhere', { value: offer.contact });
    return ok({ party: { kind: 'company', id: offer.companyId }, accountId: null, regionCode });
  },
};
