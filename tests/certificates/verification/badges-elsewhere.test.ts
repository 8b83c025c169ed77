import { generateKeyPairSync, sign } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { badgeIn } from '../../../app/certificates/verification/badge-elsewhere';
import { bakedPng, bakedSvg } from '../../../app/certificates/documents/baking.server';
import { certificateAddresses } from '../../../app/certificates/address';
import { credential as credentialSchema, credentialOf } from '../../../app/certificates/credential';
import { newKeyPair, signerOf } from '../../../app/certificates/keys/signing.server';
import { handedInScene } from './handed-in';
import { facts, issuedAt } from '../issued';

const { answer, credential, asked } = await handedInScene();
const home = 'https://badges.academy.example.org';
const did = certificateAddresses(home).did('academy');
const modules = [
  [true, false],
  [false, true],
];
const elsewhere = (issuer: string, shows?: 'pdf' | 'picture') => ({
  answers: ['elsewhere', 'not-asked', 'not-asked'],
  issuer,
  ...(shows && { shows }),
});
const file = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

/** Signed by another installation’s body with a key of its own, as the standards ask. */
const signer = await signerOf(did, await newKeyPair((bytes) => Buffer.alloc(bytes, 9)));
const theirs = credentialSchema.parse(
  await signer(
    credentialOf({
      ...facts,
      origin: home,
      body: { id: 'academy', nameZh: '示例学院', nameEn: 'Example Academy', mayClaim: [] },
    }),
    issuedAt,
  ),
);
const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:3b0b7f0e-0b0c-4c8a-9e0a-2d0c6a1f9f11',
  type: ['VerifiableCredential', 'AchievementCredential'],
  issuer: { id: `${home}/issuers/1`, type: 'Profile', name: 'Example Academy' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: 'AchievementSubject',
    achievement: { id: `${home}/a/1`, type: 'Achievement', name: 'Digital twins' },
  },
};
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const jws = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`;
};
const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: `${home}/assertions/123`,
  recipient: {
    type: 'email',
    identity: 'sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5',
    hashed: true,
  },
  badge: {
    type: 'BadgeClass',
    id: `${home}/badges/5`,
    name: 'Digital twins',
    issuer: { type: 'Profile', id: `${home}/issuers/1`, name: 'Example Academy' },
  },
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-01-01T00:00:00Z',
};

/** A PNG of one pixel with a text chunk. */
function png(kind: 'tEXt' | 'zTXt' | 'iTXt', keyword: string, text: string): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type), body, Buffer.alloc(4)]);
    whole.writeUInt32BE(body.length, 0);
    whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
    return whole;
  };
  const bytes = {
    tEXt: () => Buffer.from(`${keyword}\0${text}`),
    zTXt: () => Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(text)]),
    iTXt: () => Buffer.concat([Buffer.from(`${keyword}\0\x01\0\0\0`), deflateSync(text)]),
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk(kind, bytes[kind]()),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a badge of another issuer is neither genuine nor forged, and its issuer is named', () => {
  const named = 'Example Academy · badges.academy.example.org';
  test.each<[string, Buffer, object]>([
    ['of another installation, signed', file(theirs), elsewhere('示例学院 · badges.academy.example.org')],
    [
      'of another installation, baked',
      bakedPng(modules, theirs),
      elsewhere('示例学院 · badges.academy.example.org', 'picture'),
    ],
    ['Open Badges 3.0', file(badge), elsewhere(named)],
    [
      '3.0 in a presentation',
      file({ type: 'VerifiablePresentation', verifiableCredential: [badge] }),
      elsewhere(named),
    ],
    [
      '3.0 whose issuer is an address',
      file({ ...badge, issuer: 'did:web:academy.example.org%3A8443:x' }),
      elsewhere('academy.example.org:8443'),
    ],
    [
      '3.0 whose issuer is a key',
      file({ ...badge, issuer: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' }),
      elsewhere('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'),
    ],
    ['3.0 baked into a PNG', png('iTXt', 'openbadgecredential', JSON.stringify(badge)), elsewhere(named, 'picture')],
    ['3.0 as a compact JWS', file(jws({ ...badge, iss: badge.issuer.id })), elsewhere(named)],
    [
      '1.1 as a JWT with its claims inside',
      file(`\n${jws({ iss: 'https://academy.example.org/', vc: { ...badge, issuer: undefined } })}\n`),
      elsewhere('academy.example.org'),
    ],
    [
      'enveloped in a presentation',
      file({
        type: 'VerifiablePresentation',
        verifiableCredential: { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${jws(badge)}` },
      }),
      elsewhere(named),
    ],
    [
      'as a JWS in an SVG',
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${jws(badge)}"/></svg>`,
      ),
      elsewhere(named, 'picture'),
    ],
    ['3.0 baked into an SVG', Buffer.from(bakedSvg(modules, badge as never)), elsewhere(named, 'picture')],
    ['2.0', file(assertion), elsewhere(named)],
    ['2.0 baked', png('iTXt', 'openbadges', JSON.stringify(assertion)), elsewhere(named, 'picture')],
    [
      '2.0 baked as plain text',
      png('tEXt', 'openbadges', JSON.stringify({ ...assertion, badge: `${home}/badges/5` })),
      elsewhere('badges.academy.example.org', 'picture'),
    ],
    ['2.0 baked as packed text', png('zTXt', 'openbadges', JSON.stringify(assertion)), elsewhere(named, 'picture')],
    ['2.0 signed and baked', png('iTXt', 'openbadges', jws(assertion)), elsewhere(named, 'picture')],
    [
      '1.0 hosted and baked',
      png('tEXt', 'openbadges', `${home}/assertions/123.json`),
      elsewhere('badges.academy.example.org', 'picture'),
    ],
    [
      '2.0 in an SVG',
      Buffer.from(
        `<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="${home}/assertions/1"/></svg>`,
      ),
      elsewhere('badges.academy.example.org', 'picture'),
    ],
    ['that names nobody', file({ type: ['VerifiableCredential'] }), elsewhere('')],
    ['that nobody can read', file('eyJhbGciOiJIUzI1NiJ9.e30_not_json.c2ln'), elsewhere('')],
  ])('%s', async (_kind, bytes, expected) => {
    expect(await answer(bytes)).toEqual(expected);
  });
});

