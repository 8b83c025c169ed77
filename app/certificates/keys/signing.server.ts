import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import type { Random } from '../../secrets/token.server';
import { keyAddress } from './did-document';
import { offlineDocuments } from './offline-documents.server';

/** A fresh Ed25519 key pair, Multikey. The secret leaves this process sealed or not at all. */
export async function newKeyPair(random: Random): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const pair = await Multikey.generate({ seed: random(32) });
  const { publicKeyMultibase, secretKeyMultibase } = await pair.export({ publicKey: true, secretKey: true });
  return { publicKeyMultibase, secretKeyMultibase };
}

/** Signs for one body. */
export type Signer = <Document extends object>(
  document: Document,
  now: Date,
) => Promise<Document & { proof: [object] }>;

/**
 * A signer with a body's key: Data Integrity, eddsa-rdfc-2022. `proof` is a list of one, as the Open Badges schema
 * asks. Throws when the document holds a term its contexts do not define.
 */
export async function signerOf(
  did: string,
  key: { publicKeyMultibase: string; secretKeyMultibase: string },
): Promise<Signer> {
  const pair = await Multikey.from({
    id: keyAddress(did, key.publicKeyMultibase),
    type: 'Multikey',
    controller: did,
    ...key,
  });
  const signer = pair.signer();
  const documentLoader = offlineDocuments();
  return async (document, now) => {
    const suite = new DataIntegrityProof({ signer, cryptosuite, date: seconds(now) });
    const signed = await issue({ credential: structuredClone(document), suite, documentLoader, now });
    return { ...document, proof: [signed.proof] };
  };
}

/** ISO 8601 UTC without fractions, as proofs carry it. */
export function seconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
