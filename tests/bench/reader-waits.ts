import { fork } from 'node:child_process';
import { once } from 'node:events';
import { quantile } from './quantile';

/** Pairs of a quiet and a loaded stretch, and the milliseconds of one: what else the machine does hits both alike. */
const pairs = 11;
const stretch = 1_500;

/** A request as it is handed to fetch. */
export interface SentRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

export interface ReaderWaits {
  readonly sent: number;
  /** Medians over the pairs: p99 of the answers in milliseconds, and how much longer beside the load. */
  readonly without: number;
  readonly beside: number;
  readonly slower: number;
}

/**
 * How long four readers wait for a page that is made anew, by turns with and without somebody who sends `requests`
 * again and again, one after the other.
 */
export async function readerWaits(page: string, requests: readonly SentRequest[]): Promise<ReaderWaits> {
  const sender = fork('tests/bench/body-sender.js');
  sender.send(await Promise.all(requests.map(plain)));
  let sent = 0;
  const waits: { without: number; beside: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const without = quantile(await readFor(page, stretch), 0.99);
    sender.send(true);
    const beside = quantile(await readFor(page, stretch), 0.99);
    const ended = once(sender, 'message') as Promise<[number]>;
    sender.send(false);
    sent += (await ended)[0];
    waits.push({ without, beside });
  }
  sender.disconnect();
  const middle = (of: (wait: (typeof waits)[number]) => number) => quantile(waits.map(of), 0.5);
  return {
    sent,
    without: middle(({ without }) => without),
    beside: middle(({ beside }) => beside),
    slower: middle(({ without, beside }) => beside / without),
  };
}

/** With its body encoded, as it goes to another process. */
async function plain({ url, headers, body }: SentRequest) {
  const request = new Request(url, { method: 'POST', headers, body });
  return {
    url,
    headers: { ...headers, 'Content-Type': request.headers.get('Content-Type')! },
    body: Buffer.from(await request.arrayBuffer()).toString('base64'),
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
