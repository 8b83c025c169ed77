import { Worker } from 'node:worker_threads';
import { ok, refuse, type Outcome } from '../outcome';
import { fontFiles, undrawable } from './font.server';
import house from './house.typ?raw';
import { colour } from '../palette';
import threadSource from './typesetting-thread.js?raw';

/** What a paper is made of: words, or rows of them. */
export type Words = string | number | boolean | null | readonly Words[] | { readonly [name: string]: Words };

export interface Paper {
  /** Typst source that reads its words from `data`; nothing is ever pasted into it. */
  readonly source: string;
  /** Every word that is drawn. */
  readonly words: { readonly [name: string]: Words };
  /** What is handed to the source but not drawn as text: pictures, files to attach. */
  readonly parts: { readonly [name: string]: string };
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly done: (bytes: Buffer) => void; readonly failed: (fault: Error) => void }>;
}

const colours = Object.fromEntries(['ink', 'muted', 'line', 'primary'].map((token) => [token, colour(token)]));

let thread: Thread | undefined;
let asked = 0;

/**
 * Refused with `characters-missing` when the fonts cannot draw a character, whose place would stay blank; `value` holds
 * them.
 */
export function drawable(words: Words): Outcome<null, 'characters-missing'> {
  const missing = undrawable(textOf(words));
  return missing.length === 0 ? ok(null) : refuse('characters-missing', { value: missing.join('') });
}

/** The words with □ for each character that the fonts cannot draw: for texts that people wrote, never for names. */
export function withMarkedGaps<Said extends Words>(words: Said): Said {
  const missing = new Set(undrawable(textOf(words)));
  const marked = (one: Words): Words => {
    if (typeof one === 'string')
      return [...one].map((character) => (missing.has(character) ? '□' : character)).join('');
    if (one === null || typeof one !== 'object') return one;
    if (Array.isArray(one)) return one.map(marked);
    return Object.fromEntries(Object.entries(one).map(([name, word]) => [name, marked(word as Words)]));
  };
  return missing.size === 0 ? words : (marked(words) as Said);
}

/** Sets a paper as tagged PDF (PDF/UA-1): equal words give equal bytes. A fault of Typst is ours and rejects. */
export async function typeset({ source, words, parts }: Paper): Promise<Outcome<Buffer, 'characters-missing'>> {
  const drawn = drawable(words);
  return drawn.ok ? ok(await set(`${house}\n${source}`, JSON.stringify({ ...words, ...parts, colours }))) : drawn;
}

function textOf(words: Words): string {
  if (words === null || typeof words !== 'object') return String(words ?? '');
  return Object.values(words).map(textOf).join(' ');
}

function set(source: string, data: string): Promise<Buffer> {
  thread ??= started();
  const { worker, waiting } = thread;
  const id = (asked += 1);
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed });
    // While a page is being set the process waits for it; an idle thread holds nobody up.
    worker.ref();
    worker.postMessage({ id, source, data });
  });
}

function started(): Thread {
  const waiting: Thread['waiting'] = new Map();
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(threadSource)}`), {
    workerData: { root: import.meta.url, fonts: fontFiles() },
  });
  worker.on('message', ({ id, bytes, fault }: { id: number; bytes?: Uint8Array; fault?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (bytes) one?.done(Buffer.from(bytes));
    else one?.failed(new Error(`Typst could not set the page: ${fault}`));
  });
  const ended = (fault: unknown) => {
    if (thread?.worker === worker) thread = undefined;
    for (const { failed } of waiting.values())
      failed(new Error('the thread that sets pages has ended', { cause: fault }));
    waiting.clear();
  };
  worker.on('error', ended);
  worker.on('exit', ended);
  return { worker, waiting };
}
