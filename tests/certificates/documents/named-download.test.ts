import type { AppLoadContext } from '@remix-run/node';
import { beforeAll, expect, test } from 'vitest';
import { type namedDownload, toCertificatePage } from '../../../app/certificates/documents/named-download.server';
import { action as proofs } from '../../../app/routes/certificates.$number.log-proofs[.]json';
import { action as credential } from '../../../app/routes/certificates.$number.credential';
import { scene as accountScene } from '../../accounts/scene';
import { testDatabase } from '../../database';
import { genuineForm } from '../../web/genuine-form';
import { issuedScene } from '../issued-scene';

const { db, occasion } = accountScene(testDatabase());
let made: Awaited<ReturnType<typeof issuedScene>>;
beforeAll(async () => {
  made = await issuedScene(db);
});

type Action = (asked: Parameters<typeof namedDownload>[0]) => Promise<Response>;
const send = (action: Action, number: string, name: string) => {
  const context = {
    db,
    language: 'zh',
    occasion: occasion({ now: new Date('2026-12-11T02:00:00Z') }),
  } as unknown as AppLoadContext;
  const request = new Request(`http://localhost/certificates/${number}/file`, {
    method: 'POST',
    body: genuineForm({ name }),
  });
  return action({ request, context, params: { number } });
};
const holder = () => made.certificate.name;

test('who names the holder gets the proofs of the log, and the signed file', async () => {
  const { number } = made.certificate;
  const [log, file] = [await send(proofs, number, holder()), await send(credential, number, holder())];
  expect([log.status, log.headers.get('Content-Disposition')]).toEqual([
    200,
    `attachment; filename="${number}-log-proofs.json"`,
  ]);
  expect(((await log.json()) as { number: string }).number).toBe(number);
  expect([file.status, file.headers.get('Content-Type'), file.headers.get('Cache-Control')]).toEqual([
    200,
    'application/vc+ld+json',
    'private, no-store',
  ]);
  expect(await file.json()).toEqual(made.certificate.credential);
});

test.each([
  ['another name', () => made.certificate.number, () => '陈思远'],
  ['no name', () => made.certificate.number, () => ''],
  ['a number never issued', () => 'TA-2026-22222222', holder],
])('%s leads to the page that asks, without the file', async (_what, number, name) => {
  for (const action of [proofs, credential]) {
    const answer = await send(action, number(), name());
    expect([answer.status, answer.headers.get('Location'), await answer.text()]).toEqual([
      303,
      `/certificates/${number()}`,
      '',
    ]);
  }
});

test('the address alone leads to the same page', () => {
  const asked = {
    context: { language: 'en' },
    params: { number: 'x' },
  } as unknown as Parameters<typeof toCertificatePage>[0];
  expect(toCertificatePage(asked).headers.get('Location')).toBe('/certificates/x?lang=en');
});
