import { and, asc, desc, eq, inArray, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, colleagueRequests, companies, roleGrants, storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { maskedEmail } from '../events/mask';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { workCalendarOf } from '../calendar/calendar.server';
import { invitationStands } from './colleague-invitations.server';
import { colleagueMoves, invitationDays, type ColleagueMove, type ColleagueState } from './colleague-state';
import { peopleOf } from '../alliance/firm-people.server';
import { isAtFirmsDomain } from '../alliance/mail-domain';
import { dateInChina, dayAfter, isProvisional } from '../calendar/working-days';

export interface Colleague {
  readonly accountId: number;
  readonly email: string;
  readonly since: string;
  readonly self: boolean;
}

export interface WaitingColleague {
  readonly id: number;
  readonly email: string;
  readonly note: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
}

/** Until when the firm answers, and whether that was counted by weekends only. */
function dueOf<Day extends string | null>(
  db: Database,
  { dueOn }: { readonly dueOn: Day },
): { dueOn: Day; dueProvisional: boolean } {
  return { dueOn, dueProvisional: dueOn !== null && isProvisional(dueOn, workCalendarOf(db)) };
}

export interface FirmColleagues {
  readonly people: readonly Colleague[];
  readonly asked: readonly WaitingColleague[];
  readonly invited: readonly {
    readonly id: number;
    readonly email: string;
    readonly until: string;
    readonly stands: boolean;
  }[];
}

/** Who speaks for a firm, who asks to, and whom it invited, for its people. */
export function firmColleagues(db: Database, actor: Actor, companyId: number, now: Date): FirmColleagues {
  const people = db
    .select({ accountId: accounts.id, email: accounts.email, since: roleGrants.grantedAt })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId)))
    .orderBy(asc(roleGrants.id))
    .all();
  const open = db
    .select({ request: colleagueRequests, email: accounts.email })
    .from(colleagueRequests)
    .leftJoin(accounts, eq(accounts.id, colleagueRequests.accountId))
    .where(and(eq(colleagueRequests.companyId, companyId), inArray(colleagueRequests.state, ['asked', 'invited'])))
    .orderBy(asc(colleagueRequests.id))
    .all();
  return {
    people: people.map(({ accountId, email, since }) => ({
      accountId,
      email: email ?? '–',
      since: dateInChina(new Date(since)),
      self: accountId === actor.accountId,
    })),
    asked: open.flatMap(({ request, email }) =>
      request.state === 'asked'
        ? [
            {
              id: request.id,
              email: email ?? '–',
              note: request.note ?? '',
              askedOn: dateInChina(new Date(request.askedAt)),
              ...dueOf(db, { dueOn: request.dueOn! }),
            },
          ]
        : [],
    ),
    invited: open.flatMap(({ request }) =>
      request.state === 'invited'
        ? [
            {
              id: request.id,
              email: request.email!,
              until: dayAfter(dateInChina(new Date(request.askedAt)), invitationDays),
              stands: invitationStands(request, now),
            },
          ]
        : [],
    ),
  };
}

/** A request or invitation as the person it concerns sees it. */
export interface OwnRequest {
  readonly id: number;
  readonly company: string;
  readonly slug: string;
  readonly state: ColleagueState;
  readonly askedOn: string;
  /** Until when the firm answers; null for an invitation. */
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly reason: string | null;
  readonly letter: string | null;
  readonly moves: readonly ColleagueMove[];
}

/** What the person asked of firms, and the invitations to their address, the newest first. */
export function requestsOf(db: Database, actor: Actor, language: Language, now: Date): OwnRequest[] {
  return db
    .select({ request: colleagueRequests, company: companies, letter: storedFiles.originalName })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .leftJoin(storedFiles, eq(storedFiles.id, colleagueRequests.letterFileId))
    .where(
      or(
        eq(colleagueRequests.accountId, actor.accountId),
        and(eq(colleagueRequests.email, actor.email), eq(colleagueRequests.state, 'invited')),
      ),
    )
    .orderBy(desc(colleagueRequests.id))
    .limit(50)
    .all()
    .flatMap(({ request, company, letter }) => {
      if (request.state === 'invited' && !invitationStands(request, now)) return [];
      return [
        {
          id: request.id,
          company: localised(language, company.shortName ?? company.nameZh, company.nameEn),
          slug: company.slug,
          state: request.state,
          askedOn: dateInChina(new Date(request.askedAt)),
          ...dueOf(db, request),
          reason: request.reason,
          letter,
          moves: colleagueMoves(request.state, 'person'),
        },
      ];
    });
}

/** A request the desk may answer, with the signs it goes by. */
export interface DeskColleague extends WaitingColleague {
  readonly company: string;
  readonly slug: string;
  readonly people: number;
  readonly atDomain: boolean;
  readonly letter: { readonly id: number; readonly name: string } | null;
  readonly mayDecide: boolean;
}

/** Requests whose firm did not answer in its days or has nobody left, oldest first, in the regions the actor sees at the desk. */
export function waitingColleagues(db: Database, actor: Actor, language: Language, now: Date): DeskColleague[] {
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
  const people = sql`exists (select 1 from ${roleGrants} join ${accounts} on ${accounts.id} = ${roleGrants.accountId} where ${roleGrants.role} = 'member' and ${roleGrants.companyId} = ${colleagueRequests.companyId} and ${accounts.state} = 'active')`;
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

/** One's own open request, to add a letter to. */
export function openRequestOf(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<OwnRequest, 'request-unknown'> {
  const found = requestsOf(db, actor, language, now).find((one) => one.id === id && one.state === 'asked');
  return found ? ok(found) : refuse('request-unknown', { value: String(id) });
}
