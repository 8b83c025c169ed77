import type { ProofFault } from './answers';
import { canonicalLines } from '../log/canonical-lines';
import type { Credential } from '../credential';
import type { DidDocument } from '../keys/did-document';
import { bytesOfMultibase } from '../keys/multibase';
import type { Primitives } from './primitives';
import type { StatusListCredential } from '../keys/status-list';

/**
 * Checks who signed and that nothing was changed since; null when all is well. The key must be named in the issuer's
 * own DID document and have been in use when it signed. Validity in time and status are asked elsewhere.
 */
export async function proofFault(
  signed: Credential | StatusListCredential,
  document: DidDocument | null,
  primitives: Primitives,
): Promise<ProofFault | null> {
  const issuer = typeof signed.issuer === 'string' ? signed.issuer : signed.issuer.id;
  if (!document) return 'issuer-unknown';
  const [{ verificationMethod, created }] = signed.proof;
  if (document.id !== issuer || !verificationMethod.startsWith(`${issuer}#`)) return 'wrong-issuer';
  const key = document.verificationMethod.find((one) => one.id === verificationMethod);
  if (!key || key.controller !== issuer) return 'key-unknown';
  if (key.revoked !== undefined) return 'key-compromised';
  if (!document.assertionMethod.includes(key.id)) return 'key-unknown';
  if (key.expires !== undefined && Date.parse(created) >= Date.parse(key.expires)) return 'key-retired';
  return (await isSignedBy(key.publicKeyMultibase, signed, primitives)) ? null : 'signature-wrong';
}

/**
 * Data Integrity, eddsa-rdfc-2022 section 3.3.2: Ed25519 over the hash of the proof's options and the hash of the
 * document.
 */
async function isSignedBy(
  publicKeyMultibase: string,
  signed: Credential | StatusListCredential,
  primitives: Primitives,
): Promise<boolean> {
  const [{ proofValue, ...options }] = signed.proof;
  const hash = async (part: object) =>
    primitives.sha256(new TextEncoder().encode(await canonicalLines(part, primitives)));
  try {
    const message = Uint8Array.from([...(await hash(options)), ...(await hash(signed))]);
    return await primitives.ed25519(publicKeyOf(publicKeyMultibase), message, bytesOfMultibase(proofValue));
  } catch (error) {
    // A text that is no address, no base58, no key: no signature of ours can be over it.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The 32 bytes of a Multikey. Throws RangeError when it is not an Ed25519 one. */
function publicKeyOf(multibase: string): Uint8Array {
  const bytes = bytesOfMultibase(multibase);
  if (bytes.length !== 34 || bytes[0] !== 0xed || bytes[1] !== 0x01) throw new RangeError('not an Ed25519 Multikey');
  return bytes.subarray(2);
}
