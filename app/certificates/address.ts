/**
 * Addresses that are signed into credentials and printed as QR codes. They never change: a certificate read in
 * twenty years still points to them. Pages link through app/paths.ts, which leads to the same places.
 */
export interface CertificateAddresses {
  certificate(number: string): string;
  achievement(occupationId: string, level: number, version: number): string;
  /** did:web of a body (its document lies at `didDocument`). */
  did(bodyId: string): string;
  didDocument(bodyId: string): string;
  statusList(bodyId: string, list: number, purpose: StatusPurpose): string;
}

/** `suspension`: not to be accepted now, for whatever reason; `revocation`: for good. */
export const statusPurposes = ['suspension', 'revocation'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** The addresses under an origin such as `https://atlas.example.cn`. A port becomes %3A in the DID, as did:web asks. */
export function certificateAddresses(origin: string): CertificateAddresses {
  const host = new URL(origin).host.replace(':', '%3A');
  return {
    certificate: (number) => `${origin}/certificates/${number}`,
    achievement: (occupationId, level, version) =>
      `${origin}/certification/${occupationId}/${level}/versions/${version}`,
    did: (bodyId) => `did:web:${host}:issuers:${bodyId}`,
    didDocument: (bodyId) => `${origin}/issuers/${bodyId}/did.json`,
    statusList: (bodyId, list, purpose) => `${origin}/issuers/${bodyId}/status/${list}/${purpose}`,
  };
}

/** The one of these origins that a body's name belongs to; null when it is none of theirs. */
export function originOf(did: string, origins: readonly string[]): string | null {
  return origins.find((origin) => did.startsWith(certificateAddresses(origin).did(''))) ?? null;
}

/**
 * The origin in whose name a document is published: of a former address where it was asked for there, for its name is
 * what earlier certificates hold, and a resolver of theirs asks nowhere else.
 */
export function publishedUnder(asked: { readonly origin: string; readonly addressedOrigin?: string }): string {
  return asked.addressedOrigin ?? asked.origin;
}
