import type { Database } from '../../../db/client';
import type { Occasion } from '../../accounts/occasion.server';
import { logPublicKey, signedLogHead, type SignedLogHead } from './log-head.server';
import { logPageLines } from './log-pages';
import { logLeaves } from './log.server';

export interface PublicLogHead extends SignedLogHead {
  /** SPKI in PEM. */
  readonly publicKey: string;
}

/** The log's signed head as it stands now, with the key to check it by. */
export function publicLogHead(db: Database, occasion: Pick<Occasion, 'keys' | 'now'>): PublicLogHead {
  return { ...signedLogHead(db, occasion.keys, occasion.now), publicKey: logPublicKey(occasion.keys) };
}

/** One file of the log as bin/certificate-log-verify.js reads it. */
export interface LogPage {
  /** The place of its first line, counted from 0. */
  readonly start: number;
  /** One hash for each line: what a line says is opened by whoever holds the certificate, not here. */
  readonly leaves: readonly string[];
}

/** The `page`th file of the log, counted from 0; null past its end. A full one never changes. */
export function publicLogPage(db: Database, page: number): (LogPage & { readonly full: boolean }) | null {
  const start = page * logPageLines;
  const leaves = logLeaves(db, start, start + logPageLines);
  return leaves.length === 0 ? null : { start, leaves, full: leaves.length === logPageLines };
}

/**
 * The whole log in one JSON text, made piece by piece so that its length costs no memory. Lines added while it is read
 * do not matter: the head says how many belong to it, and none before them ever changes.
 */
export function* publicLogText(db: Database, occasion: Pick<Occasion, 'keys' | 'now'>): Generator<string> {
  const head = publicLogHead(db, occasion);
  yield `${JSON.stringify(head).slice(0, -1)},"leaves":[`;
  for (let from = 0; from < head.size; from += logPageLines) {
    yield (
      (from === 0 ? '' : ',') +
      logLeaves(db, from, Math.min(from + logPageLines, head.size))
        .map((leaf) => JSON.stringify(leaf))
        .join()
    );
  }
  yield ']}';
}
