import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, colleagueRequests, companies, roleGrants, storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import type { Standing } from '../alliance/owners.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { workCalendarOf } from '../calendar/calendar.server';
import { invitationStands } from './colleague-invitations.server';
import { colleagueMoves, invitationDays, type ColleagueMove, type ColleagueState } from './colleague-state';
import { dateInChina, dayAfter, isProvisional } from '../calendar/working-days';

export interface Colleague {
  readonly accountId: number;
  readonly email: string;
  readonly since: string;
  readonly self: boolean;
  readonly standing: Standing;
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
export function dueOf<Day extends string | null>(
  db: Database,
  { dueOn }: { readonly dueOn: Day },
): { dueOn: Day; dueProvisional: boolean } {
  return { dueOn, dueProvisional: dueOn !== null && isProvisional(dueOn, workCalendarOf(db)) };
}

export interface FirmColleagues {
  /** Whether the reader runs the firm's people. */
  readonly owns: boolean;
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
  const open = openRequests(db, companyId);
  return {
    owns: can(actor, 'colleague.entrust', { companyId }),
    people: peopleWithDates(db, companyId).map(({ accountId, email, since, editor }) => ({
      accountId,
      email: email ?? '–',
      since: dateInChina(new Date(since)),
      self: accountId === actor.accountId,
      standing: editor ? 'editor' : 'owner',
    })),
    asked: open
      .filter(({ request }) => request.state === 'asked')
      .map(({ request, email }) => ({
        id: request.id,
        email: email ?? '–',
        note: request.note ?? '',
        askedOn: dateInChina(new Date(request.askedAt)),
        ...dueOf(db, { dueOn: request.dueOn! }),
      })),
    invited: open
      .filter(({ request }) => request.state === 'invited')
      .map(({ request }) => ({
        id: request.id,
        email: request.email!,
        until: dayAfter(dateInChina(new Date(request.askedAt)), invitationDays),
        stands: invitationStands(request, now),
      })),
  };
}

function peopleWithDates(db: Database, companyId: number) {
  return db
    .select({ accountId: accounts.id, email: accounts.email, since: roleGrants.grantedAt, editor: roleGrants.editor })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId)))
    .orderBy(asc(roleGrants.id))
    .all();
}

/** What waits for an answer of the firm's people or of somebody they invited. */
function openRequests(db: Database, companyId: number) {
  return db
    .select({ request: colleagueRequests, email: accounts.email })
    .from(colleagueRequests)
    .leftJoin(accounts, eq(accounts.id, colleagueRequests.accountId))
    .where(and(eq(colleagueRequests.companyId, companyId), inArray(colleagueRequests.state, ['asked', 'invited'])))
    .orderBy(asc(colleagueRequests.id))
    .all();
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
