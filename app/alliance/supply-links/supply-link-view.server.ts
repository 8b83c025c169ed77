import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { type companies, supplyLinks } from '../../../db/schema/index';
import { companiesOf, type Actor } from '../../accounts/permissions/actor';
import { nameWithStanding } from '../../companies/delisted';
import { industry } from '../../region/industry.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { findOwnCompany } from '../own-company.server';
import { linkedFirms } from './linked-firms.server';
import { supplyLinkMoves, type SupplyLinkMove, type SupplyLinkState } from './supply-link-state';

/** A supply link as one of its two companies sees it. */
export interface OwnLink {
  readonly id: number;
  readonly supplier: string;
  readonly customer: string;
  readonly segment: string;
  readonly state: SupplyLinkState;
  readonly byUs: boolean;
  readonly reason: string | null;
  /** What this side may do now. */
  readonly moves: readonly SupplyLinkMove[];
  /** The side that looks. */
  readonly slug: string;
  readonly name: string;
}

type LinkRow = ReturnType<ReturnType<typeof linkedFirms>['all']>[number];

function ownLink(db: Database, { link, supplier, customer }: LinkRow, companyId: number, language: Language): OwnLink {
  const name = (company: typeof companies.$inferSelect) =>
    nameWithStanding(
      language,
      localised(language, company.shortName ?? company.nameZh, company.nameEn),
      company.delistedAt,
    );
  const segment = industry(db).segments.find((one) => one.id === link.segmentId);
  const own = supplier.id === companyId ? supplier : customer;
  const byUs = (link.declaredBy === 'supplier') === (supplier.id === companyId);
  return {
    id: link.id,
    supplier: name(supplier),
    customer: name(customer),
    segment: segment ? localised(language, segment.nameZh, segment.nameEn) : link.segmentId,
    state: link.state,
    byUs,
    reason: link.reason,
    moves: supplyLinkMoves(link.state, byUs ? 'declarer' : 'other'),
    slug: own.slug,
    name: name(own),
  };
}

/** Firms that may be on the other side of a link, by what was typed. */
export function firmsToLink(db: Database, companyId: number, q: string): { id: number; nameZh: string }[] {
  if (q === '') return [];
  return findOwnCompany(db, q)
    .filter((one) => one.id !== companyId)
    .map(({ id, nameZh }) => ({ id, nameZh }));
}

/** Every link of a company that is not withdrawn, those that wait for its answer first. */
export function ownLinks(db: Database, companyId: number, language: Language): OwnLink[] {
  const rows = linkedFirms(db)
    .where(
      and(
        or(eq(supplyLinks.supplierId, companyId), eq(supplyLinks.customerId, companyId)),
        ne(supplyLinks.state, 'withdrawn'),
      ),
    )
    .orderBy(asc(supplyLinks.id))
    .all();
  const waits = (link: OwnLink) => Number(!link.byUs && link.state === 'declared');
  return rows.map((row) => ownLink(db, row, companyId, language)).sort((a, b) => waits(b) - waits(a));
}

/** One link for a person of either side; to everybody else there is none. */
export function findOwnLink(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
): Outcome<OwnLink, 'link-unknown'> {
  const own = companiesOf(actor);
  const row =
    own.length === 0
      ? undefined
      : linkedFirms(db)
          .where(
            and(eq(supplyLinks.id, id), or(inArray(supplyLinks.supplierId, own), inArray(supplyLinks.customerId, own))),
          )
          .get();
  if (!row) return refuse('link-unknown', { value: String(id) });
  return ok(ownLink(db, row, own.includes(row.supplier.id) ? row.supplier.id : row.customer.id, language));
}
