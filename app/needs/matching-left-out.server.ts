import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import type { AskedNeed } from './matching';
import type { Poster } from './poster';

/** Of the firms that work in a needed segment: how many are left out for being suspended, and whether one is one's own. */
export function leftOutFirms(db: Database, need: AskedNeed, poster: Poster): { suspended: number; own: boolean } {
  const there = (company: SQL) => sql`exists (select 1 from capabilities k
    where k.company_id = ${company} and k.segment_id in ${need.segments})`;
  const ownId = poster.kind === 'company' ? poster.id : 0;
  const { suspended, own } = db.get<{ suspended: number; own: number }>(sql`select
    (select count(*) from memberships m where m.state = 'suspended' and ${there(sql`m.company_id`)}) suspended,
    ${there(sql`${ownId}`)} own`)!;
  return { suspended, own: own === 1 };
}
