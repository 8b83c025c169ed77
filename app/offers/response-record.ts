/** A question as far as its firm's readiness to answer shows in it; moments are ISO 8601. */
export interface AskedQuestion {
  readonly askedAt: string;
  /** Answered or declined; null while open. */
  readonly answeredAt: string | null;
}

/** How a firm has answered, once enough was asked to say so. */
export interface ResponseRecord {
  readonly asked: number;
  readonly answered: number;
  /** Hours within which at least half of all questions had their answer; null when fewer than half have one. */
  readonly halfWithinHours: number | null;
}

/** With fewer questions nothing is said: one slow answer is no habit. */
const enough = 5;
/** An open question younger than this is not yet unanswered. */
const patienceHours = 7 * 24;
const hour = 3_600_000;

/**
 * The response record of a firm's questions (those taken back left out) at a moment; null when too few. An open
 * question older than a week counts as one that waits for ever, so that silence shows.
 */
export function responseRecord(questions: readonly AskedQuestion[], now: Date): ResponseRecord | null {
  const waits = questions.flatMap(({ askedAt, answeredAt }) => {
    const hours = ((answeredAt === null ? now.getTime() : Date.parse(answeredAt)) - Date.parse(askedAt)) / hour;
    if (answeredAt !== null) return [hours];
    return hours > patienceHours ? [Number.POSITIVE_INFINITY] : [];
  });
  if (waits.length < enough) return null;
  waits.sort((a, b) => a - b);
  const half = waits[Math.ceil(waits.length / 2) - 1]!;
  return {
    asked: waits.length,
    answered: waits.filter(Number.isFinite).length,
    halfWithinHours: Number.isFinite(half) ? half : null,
  };
}
