import { and, count, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { countWaitingCapabilities } from './desk-capabilities.server';
import { countWaitingContests } from './contest-view.server';
import { accounts, companies, dataReports, profileChanges } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { activeGrants } from '../accounts/permissions/actor';
import { permitted } from '../accounts/permissions/permitted.server';
import { applicationReference } from '../alliance/applications/reference';
import { countWaitingColleagues } from '../colleagues/waiting-colleagues.server';
import { dateInChina } from '../calendar/working-days';
import { regionsByCode } from '../region/regions.server';
import { maskedColleague } from '../events/mask';
import type { Language } from '../i18n/language';
import { countReportedInterests } from '../interests/reported.server';
import { countReportedThreads } from '../threads/reported-threads.server';
import { localised } from '../i18n/messages';
import { deskPlace, queuedBefore, type DeskPlace, type DeskQuery } from './desk-query';
import { cursorParameter } from './queue';
import { queueRegions, type QueueRegion } from './queue-regions.server';
import { countLimit, countQueues, listQueue, type QueueCounts, type QueuedApplication } from './queue.server';

export interface DeskRow extends QueuedApplication {
  readonly reference: string;
  readonly region: string | null;
  readonly holder: string | null;
  /** Its place in this queue, which its page keeps for the way on. */
  readonly place: DeskPlace;
}

export interface DeskView {
  readonly query: DeskQuery;
  readonly rows: readonly DeskRow[];
  /** For the address of the next page. */
  readonly next: string | null;
  readonly counts: QueueCounts;
  /** A count that reaches this means: so many or more. */
  readonly countLimit: number;
  readonly reports: number;
  readonly changes: number;
  /** Requests to speak for a firm that the desk may answer today. */
  readonly colleagues: number;
  /** Contests of who speaks for a firm. */
  readonly contests: number;
  /** Capabilities that members added. */
  readonly capabilities: number;
  readonly regions: readonly QueueRegion[];
  /** Firms' messages complained of, in the reader's regions. */
  readonly reported: number;
  /** Reported conversations. */
  readonly reportedThreads: number;
  /** Whether the reader decides, or only looks. */
  readonly mayReview: boolean;
}

function waitingElsewhere(
  db: Database,
  actor: Actor,
  today: string,
): Pick<DeskView, 'reports' | 'changes' | 'colleagues' | 'contests' | 'capabilities'> {
  const here = permitted(actor, 'desk.see', { regionCode: companies.regionCode });
  return {
    colleagues: countWaitingColleagues(db, actor, today),
    capabilities: countWaitingCapabilities(db, actor),
    contests: countWaitingContests(db, actor),
    reports: db
      .select({ rows: count() })
      .from(dataReports)
      .innerJoin(companies, eq(companies.id, dataReports.companyId))
      .where(and(eq(dataReports.state, 'open'), here))
      .get()!.rows,
    changes: db
      .select({ rows: count() })
      .from(profileChanges)
      .innerJoin(companies, eq(companies.id, profileChanges.companyId))
      .where(and(eq(profileChanges.state, 'pending'), here))
      .get()!.rows,
  };
}

/** One page of the desk as this reader may see it. */
export function deskView(db: Database, actor: Actor, query: DeskQuery, language: Language, now: Date): DeskView {
  const today = dateInChina(now);
  const page = listQueue(
    db,
    actor,
    { queue: query.queue, region: query.region, before: queuedBefore(query.older, now), after: query.after },
    today,
  );
  const regions = regionsByCode(db);
  const holders = maskedNames(
    db,
    page.rows.flatMap((row) => row.reviewerId ?? []),
  );
  const regionName = (code: string | null) => {
    const region = code === null ? undefined : regions.get(code);
    return region ? localised(language, region.shortNameZh, region.nameEn) : code;
  };
  return {
    query,
    rows: page.rows.map((row) => ({
      ...row,
      reference: applicationReference(row),
      region: regionName(row.regionCode),
      holder: row.reviewerId === null ? null : (holders.get(row.reviewerId) ?? null),
      place: deskPlace({ ...query, after: row }),
    })),
    next: page.next && cursorParameter(page.next),
    counts: countQueues(db, actor, today),
    countLimit,
    ...waitingElsewhere(db, actor, today),
    reported: countReportedInterests(db, actor),
    reportedThreads: countReportedThreads(db, actor),
    regions: queueRegions(db, actor, query.queue, query.region, language),
    mayReview: activeGrants(actor, 'reviewer').length > 0,
  };
}

/** Masked addresses of accounts with their numbers, by id, in one statement. */
export function maskedNames(db: Database, ids: readonly number[]): ReadonlyMap<number, string> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(and(inArray(accounts.id, [...new Set(ids)])))
    .all();
  return new Map(rows.flatMap(({ id, email }) => (email ? [[id, maskedColleague({ id, email })] as const] : [])));
}
