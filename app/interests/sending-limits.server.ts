import { and, count, eq, gt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { chains, regions, segments, talentInterests } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { refuse, type Refusal } from '../outcome';
import { countCut } from '../talent-counts/cut';
import { smallestGroup } from '../gaps/smallest-group';
import { publishedCounts } from '../talent-counts/publication.server';
import type { NewInterest } from './interest';
import { interestDays, interestsPerDay } from './interest-state';
import { msPerDay } from '../calendar/day-ms';

export type SendingRefusal = 'cut-unknown' | 'group-too-small' | 'too-many-interests' | 'interest-stopped';

/**
 * What keeps a member from sending a message now, or null. A small group is one of which the published counts do not
 * say enough.
 */
export function sendingRefusal(
  db: Database,
  tx: Transaction,
  companyId: number,
  message: NewInterest,
  now: Date,
): Refusal<SendingRefusal> | null {
  if (wasStopped(tx, companyId, now)) return refuse('interest-stopped');
  const unknown = unknownPart(tx, message);
  if (unknown) return refuse('cut-unknown', { field: unknown, value: message[unknown] ?? '' });
  if (sentToday(tx, companyId, now) >= interestsPerDay)
    return refuse('too-many-interests', { allowed: [String(interestsPerDay)] });
  if (countCut(publishedCounts(db, 'newest')?.groups ?? [], message).atLeast < smallestGroup)
    return refuse('group-too-small', { field: 'chain' });
  return null;
}

const since = (now: Date, days: number) => new Date(now.getTime() - days * msPerDay).toISOString();

/** Whether the desk stopped a message of the firm while one lasts. */
function wasStopped(tx: Transaction, companyId: number, now: Date): boolean {
  const stopped = and(
    eq(talentInterests.companyId, companyId),
    eq(talentInterests.endedBy, 'desk'),
    gt(talentInterests.endedAt, since(now, interestDays)),
  );
  return tx.select({ id: talentInterests.id }).from(talentInterests).where(stopped).get() !== undefined;
}

function sentToday(tx: Transaction, companyId: number, now: Date): number {
  const lately = and(eq(talentInterests.companyId, companyId), gt(talentInterests.createdAt, since(now, 1)));
  return tx.select({ rows: count() }).from(talentInterests).where(lately).get()!.rows;
}

/** The part of a cut that names nothing there is; null when all do. */
function unknownPart(tx: Transaction, { chain, region, segment }: NewInterest): 'chain' | 'region' | 'segment' | null {
  if (!tx.select({ id: chains.id }).from(chains).where(eq(chains.id, chain)).get()) return 'chain';
  if (region !== null && !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, region)).get())
    return 'region';
  if (segment !== null && !tx.select({ id: segments.id }).from(segments).where(eq(segments.id, segment)).get())
    return 'segment';
  return null;
}
