import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { Primitives } from './primitives';

/** SPKI of an Ed25519 key (RFC 8410): the fixed bytes before its 32. */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own. */
export const primitives: Primitives = {
  sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
  async ed25519(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    return verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }),
      signature,
    );
  },
  unpack: async (format, bytes, most) =>
    (format === 'gzip' ? gunzipSync : inflateSync)(bytes, { maxOutputLength: most }),
};