describe('what says that it is ours is never called somebody else’s', () => {
  const ours = asked().origin;
  const none = { answers: ['not-a-credential', 'not-asked', 'not-asked'] };
  test.each<[string, unknown, object]>([
    [
      'a body that is not on record',
      JSON.parse(JSON.stringify(credential).replaceAll(':issuers:alliance', ':issuers:nobody')),
      { answers: ['issuer-unknown', 'not-asked', 'not-asked'] },
    ],
    ['another body’s name over our address', { ...badge, id: credential.id }, none],
    ['a JWS in our name', jws({ ...badge, iss: credential.issuer.id }), none],
    [
      'a key of ours',
      { ...badge, proof: { type: 'DataIntegrityProof', verificationMethod: credential.proof[0].verificationMethod } },
      none,
    ],
    ['an assertion hosted here', `${ours}/certificates/x`, none],
  ])('%s', async (_how, value, expected) => {
    expect(await answer(file(value))).toEqual(expected);
  });

  test('what is no badge at all is told so', async () => {
    expect(await answer(file({ name: 'Example', issuer: { name: 'x' } }))).toEqual(none);
  });
});

test('a stranger’s name is shown on one line, short, and cannot turn the words around it', () => {
  const name = `A\u202Eb\n\u0000c ${'长'.repeat(200)}`;
  expect(badgeIn({ ...badge, issuer: { id: 'https://x.example/1', name } })!.issuer).toBe(
    `A b c ${'长'.repeat(73)}… · x.example`,
  );
  expect(badgeIn({ ...badge, issuer: { id: ['no'], name: 7 } })!.issuer).toBe(
    'urn:uuid:3b0b7f0e-0b0c-4c8a-9e0a-2d0c6a1f9f11',
  );
});
