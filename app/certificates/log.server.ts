import { createHash } from 'node:crypto';
import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { certificateLog } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { canonicalJson } from '../history/event';
import { credentialText } from './baking.server';
import type { Credential } from './credential';
import { inclusionProof, leafHash, treeHead } from './merkle.server';

export type LogDeed = 'issue' | 'suspend' | 'resume' | 'revoke' | 'supersede';

/** Adds one line about a certificate to the public log, inside the command that did it. Answers its position. */
export function logCertificate(tx: Transaction, line: { number: string; deed: LogDeed; credential: Credential; now: Date }): number {
  const last = tx.select({ position: certificateLog.position }).from(certificateLog).orderBy(desc(certificateLog.position)).limit(1).get();
  const position = (last?.position ?? -1) + 1;
  const at = line.now.toISOString();
  // No name: the number and a digest of the whole credential say enough to whoever holds it.
  const entry = canonicalJson({ at, credential: createHash('sha256').update(credentialText(line.credential)).digest('hex'), deed: line.deed, number: line.number });
  tx.insert(certificateLog).values({ position, number: line.number, deed: line.deed, entry, leafHash: leafHash(entry), at }).run();
  return position;
}

const tree = keptUnderDataVersion((db: Database, _whole: 'log') => {
  const leaves = db.select({ hash: certificateLog.leafHash }).from(certificateLog).orderBy(asc(certificateLog.position)).all().map((row) => row.hash);
  return { leaves, head: treeHead(leaves) };
});

export interface LogHead {
  readonly size: number;
  readonly head: string;
}

/** How long the log is and the hash over all of it: whoever noted an older head can hold the whole log against it. */
export function logHead(db: Database): LogHead {
  const { leaves, head } = tree(db, 'log');
  return { size: leaves.length, head };
}

export interface LoggedLine {
  readonly position: number;
  readonly entry: string;
  readonly proof: readonly string[];
}

/** What the log says of a certificate, each line with its proof of inclusion under `head`. */
export function linesOf(db: Database, number: string): { readonly lines: readonly LoggedLine[]; readonly under: LogHead } {
  // One reading: a line another process adds meanwhile has no place in the tree read before it.
  return db.transaction(() => {
    const { leaves, head } = tree(db, 'log');
    const rows = db.select().from(certificateLog).where(eq(certificateLog.number, number)).orderBy(asc(certificateLog.position)).all();
    return { lines: rows.map(({ position, entry }) => ({ position, entry, proof: inclusionProof(leaves, position) })), under: { size: leaves.length, head } };
  });
}

/** Every entry in order, for the download anybody may check. */
export function logEntries(db: Database): string[] {
  return db.select({ entry: certificateLog.entry }).from(certificateLog).orderBy(asc(certificateLog.position)).all().map((row) => row.entry);
}
