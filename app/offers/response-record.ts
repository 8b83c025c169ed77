/** A question as far as its firm's readiness to answer shows in it; moments are ISO 8601. */
export interface AskedQuestion {
  readonly askedAt: string;
  /** Answered or declined; null while open. */
  readonly answeredAt: string | null;
}

/** How a firm has answered, once enough was asked to say so. Every question counts, the open ones too. */
export interface ResponseRecord {
  readonly asked: number;
  readonly answered: number;
  /** Without an answer so far, and those of them that have waited for more than a week. */
  readonly open: number;
  readonly overdue: number;
  /** Hours within which at least half of all questions had their answer; null when fewer than half have one. */
  readonly halfWithinHours: number | null;
}

/** With fewer questions nothing is said: one slow answer is no habit. */
const enough = 5;
/** An open question older than so many days is overdue. */
export const patienceDays = 7;
const patienceHours = patienceDays * 24;
const hour = 3_600_000;

/**
 * The response record of a firm's questions (those taken back left out) at a moment; null when too few. An open
 * question counts as one that has no answer: leaving it out would make a silent firm look prompt.
 */
export function responseRecord(questions: readonly AskedQuestion[], now: Date): ResponseRecord | null {
  if (questions.length < enough) return null;
  const hoursFrom = (askedAt: string, until: number) => (until - Date.parse(askedAt)) / hour;
  const open = questions.filter(({ answeredAt }) => answeredAt === null);
  const waits = questions
    .flatMap(({ askedAt, answeredAt }) => (answeredAt === null ? [] : [hoursFrom(askedAt, Date.parse(answeredAt))]))
    .sort((a, b) => a - b);
  return {
    asked: questions.length,
    answered: waits.length,
    open: open.length,
    overdue: open.filter(({ askedAt }) => hoursFrom(askedAt, now.getTime()) > patienceHours).length,
    halfWithinHours: waits[Math.ceil(questions.length / 2) - 1] ?? null,
  };
}
