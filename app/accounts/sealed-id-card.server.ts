import { mac, type Keys } from '../secrets/keys.server';
import { seal, unseal } from '../secrets/seal.server';

const about = (accountId: number) => `id-card:${accountId}`;

/** An identity number as it lies in the database: encrypted, and bound to its account. */
export function sealIdCard(keys: Keys, accountId: number, number: string): string {
  return seal(keys, 'id-card', about(accountId), number);
}

/** Opens it again. The caller has asked `personal-data.unmask` and writes the event. */
export function unsealIdCard(keys: Keys, accountId: number, sealed: string): string {
  return unseal(keys, 'id-card', about(accountId), sealed);
}

/** A keyed fingerprint by which duplicates are found without opening anything. Never publish it. */
export function idCardFingerprint(keys: Keys, number: string): string {
  return mac(keys, 'id-card', 'fingerprint', number);
}
