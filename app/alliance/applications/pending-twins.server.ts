import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationPairs, membershipApplications } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { likeness, type LikenessReason } from './likeness';
import type { Application } from './application.server';
import { openApplicationStates } from './application-state';
import { describedBy, shortPlaces } from './duplicates.server';
import { applicationReference } from './reference';

/** Another application in review that may be of the same firm, with why and what a reviewer said of the two. */
export interface PendingTwin {
  readonly id: number;
  readonly reference: string;
  readonly nameZh: string | null;
  readonly regionCode: string | null;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  readonly verdict: 'same' | 'different' | null;
}

/**
 * How many are shown, and from which likeness on (house rule): two different credit codes hold it below 0.5, and every
 * application has one, so less than on record is asked for.
 */
const shownLimit = 8;
const shownFrom = 0.45;

/** The applications in review that are most like this one, as they stand now, likeliest first. */
export function pendingTwins(db: Database | Transaction, application: Application): PendingTwin[] {
  const open = and(
    inArray(membershipApplications.state, [...openApplicationStates]),
    ne(membershipApplications.id, application.id),
  );
  const [described, places] = [describedBy(application), shortPlaces(db)];
  const verdicts = verdictsOn(db, application.id);
  return db
    .select()
    .from(membershipApplications)
    .where(open)
    .all()
    .flatMap((other) => {
      const found = likeness(described, describedBy(other), places);
      if (!found || found.score < shownFrom) return [];
      const { id, nameZh, regionCode } = other;
      const verdict = verdicts.get(id) ?? null;
      return [{ id, reference: applicationReference(other), nameZh, regionCode, ...found, verdict }];
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, shownLimit);
}

function verdictsOn(db: Database | Transaction, id: number): ReadonlyMap<number, 'same' | 'different'> {
  const rows = db
    .select()
    .from(applicationPairs)
    .where(or(eq(applicationPairs.oneId, id), eq(applicationPairs.otherId, id)))
    .all();
  return new Map(rows.map(({ oneId, otherId, verdict }) => [oneId === id ? otherId : oneId, verdict]));
}

/** Keeps what a reviewer says of two applications. */
export function keepPair(
  tx: Transaction,
  ids: readonly [number, number],
  verdict: 'same' | 'different',
  judgedBy: number,
): void {
  const [oneId, otherId] = [...ids].sort((a, b) => a - b) as [number, number];
  tx.insert(applicationPairs)
    .values({ oneId, otherId, verdict, judgedBy })
    .onConflictDoUpdate({ target: [applicationPairs.oneId, applicationPairs.otherId], set: { verdict, judgedBy } })
    .run();
}
