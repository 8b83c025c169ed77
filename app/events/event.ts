import type { Detail, Details } from './mask';

export const eventOutcomes = ['done', 'denied', 'failed'] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

/** One row of history, as the hash covers it. */
export interface EventRecord {
  readonly sequence: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly actorId: number | null;
  readonly actorRole: string | null;
  readonly deed: string;
  readonly outcome: EventOutcome;
  readonly thingType: string;
  readonly thingId: string;
  /** JSON text as stored. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly requestId: string;
  readonly previousHash: string;
}

/**
 * JSON with keys sorted by code unit and no white space, so that equal values give equal text (as RFC 8785, for our
 * values).
 */
export function canonicalJson(value: Detail): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Details).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The text whose SHA-256 is the row's hash: every field, and through `previousHash` every row before it. */
export function hashedText(event: EventRecord): string {
  const {
    sequence,
    at,
    actorId,
    actorRole,
    deed,
    outcome,
    thingType,
    thingId,
    before,
    after,
    reason,
    requestId,
    previousHash,
  } = event;
  return canonicalJson({
    sequence,
    at,
    actorId,
    actorRole,
    deed,
    outcome,
    thingType,
    thingId,
    before,
    after,
    reason,
    requestId,
    previousHash,
  });
}
