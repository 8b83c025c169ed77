import type { AppLoadContext } from '@remix-run/node';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  colleagueRequests,
  companies,
  companyMerges,
  dataReports,
  profileChanges,
  talentInterests,
} from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { permitted } from '../accounts/permissions/permitted.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';

/** What lies on the desk beside applications: the table, and the company under whose region it falls. */
const onDesk = {
  report: [dataReports, dataReports.id, dataReports.companyId],
  change: [profileChanges, profileChanges.id, profileChanges.companyId],
  colleague: [colleagueRequests, colleagueRequests.id, colleagueRequests.companyId],
  interest: [talentInterests, talentInterests.id, talentInterests.companyId],
  merge: [companyMerges, companyMerges.id, companyMerges.keptId],
} as const;
export type OnDesk = keyof typeof onDesk;

/** Does it exist, open or answered, in a region whose desk the actor sees? */
export function seesOnDesk(db: Database, actor: Actor, kind: OnDesk, id: number): boolean {
  const [table, key, companyId] = onDesk[kind];
  return (
    db
      .select({ id: key })
      .from(table)
      .innerJoin(companies, eq(companies.id, companyId))
      .where(and(eq(key, id), permitted(actor, 'desk.see', { regionCode: companies.regionCode })))
      .get() !== undefined
  );
}

/** Somebody at the desk who sees this; a 404 for what is not there and for what lies in a region of others. */
export function requireOnDesk(
  asked: { readonly request: Request; readonly context: AppLoadContext },
  kind: OnDesk,
  id: number,
): Actor {
  const actor = requireDesk(asked);
  if (seesOnDesk(asked.context.db, actor, kind, id)) return actor;
  throw new Response(null, { status: 404 });
}
