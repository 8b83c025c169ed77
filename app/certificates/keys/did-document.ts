/** A body's public key as it stands now. Moments are ISO 8601 UTC. */
export interface PublicIssuerKey {
  readonly publicKeyMultibase: string;
  readonly retiredAt: string | null;
  readonly compromisedAt: string | null;
}

interface VerificationMethod {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
  /** It signs nothing from this moment on. */
  readonly expires?: string;
  /** Nothing it ever signed is to be trusted. */
  readonly revoked?: string;
}

export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  readonly assertionMethod: readonly string[];
}

/** The name of a key inside its body's DID document. */
export function keyAddress(did: string, publicKeyMultibase: string): string {
  return `${did}#${publicKeyMultibase}`;
}

/**
 * A body's DID document (did:web). Retired keys stay, with the moment they ended, so that what they signed remains
 * verifiable; compromised keys stay named as revoked but assert nothing any more.
 */
export function didDocument(did: string, keys: readonly PublicIssuerKey[]): DidDocument {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: keyAddress(did, key.publicKeyMultibase),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.publicKeyMultibase,
      ...(key.retiredAt === null ? {} : { expires: key.retiredAt }),
      ...(key.compromisedAt === null ? {} : { revoked: key.compromisedAt }),
    })),
    assertionMethod: keys
      .filter((key) => key.compromisedAt === null)
      .map((key) => keyAddress(did, key.publicKeyMultibase)),
  };
}
