import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isGood } from '../../../app/certificates/verification/answers';
import { credentialsContext, openBadgesContext } from '../../../app/certificates/credential';
import { offlineDocuments } from '../../../app/certificates/keys/offline-documents.server';
import { primitives as browsers } from '../../../app/certificates/verification/primitives.client';
import { verify } from '../../../app/certificates/verification/verification';
import { verifyCertificate } from '../../../app/certificates/verification/verification.server';
import { issued, issuedAt, sourcesOf } from '../issued';
import { alliance, cases, good, later, wordsOf } from './verification-cases';

const python = '/usr/bin/python3';
const independent = spawnSync(python, ['-c', 'import pyld, cryptography']).status === 0;

describe('the three answers', () => {
  test.each(cases)('$title: $expected', async ({ credential, world, now = later, expected }) => {
    const found = await verifyCertificate(await credential(), sourcesOf(await world()), now);
    expect(wordsOf(found)).toEqual(expected);
    expect(isGood(found)).toBe(expected.every((one) => one === 'yes'));
    expect(await verify(await credential(), sourcesOf(await world()), now, browsers), 'with WebCrypto').toEqual(found);
  });
});

describe.skipIf(!independent)(
  'an implementation that shares no code agrees (needs Debian’s python3-pyld and python3-cryptography)',
  () => {
    test('on every case it can be asked', async () => {
      const load = offlineDocuments();
      const addresses = [credentialsContext, openBadgesContext];
      const contexts = Object.fromEntries(
        await Promise.all(addresses.map(async (url) => [url, (await load(url)).document])),
      );
      const asked = cases.filter(({ theirs }) => theirs !== null);
      const given = await Promise.all(
        asked.map(async ({ credential, world, now = later }) => ({
          ...(await world()),
          credential: await credential(),
          now: now.toISOString(),
        })),
      );
      const run = spawnSync(python, ['tests/certificates/verify.py'], {
        input: JSON.stringify({ contexts, cases: given }),
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(run.stderr);
      const found = JSON.parse(run.stdout) as unknown[];
      const words = asked.map(({ expected, theirs }) => {
        const [genuine, authorised, valid] = theirs ?? expected;
        return genuine === 'yes' ? { genuine, authorised, valid } : { genuine };
      });
      expect(found.map((answer, at) => ({ title: asked[at]!.title, answer }))).toEqual(
        words.map((answer, at) => ({ title: asked[at]!.title, answer })),
      );
    });
  },
);

test('a credential names the holder and nothing else about them', () => {
  expect(good.credentialSubject).toEqual({
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: '区锦麟', identityType: 'name' }],
    licenseNumber: 'TA-2026-7K3M9QX2',
    achievement: expect.objectContaining({ humanCode: 'bim-twin/2' }),
  });
  expect(good.proof[0]).toMatchObject({
    created: issuedAt.toISOString().replace('.000Z', 'Z'),
    verificationMethod: `${alliance.did}#${alliance.key.publicKeyMultibase}`,
  });
  expect(good.credentialStatus.id).toBe('https://atlas.example.cn/issuers/alliance/status/1/suspension#94567');
});

test('two signatures with one key over one content are the same: nothing random is in a credential', async () => {
  expect(await issued(alliance)).toEqual(good);
});
