import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { certificateLog } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { canonicalJson } from '../history/event';
import { credentialText } from './baking.server';
import type { Credential } from './credential';
import { logHead, logProof, type LogHead } from './log-tree.server';
import { leafHash } from './merkle.server';

export type LogDeed = 'issue' | 'suspend' | 'resume' | 'revoke' | 'supersede';

/** Adds one line about a certificate to the public log, inside the command that did it. Answers its position. */
export function logCertificate(
  tx: Transaction,
  line: { number: string; deed: LogDeed; credential: Credential; now: Date },
): number {
  const last = tx
    .select({ position: certificateLog.position })
    .from(certificateLog)
    .orderBy(desc(certificateLog.position))
    .limit(1)
    .get();
  const position = (last?.position ?? -1) + 1;
  const at = line.now.toISOString();
  // No name: the number and a digest of the whole credential say enough to whoever holds it.
  const entry = canonicalJson({
    at,
    credential: createHash('sha256').update(credentialText(line.credential)).digest('hex'),
    deed: line.deed,
    number: line.number,
  });
  tx.insert(certificateLog)
    .values({ position, number: line.number, deed: line.deed, entry, leafHash: leafHash(entry), at })
    .run();
  return position;
}

export interface LoggedLine {
  readonly position: number;
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

const entriesBetween = prepared((db) =>
  db
    .select({ entry: certificateLog.entry })
    .from(certificateLog)
    .where(
      and(gte(certificateLog.position, sql.placeholder('from')), lt(certificateLog.position, sql.placeholder('to'))),
    )
    .orderBy(asc(certificateLog.position))
    .prepare(),
);

/** The entries from the `from`th (counted from 0) up to, not including, the `to`th, or to the end where that comes first. */
export function logEntries(db: Database, from: number, to: number): string[] {
  return entriesBetween(db)
    .all({ from, to })
    .map((row) => row.entry);
}
