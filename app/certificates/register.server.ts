import type { Database } from '../../db/client';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { certificateAddresses, originOf, statusPurposes } from './address';
import { isAddressedTo } from './verification/badge-elsewhere';
import { authorisedBy } from '../certification/schemes/authorised-body.server';
import { didDocumentOf } from './bodies/body.server';
import { otherSignedOrigins } from './keys/signed-origins.server';
import { signedStatusList } from './keys/status-bits.server';
import type { VerificationSources } from './verification/verification';

type Asked = Pick<CertificationOccasion, 'keys' | 'origin' | 'formerOrigins' | 'now'>;

/**
 * This installation's register as the source verification looks things up in, under its present and former addresses.
 * Bodies of other installations are unknown to it.
 */
export function registerSources(db: Database, asked: Asked): VerificationSources {
  const origins = [asked.origin, ...(asked.formerOrigins ?? [])];
  const bodyOf = (did: string) => {
    const origin = originOf(did, origins);
    return origin === null ? null : { origin, bodyId: did.slice(certificateAddresses(origin).did('').length) };
  };
  return {
    didDocument: async (did) => {
      const body = bodyOf(did);
      return body && didDocumentOf(db, body.bodyId, body.origin);
    },
    isOurs: (badge) => isAddressedTo(badge, origins) || isAddressedTo(badge, otherSignedOrigins(db, origins)),
    signedFor: async (did) => originOf(did, otherSignedOrigins(db, origins)),
    statusList: async (address) => {
      const [, bodyId, list, named] = /\/issuers\/([^/]+)\/status\/(\d+)\/([a-z]+)$/.exec(address) ?? [];
      const purpose = statusPurposes.find((one) => one === named);
      const origin =
        bodyId &&
        purpose &&
        origins.find((one) => address === certificateAddresses(one).statusList(bodyId, Number(list), purpose));
      return origin ? signedStatusList(db, { bodyId, list: Number(list), purpose }, { ...asked, origin }) : null;
    },
    authorisedBy: async (did, occupationId, level, day) => {
      const body = bodyOf(did);
      return body && authorisedBy(db, { bodyId: body.bodyId, occupationId, level }, day);
    },
  };
}
