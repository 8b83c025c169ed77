import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { z } from 'zod';
import type { StatusPurpose } from './address';
import { credentialsContext, proof } from './credential';
import { seconds, type Signer } from './signing.server';

/** The herd one index hides in: the least the standard allows. */
export const statusListLength = 131_072;

/** How long a fetched list may be relied on, in hours; it is signed anew before. */
export const statusListHours = 24;

/** A Bitstring Status List credential exactly as TwinAtlas signs it. */
export const statusListCredential = z.strictObject({
  '@context': z.tuple([z.literal(credentialsContext)]),
  id: z.string(),
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  credentialSubject: z.strictObject({ id: z.string(), type: z.literal('BitstringStatusList'), statusPurpose: z.enum(['suspension', 'revocation']), encodedList: z.string() }),
  proof: z.tuple([proof]),
});
export type StatusListCredential = z.infer<typeof statusListCredential>;

/** Signs the list whose bits at `set` are 1. `issuer` is the body's DID. */
export async function signStatusList(list: { address: string; issuer: string; purpose: StatusPurpose; length: number; set: readonly number[] }, sign: Signer, now: Date): Promise<StatusListCredential> {
  const bits = await createList({ length: list.length });
  for (const index of list.set) bits.setStatus(index, true);
  const document = {
    '@context': [credentialsContext],
    id: list.address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer,
    validFrom: seconds(now),
    validUntil: seconds(new Date(now.getTime() + statusListHours * 3_600_000)),
    credentialSubject: { id: `${list.address}#list`, type: 'BitstringStatusList', statusPurpose: list.purpose, encodedList: await bits.encode() },
  };
  return statusListCredential.parse(await sign(document, now));
}

/** The bit at an index. Throws RangeError outside the list, and when the list is shorter than the standard allows. */
export async function statusBit(list: StatusListCredential, index: number): Promise<boolean> {
  const bits = await decodeList({ encodedList: list.credentialSubject.encodedList });
  if (bits.length < statusListLength) throw new RangeError(`a status list has ${statusListLength} bits at least`);
  if (index >= bits.length) throw new RangeError(`the status list has no bit ${index}`);
  return bits.getStatus(index);
}
