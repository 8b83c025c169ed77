import { certificateAddresses } from '../../app/certificates/address';
import { isAddressedTo } from '../../app/certificates/verification/badge-elsewhere';
import {
  credential as credentialSchema,
  credentialOf,
  type Credential,
  type CredentialFacts,
} from '../../app/certificates/credential';
import { didDocument, type PublicIssuerKey } from '../../app/certificates/keys/did-document';
import { newKeyPair, signerOf, type Signer } from '../../app/certificates/keys/signing.server';
import { statusListLength, type StatusListCredential } from '../../app/certificates/keys/status-list';
import { signStatusList } from '../../app/certificates/keys/status-list.server';
import type { VerificationSources } from '../../app/certificates/verification/verification';

const origin = 'https://atlas.example.cn';
const addresses = certificateAddresses(origin);
export const issuedAt = new Date('2026-11-23T02:00:00Z');

export const facts: CredentialFacts = {
  origin,
  number: 'TA-2026-7K3M9QX2',
  name: '区锦麟',
  latinName: null,
  body: { id: 'alliance', nameZh: '孪图产业联盟', nameEn: 'TwinAtlas industry alliance', mayClaim: [] },
  occupationId: 'bim-twin',
  level: 2,
  schemeVersion: 1,
  title: { zh: '数字孪生BIM建模师（中级）', en: 'Digital-twin BIM modeller, intermediate' },
  description: { zh: '能独立建模。', en: 'Models on their own.' },
  criteria: '理论 60 / 100，操作 60 / 100',
  validFrom: '2026-11-23T02:00:00Z',
  validUntil: '2029-11-22T15:59:59Z',
  awardedAt: '2026-11-20T02:00:00Z',
  status: { list: 1, index: 94_567 },
};

export interface Body {
  readonly id: string;
  readonly did: string;
  readonly key: PublicIssuerKey;
  readonly sign: Signer;
}

/** A body with a key made from a number, so that every run signs alike. */
export async function madeBody(id: string, seed: number): Promise<Body> {
  const pair = await newKeyPair((bytes) => Buffer.alloc(bytes, seed));
  const did = addresses.did(id);
  return {
    id,
    did,
    key: { publicKeyMultibase: pair.publicKeyMultibase, retiredAt: null, compromisedAt: null },
    sign: await signerOf(did, pair),
  };
}

export async function issued(body: Body, more: Partial<CredentialFacts> = {}): Promise<Credential> {
  return credentialSchema.parse(
    await body.sign(credentialOf({ ...facts, body: { ...facts.body, id: body.id }, ...more }), issuedAt),
  );
}

export interface World {
  readonly documents: Record<string, ReturnType<typeof didDocument>>;
  readonly lists: Record<string, StatusListCredential>;
  readonly authorisations: {
    did: string;
    occupation: string;
    levels: number[];
    from: string;
    until: string | null;
    basis: string;
  }[];
}

/** The public world of one body: its document, its two lists with the given bits, its authorisation. */
export async function worldOf(body: Body, bits: { suspended?: number[]; revoked?: number[] } = {}): Promise<World> {
  const list = async (purpose: 'suspension' | 'revocation', set: readonly number[]) => {
    const address = addresses.statusList(body.id, 1, purpose);
    return [
      address,
      await signStatusList({ address, issuer: body.did, purpose, length: statusListLength, set }, body.sign, issuedAt),
    ] as const;
  };
  const revoked = bits.revoked ?? [];
  return {
    documents: { [body.did]: didDocument(body.did, [body.key]) },
    lists: Object.fromEntries([
      await list('suspension', [...(bits.suspended ?? []), ...revoked]),
      await list('revocation', revoked),
    ]),
    authorisations: [
      {
        did: body.did,
        occupation: 'bim-twin',
        levels: [1, 2],
        from: '2026-01-01',
        until: '2026-12-31',
        basis: '粤人社〔示例〕1号',
      },
    ],
  };
}

export function sourcesOf(world: World): VerificationSources {
  return {
    isOurs: (badge) => isAddressedTo(badge, [origin]),
    didDocument: async (did) => world.documents[did] ?? null,
    statusList: async (address) => world.lists[address] ?? null,
    authorisedBy: async (did, occupation, level, day) =>
      world.authorisations.find(
        (one) =>
          one.did === did &&
          one.occupation === occupation &&
          one.levels.includes(level) &&
          one.from <= day &&
          (one.until === null || day <= one.until),
      )?.basis ?? null,
  };
}
