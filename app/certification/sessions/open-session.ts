/** A session that takes candidates. Without how to join it: that is told to who holds a seat. */
export interface OpenSession {
  readonly id: number;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly online: boolean;
  readonly seats: number;
  readonly left: number;
  readonly waiting: number;
}
