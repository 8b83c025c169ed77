import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { credentialsContext, openBadgesContext, type Credential } from '../../app/certificates/credential';
import { didDocument } from '../../app/certificates/did-document';
import { offlineDocuments } from '../../app/certificates/documents.server';
import { isGood } from '../../app/certificates/answers';
import { verifyCertificate } from '../../app/certificates/verification.server';
import { facts, issued, issuedAt, madeBody, sourcesOf, worldOf, type Body, type World } from './issued';

const python = '/usr/bin/python3';
const independent = spawnSync(python, ['-c', 'import pyld, cryptography']).status === 0;
const later = new Date('2026-11-23T08:00:00Z');
const index = facts.status.index;

interface Case {
  readonly title: string;
  readonly credential: () => Promise<unknown>;
  readonly world: () => Promise<World>;
  readonly now?: Date;
  /** Our three answers as words. */
  readonly expected: [genuine: string, authorised: string, valid: string];
  /** The other implementation's, where it words them otherwise; null where the case is ours alone. */
  readonly theirs?: [genuine: string, authorised?: string, valid?: string] | null;
}

let alliance: Body;
let stranger: Body;
let good: Credential;

beforeAll(async () => {
  alliance = await madeBody('alliance', 1);
  stranger = await madeBody('stranger', 2);
  good = await issued(alliance);
});

const changed = (change: (copy: Credential) => void) => async () => {
  const copy = structuredClone(good);
  change(copy);
  return copy;
};
const plain = () => worldOf(alliance);

const cases: Case[] = [
  { title: 'a good certificate', credential: async () => good, world: plain, expected: ['yes', 'yes', 'yes'] },
  { title: 'another name', credential: changed((copy) => (copy.credentialSubject.identifier[0].identityHash = '区锦麒')), world: plain, expected: ['signature-wrong', 'not-asked', 'not-asked'], theirs: ['signature'] },
  { title: 'a higher level', credential: changed((copy) => (copy.credentialSubject.achievement.humanCode = 'bim-twin/3')), world: plain, expected: ['signature-wrong', 'not-asked', 'not-asked'], theirs: ['signature'] },
  { title: 'a later end', credential: changed((copy) => (copy.validUntil = '2099-01-01T00:00:00Z')), world: plain, expected: ['signature-wrong', 'not-asked', 'not-asked'], theirs: ['signature'] },
  { title: 'another status index', credential: changed((copy) => (copy.credentialStatus.statusListIndex = '7')), world: plain, expected: ['signature-wrong', 'not-asked', 'not-asked'], theirs: ['signature'] },
  { title: 'another moment of signing', credential: changed((copy) => (copy.proof[0].created = '2026-11-23T02:00:01Z')), world: plain, expected: ['signature-wrong', 'not-asked', 'not-asked'], theirs: ['signature'] },
  { title: 'a revoked certificate', credential: async () => good, world: () => worldOf(alliance, { revoked: [index] }), expected: ['yes', 'yes', 'revoked'] },
  { title: 'a suspended certificate', credential: async () => good, world: () => worldOf(alliance, { suspended: [index] }), expected: ['yes', 'yes', 'suspended'] },
  { title: 'the neighbours in the list', credential: async () => good, world: () => worldOf(alliance, { revoked: [index - 1, index + 1] }), expected: ['yes', 'yes', 'yes'] },
  { title: 'an expired certificate', credential: async () => issued(alliance, { validUntil: '2026-11-23T03:00:00Z' }), world: plain, expected: ['yes', 'yes', 'expired'] },
  { title: 'a certificate that does not expire', credential: async () => issued(alliance, { validUntil: null }), world: plain, expected: ['yes', 'yes', 'yes'] },
  { title: 'a certificate not yet valid', credential: async () => good, world: plain, now: new Date('2026-11-23T01:00:00Z'), expected: ['yes', 'yes', 'not-yet'] },
  { title: 'a body nobody registered', credential: async () => issued(stranger), world: plain, expected: ['issuer-unknown', 'not-asked', 'not-asked'], theirs: ['issuer'] },
  {
    title: 'a stranger’s key under the alliance’s name',
    credential: async () => ({ ...(await issued(stranger)), issuer: good.issuer }),
    world: async () => ({ ...(await plain()), documents: { ...(await plain()).documents, ...(await worldOf(stranger)).documents } }),
    expected: ['wrong-issuer', 'not-asked', 'not-asked'],
    theirs: ['issuer'],
  },
  { title: 'a body authorised for other levels', credential: async () => issued(alliance, { level: 3 }), world: plain, expected: ['yes', 'no', 'yes'] },
  { title: 'a body authorised for another occupation', credential: async () => issued(alliance, { occupationId: 'gis-twin' }), world: plain, expected: ['yes', 'no', 'yes'] },
  { title: 'a body whose authorisation had ended', credential: async () => issued(alliance, { validFrom: '2026-12-31T16:00:00Z' }), world: plain, now: new Date('2027-01-01T00:00:00Z'), expected: ['yes', 'no', 'status-stale'], theirs: ['yes', 'no', 'yes'] },
  { title: 'the last hour of an authorisation, as the clock stands in China', credential: async () => issued(alliance, { validFrom: '2026-12-31T15:59:59Z' }), world: plain, now: new Date('2026-12-31T15:59:59Z'), expected: ['yes', 'yes', 'status-stale'], theirs: ['yes', 'yes', 'yes'] },
  {
    title: 'a retired key, for what it signed before',
    credential: async () => good,
    world: async () => ({ ...(await plain()), documents: { [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, retiredAt: '2026-11-24T00:00:00Z' }]) } }),
    expected: ['yes', 'yes', 'yes'],
  },
  {
    title: 'a retired key that signs on',
    credential: async () => good,
    world: async () => ({ ...(await plain()), documents: { [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, retiredAt: '2026-11-22T00:00:00Z' }]) } }),
    expected: ['key-retired', 'not-asked', 'not-asked'],
    theirs: ['key'],
  },
  {
    title: 'a key that was lost to somebody',
    credential: async () => good,
    world: async () => ({ ...(await plain()), documents: { [alliance.did]: didDocument(alliance.did, [{ ...alliance.key, compromisedAt: '2026-11-24T00:00:00Z' }]) } }),
    expected: ['key-compromised', 'not-asked', 'not-asked'],
    theirs: ['issuer'],
  },
  { title: 'no status list', credential: async () => good, world: async () => ({ ...(await plain()), lists: {} }), expected: ['yes', 'yes', 'status-unavailable'], theirs: null },
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
  { title: 'an extra field', credential: async () => ({ ...good, note: '…' }), world: plain, expected: ['not-a-credential', 'not-asked', 'not-asked'], theirs: null },
  { title: 'no proof', credential: async () => ({ ...good, proof: [] }), world: plain, expected: ['not-a-credential', 'not-asked', 'not-asked'], theirs: null },
  { title: 'something else altogether', credential: async () => 'hello', world: plain, expected: ['not-a-credential', 'not-asked', 'not-asked'], theirs: null },
];

