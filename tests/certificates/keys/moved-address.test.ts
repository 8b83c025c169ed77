import { expect, test } from 'vitest';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import { publicMaterial } from '../../../app/certificates/verification/material.server';
import { viewInMaterial } from '../../../app/certificates/verification/material-view';
import { certificateMessages } from '../../../app/certificates/messages';
import { primitives } from '../../../app/certificates/verification/primitives.client';
import {
  certificateAt,
  certificateByName,
  certificateInFile,
} from '../../../app/certificates/public-certificate.server';
import { scene as accountScene } from '../../accounts/scene';
import { valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { issuedScene } from '../issued-scene';

const { db, occasion } = accountScene(testDatabase());
const former = 'https://a.example';
const made = await issuedScene(db, { origin: former });
const credential = made.certificate.credential!;
const moved = (formerOrigins: readonly string[] = []) => ({
  ...occasion({ now: new Date('2026-12-11T02:00:00Z'), origin: 'https://b.example' }),
  formerOrigins,
});

/** What the server and a browser with its material answer about a file. */
async function answers(handed: object, formerOrigins: readonly string[] = []) {
  const asked = moved(formerOrigins);
  const server = valueOf(await certificateInFile(db, Buffer.from(JSON.stringify(handed)), asked));
  const browser = await viewInMaterial(handed, 'zh', {
    material: await publicMaterial(db, asked),
    clock: asked.now,
    primitives,
  });
  return [server.verification, browser.verification];
}

test('a certificate signed for a former address that is named stays genuine, on the server and in the browser', async () => {
  const good = {
    genuine: { answer: 'yes' },
    authorised: { answer: 'yes', basis: '示例〔2026〕1号' },
    valid: { answer: 'yes', statusAsOf: '2026-12-11T02:00:00Z' },
  };
  expect(await answers(JSON.parse(credentialText(credential)) as object, [former])).toEqual([good, good]);
});

test('its page’s former address, pasted where a number is asked for, is understood once it is named', async () => {
  const pasted = `${former}/certificates/${made.certificate.number}`;
  const asked = { number: pasted, name: made.certificate.name };
  for (const found of [
    await certificateAt(db, pasted, moved([former])),
    await certificateByName(db, asked, moved([former])),
  ])
    expect(valueOf(found).verification.genuine).toEqual({ answer: 'yes' });
  expect(await certificateAt(db, pasted, moved())).toMatchObject({
    ok: false,
    code: 'certificate-address-elsewhere',
    value: 'a.example',
  });
});

test('a changed one is not made genuine by the former address', async () => {
  const [server, browser] = await answers({ ...credential, name: '别的名称' }, [former]);
  expect([server!.genuine, browser!.genuine]).toEqual([
    { answer: 'no', reason: 'signature-wrong' },
    { answer: 'no', reason: 'signature-wrong' },
  ]);
});

test('one signed for another address that is not named says for which, on the server and in the browser', async () => {
  const told = {
    genuine: { answer: 'no', reason: 'other-address', signedFor: former },
    authorised: { answer: 'not-asked' },
    valid: { answer: 'not-asked' },
  };
  expect(await answers(credential)).toEqual([told, told]);
  expect(certificateMessages.en.signedFor(former)).toContain('signed for https://a.example');
});

test('an address under which nothing was ever signed here is no address of ours', async () => {
  const forged = JSON.parse(
    JSON.stringify(credential).replaceAll('did:web:a.example', 'did:web:evil.example'),
  ) as object;
  expect((await answers(forged)).map(({ genuine }) => genuine)).toEqual([
    { answer: 'no', reason: 'issuer-unknown' },
    { answer: 'no', reason: 'issuer-unknown' },
  ]);
});
