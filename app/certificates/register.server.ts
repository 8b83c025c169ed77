import type { Database } from '../../db/client';
import type { CertificationOccasion } from '../certification/occasion.server';
import { certificateAddresses, statusPurposes } from './address';
import { authorisedBy, didDocumentOf } from './body.server';
import { signedStatusList } from './status-bits.server';
import type { VerificationSources } from './verification';

type Asked = Pick<CertificationOccasion, 'keys' | 'origin' | 'now'>;

/** This installation's register as the source verification looks things up in. Bodies of other installations are unknown to it. */
export function registerSources(db: Database, asked: Asked): VerificationSources {
  const addresses = certificateAddresses(asked.origin);
  const prefix = addresses.did('');
  const bodyOf = (did: string) => (did.startsWith(prefix) ? did.slice(prefix.length) : null);
  return {
    didDocument: async (did) => {
      const bodyId = bodyOf(did);
      return bodyId === null ? null : didDocumentOf(db, bodyId, asked.origin);
    },
    statusList: async (address) => {
      const [, bodyId, list, named] = /\/issuers\/([^/]+)\/status\/(\d+)\/([a-z]+)$/.exec(address) ?? [];
      const purpose = statusPurposes.find((one) => one === named);
      if (!bodyId || !purpose || address !== addresses.statusList(bodyId, Number(list), purpose)) return null;
      return signedStatusList(db, { bodyId, list: Number(list), purpose }, asked);
    },
    authorisedBy: async (did, occupationId, level, day) => {
      const bodyId = bodyOf(did);
      return bodyId === null ? null : authorisedBy(db, { bodyId, occupationId, level }, day);
    },
  };
}
