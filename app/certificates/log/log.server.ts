import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { certificateLog } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { canonicalJson } from '../../events/event';
import type { Random } from '../../secrets/token.server';
import { credentialText } from '../documents/baking.server';
import type { Credential } from '../credential';
import { logStep } from './log-pages';
import { logHead, logProof, type LogHead } from './log-tree.server';
import { leafHash } from './merkle.server';

export type LogDeed = 'issue' | 'suspend' | 'resume' | 'revoke' | 'supersede';

/** Something done to a certificate, for the log. */
export interface LoggedDeed {
  readonly number: string;
  readonly deed: LogDeed;
  readonly credential: Credential;
}

/**
 * Adds what one command did to certificates to the public log, inside that command. Lines that stand for nothing fill
 * the log up to the next multiple of `logStep`: from outside nobody tells them from the others, so that its length
 * does not say how many were issued or taken back (docs/decisions/0036-log-of-commitments.md).
 */
export function logDeeds(
  tx: Transaction,
  deeds: readonly LoggedDeed[],
  { now, random }: { readonly now: Date; readonly random: Random },
): void {
  const last = tx
    .select({ position: certificateLog.position })
    .from(certificateLog)
    .orderBy(desc(certificateLog.position))
    .limit(1)
    .get();
  const first = (last?.position ?? -1) + 1;
  const at = now.toISOString();
  const salt = () => random(saltBytes).toString('hex');
  const lines = deeds.map(({ number, deed, credential }) => ({
    number,
    deed: deed as string,
    entry: canonicalJson({ at, credential: digestOf(credential), deed, number, salt: salt() }),
  }));
  const size = Math.ceil((first + lines.length) / logStep) * logStep;
  while (first + lines.length < size)
    lines.push({ number: '', deed: 'none', entry: canonicalJson({ deed: 'none', salt: salt() }) });
  for (const [index, line] of lines.entries())
    tx.insert(certificateLog)
      .values({ ...line, position: first + index, leafHash: leafHash(line.entry), at })
      .run();
}

/** 128 bits: whoever sees a line’s hash cannot find what it says by trying. */
const saltBytes = 16;

/** No name in a line: the number and a digest of the whole credential say enough to whoever holds it. */
function digestOf(credential: Credential): string {
  return createHash('sha256').update(credentialText(credential)).digest('hex');
}

export interface LoggedLine {
  readonly position: number;
  /** What the line says, with the salt: it opens the published hash. */
  readonly entry: string;
  readonly proof: readonly string[];
}

/** What the log says of a certificate, each line with its proof of inclusion under `head`. */
export function linesOf(
  db: Database,
  number: string,
): { readonly lines: readonly LoggedLine[]; readonly under: LogHead } {
  // One reading: a line another process adds meanwhile has no place in the tree read before it.
  return db.transaction(() => {
    const under = logHead(db);
    const rows = db
      .select()
      .from(certificateLog)
      .where(eq(certificateLog.number, number))
      .orderBy(asc(certificateLog.position))
      .all();
    return { lines: rows.map(({ position, entry }) => ({ position, entry, proof: logProof(db, position) })), under };
  });
}

const leavesBetween = prepared((db) =>
  db
    .select({ leaf: certificateLog.leafHash })
    .from(certificateLog)
    .where(
      and(gte(certificateLog.position, sql.placeholder('from')), lt(certificateLog.position, sql.placeholder('to'))),
    )
    .orderBy(asc(certificateLog.position))
    .prepare(),
);

/**
 * What is public of the lines, their hashes, from the `from`th (counted from 0) up to, not including, the `to`th, or to
 * the end where that comes first.
 */
export function logLeaves(db: Database, from: number, to: number): string[] {
  return leavesBetween(db)
    .all({ from, to })
    .map((row) => row.leaf);
}
