import { z } from 'zod';
import { credentialsContext, proof } from '../credential';
import { bytesOfMultibase } from './multibase';
import type { Primitives } from '../verification/primitives';

/** The herd one index hides in, in bits: the least the standard allows. */
export const statusListLength = 131_072;

/** How long a fetched list may be relied on, in hours; it is signed anew before. */
export const statusListHours = 24;

/** Bytes a list may unpack to: eight million certificates. */
const mostBytes = 1_000_000;

/** A Bitstring Status List credential exactly as TwinAtlas signs it. */
export const statusListCredential = z.strictObject({
  '@context': z.tuple([z.literal(credentialsContext)]),
  id: z.string(),
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  credentialSubject: z.strictObject({
    id: z.string(),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.enum(['suspension', 'revocation']),
    encodedList: z.string(),
  }),
  proof: z.tuple([proof]),
});
export type StatusListCredential = z.infer<typeof statusListCredential>;

/**
 * The bit at an index, the first bit being the leftmost. Throws RangeError outside the list, and when the list is
 * shorter than the standard allows.
 */
export async function statusBit(
  list: StatusListCredential,
  index: number,
  { unpack }: Pick<Primitives, 'unpack'>,
): Promise<boolean> {
  const bytes = await unpack('gzip', bytesOfMultibase(list.credentialSubject.encodedList), mostBytes);
  if (bytes.length * 8 < statusListLength) throw new RangeError(`a status list has ${statusListLength} bits at least`);
  if (index >= bytes.length * 8) throw new RangeError(`the status list has no bit ${index}`);
  return (bytes[index >> 3]! & (0x80 >> (index & 7))) !== 0;
}
