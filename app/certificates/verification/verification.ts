import { dateInChina } from '../../calendar/working-days';
import type { StatusPurpose } from '../address';
import { badgeIn, type Badge } from './badge-elsewhere';
import { credential as credentialSchema, signedInOurManner, type Credential } from '../credential';
import type { DidDocument } from '../keys/did-document';
import type { ProofFault, Valid, Verification } from './answers';
import type { Primitives } from './primitives';
import { proofFault } from './proof';
import { statusBit, statusListCredential, type StatusListCredential } from '../keys/status-list';

/** Where verification looks things up: the register, or the material a reader's browser has at hand. */
export interface VerificationSources {
  didDocument(did: string): Promise<DidDocument | null>;
  /**
   * Does a credential say that it belongs to this installation, under any of its addresses? Without it nothing is
   * called somebody else’s.
   */
  isOurs?(badge: Badge): boolean;
  /**
   * The other address of this installation that a body's name belongs to and that is not verified here; null when there
   * is none.
   */
  signedFor?(did: string): Promise<string | null>;
  /** The status list at an address, however old; null when it cannot be had. */
  statusList(address: string): Promise<unknown>;
  /** By which document the body was authorised for the occupation and level on the ISO date; null when it was not. */
  authorisedBy(did: string, occupationId: string, level: number, day: string): Promise<string | null>;
}

/**
 * Verifies a credential as it was handed over: is it genuine; was the body authorised for this occupation and level on
 * the day it was issued; is it valid at `now`. Nothing is believed of what is not genuine, so the other two are then
 * not asked; of another issuer's badge nothing is found out at all. A status that cannot be had is unknown, never
 * valid. The same code answers on the server and in the reader's browser.
 */
export async function verify(
  handedOver: unknown,
  sources: VerificationSources,
  now: Date,
  primitives: Primitives,
): Promise<Verification> {
  const badge = badgeIn(handedOver);
  if (badge && sources.isOurs?.(badge) === false) return elsewhere(badge);
  const parsed = credentialSchema.safeParse(handedOver);
  if (!parsed.success)
    return notGenuine((await isAltered(handedOver, sources)) ? 'signature-wrong' : 'not-a-credential');
  const credential = parsed.data;
  const fault = await proofFault(credential, await sources.didDocument(credential.issuer.id), primitives);
  if (fault)
    return notGenuine(fault, fault === 'issuer-unknown' ? await sources.signedFor?.(credential.issuer.id) : null);
  const [occupationId, level] = credential.credentialSubject.achievement.humanCode.split('/') as [string, string];
  const basis = await sources.authorisedBy(
    credential.issuer.id,
    occupationId,
    Number(level),
    dateInChina(new Date(credential.validFrom)),
  );
  return {
    genuine: { answer: 'yes' },
    authorised: basis === null ? { answer: 'no' } : { answer: 'yes', basis },
    valid: await validity(standingOf(credential), sources, now, primitives),
  };
}

/**
 * A signature of ours covers a certificate of ours and nothing beside: with anything added or left out it cannot match.
 */
async function isAltered(handedOver: unknown, sources: VerificationSources): Promise<boolean> {
  const signed = signedInOurManner.safeParse(handedOver);
  return signed.success && (await sources.didDocument(signed.data.issuer.id)) !== null;
}

/** What of a certificate decides whether it is valid: its dates, and where its status stands. */
export interface Standing {
  /** ISO 8601 UTC; left out where a stranger may not learn it, of a certificate that is in force. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** DID of the body, which alone may speak of the status. */
  readonly issuer: string;
  /** Address of the status list with purpose `suspension`. */
  readonly list: string;
  readonly index: number;
}

/** Where a credential stands. */
export function standingOf({ validFrom, validUntil, issuer, credentialStatus }: Credential): Standing {
  return {
    validFrom,
    validUntil,
    issuer: issuer.id,
    list: credentialStatus.statusListCredential,
    index: Number(credentialStatus.statusListIndex),
  };
}

/** Is it valid at `now`? Of a genuine certificate only: the standing is believed. */
export async function validity(
  standing: Standing,
  sources: VerificationSources,
  now: Date,
  primitives: Primitives,
): Promise<Valid> {
  const from = standing.validFrom === undefined ? -Infinity : Date.parse(standing.validFrom);
  if (now.getTime() < from) return { answer: 'no', reason: 'not-yet' };
  const list = await believedList(standing.list, 'suspension', standing.issuer, sources, primitives);
  if (typeof list === 'string') return { answer: 'unknown', reason: list };
  if (await statusBit(list, standing.index, primitives))
    return { answer: 'no', reason: await reasonOf(standing, sources, primitives), statusAsOf: list.validFrom };
  if (standing.validUntil !== undefined && now.getTime() > Date.parse(standing.validUntil))
    return { answer: 'no', reason: 'expired' };
  if (now.getTime() > Date.parse(list.validUntil))
    return { answer: 'unknown', reason: 'status-stale', statusAsOf: list.validFrom };
  // A list signed before the certificate was says nothing of it.
  if (Date.parse(list.validFrom) < from)
    return { answer: 'unknown', reason: 'status-before-issue', statusAsOf: list.validFrom };
  return { answer: 'yes', statusAsOf: list.validFrom };
}

/** Revoked, where the sister list at the same index says so; suspended otherwise. */
async function reasonOf(
  { list, issuer, index }: Standing,
  sources: VerificationSources,
  primitives: Primitives,
): Promise<'suspended' | 'revoked'> {
  const sister = await believedList(
    list.replace(/suspension$/, 'revocation'),
    'revocation',
    issuer,
    sources,
    primitives,
  );
  return typeof sister !== 'string' && (await statusBit(sister, index, primitives)) ? 'revoked' : 'suspended';
}

async function believedList(
  address: string,
  purpose: StatusPurpose,
  issuer: string,
  sources: VerificationSources,
  primitives: Primitives,
): Promise<StatusListCredential | 'status-unavailable' | 'status-not-genuine'> {
  const found = await sources.statusList(address);
  if (found === null) return 'status-unavailable';
  const parsed = statusListCredential.safeParse(found);
  if (
    !parsed.success ||
    parsed.data.id !== address ||
    parsed.data.issuer !== issuer ||
    parsed.data.credentialSubject.statusPurpose !== purpose
  )
    return 'status-not-genuine';
  return (await isBelieved(found as object, parsed.data, await sources.didDocument(issuer), primitives))
    ? parsed.data
    : 'status-not-genuine';
}

/** Lists found genuine, with the keys they were held against: one list answers for thousands of certificates. */
const believed = new WeakMap<object, string>();

async function isBelieved(
  found: object,
  list: StatusListCredential,
  document: DidDocument | null,
  primitives: Primitives,
): Promise<boolean> {
  const held = JSON.stringify([document, list]);
  if (believed.get(found) === held) return true;
  if ((await proofFault(list, document, primitives)) !== null) return false;
  believed.set(found, held);
  return true;
}

function elsewhere({ issuer }: Badge): Verification {
  return {
    genuine: { answer: 'unknown', reason: 'elsewhere', issuer },
    authorised: { answer: 'not-asked' },
    valid: { answer: 'not-asked' },
  };
}

function notGenuine(reason: 'not-a-credential' | ProofFault, signedFor?: string | null): Verification {
  return {
    genuine: signedFor ? { answer: 'no', reason: 'other-address', signedFor } : { answer: 'no', reason },
    authorised: { answer: 'not-asked' },
    valid: { answer: 'not-asked' },
  };
}
