import { describe, expect, test, vi } from 'vitest';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import type { Credential } from '../../../app/certificates/credential';
import { factsInMaterial, momentOf, noMaterial } from '../../../app/certificates/verification/material';
import { publicMaterial } from '../../../app/certificates/verification/material.server';
import { answeredAnew, viewInMaterial } from '../../../app/certificates/verification/material-view';
import { primitives } from '../../../app/certificates/verification/primitives.client';
import { certificateAt, certificateInFile } from '../../../app/certificates/public-certificate.server';
import { suspendCertificate } from '../../../app/certificates/issue/revocation.server';
import { verify } from '../../../app/certificates/verification/verification';
import { scene as accountScene } from '../../accounts/scene';
import { at, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { sourcesOf } from '../issued';
import { issuedScene } from '../issued-scene';
import { cases, later, wordsOf } from './verification-cases';
import { rotateIssuerKey } from '../ready-bodies';

const { db, occasion: occasionOf } = accountScene(testDatabase());
const occasion = (text: string, more = {}) => occasionOf({ now: new Date(text), ...more });
const made = await issuedScene(db);
const credential = made.certificate.credential!;
const here = async (text: string, clock = text) => ({
  material: await publicMaterial(db, occasion(text)),
  clock: new Date(clock),
  primitives,
});

describe('the material a browser keeps', () => {
  test('answers about a file as the server does, in both languages, but for the log', async () => {
    for (const language of ['zh', 'en'] as const) {
      const server = valueOf(
        await certificateInFile(
          db,
          Buffer.from(credentialText(credential)),
          occasion('2026-12-11T02:00:00Z', { language }),
        ),
      );
      const browser = await viewInMaterial(credential, language, await here('2026-12-11T02:00:00.000Z'));
      expect(browser).toEqual({
        ...server,
        standing: null,
        log: null,
        checkedHere: '2026-12-11T02:00:00.000Z',
      });
    }
  });

  test('holds nothing of any person', async () => {
    const { material } = await here('2026-12-11T02:00:00Z');
    expect(JSON.stringify(material)).not.toMatch(/锦|TA-2026|\w@\w/);
    expect(Object.keys(material)).toEqual([
      'madeAt',
      'origins',
      'documents',
      'lists',
      'authorisations',
      'bodies',
      'occupations',
    ]);
    expect(material.lists.map(({ id }) => id.split('/').at(-1))).toEqual(['suspension', 'revocation']);
  });

  test('says nothing of what a forged file says', async () => {
    const forged = JSON.parse(credentialText(credential).replace('区锦麟', '欧锦麟')) as unknown;
    expect(await viewInMaterial(forged, 'zh', await here('2026-12-11T02:00:00Z'))).toMatchObject({
      verification: { genuine: { reason: 'signature-wrong' } },
      facts: null,
    });
  });

  test('names no body, occupation or level it does not know', async () => {
    const { material } = await here('2026-12-11T02:00:00Z');
    const other = (change: (copy: Credential) => void) => {
      const copy = structuredClone(credential);
      change(copy);
      return factsInMaterial(copy, material, 'zh');
    };
    expect(other(() => undefined)).toMatchObject({ name: '区锦麟', level: '初级', body: { id: 'alliance' } });
    expect(other((copy) => (copy.issuer.id = 'did:web:a:b'))).toBeNull();
    expect(other((copy) => (copy.credentialSubject.achievement.humanCode = 'toString/1'))).toBeNull();
    expect(other((copy) => (copy.credentialSubject.achievement.humanCode = 'bim-twin/9'))).toBeNull();
  });

  test('holds the key of every list in it, whatever key came while they were signed', async () => {
    const making = publicMaterial(db, occasion('2026-12-11T16:00:00Z'));
    valueOf(
      await rotateIssuerKey(
        db,
        made.people.official,
        { bodyId: 'alliance', compromised: false },
        at('2026-12-11T16:00:00Z'),
      ),
    );
    const { lists, documents } = await making;
    const known = documents.flatMap(({ verificationMethod }) => verificationMethod.map(({ id }) => id));
    expect(
      lists
        .flatMap(({ proof }) => proof.map(({ verificationMethod }) => verificationMethod))
        .filter((key) => !known.includes(key)),
    ).toEqual([]);
    expect(known).toHaveLength(
      new Set(lists.flatMap(({ proof }) => proof.map(({ verificationMethod }) => verificationMethod))).size,
    );
  });

  test('knows a moment before which no clock is believed', async () => {
    const { material } = await here('2026-12-11T02:00:00Z');
    expect(momentOf(material, new Date('2020-01-01T00:00:00Z')).toISOString()).toBe('2026-12-11T02:00:00.000Z');
    expect(momentOf(material, new Date('2027-01-01T00:00:00Z')).toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });

  test('answers anew whether the certificate of a page that was kept is valid', async () => {
    const view = valueOf(await certificateAt(db, made.certificate.number, occasion('2026-12-11T02:00:00Z')));
    const before = { standing: view.standing!, verification: view.verification };
    expect(
      (await answeredAnew(before, await here('2026-12-11T02:00:00Z', '2026-12-12T02:00:01Z'))).verification.valid,
    ).toEqual({ answer: 'unknown', reason: 'status-stale', statusAsOf: '2026-12-11T02:00:00Z' });
    valueOf(
      suspendCertificate(
        db,
        made.people.official,
        { id: made.certificate.id, reason: '核查' },
        at('2026-12-12T00:00:00Z'),
      ),
    );
    expect(await answeredAnew(before, await here('2026-12-12T01:00:00Z'))).toEqual({
      checkedAt: '2026-12-12T01:00:00.000Z',
      verification: {
        ...view.verification,
        valid: { answer: 'no', reason: 'suspended', statusAsOf: '2026-12-12T01:00:00Z' },
      },
    });
  });
});

test('where there is no material at all, the kept answer is not left standing: its status is unknown', async () => {
  const view = valueOf(await certificateAt(db, made.certificate.number, occasion('2026-12-11T02:00:00Z')));
  const before = { standing: view.standing!, verification: view.verification };
  const anew = await answeredAnew(before, {
    material: noMaterial('2026-12-11T02:00:00.000Z'),
    clock: new Date('2020-01-01T00:00:00Z'),
    primitives,
  });
  expect(anew).toEqual({
    checkedAt: '2026-12-11T02:00:00.000Z',
    verification: { ...view.verification, valid: { answer: 'unknown', reason: 'status-unavailable' } },
  });
});

test('a browser without Ed25519 loads a library that answers alike', async () => {
  const known = crypto.subtle.importKey.bind(crypto.subtle);
  const spy = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockImplementation(((...given: Parameters<typeof known>) =>
      given[2] === 'Ed25519'
        ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
        : known(...given)) as typeof known);
  for (const { title, credential: file, world, now = later, expected } of cases)
    expect(wordsOf(await verify(await file(), sourcesOf(await world()), now, primitives)), title).toEqual(expected);
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
});
