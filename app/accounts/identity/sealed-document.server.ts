import { mac, type Keys } from '../../secrets/keys.server';
import { seal, unseal } from '../../secrets/seal.server';
import type { IdentityDocument } from './identity-document';

const about = (accountId: number) => `id-card:${accountId}`;

/** The number of an identity document as it lies in the database: encrypted, and bound to its account. */
export function sealNumber(keys: Keys, accountId: number, number: string): string {
  return seal(keys, 'id-card', about(accountId), number);
}

/** Opens it again. The caller has asked for a deed that allows it and writes the event. */
export function unsealNumber(keys: Keys, accountId: number, sealed: string): string {
  return unseal(keys, 'id-card', about(accountId), sealed);
}

/**
 * A keyed fingerprint by which a second account of one person is found without opening anything. Never publish it. An
 * ID card's is of the number alone, as it was before there were other kinds; so is that of the two documents numbered
 * in one sequence with it, which were taken for ID cards before.
 */
export function documentFingerprint(keys: Keys, { kind, country, number }: IdentityDocument): string {
  return mac(
    keys,
    'id-card',
    'fingerprint',
    kind === 'id-card' || number.length === 18 ? number : `${kind}:${country ?? ''}:${number}`,
  );
}
