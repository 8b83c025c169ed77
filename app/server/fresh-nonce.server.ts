import { randomFillSync } from 'node:crypto';

/** 128 bits each, as CSP3 asks at the least; drawn 256 at a time since one system call each would cost more. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** A nonce never handed out before, in base64. */
export function freshNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.toString('base64', used, (used += 16));
}
