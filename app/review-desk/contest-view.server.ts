import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, claimContests, companies, storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { isAtFirmsDomain, ownMailDomain } from '../alliance/mail-domain';
import { workCalendarOf } from '../calendar/calendar.server';
import { momentText } from '../calendar/moment-text';
import { isProvisional, type WorkingDay } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { openContest } from './contest.server';
import { contestMoves, movesOfContest, openContestStates, type ContestMove, type ContestState } from './contest-state';

/** A contest on the desk, with what this reader may answer. */
export interface DeskContest {
  readonly id: number;
  readonly company: string;
  readonly slug: string;
  readonly text: string;
  readonly state: ContestState;
  readonly raisedAt: string;
  /** The same moment, ISO 8601 UTC. */
  readonly since: string;
  readonly dueOn: string;
  /** Whether only weekends could be counted. */
  readonly dueProvisional: boolean;
  /** Why it was proposed to be taken back, while it waits for the second reviewer. */
  readonly reason: string | null;
  readonly file: { readonly id: number; readonly originalName: string } | null;
  /** What stands behind the @ of who raised it, and the firm's domain. */
  readonly address: string;
  readonly site: string | null;
  readonly same: boolean;
  readonly moves: readonly ContestMove[];
}

const waits = inArray(claimContests.state, [...openContestStates]);
const here = (actor: Actor) => permitted(actor, 'desk.see', { regionCode: companies.regionCode });

/** How many contests wait in the regions the actor sees at the desk. */
export function countWaitingContests(db: Database, actor: Actor): number {
  return db
    .select({ rows: count() })
    .from(claimContests)
    .innerJoin(companies, eq(companies.id, claimContests.companyId))
    .where(and(waits, here(actor)))
    .get()!.rows;
}

/** Contests that wait in the regions the actor sees at the desk, oldest first, at most a hundred. */
export function waitingContests(db: Database, actor: Actor, language: Language, limit = 100): DeskContest[] {
  const { id, originalName } = storedFiles;
  const calendar = workCalendarOf(db);
  return db
    .select({ contest: claimContests, company: companies, email: accounts.email, file: { id, originalName } })
    .from(claimContests)
    .innerJoin(companies, eq(companies.id, claimContests.companyId))
    .innerJoin(accounts, eq(accounts.id, claimContests.raisedBy))
    .leftJoin(storedFiles, eq(storedFiles.id, claimContests.fileId))
    .where(and(waits, here(actor)))
    .orderBy(asc(claimContests.raisedAt), asc(claimContests.id))
    .limit(limit)
    .all()
    .map(({ contest, company, email, file }) => ({
      id: contest.id,
      company: localised(language, company.shortName ?? company.nameZh, company.nameEn),
      slug: company.slug,
      text: contest.text,
      state: contest.state,
      raisedAt: momentText(contest.raisedAt),
      since: contest.raisedAt,
      dueOn: contest.dueOn,
      dueProvisional: isProvisional(contest.dueOn, calendar),
      reason: contest.state === 'proposed' ? contest.reason : null,
      file,
      address: `@${(email ?? '–').split('@').at(-1)}`,
      site: ownMailDomain(company.website),
      same: email !== null && isAtFirmsDomain(email, company.website),
      moves: movesFor(actor, contest, company.regionCode),
    }));
}

/** By when the actor's own contest of a firm is answered, while it waits; null without one. */
export function ownContestDue(db: Database, actor: Actor, companyId: number): WorkingDay | null {
  const own = openContest(db, companyId, actor.accountId);
  return own ? { day: own.dueOn, provisional: isProvisional(own.dueOn, workCalendarOf(db)) } : null;
}

/** What the actor may answer: who proposed it only takes that back. */
function movesFor(
  actor: Actor,
  { state, raisedBy, companyId, proposedBy }: typeof claimContests.$inferSelect,
  regionCode: string | null,
): ContestMove[] {
  const thing = { ownerId: raisedBy, companyId, regionCode };
  const own = proposedBy === actor.accountId;
  const allowed = movesOfContest(state).filter((move) => state === 'open' || (move === 'withdraw') === own);
  return can(actor, 'contest.answer', thing) ? contestMoves.filter((move) => allowed.includes(move)) : [];
}
