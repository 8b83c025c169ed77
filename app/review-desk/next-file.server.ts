import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { applicationReference } from '../alliance/applications/reference';
import { dateInChina } from '../calendar/working-days';
import { deskPlace, queuedBefore, type DeskPlace, type DeskQuery } from './desk-query';
import type { QueueCursor } from './queue';
import { listQueue } from './queue.server';

/** A file of the queue, with its own place in it. */
export interface NextFile {
  readonly id: number;
  readonly reference: string;
  readonly nameZh: string | null;
  readonly place: DeskPlace;
}

/**
 * The file of the queue a reviewer came from that follows the one they have open: the next one down, at its end
 * whatever is left above. The place in the address tells where that is, since a decided file has left the queue. Null:
 * nothing is left.
 */
export function nextFile(db: Database, actor: Actor, query: DeskQuery, open: number, now: Date): NextFile | null {
  const from = (after: QueueCursor | null) =>
    listQueue(
      db,
      actor,
      { queue: query.queue, region: query.region, before: queuedBefore(query.older, now), after },
      dateInChina(now),
    ).rows.find((row) => row.id !== open);
  const next = from(query.after) ?? (query.after && from(null));
  return next
    ? {
        id: next.id,
        reference: applicationReference(next),
        nameZh: next.nameZh,
        place: deskPlace({ ...query, after: next }),
      }
    : null;
}
