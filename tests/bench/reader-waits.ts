import { quantile } from './quantile';

/** Pairs of a quiet and a loaded stretch, and the milliseconds of one: what else the machine does hits both alike. */
const pairs = 11;
const stretch = 1_500;

export interface ReaderWaits {
  /** Medians over the pairs: p99 of the answers in milliseconds, and how much longer beside the load. */
  readonly without: number;
  readonly beside: number;
  readonly slower: number;
}

/**
 * How long four readers wait for a page that is made anew, by turns with and without `load`, which is called again and
 * again, one call after the other.
 */
export async function readerWaits(page: string, load: () => Promise<unknown>): Promise<ReaderWaits> {
  const waits: { without: number; beside: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const without = quantile(await readFor(page, stretch), 0.99);
    let loading = true;
    const loaded = (async () => {
      while (loading) await load();
    })();
    const beside = quantile(await readFor(page, stretch), 0.99);
    loading = false;
    await loaded;
    waits.push({ without, beside });
  }
  const middle = (of: (wait: (typeof waits)[number]) => number) => quantile(waits.map(of), 0.5);
  return {
    without: middle(({ without }) => without),
    beside: middle(({ beside }) => beside),
    slower: middle(({ without, beside }) => beside / without),
  };
}

async function readFor(page: string, milliseconds: number): Promise<number[]> {
  const until = performance.now() + milliseconds;
  const waits: number[] = [];
  const reader = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await (await fetch(page)).arrayBuffer();
      waits.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: 4 }, reader));
  return waits;
}
