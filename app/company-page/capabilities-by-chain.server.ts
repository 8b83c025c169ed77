import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilities } from '../../db/schema/index';
import type { CompanyCapability, CompanyPage, NeighbourSegment } from '../companies/company-facts';
import { groundsOfCompany } from '../companies/standing-grounds.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from '../region/industry.server';

const capabilitiesOf = prepared((db) =>
  db
    .select()
    .from(capabilities)
    .where(eq(capabilities.companyId, sql.placeholder('id')))
    .prepare(),
);

type Held = ReadonlyMap<string, typeof capabilities.$inferSelect>;

/** Capabilities under their chains, in the order of the atlas, each with what its segment needs and feeds. */
export function capabilitiesByChain(db: Database, companyId: number, language: Language): CompanyPage['chains'] {
  const { chains, segments } = industry(db);
  const rows = capabilitiesOf(db).all({ id: companyId });
  const held: Held = new Map(rows.map((row) => [row.segmentId, row]));
  const grounds = groundsOfCompany(db, companyId);
  const neighbours = neighboursAmong(db, held, language);
  return chains.flatMap((chain) => {
    const own = segments.flatMap((segment): CompanyCapability[] => {
      const row = held.get(segment.id);
      if (!row || segment.chainId !== chain.id) return [];
      return [
        {
          segmentId: segment.id,
          segment: localised(language, segment.nameZh, segment.nameEn),
          tier: segment.tier,
          sourceTitle: row.sourceTitle,
          confidence: row.confidence,
          grounds: grounds.get(segment.id) ?? [],
          needs: neighbours('customerId', 'supplierId', segment.id),
          feeds: neighbours('supplierId', 'customerId', segment.id),
        },
      ];
    });
    return own.length === 0
      ? []
      : [{ id: chain.id, name: localised(language, chain.nameZh, chain.nameEn), capabilities: own }];
  });
}

type End = 'supplierId' | 'customerId';

/** Segments a link away from one, and whether the company has them too. */
function neighboursAmong(db: Database, held: Held, language: Language) {
  const { segments, links } = industry(db);
  const nameOf = new Map(segments.map((segment) => [segment.id, localised(language, segment.nameZh, segment.nameEn)]));
  return (from: End, to: End, segmentId: string): NeighbourSegment[] =>
    links
      .filter((link) => link[from] === segmentId)
      .map((link) => ({
        id: link[to],
        name: nameOf.get(link[to]) ?? link[to],
        kind: link.kind,
        rationale: localised(language, link.rationaleZh, link.rationaleEn),
        own: held.has(link[to]),
      }));
}
