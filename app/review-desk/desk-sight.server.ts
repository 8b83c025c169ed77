import type { LoaderFunctionArgs } from '@remix-run/node';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  capabilityProposals,
  claimContests,
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
import { routeNumber } from '../web/route-number';

/** What lies on the desk beside applications: the table, and the company under whose region it falls. */
const deskTables = {
  report: [dataReports, dataReports.id, dataReports.companyId],
  change: [profileChanges, profileChanges.id, profileChanges.companyId],
  colleague: [colleagueRequests, colleagueRequests.id, colleagueRequests.companyId],
  interest: [talentInterests, talentInterests.id, talentInterests.companyId],
  capability: [capabilityProposals, capabilityProposals.id, capabilityProposals.companyId],
  contest: [claimContests, claimContests.id, claimContests.companyId],
  merge: [companyMerges, companyMerges.id, companyMerges.keptId],
} as const;
export type OnDesk = keyof typeof deskTables;

/** Does it exist, open or answered, in a region whose desk the actor sees? */
export function seesOnDesk(db: Database, actor: Actor, kind: OnDesk, id: number): boolean {
  const [table, key, companyId] = deskTables[kind];
  return (
    db
      .select({ id: key })
      .from(table)
      .innerJoin(companies, eq(companies.id, companyId))
      .where(and(eq(key, id), permitted(actor, 'desk.see', { regionCode: companies.regionCode })))
      .get() !== undefined
  );
}

/** Lets in who sees at the desk what the address names; a 404 for what is not there or lies in a region of others. */
export function onDesk(kind: OnDesk) {
  return (args: LoaderFunctionArgs): Actor => {
    const actor = requireDesk(args);
    if (seesOnDesk(args.context.db, actor, kind, routeNumber(args.params))) return actor;
    throw new Response(null, { status: 404 });
  };
}
