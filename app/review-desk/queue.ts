import { z } from 'zod';
import type { ApplicationState } from '../alliance/applications/application-state';

/** The desk's queues, each a state of the file; `mine` are those the reviewer holds. */
export const queues = ['waiting', 'mine', 'held', 'returned', 'decided-approved', 'decided-refused'] as const;
export type Queue = (typeof queues)[number];

export const queueStates = {
  waiting: 'submitted',
  mine: 'in-review',
  held: 'in-review',
  returned: 'returned',
  'decided-approved': 'approved',
  'decided-refused': 'refused',
} as const satisfies Record<Queue, ApplicationState>;

export const queuePageSize = 50;

/** Where the next page starts: after the last file shown, by age and number. */
export interface QueueCursor {
  readonly queuedAt: string;
  readonly id: number;
}

const cursorText = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/;

/** A cursor as an address holds it. */
export function cursorParameter({ queuedAt, id }: QueueCursor): string {
  return `${queuedAt}_${id}`;
}

/** A cursor out of an address; a malformed one is refused by the schema. */
export const queueCursor = z
  .string()
  .regex(cursorText)
  .transform((text): QueueCursor => {
    const [, queuedAt, id] = cursorText.exec(text)!;
    return { queuedAt: queuedAt!, id: Number(id) };
  });

/** The earlier of two files first; equal moments by number. */
export function byAge(a: QueueCursor, b: QueueCursor): number {
  return a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : a.id - b.id;
}
