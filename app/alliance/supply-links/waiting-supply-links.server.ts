import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { segments, supplyLinks } from '../../../db/schema/index';
import { companiesOf } from '../../accounts/permissions/actor';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingItem } from '../../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../../waiting/waiting-source.server';
import { customers, suppliers } from './linked-firms.server';
import { supplyLinkWaitingWords } from './waiting-words';

/** Links of a firm as one side that nobody has answered, declared by a side. */
function declaredStatement(db: Database, own: 'supplier' | 'customer') {
  return db
    .select({
      id: supplyLinks.id,
      declaredAt: supplyLinks.declaredAt,
      supplier: { shortName: suppliers.shortName, nameZh: suppliers.nameZh, nameEn: suppliers.nameEn },
      customer: { shortName: customers.shortName, nameZh: customers.nameZh, nameEn: customers.nameEn },
      segment: { nameZh: segments.nameZh, nameEn: segments.nameEn },
    })
    .from(supplyLinks)
    .innerJoin(suppliers, eq(suppliers.id, supplyLinks.supplierId))
    .innerJoin(customers, eq(customers.id, supplyLinks.customerId))
    .innerJoin(segments, eq(segments.id, supplyLinks.segmentId))
    .where(
      and(
        eq(own === 'supplier' ? supplyLinks.supplierId : supplyLinks.customerId, sql.placeholder('company')),
        eq(supplyLinks.state, 'declared'),
        eq(supplyLinks.declaredBy, sql.placeholder('by')),
      ),
    )
    .orderBy(asc(supplyLinks.id))
    .limit(sql.placeholder('limit'));
}

const declared = {
  supplier: prepared((db) => declaredStatement(db, 'supplier').prepare()),
  customer: prepared((db) => declaredStatement(db, 'customer').prepare()),
};
const sides = ['supplier', 'customer'] as const;
const otherSide = { supplier: 'customer', customer: 'supplier' } as const;

type Row = ReturnType<ReturnType<typeof declared.supplier>['all']>[number];

/** Supply links between two firms: the side that did not declare one confirms it. */
export const waitingSupplyLinks: WaitingSource = {
  kind: 'supply-link',
  mine: (db, reader) => linesOf(db, reader, 'mine'),
  begun: (db, reader) => linesOf(db, reader, 'begun'),
};

function linesOf(db: Database, { actor, language, limit }: WaitingReader, whose: 'mine' | 'begun'): WaitingItem[] {
  const words = supplyLinkWaitingWords[language];
  const named = (company: Row['supplier']) => localised(language, company.shortName ?? company.nameZh, company.nameEn);
  return companiesOf(actor).flatMap((company) =>
    sides.flatMap((own) =>
      declared[own](db)
        .all({ company, by: whose === 'mine' ? otherSide[own] : own, limit })
        .map((row) => ({
          standing: whose === 'mine' ? 'act' : 'begun',
          act: whose === 'mine' ? words.confirm : words.declared,
          subject: words.link(
            named(row.supplier),
            named(row.customer),
            localised(language, row.segment.nameZh, row.segment.nameEn),
          ),
          behalf: named(row[own]),
          waitsFor: whose === 'mine' ? null : named(row[otherSide[own]]),
          since: row.declaredAt,
          dueOn: null,
          href: paths(language).supplyLink(row.id),
        })),
    ),
  );
}
