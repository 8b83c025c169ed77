import { asc, eq, inArray, or, and, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { companyProducts, companyProfiles, storedFiles, supplyLinks } from '../../../db/schema/index';
import { nameWithStanding } from '../../companies/delisted';
import { ownWordsFields, type OwnWordsField } from '../../companies/profile-field-groups';
import { industry } from '../../region/industry.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { certifiedStaff } from '../../talent-counts/publication.server';
import { membershipBadges } from '../../directory/membership-badges.server';
import type { PublicLink, PublicProfile } from './public-profile';
import { publicSupplyLinkStates } from '../supply-links/supply-link-state';
import { linkedFirms } from '../supply-links/linked-firms.server';

const id = sql.placeholder('id');
const profileOf = prepared((db) =>
  db
    .select({ words: companyProfiles, logo: storedFiles.sha256 })
    .from(companyProfiles)
    .leftJoin(storedFiles, eq(storedFiles.id, companyProfiles.logoFileId))
    .where(eq(companyProfiles.companyId, id))
    .prepare(),
);
const productsOf = prepared((db) =>
  db
    .select({ nameZh: companyProducts.nameZh, nameEn: companyProducts.nameEn, url: companyProducts.url })
    .from(companyProducts)
    .where(eq(companyProducts.companyId, id))
    .orderBy(asc(companyProducts.id))
    .prepare(),
);
const linksOf = prepared((db) =>
  linkedFirms(db)
    .where(
      and(
        or(eq(supplyLinks.supplierId, id), eq(supplyLinks.customerId, id)),
        inArray(supplyLinks.state, [...publicSupplyLinkStates]),
      ),
    )
    .orderBy(asc(supplyLinks.id))
    .prepare(),
);

/** What everybody may see of a company beside its record. A suspended or ended membership shows no badge. */
export function findPublicProfile(db: Database, companyId: number, language: Language): PublicProfile {
  const badge = membershipBadges(db, [companyId]).get(companyId) ?? null;
  const profile = profileOf(db).get({ id: companyId });
  return {
    badge: badge?.state === 'active' ? badge : null,
    staff: badge?.state === 'active' ? certifiedStaff(db, companyId) : null,
    logo: profile?.logo ?? null,
    ...ownWords(profile?.words ?? null),
    products: productsOf(db).all({ id: companyId }),
    links: publicLinks(db, companyId, language),
  };
}

function ownWords(row: typeof companyProfiles.$inferSelect | null) {
  const words = ownWordsFields.map((field) => [field, row?.[field] ?? null]);
  return Object.fromEntries(words) as Record<OwnWordsField, string | null>;
}

/** Links of a firm's page: what the other side alone says is not said there until this firm confirms it. */
function publicLinks(db: Database, companyId: number, language: Language): PublicLink[] {
  const names = new Map(
    industry(db).segments.map((segment) => [segment.id, localised(language, segment.nameZh, segment.nameEn)]),
  );
  const links = linksOf(db)
    .all({ id: companyId })
    .flatMap(({ link, supplier, customer }): PublicLink[] => {
      const as = supplier.id === companyId ? 'supplier' : 'customer';
      if (link.state !== 'confirmed' && link.declaredBy !== as) return [];
      const other = as === 'supplier' ? customer : supplier;
      const shown = {
        id: link.id,
        as,
        confirmed: link.state === 'confirmed',
        slug: other.slug,
        name: nameWithStanding(
          language,
          localised(language, other.shortName ?? other.nameZh, other.nameEn),
          other.delistedAt,
        ),
        segmentId: link.segmentId,
        segment: names.get(link.segmentId) ?? link.segmentId,
      } as const;
      return [shown];
    });
  return links.sort((a, b) => Number(b.confirmed) - Number(a.confirmed));
}
