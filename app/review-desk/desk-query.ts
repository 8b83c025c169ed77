import { z } from 'zod';
import type { Language } from '../i18n/language';
import { parameter, parseQuery } from '../web/query';
import { cursorParameter, queueCursor, queues, type Queue, type QueueCursor } from './queue';
import { msPerDay } from '../calendar/day-ms';

/** A queue, its filters, and the file after which it goes on: the last one of the page before, or the one open. */
export interface DeskQuery {
  readonly queue: Queue;
  /** Only this region and what lies below it. */
  readonly region: string | null;
  /** Only files that have waited more than so many days. */
  readonly older: number | null;
  readonly after: QueueCursor | null;
}

const parameters = z.object({
  queue: parameter.choice(queues),
  region: z
    .string()
    .regex(/^[1-8]\d{5}$/)
    .optional(),
  older: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .optional(),
  after: queueCursor.optional(),
});

/** Where on the desk an address is; without a query at the head of what waits. */
export function deskQueryOf(request: Request, language: Language): DeskQuery {
  const { queue = 'waiting', region = null, older = null, after = null } = parseQuery(request, parameters, language);
  return { queue, region, older, after };
}

/** The same as an address holds it, for the links of a file back into its queue. */
export function deskPlace({ queue, region, older, after }: DeskQuery) {
  return { queue, region, older, after: after && cursorParameter(after) };
}

export type DeskPlace = ReturnType<typeof deskPlace>;

/** The moment before which a file must have come to have waited more than the days asked for; null when none are. */
export function queuedBefore(older: number | null, now: Date): string | null {
  return older === null ? null : new Date(now.getTime() - older * msPerDay).toISOString();
}
