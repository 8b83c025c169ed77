import { createHash } from 'node:crypto';
import type { Random } from '../app/secrets/token.server';

/**
 * A source of random bytes that gives the same ones in every run and none twice: keys, codes and numbers drawn from it
 * never happen to be those a test takes for wrong ones.
 */
export function draws(name: string): Random {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    const parts = Array.from({ length: Math.ceil(bytes / 32) }, (_, part) =>
      createHash('sha256').update(`${name} ${drawn} ${part}`).digest(),
    );
    return Buffer.concat(parts).subarray(0, bytes);
  };
}
