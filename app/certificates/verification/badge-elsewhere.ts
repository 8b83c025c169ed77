import { isCredential, isObject, isSignedText, type JsonObject } from './credential-inside';

/** An Open Badge or another credential, by what it says of itself: nothing of it is checked. */
export interface Badge {
  /**
   * Who it says issued it: a name, and the host or identifier that a name alone could not be told from; empty when it
   * says neither.
   */
  readonly issuer: string;
  /** Where it says it is to be found and was signed. */
  readonly addresses: readonly string[];
}

/** Characters shown of a stranger's name or address. */
const longest = 80;
const mostProofs = 8;

/** The badge in a value that a file held: JSON, a compact JWS, or the address of a hosted one; null when it is none. */
export function badgeIn(value: unknown): Badge | null {
  if (isSignedText(value)) {
    const claims = claimsOf(value);
    return described(isObject(claims.vc) ? claims.vc : claims, [claims.iss, claims.jti]);
  }
  if (typeof value === 'string') return hostOf(value) === null ? null : described({}, [value]);
  return isObject(value) && isCredential(value) ? described(value, []) : null;
}

/** Does one of the addresses belong to one of the origins, as a page or as `did:web`? */
export function isAddressedTo({ addresses }: Badge, origins: readonly string[]): boolean {
  const hosts = origins.map((origin) => new URL(origin).host);
  return addresses.some((address) => hosts.includes(hostOf(address) ?? ''));
}

/** Of Open Badges 3.0 the issuer stands in the credential; of 2.0 in its badge class, whole or by its address. */
function described(value: JsonObject, more: readonly unknown[]): Badge {
  const { badge, proof } = value;
  const issuer = value.issuer ?? (isObject(badge) ? badge.issuer : undefined);
  const proofs = (Array.isArray(proof) ? proof.slice(0, mostProofs) : [proof]).filter(isObject);
  const addresses = [issuer, ...more, badge, value, ...proofs.map((one) => one.verificationMethod)].flatMap(addressOf);
  const home = addresses.slice(0, 1).map((address) => hostOf(address) ?? address);
  const name = isObject(issuer) && typeof issuer.name === 'string' ? [issuer.name] : [];
  return { issuer: [...name, ...home].map(shortened).filter(Boolean).join(' · '), addresses };
}

/** The middle part of a compact JWS. */
function claimsOf(text: string): JsonObject {
  try {
    const part = atob(text.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(part, (sign) => sign.charCodeAt(0))));
    return isObject(claims) ? claims : {};
  } catch {
    return {};
  }
}

/** An address, or that of a thing which names its own. */
function addressOf(value: unknown): string[] {
  const address = isObject(value) ? (value.id ?? value.url) : value;
  return typeof address === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(address) ? [address] : [];
}

/** The host of a page or of a `did:web`, whose port is written %3A; null of any other address. */
function hostOf(address: string): string | null {
  const [, named] = /^did:web:([^:#/?]+)/i.exec(address) ?? [];
  const page = named === undefined ? address : `https://${named.replace(/%3A/i, ':')}`;
  try {
    return /^https?:/i.test(page) ? new URL(page).host : null;
  } catch {
    return null;
  }
}

/** A stranger's words in one line of bounded length, without signs that turn the direction of writing. */
function shortened(text: string): string {
  const plain = text
    .slice(0, 10 * longest)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const signs = [...plain];
  return signs.length <= longest ? plain : `${signs.slice(0, longest - 1).join('')}…`;
}
