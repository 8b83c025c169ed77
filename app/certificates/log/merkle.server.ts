import { createHash } from 'node:crypto';

/**
 * Hashes are hex SHA-256. The tree is that of RFC 9162 section 2.1: leaves and nodes are hashed under different
 * prefixes.
 */
export function leafHash(entry: string): string {
  return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(entry, 'utf8')]));
}

function nodeHash(left: string, right: string): string {
  return sha256(Buffer.concat([Buffer.from([1]), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]));
}

/** The head of a tree of leaf hashes; of an empty one, the hash of nothing. */
export function treeHead(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  if (leaves.length === 1) return leaves[0]!;
  const k = split(leaves.length);
  return nodeHash(treeHead(leaves.slice(0, k)), treeHead(leaves.slice(k)));
}

/**
 * PATH(m, D_n): the hashes that lead from leaf `position` to the head, lowest first. Throws RangeError outside the
 * tree.
 */
export function inclusionProof(leaves: readonly string[], position: number): string[] {
  if (!(position >= 0 && position < leaves.length)) throw new RangeError(`no leaf ${position} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return position < k
    ? [...inclusionProof(left, position), treeHead(right)]
    : [...inclusionProof(right, position - k), treeHead(left)];
}

/** Does the leaf stand at `position` in the tree with this head (RFC 9162 section 2.1.3.2)? */
export function isIncluded(
  leaf: string,
  position: number,
  size: number,
  proof: readonly string[],
  head: string,
): boolean {
  if (position >= size) return false;
  let [node, last, hash] = [position, size - 1, leaf];
  for (const part of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(part, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else hash = nodeHash(hash, part);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === head;
}

/** The largest power of two smaller than n (n > 1). */
function split(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
