/**
 * The few things that checking needs of a machine: node:crypto on the server, WebCrypto in the browser. Pure code gets
 * them as an argument.
 */
export interface Primitives {
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** RFC 8032: a public key of 32 bytes, a signature of 64. False for any that does not fit, also a malformed one. */
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** Unpacks gzip or zlib. Rejects what is damaged or longer than `most` bytes unpacked. */
  unpack(format: 'gzip' | 'zlib', bytes: Uint8Array, most: number): Promise<Uint8Array>;
}
