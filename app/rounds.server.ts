import { isBusy } from '../db/busy';

/** Work that goes on beside the answers to requests. */
export interface Rounds {
  /** Ends it after the round under way, which `work` may cut short by asking `wanted`. */
  readonly stop: () => Promise<void>;
}

/**
 * Does `work` every `everyMs` until stopped, one round at a time; a round that takes longer is not joined by another.
 * What it throws is logged with `failure` and the next round comes all the same; of another process's lock nothing is
 * said, for it is why the next round comes. Does not keep the process alive.
 */
export function startRounds(
  work: (wanted: () => boolean) => Promise<unknown>,
  everyMs: number,
  failure: string,
): Rounds {
  let round: Promise<unknown> | null = null;
  let stopping = false;
  const timer = setInterval(() => {
    round ??= work(() => !stopping)
      .catch((error: unknown) => {
        if (!isBusy(error)) console.error(failure, error);
      })
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

/** After how many milliseconds a turn that met another process's lock is tried again. */
const soon = 2000;

/**
 * Does `work`, which waits for nothing, now and every `everyMs` until stopped. A turn that meets another process's lock
 * is tried again in two seconds; what else it throws is logged with `failure` and comes again at the next turn.
 */
export function startTurns(work: () => unknown, everyMs: number, failure: string): { stop: () => void } {
  let retry: NodeJS.Timeout | undefined;
  const turn = () => {
    clearTimeout(retry);
    try {
      work();
    } catch (error) {
      if (isBusy(error)) retry = setTimeout(turn, soon).unref();
      else console.error(failure, error);
    }
  };
  turn();
  const timer = setInterval(turn, everyMs).unref();
  return {
    stop: () => {
      clearInterval(timer);
      clearTimeout(retry);
    },
  };
}
