import { z } from 'zod';
import { ifShown } from '../web/if-shown';
import type { Cut } from '../talent-counts/cut';
import type { DeliveryState, InterestStanding } from './interest-state';

/** What a holder shows a firm with an answer, frozen as previewed. */
export interface SharedAnswer {
  readonly name: string;
  readonly email: string;
  /** In the holder's own words; empty when they wrote none. */
  readonly note: string;
  readonly certificates: readonly {
    readonly number: string;
    readonly title: string;
    readonly body: string;
    readonly validUntil: string | null;
  }[];
}

const optional = z
  .string()
  .trim()
  .max(60)
  .transform((value) => value || null);

/** A firm's message: to whom (a cut with its chain), what work, where, whom to ask. */
export const interestForm = z.object({
  chain: z.string().min(1).max(40),
  level: optional,
  region: optional,
  segment: optional,
  work: z.string().trim().min(1).max(1000),
  place: z.string().trim().min(1).max(120),
  contact: z.string().trim().min(1).max(120),
});
export type NewInterest = z.output<typeof interestForm>;

/** An answer: which certificates, a word of one's own, and what the holder saw when they said yes. */
export const answerForm = z.object({
  certificates: z.array(z.string().max(40)).max(50).default([]),
  note: z.string().trim().max(500),
  seen: ifShown(z.string().max(20_000), ''),
});
export const reportForm = z.object({ report: z.string().trim().min(1).max(500) });

/** A message as the firm that wrote it sees it: answers, and nothing of anybody else. */
export interface FirmInterest {
  readonly id: number;
  readonly standing: InterestStanding;
  readonly cut: Cut;
  readonly work: string;
  readonly place: string;
  readonly contact: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly reason: string | null;
  readonly answers: readonly { readonly at: string; readonly shared: SharedAnswer }[];
}

/** A message as one of those it reached sees it. */
export interface HolderMessage {
  readonly id: number;
  readonly state: DeliveryState;
  readonly standing: InterestStanding;
  readonly company: { readonly slug: string; readonly name: string };
  readonly work: string;
  readonly place: string;
  readonly contact: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** What the firm sees of one's answer; null unless answered. */
  readonly shared: SharedAnswer | null;
  /** Where one's own report of it stands; null when there is none. */
  readonly reported: 'waiting' | 'answered' | null;
  /** Whether they take no more messages from its firm. */
  readonly muted: boolean;
}

/** A firm somebody takes no more messages from. */
export interface MutedFirm {
  readonly slug: string;
  readonly name: string;
  readonly mutedAt: string;
}

/** A message somebody complained of, as reviewers see it; who complained stays unnamed. */
export interface ReportedInterest {
  readonly id: number;
  readonly company: { readonly slug: string; readonly name: string };
  readonly work: string;
  readonly place: string;
  readonly contact: string;
  readonly createdAt: string;
  readonly reports: readonly string[];
  readonly mayStop: boolean;
}
