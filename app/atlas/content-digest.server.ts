import { createHash } from 'node:crypto';

/** A short text that another content of the same kind does not have. */
export function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
