import { expect, test } from 'vitest';
import { textOfPng } from '../../../app/certificates/verification/baked-png';
import { textsOfSvg } from '../../../app/certificates/verification/baked-svg';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import { primitives } from '../../../app/certificates/verification/primitives.server';
import { walletFile, walletOf } from '../../../app/certificates/wallet/wallet.server';
import { at, someone, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { issuedScene } from '../issued-scene';

test('a holder sees their own certificates and takes each as PDF, JSON, PNG and SVG; nobody else does', async () => {
  const db = testDatabase();
  const { holder, certificate } = await issuedScene(db);
  const { number } = certificate;
  expect(walletOf(db, holder, 'zh', at('2026-12-11T00:00:00Z').now)).toEqual([
    {
      number,
      title: '数字孪生BIM建模师（初级）',
      body: '孪图产业联盟（草案）',
      state: 'issued',
      expired: false,
      issuedOn: '2026-12-10',
      validUntil: '2029-12-09',
      reason: null,
      withoutPdf: null,
    },
  ]);
  expect(walletOf(db, holder, 'en', at('2029-12-09T15:59:00Z').now)[0]!.expired).toBe(false);
  expect(walletOf(db, holder, 'en', at('2029-12-09T16:00:00Z').now)[0]!.expired).toBe(true);
  const text = credentialText(certificate.credential!);
  const file = async (format: string) => valueOf(await walletFile(db, holder, number, format));
  const [pdf, json, png, svg] = [await file('pdf'), await file('json'), await file('png'), await file('svg')];
  expect([pdf.name, pdf.type, pdf.bytes.toString('latin1', 0, 5)]).toEqual([
    `${number}.pdf`,
    'application/pdf',
    '%PDF-',
  ]);
  expect([json.name, json.bytes.toString()]).toEqual([`${number}.json`, text]);
  expect([png.type, await textOfPng(png.bytes, primitives)]).toEqual(['image/png', text]);
  expect([svg.type, textsOfSvg(svg.bytes.toString())]).toEqual(['image/svg+xml', [text]]);
  expect(await walletFile(db, holder, number, 'exe')).toMatchObject({ code: 'certificate-unknown' });
  const other = someone(db);
  expect([walletOf(db, other, 'zh', at().now), (await walletFile(db, other, number, 'json')).ok]).toEqual([[], false]);
});
