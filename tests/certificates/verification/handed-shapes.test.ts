import { describe, expect, test } from 'vitest';
import type { Credential } from '../../../app/certificates/credential';
import { yardsticks } from '../../processor-time';
import { genuine, handedInScene } from './handed-in';

const { answer, credential } = await handedInScene();
const file = (value: unknown) => Buffer.from(JSON.stringify(value));
const vc = 'https://www.w3.org/ns/credentials/v2';
const presentation = (verifiableCredential: unknown) => ({
  '@context': [vc],
  type: ['VerifiablePresentation'],
  verifiableCredential,
});
type Loose = { [key: string]: Loose };
const shaped = (change: (copy: Loose) => void) => {
  const copy = structuredClone(credential) as unknown as Loose;
  change(copy);
  return copy;
};
/** As a JSON-LD processor writes it anew: every list of one as its value. */
const compacted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.length === 1
      ? compacted(value[0])
      : value.map(compacted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compacted(each)]))
      : value;
/** The other way round: every value as a list of one, but for the contexts. */
const listed = (value: Loose): unknown =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === '@context' || Array.isArray(each) ? each : [typeof each === 'object' ? listed(each) : each],
    ]),
  );

describe('a certificate in a shape that means the same is genuine', () => {
  test.each<[string, unknown]>([
    ['its proof is an object', { ...credential, proof: credential.proof[0] }],
    [
      'issuer and subject name their types as texts',
      shaped((copy) => {
        copy.issuer!.type = 'Profile' as never;
        copy.credentialSubject!.type = 'AchievementSubject' as never;
      }),
    ],
    ['every list of one is its value', compacted(credential)],
    ['every value is a list of one', listed(credential as unknown as Loose)],
    ['its types stand in another order', { ...credential, type: ['OpenBadgeCredential', 'VerifiableCredential'] }],
    ['its type has its other name', { ...credential, type: ['VerifiableCredential', 'AchievementCredential'] }],
    [
      'somebody else’s proof stands beside ours',
      { ...credential, proof: [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' }, credential.proof[0]] },
    ],
    ['it lies in a presentation', presentation([credential])],
    ['a presentation names it without a list', presentation(credential)],
    ['it lies in a list', [credential]],
    ['a program wrapped it', { credential }],
    [
      'it lies in a list in a presentation in an answer',
      { vp: presentation([[{ ...credential, proof: credential.proof[0] }]]) },
    ],
    ['it is there twice', [credential, credential]],
  ])('when %s', async (_how, value) => {
    expect(await answer(file(value))).toEqual(genuine);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('when it was saved as %s', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify(credential)}`, 'utf16le');
    expect(await answer(encoding === 'utf-16le' ? bytes : bytes.swap16())).toEqual(genuine);
  });
});

describe('the signature decides, whatever the shape', () => {
  const forged = structuredClone(credential) as Credential;
  forged.credentialSubject.identifier[0].identityHash = '欧锦麟';

  test.each<[string, unknown]>([
    ['an object for its proof', { ...forged, proof: forged.proof[0] }],
    ['a presentation around it', presentation([forged])],
    ['values in place of lists', compacted(forged)],
  ])('a changed one with %s is forged', async (_how, value) => {
    expect(await answer(file(value))).toEqual({ answers: ['signature-wrong', 'not-asked', 'not-asked'] });
  });

  test.each<[string, unknown]>([
    [
      'a second subject',
      shaped((copy) => (copy.credentialSubject = [copy.credentialSubject, copy.credentialSubject] as never)),
    ],
    ['a third type', { ...credential, type: [...credential.type, 'Other'] }],
    ['another context', { ...credential, '@context': [...credential['@context'], 'https://x.example/context'] }],
    ['a word more', { ...credential, note: '…' }],
    ['a word less', { ...credential, name: undefined }],
  ])('one of ours with %s was altered', async (_how, value) => {
    expect(await answer(file(value))).toEqual({ answers: ['signature-wrong', 'not-asked', 'not-asked'] });
  });

  test.each<[string, unknown]>([
    ['two proofs of our kind', { ...credential, proof: [credential.proof[0], credential.proof[0]] }],
    ['no proof', { ...credential, proof: [] }],
  ])('one of ours with %s is none we issued', async (_how, value) => {
    expect(await answer(file(value))).toEqual({ answers: ['not-a-credential', 'not-asked', 'not-asked'] });
  });
});

describe('several, deep and long ones end with an answer', () => {
  const other = { ...credential, name: '另一张' };
  const nested = (depth: number, inside: unknown): unknown =>
    depth === 0 ? inside : { credential: nested(depth - 1, inside) };

  test.each<[string, () => Buffer, object]>([
    ['two in a list', () => file([credential, other]), { code: 'certificate-file-several' }],
    [
      'a thousand in a list',
      () => file(Array.from({ length: 1000 }, (_, at) => ({ credentialSubject: {}, at }))),
      { code: 'certificate-file-several' },
    ],
    ['a list of nothing', () => file([]), { answers: ['not-a-credential', 'not-asked', 'not-asked'] }],
    [
      'one deeper than anybody wraps it',
      () => file(nested(40, credential)),
      { answers: ['not-a-credential', 'not-asked', 'not-asked'] },
    ],
    [
      'a list of lists without end',
      () => Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)),
      { answers: ['not-a-credential', 'not-asked', 'not-asked'] },
    ],
    [
      'a list of three hundred thousand numbers',
      () => file(Array.from({ length: 300_000 }, () => 1)),
      { answers: ['not-a-credential', 'not-asked', 'not-asked'] },
    ],
    [
      'a wrapping whose list is long',
      () => file({ credential: Array.from({ length: 100_000 }, () => []) }),
      { answers: ['not-a-credential', 'not-asked', 'not-asked'] },
    ],
  ])('%s', async (_what, bytes, expected) => {
    const given = bytes();
    let found: unknown;
    expect(await yardsticks(async () => (found = await answer(given)))).toBeLessThan(100);
    expect(found).toEqual(expected);
  });
});