describe('the three answers', () => {
  test.each(cases)('$title: $expected', async ({ credential, world, now = later, expected }) => {
    const found = await verifyCertificate(await credential(), sourcesOf(await world()), now);
    const word = (one: { answer: string; reason?: string }) => one.reason ?? one.answer;
    expect([word(found.genuine), word(found.authorised), word(found.valid)]).toEqual(expected);
    expect(isGood(found)).toBe(expected.every((one) => one === 'yes'));
  });
});

describe.skipIf(!independent)('an implementation that shares no code agrees (needs Debian’s python3-pyld and python3-cryptography)', () => {
  test('on every case it can be asked', async () => {
    const load = offlineDocuments();
    const addresses = [credentialsContext, openBadgesContext];
    const contexts = Object.fromEntries(await Promise.all(addresses.map(async (url) => [url, (await load(url)).document])));
    const asked = cases.filter(({ theirs }) => theirs !== null);
    const given = await Promise.all(asked.map(async ({ credential, world, now = later }) => ({ ...(await world()), credential: await credential(), now: now.toISOString() })));
    const run = spawnSync(python, ['tests/certificates/verify.py'], { input: JSON.stringify({ contexts, cases: given }), encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    const found = JSON.parse(run.stdout) as unknown[];
    const words = asked.map(({ expected, theirs }) => {
      const [genuine, authorised, valid] = theirs ?? expected;
      return genuine === 'yes' ? { genuine, authorised, valid } : { genuine };
    });
    expect(found.map((answer, at) => ({ title: asked[at]!.title, answer }))).toEqual(words.map((answer, at) => ({ title: asked[at]!.title, answer })));
  });
});

test('a credential names the holder and nothing else about them', () => {
  expect(good.credentialSubject).toEqual({
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: '区锦麟', identityType: 'name' }],
    licenseNumber: 'TA-2026-7K3M9QX2',
    achievement: expect.objectContaining({ humanCode: 'bim-twin/2' }),
  });
  expect(good.proof[0]).toMatchObject({ created: issuedAt.toISOString().replace('.000Z', 'Z'), verificationMethod: `${alliance.did}#${alliance.key.publicKeyMultibase}` });
  expect(good.credentialStatus.id).toBe('https://atlas.example.cn/issuers/alliance/status/1/suspension#94567');
});

test('two signatures with one key over one content are the same: nothing random is in a credential', async () => {
  expect(await issued(alliance)).toEqual(good);
});
