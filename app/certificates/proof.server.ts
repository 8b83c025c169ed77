import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import type { ProofFault } from './answers';
import type { Credential } from './credential';
import type { DidDocument } from './did-document';
import { offlineDocuments } from './documents.server';
import type { StatusListCredential } from './status-list.server';

/**
 * Checks who signed and that nothing was changed since; null when all is well. The key must be named in the issuer's
 * own DID document and have been in use when it signed. Validity in time and status are asked elsewhere.
 */
export async function proofFault(signed: Credential | StatusListCredential, document: DidDocument | null): Promise<ProofFault | null> {
  const issuer = typeof signed.issuer === 'string' ? signed.issuer : signed.issuer.id;
  if (!document) return 'issuer-unknown';
  const [{ verificationMethod, created }] = signed.proof;
  if (document.id !== issuer || !verificationMethod.startsWith(`${issuer}#`)) return 'wrong-issuer';
  const key = document.verificationMethod.find((one) => one.id === verificationMethod);
  if (!key) return 'key-unknown';
  if (key.revoked !== undefined) return 'key-compromised';
  if (!document.assertionMethod.includes(key.id)) return 'key-unknown';
  if (key.expires !== undefined && Date.parse(created) >= Date.parse(key.expires)) return 'key-retired';
  const result = await verifyCredential({
    credential: structuredClone(signed),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: offlineDocuments([document]),
    // Expiry is another question than genuineness: ask as of the day it began.
    now: new Date(signed.validFrom),
    checkStatus: async () => ({ verified: true }),
  });
  return result.verified === true ? null : 'signature-wrong';
}
