import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import type { StatusPurpose } from '../address';
import { credentialsContext } from '../credential';
import { seconds, type Signer } from './signing.server';
import { statusListCredential, statusListHours, type StatusListCredential } from './status-list';

/** Signs the list whose bits at `set` are 1. `issuer` is the body's DID. */
export async function signStatusList(
  list: { address: string; issuer: string; purpose: StatusPurpose; length: number; set: readonly number[] },
  sign: Signer,
  now: Date,
): Promise<StatusListCredential> {
  const bits = await createList({ length: list.length });
  for (const index of list.set) bits.setStatus(index, true);
  const document = {
    '@context': [credentialsContext],
    id: list.address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer,
    validFrom: seconds(now),
    validUntil: seconds(new Date(now.getTime() + statusListHours * 3_600_000)),
    credentialSubject: {
      id: `${list.address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList: await bits.encode(),
    },
  };
  return statusListCredential.parse(await sign(document, now));
}
