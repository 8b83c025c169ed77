/** Work that goes on beside the answers to requests. */
export interface Rounds {
  /** Ends it after the round under way, which `work` may cut short by asking `wanted`. */
  readonly stop: () => Promise<void>;
}

/**
 * Does `work` every `everyMs` until stopped, one round at a time; a round that takes longer is not joined by another.
 * What it throws is logged with `failure` and the next round comes all the same. Does not keep the process alive.
 */
export function startRounds(work: (wanted: () => boolean) => Promise<unknown>, everyMs: number, failure: string): Rounds {
  let round: Promise<unknown> | null = null;
  let stopping = false;
  const timer = setInterval(() => {
    round ??= work(() => !stopping)
      .catch((error: unknown) => console.error(failure, error))
      .finally(() => {
        round = null;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping = true;
      await round;
    },
  };
}
