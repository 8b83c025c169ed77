import { dateInChina } from '../alliance/working-days';
import { credential as credentialSchema, type Credential } from './credential';
import type { DidDocument } from './did-document';
import type { ProofFault, Valid, Verification } from './answers';
import { proofFault } from './proof.server';
import { statusBit, statusListCredential, type StatusListCredential } from './status-list.server';

/** Where verification looks things up: the register, or what an offline reader has at hand. */
export interface VerificationSources {
  didDocument(did: string): Promise<DidDocument | null>;
  /** The status list at an address, however old; null when it cannot be had. */
  statusList(address: string): Promise<unknown>;
  /** By which document the body was authorised for the occupation and level on the ISO date; null when it was not. */
  authorisedBy(did: string, occupationId: string, level: number, day: string): Promise<string | null>;
}

/**
 * Verifies a credential as it was handed over: is it genuine; was the body authorised for this occupation and level
 * on the day it was issued; is it valid at `now`. Nothing is believed of what is not genuine, so the other two are
 * then not asked. A status that cannot be had is unknown, never valid.
 */
export async function verifyCertificate(handedOver: unknown, sources: VerificationSources, now: Date): Promise<Verification> {
  const parsed = credentialSchema.safeParse(handedOver);
  if (!parsed.success) return notGenuine('not-a-credential');
  const credential = parsed.data;
  const fault = await proofFault(credential, await sources.didDocument(credential.issuer.id));
  if (fault) return notGenuine(fault);
  const [occupationId, level] = credential.credentialSubject.achievement.humanCode.split('/') as [string, string];
  const basis = await sources.authorisedBy(credential.issuer.id, occupationId, Number(level), dateInChina(new Date(credential.validFrom)));
  return {
    genuine: { answer: 'yes' },
    authorised: basis === null ? { answer: 'no' } : { answer: 'yes', basis },
    valid: await validity(credential, sources, now),
  };
}

async function validity(credential: Credential, sources: VerificationSources, now: Date): Promise<Valid> {
  if (now.getTime() < Date.parse(credential.validFrom)) return { answer: 'no', reason: 'not-yet' };
  const { statusListCredential: address, statusListIndex } = credential.credentialStatus;
  const list = await believedList(address, 'suspension', credential.issuer.id, sources);
  if (typeof list === 'string') return { answer: 'unknown', reason: list };
  if (await statusBit(list, Number(statusListIndex))) return { answer: 'no', reason: await reasonOf(credential, sources) };
  if (credential.validUntil !== undefined && now.getTime() > Date.parse(credential.validUntil)) return { answer: 'no', reason: 'expired' };
  if (now.getTime() > Date.parse(list.validUntil)) return { answer: 'unknown', reason: 'status-stale' };
  return { answer: 'yes', statusAsOf: list.validFrom };
}

/** Revoked, where the sister list at the same index says so; suspended otherwise. */
async function reasonOf(credential: Credential, sources: VerificationSources): Promise<'suspended' | 'revoked'> {
  const address = credential.credentialStatus.statusListCredential.replace(/suspension$/, 'revocation');
  const list = await believedList(address, 'revocation', credential.issuer.id, sources);
  return typeof list !== 'string' && (await statusBit(list, Number(credential.credentialStatus.statusListIndex))) ? 'revoked' : 'suspended';
}

async function believedList(address: string, purpose: string, issuer: string, sources: VerificationSources): Promise<StatusListCredential | 'status-unavailable' | 'status-not-genuine'> {
  const found = await sources.statusList(address);
  if (found === null) return 'status-unavailable';
  const parsed = statusListCredential.safeParse(found);
  if (!parsed.success || parsed.data.id !== address || parsed.data.issuer !== issuer || parsed.data.credentialSubject.statusPurpose !== purpose) return 'status-not-genuine';
  return (await isBelieved(found as object, parsed.data, await sources.didDocument(issuer))) ? parsed.data : 'status-not-genuine';
}

/** Lists found genuine, with the keys they were held against: one list answers for thousands of certificates. */
const believed = new WeakMap<object, string>();

async function isBelieved(found: object, list: StatusListCredential, document: DidDocument | null): Promise<boolean> {
  const held = JSON.stringify([document, list]);
  if (believed.get(found) === held) return true;
  if ((await proofFault(list, document)) !== null) return false;
  believed.set(found, held);
  return true;
}

function notGenuine(reason: 'not-a-credential' | ProofFault): Verification {
  return { genuine: { answer: 'no', reason }, authorised: { answer: 'not-asked' }, valid: { answer: 'not-asked' } };
}
