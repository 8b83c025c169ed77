import { and, asc, gte, lt, max, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { keptUnderDataVersion } from '../../../db/kept';
import { prepared } from '../../../db/prepared';
import { certificateLog } from '../../../db/schema/index';
import { inclusionProof, treeHead } from './merkle.server';

/** Lines under one kept hash. A power of two: the root of a full tile is then a node of the log's own tree. */
const tile = 256;

const sizeOf = prepared((db) =>
  db
    .select({ last: max(certificateLog.position) })
    .from(certificateLog)
    .prepare(),
);
const leavesOf = prepared((db) =>
  db
    .select({ hash: certificateLog.leafHash })
    .from(certificateLog)
    .where(
      and(gte(certificateLog.position, sql.placeholder('from')), lt(certificateLog.position, sql.placeholder('to'))),
    )
    .orderBy(asc(certificateLog.position))
    .prepare(),
);

/** Roots of the full tiles: lines are only ever added, so each is computed once in the life of a process. */
const fullTiles = new WeakMap<Database, string[]>();

export interface LogHead {
  readonly size: number;
  readonly head: string;
}

interface LogTree extends LogHead {
  /** The roots of the tiles, the last of which may not be full. */
  readonly roots: readonly string[];
}

const tree = keptUnderDataVersion((db: Database, _whole: 'log'): LogTree => {
  const size = (sizeOf(db).get()?.last ?? -1) + 1;
  const full = fullTiles.get(db) ?? [];
  fullTiles.set(db, full);
  while ((full.length + 1) * tile <= size) full.push(treeHead(tileLeaves(db, full.length, size)));
  const roots = size % tile === 0 ? [...full] : [...full, treeHead(tileLeaves(db, full.length, size))];
  return { size, roots, head: treeHead(roots) };
});

/** How long the log is and the hash over all of it: whoever noted an older head can hold the whole log against it. */
export function logHead(db: Database): LogHead {
  const { size, head } = treeNow(db);
  return { size, head };
}

/**
 * The path from a line to the head (RFC 9162 section 2.1.3), nearest first: inside its tile, then from tile to tile.
 * Throws RangeError outside the log.
 */
export function logProof(db: Database, position: number): string[] {
  const { size, roots } = treeNow(db);
  if (!(position >= 0 && position < size)) throw new RangeError(`no line ${position} among ${size}`);
  const at = Math.floor(position / tile);
  return [...inclusionProof(tileLeaves(db, at, size), position % tile), ...inclusionProof(roots, at)];
}

/**
 * One reading: another process may add a line between the size and the hashes. Never inside a write, whose lines may
 * yet be taken back.
 */
function treeNow(db: Database): LogTree {
  return db.transaction(() => tree(db, 'log'));
}

function tileLeaves(db: Database, at: number, size: number): string[] {
  return leavesOf(db)
    .all({ from: at * tile, to: Math.min((at + 1) * tile, size) })
    .map((row) => row.hash);
}
