import type { Verification } from '../../../app/certificates/verification/answers';
import type { Credential } from '../../../app/certificates/credential';
import { didDocument } from '../../../app/certificates/keys/did-document';
import { facts, issued, madeBody, worldOf, type World } from '../issued';

/** When the cases are asked, where they say nothing else. */
export const later = new Date('2026-11-23T08:00:00Z');

export interface Case {
  readonly title: string;
  readonly credential: () => Promise<unknown>;
  readonly world: () => Promise<World>;
  readonly now?: Date;
  /** Our three answers as words. */
  readonly expected: [genuine: string, authorised: string, valid: string];
  /** The other implementation's, where it words them otherwise; null where the case is ours alone. */
  readonly theirs?: [genuine: string, authorised?: string, valid?: string] | null;
}

/** The three answers as the cases word them. */
export function wordsOf(found: Verification): string[] {
  return [found.genuine, found.authorised, found.valid].map((one) => ('reason' in one ? one.reason : one.answer));
}

const { index } = facts.status;
export const alliance = await madeBody('alliance', 1);
const stranger = await madeBody('stranger', 2);
export const good = await issued(alliance);

const changed = (change: (copy: Credential) => void) => async () => {
  const copy = structuredClone(good);
  change(copy);
  return copy;
};
const plain = () => worldOf(alliance);

export const cases: Case[] = [
  { title: 'a good certificate', credential: async () => good, world: plain, expected: ['yes', 'yes', 'yes'] },
  {
    title: 'another name',
    credential: changed((copy) => (copy.credentialSubject.identifier[0].identityHash = '区锦麒')),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: ['signature'],
  },
  {
    title: 'a higher level',
    credential: changed((copy) => (copy.credentialSubject.achievement.humanCode = 'bim-twin/3')),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: ['signature'],
  },
  {
    title: 'a later end',
    credential: changed((copy) => (copy.validUntil = '2099-01-01T00:00:00Z')),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: ['signature'],
  },
  {
    title: 'another status index',
    credential: changed((copy) => (copy.credentialStatus.statusListIndex = '7')),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: ['signature'],
  },
  {
    title: 'another moment of signing',
    credential: changed((copy) => (copy.proof[0].created = '2026-11-23T02:00:01Z')),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: ['signature'],
  },
  {
    title: 'a revoked certificate',
    credential: async () => good,
    world: () => worldOf(alliance, { revoked: [index] }),
    expected: ['yes', 'yes', 'revoked'],
  },
  {
    title: 'a suspended certificate',
    credential: async () => good,
    world: () => worldOf(alliance, { suspended: [index] }),
    expected: ['yes', 'yes', 'suspended'],
  },
  {
    title: 'the neighbours in the list',
    credential: async () => good,
    world: () => worldOf(alliance, { revoked: [index - 1, index + 1] }),
    expected: ['yes', 'yes', 'yes'],
  },
  {
    title: 'an expired certificate',
    credential: async () => issued(alliance, { validUntil: '2026-11-23T03:00:00Z' }),
    world: plain,
    expected: ['yes', 'yes', 'expired'],
  },
  {
    title: 'a certificate that does not expire',
    credential: async () => issued(alliance, { validUntil: null }),
    world: plain,
    expected: ['yes', 'yes', 'yes'],
  },
  {
    title: 'a certificate not yet valid',
    credential: async () => good,
    world: plain,
    now: new Date('2026-11-23T01:00:00Z'),
    expected: ['yes', 'yes', 'not-yet'],
  },
  {
    title: 'a body nobody registered',
    credential: async () => issued(stranger),
    world: plain,
    expected: ['issuer-unknown', 'not-asked', 'not-asked'],
    theirs: ['issuer'],
  },
  {
    title: 'a stranger’s key under the alliance’s name',
    credential: async () => ({ ...(await issued(stranger)), issuer: good.issuer }),
    world: async () => ({
      ...(await plain()),
      documents: { ...(await plain()).documents, ...(await worldOf(stranger)).documents },
    }),
    expected: ['wrong-issuer', 'not-asked', 'not-asked'],
    theirs: ['issuer'],
  },
  {
    title: 'a body authorised for other levels',
    credential: async () => issued(alliance, { level: 3 }),
    world: plain,
    expected: ['yes', 'no', 'yes'],
  },
  {
    title: 'a body authorised for another occupation',
    credential: async () => issued(alliance, { occupationId: 'gis-twin' }),
    world: plain,
    expected: ['yes', 'no', 'yes'],
  },
  {
    title: 'a body whose authorisation had ended',
    credential: async () => issued(alliance, { validFrom: '2026-12-31T16:00:00Z' }),
    world: plain,
    now: new Date('2027-01-01T00:00:00Z'),
    expected: ['yes', 'no', 'status-stale'],
    theirs: ['yes', 'no', 'yes'],
  },
  {
    title: 'the last hour of an authorisation, as the clock stands in China',
    credential: async () => issued(alliance, { validFrom: '2026-12-31T15:59:59Z' }),
    world: plain,
    now: new Date('2026-12-31T15:59:59Z'),
    expected: ['yes', 'yes', 'status-stale'],
    theirs: ['yes', 'yes', 'yes'],
  },
  {
    title: 'a retired key, for what it signed before',
    credential: async () => good,
    world: async () => ({
      ...(await plain()),
      documents: {
        [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, retiredAt: '2026-11-24T00:00:00Z' }]),
      },
    }),
    expected: ['yes', 'yes', 'yes'],
  },
  {
    title: 'a retired key that signs on',
    credential: async () => good,
    world: async () => ({
      ...(await plain()),
      documents: {
        [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, retiredAt: '2026-11-22T00:00:00Z' }]),
      },
    }),
    expected: ['key-retired', 'not-asked', 'not-asked'],
    theirs: ['key'],
  },
  {
    title: 'a key that was lost to somebody',
    credential: async () => good,
    world: async () => ({
      ...(await plain()),
      documents: {
        [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, compromisedAt: '2026-11-24T00:00:00Z' }]),
      },
    }),
    expected: ['key-compromised', 'not-asked', 'not-asked'],
    theirs: ['issuer'],
  },
  {
    title: 'no status list',
    credential: async () => good,
    world: async () => ({ ...(await plain()), lists: {} }),
    expected: ['yes', 'yes', 'status-unavailable'],
    theirs: null,
  },
  {
    title: 'a status list somebody else signed',
    credential: async () => good,
    world: async () => {
      const world = await worldOf(alliance, { revoked: [index] });
      const forged = await worldOf({ ...alliance, sign: stranger.sign });
      return { ...world, lists: forged.lists };
    },
    expected: ['yes', 'yes', 'status-not-genuine'],
    theirs: null,
  },
  {
    title: 'an extra field',
    credential: async () => ({ ...good, note: '…' }),
    world: plain,
    expected: ['signature-wrong', 'not-asked', 'not-asked'],
    theirs: null,
  },
  {
    title: 'no proof',
    credential: async () => ({ ...good, proof: [] }),
    world: plain,
    expected: ['not-a-credential', 'not-asked', 'not-asked'],
    theirs: null,
  },
  {
    title: 'something else altogether',
    credential: async () => 'hello',
    world: plain,
    expected: ['not-a-credential', 'not-asked', 'not-asked'],
    theirs: null,
  },
];
