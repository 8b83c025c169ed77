import { and, asc, eq } from 'drizzle-orm';
import { companies, delistings } from '../../db/schema/index';
import { worksAtDesk } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { deskWaitingWords } from './waiting-words';

/** Firms proposed to be taken out of the directory: another reviewer of the region decides. */
export const waitingDelistings: WaitingSource = {
  kind: 'delisting',
  mine: (db, { actor, language, limit }) => {
    if (!worksAtDesk(actor)) return [];
    return db
      .select({ delisting: delistings, company: companies })
      .from(delistings)
      .innerJoin(companies, eq(companies.id, delistings.companyId))
      .where(and(eq(delistings.state, 'proposed'), permitted(actor, 'desk.see', { regionCode: companies.regionCode })))
      .orderBy(asc(delistings.proposedAt))
      .limit(limit)
      .all()
      .map(({ delisting: { proposedBy, proposedAt }, company }) => ({
        standing: can(actor, 'company.delist', { companyId: company.id, regionCode: company.regionCode, proposedBy })
          ? 'act'
          : 'read',
        act: deskWaitingWords[language].delisting,
        subject: localised(language, company.shortName ?? company.nameZh, company.nameEn),
        behalf: null,
        waitsFor: null,
        since: proposedAt,
        dueOn: null,
        href: paths(language).companyDelisting(company.slug),
      }));
  },
};
