import { asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../../../db/prepared';
import { schemeVersions } from '../../../db/schema/index';
import { can } from '../../accounts/permissions/permissions';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import { homeRegionCode } from '../../region/home-region.server';
import type { Database } from '../../../db/client';
import type { WaitingItem } from '../../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../../waiting/waiting-source.server';
import { certificationWaitingWords } from '../waiting-words';

const proposed = prepared((db) =>
  db
    .select({
      occupationId: schemeVersions.occupationId,
      level: schemeVersions.level,
      proposedBy: schemeVersions.proposedBy,
      createdAt: schemeVersions.createdAt,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
    })
    .from(schemeVersions)
    .where(eq(schemeVersions.state, 'proposed'))
    .orderBy(asc(schemeVersions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Schemes that one official proposed: another publishes them. */
export const waitingSchemes: WaitingSource = {
  kind: 'scheme',
  mine: (db, reader) => schemesFor(db, reader, false),
  begun: (db, reader) => schemesFor(db, reader, true),
};

function schemesFor(db: Database, { actor, language, limit }: WaitingReader, begun: boolean): WaitingItem[] {
  const regionCode = homeRegionCode(db);
  if (!can(actor, 'scheme.edit', { regionCode })) return [];
  const words = certificationWaitingWords[language];
  return proposed(db)
    .all({ limit })
    .filter(({ proposedBy }) => (proposedBy === actor.accountId) === begun)
    .map((row) => ({
      standing: begun ? 'begun' : 'act',
      act: begun ? words.proposed : words.publish,
      subject: localised(language, row.titleZh, row.titleEn),
      behalf: null,
      waitsFor: begun ? words.second : null,
      since: row.createdAt,
      dueOn: null,
      href: paths(language).schemeDesk(row.occupationId, row.level),
    }));
}
