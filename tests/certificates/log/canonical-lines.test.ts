import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, test } from 'vitest';
import { canonicalLines } from '../../../app/certificates/log/canonical-lines';
import { credentialOf } from '../../../app/certificates/credential';
import { offlineDocuments } from '../../../app/certificates/keys/offline-documents.server';
import { primitives } from '../../../app/certificates/verification/primitives.server';
import fc from '../../properties';
import { facts, worldOf } from '../issued';
import { alliance, good } from '../verification/verification-cases';

const processor = cryptosuite as { canonize(document: object, options: object): Promise<string> };
/** What a JSON-LD processor makes of the document with the contexts themselves. */
const processed = (document: object) => processor.canonize(document, { documentLoader: offlineDocuments() });

describe('the lines a signature is over are those of a JSON-LD processor', () => {
  test('for a certificate, one without an end, and both options of their proofs', async () => {
    const { proof, ...certificate } = good;
    const { validUntil: _, ...endless } = certificate;
    const { proofValue: __, ...options } = proof[0];
    const latin = credentialOf({ ...facts, latinName: "OU Jin'lin" });
    for (const one of [certificate, endless, latin, { '@context': certificate['@context'], ...options }])
      expect(await canonicalLines(one, primitives)).toBe(await processed(one));
  });

  test('for a certificate with two identities, whichever of its nameless nodes comes first', async () => {
    for (let number = 0; number < 40; number += 1) {
      const one = credentialOf({ ...facts, name: `候选人${number}`, latinName: `OU ${number}` });
      expect(await canonicalLines(one, primitives)).toBe(await processed(one));
    }
  });

  test('for both status lists', async () => {
    for (const { proof: _, ...list } of Object.values((await worldOf(alliance, { revoked: [1, 70_000] })).lists))
      expect(await canonicalLines(list, primitives)).toBe(await processed(list));
  });

  test('whatever is written in it', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\u0000\b\t\n\f\r"\\\u007f\u2028𠮷孪<>&_:'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (name, title, description, criteria) => {
        const one = credentialOf({
          ...facts,
          name,
          title: { zh: title, en: title },
          description: { zh: description, en: '' },
          criteria,
        });
        expect(await canonicalLines(one, primitives)).toBe(await processed(one));
      }),
      { numRuns: 60 },
    );
  });
});

describe('nothing is signed that was not meant', () => {
  test.each([
    ['a term nobody gave a meaning', { name: 'x', note: 'y' }],
    ['a term that every object has', { constructor: 'x' }],
    ['a type nobody gave a meaning', { type: 'Person' }],
    ['an address that is none', { issuer: 'alliance' }],
    ['an address that breaks out of its brackets', { issuer: 'did:web:a> <b:c> <d:e' }],
    ['an address of other letters', { issuer: 'https://孪图.cn/' }],
    ['two nameless nodes that look alike', { identifier: [{ type: 'IdentityObject' }, { type: 'IdentityObject' }] }],
  ])('%s is refused', async (_what, document) => {
    await expect(canonicalLines({ id: 'urn:x:y', ...document }, primitives)).rejects.toThrow(RangeError);
  });

  test('a name that imitates another line stays a name', async () => {
    const forged = structuredClone(good);
    forged.credentialSubject.identifier[0].identityHash = '甲" .\n<urn:x:y> <https://schema.org/name> "乙';
    expect((await canonicalLines(forged, primitives)).split('\n').length).toBe(
      (await canonicalLines(good, primitives)).split('\n').length,
    );
  });
});
