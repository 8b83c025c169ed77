import type { Primitives } from './primitives';

/** The browser's own: WebCrypto and compression streams, there on https and on localhost. */
export const primitives: Primitives = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', whole(bytes))),
  async ed25519(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const key = await crypto.subtle
      .importKey('raw', whole(publicKey), 'Ed25519', false, ['verify'])
      .catch(unlessUnknown);
    return key
      ? crypto.subtle.verify('Ed25519', key, whole(signature), whole(message))
      : (await import('@noble/ed25519')).verify(signature, message, publicKey).catch(() => false);
  },
  unpack: (format, bytes, most) =>
    bounded(
      new Blob([whole(bytes)]).stream().pipeThrough(new DecompressionStream(format === 'gzip' ? 'gzip' : 'deflate')),
      most,
    ),
};

/** Browsers before 2025 have no Ed25519: those load a library for it. Any other refusal of a key is a wrong key. */
function unlessUnknown(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
  throw new RangeError('not a key');
}

async function bounded(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`unpacks to more than ${most} bytes`);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts.map(whole)).arrayBuffer());
}

/** The types of the browser ask for bytes that are surely not shared between threads. */
function whole(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
}
