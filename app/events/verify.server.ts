import { asc, gt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { events } from '../../db/schema/index';
import type { EventRecord } from './event';
import { eventHash } from './record.server';

const historyTriggers = ['events_no_update', 'events_no_delete', 'events_in_order'] as const;

/**
 * What the walk found. `head` is the last hash: written down elsewhere, it also proves that no newest rows were cut
 * off.
 */
export type HistoryVerdict =
  | { readonly whole: true; readonly count: number; readonly head: string }
  | { readonly whole: false; readonly brokenAt: number; readonly fault: 'missing' | 'link' | 'content' }
  | {
      readonly whole: false;
      readonly brokenAt: null;
      readonly fault: 'unguarded';
      readonly missingTriggers: readonly string[];
    }
  | { readonly whole: false; readonly brokenAt: null; readonly fault: 'head'; readonly count: number };

const batch = 2000;

/**
 * Walks the chain from the first row and names the first one that does not hold: `missing` (a number is skipped),
 * `link` (it does not carry the hash of the row before), `content` (it is not what was hashed). With `knownHead`
 * (a hash noted earlier) a history in which it no longer occurs is refused: its end was cut off.
 */
export function verifyHistory(db: Database, knownHead?: string): HistoryVerdict {
  const triggers = db.$client
    .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'events'")
    .pluck()
    .all();
  let count = 0;
  let head = '';
  let metKnownHead = knownHead === undefined || knownHead === '';
  for (;;) {
    const rows = db
      .select()
      .from(events)
      .where(gt(events.sequence, count))
      .orderBy(asc(events.sequence))
      .limit(batch)
      .all();
    for (const { hash, ...event } of rows) {
      const fault = faultOf(event, hash, count, head);
      if (fault) return { whole: false, brokenAt: fault === 'missing' ? count + 1 : event.sequence, fault };
      count = event.sequence;
      head = hash;
      metKnownHead ||= hash === knownHead;
    }
    if (rows.length < batch) break;
  }
  const missingTriggers = historyTriggers.filter((name) => !triggers.includes(name));
  if (missingTriggers.length > 0) return { whole: false, brokenAt: null, fault: 'unguarded', missingTriggers };
  if (!metKnownHead) return { whole: false, brokenAt: null, fault: 'head', count };
  return { whole: true, count, head };
}

function faultOf(event: EventRecord, hash: string, count: number, head: string): 'missing' | 'link' | 'content' | null {
  if (event.sequence !== count + 1) return 'missing';
  if (event.previousHash !== head) return 'link';
  return eventHash(event) === hash ? null : 'content';
}
