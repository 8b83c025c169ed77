import { and, asc, eq, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, colleagueRequests, companies, roleGrants, storedFiles } from '../../db/schema/index';
import { worksAtDesk, type Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { peopleOf } from '../alliance/firm-people.server';
import { isAtFirmsDomain } from '../alliance/mail-domain';
import { dateInChina } from '../calendar/working-days';
import { maskedEmail } from '../events/mask';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { dueOf, type WaitingColleague } from './colleague-view.server';

/** A request the desk may answer, with the signs it goes by. */
export interface DeskColleague extends WaitingColleague {
  readonly company: string;
  readonly slug: string;
  readonly people: number;
  readonly atDomain: boolean;
  readonly letter: { readonly id: number; readonly name: string } | null;
  readonly mayDecide: boolean;
}

/**
 * Requests whose firm did not answer in its days or has nobody left, oldest first, in the regions the actor sees at the
 * desk.
 */
export function waitingColleagues(db: Database, actor: Actor, language: Language, now: Date): DeskColleague[] {
  if (!worksAtDesk(actor)) return [];
  const today = dateInChina(now);
  return db
    .select({ request: colleagueRequests, company: companies, email: accounts.email, letter: storedFiles.originalName })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .innerJoin(accounts, eq(accounts.id, colleagueRequests.accountId))
    .leftJoin(storedFiles, eq(storedFiles.id, colleagueRequests.letterFileId))
    .where(waitsAtDesk(actor, today))
    .orderBy(asc(colleagueRequests.askedAt), asc(colleagueRequests.id))
    .limit(200)
    .all()
    .map(({ request, company, email, letter }) => {
      const people = peopleOf(db, company.id).length;
      return {
        id: request.id,
        email: email === null ? '–' : maskedEmail(email),
        note: request.note ?? '',
        askedOn: dateInChina(new Date(request.askedAt)),
        ...dueOf(db, { dueOn: request.dueOn! }),
        company: localised(language, company.shortName ?? company.nameZh, company.nameEn),
        slug: company.slug,
        people,
        atDomain: email !== null && isAtFirmsDomain(email, company.website),
        letter: request.letterFileId === null || letter === null ? null : { id: request.letterFileId, name: letter },
        mayDecide: can(actor, 'colleague.decide', {
          companyId: company.id,
          regionCode: company.regionCode,
          ownerId: request.accountId,
        }),
      };
    });
}

/** A request the desk may answer on a day, in the regions the actor sees at the desk. */
function waitsAtDesk(actor: Actor, today: string): SQL {
  const people = sql`exists (
    select 1 from ${roleGrants} join ${accounts} on ${accounts.id} = ${roleGrants.accountId}
    where ${roleGrants.role} = 'member'
      and ${roleGrants.companyId} = ${colleagueRequests.companyId}
      and ${accounts.state} = 'active'
  )`;
  return and(
    eq(colleagueRequests.state, 'asked'),
    or(lt(colleagueRequests.dueOn, today), not(people)),
    permitted(actor, 'desk.see', { regionCode: companies.regionCode }),
  )!;
}

/** How many they are. */
export function countWaitingColleagues(db: Database, actor: Actor, today: string): number {
  return db
    .select({ count: sql<number>`count(*)` })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .where(waitsAtDesk(actor, today))
    .get()!.count;
}
