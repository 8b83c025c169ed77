import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import { certificatePdf } from '../../../app/certificates/documents/certificate-pdf.server';
import type { Certificate } from '../../../app/certificates/certificate.server';
import { walletFile, walletOf } from '../../../app/certificates/wallet/wallet.server';
import { certificates, issuingBodies } from '../../../db/schema';
import { at, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { readPdf } from '../../pdf/read-pdf';
import { issuedScene } from '../issued-scene';

async function scene(name?: string) {
  const db = testDatabase();
  const made = await issuedScene(db, { name });
  const move = (state: Certificate['state']): Certificate =>
    db.update(certificates).set({ state }).where(eq(certificates.id, made.certificate.id)).returning().get()!;
  return { db, ...made, move };
}

test('the paper names holder, exam, number, issuer, dates and ground in both languages, on one tagged page', async () => {
  const { db, certificate } = await scene();
  const pdf = await readPdf(valueOf(await certificatePdf(db, certificate)));
  for (const words of [
    '区锦麟',
    '已通过“数字孪生BIM建模师（初级）”考试。',
    'Digital-twinBIMmodeller,junior',
    '孪图产业联盟（草案）',
    'TwinAtlasindustryalliance',
    '职业Occupation数字孪生BIM建模师Digital-twinBIMmodeller',
    '等级Level初级junior',
    `证书编号Number${certificate.number}`,
    '发证日期Issuedon2026-12-10',
    '有效期至Validuntil2029-12-09',
    '授权依据Authorisedby示例〔2026〕1号',
    '本证书由发证机构自行颁发，不是国家的职业技能等级证书。',
    'https://atlas.example.cn/verification',
  ])
    expect(pdf.text).toContain(words);
  expect(pdf).toMatchObject({
    pages: 1,
    title: `证书 ${certificate.number} · 数字孪生BIM建模师（初级）`,
    language: 'zh-CN',
    accessible: { part: '1', tagged: true },
  });
  expect(pdf.roles).toEqual(expect.arrayContaining(['Figure', 'H1', 'Link', 'P']));
});

test('its QR code leads to the certificate’s page, and the signed credential is attached byte for byte', async () => {
  const { db, certificate } = await scene();
  const pdf = await readPdf(valueOf(await certificatePdf(db, certificate)));
  expect(pdf.code).toBe(`https://atlas.example.cn/certificates/${certificate.number}`);
  expect(pdf.attachments).toEqual([
    { name: `${certificate.number}.json`, text: credentialText(certificate.credential!) },
  ]);
});

test('the same certificate gives the same bytes', async () => {
  const { db, certificate } = await scene();
  const [first, second] = [
    valueOf(await certificatePdf(db, certificate)),
    valueOf(await certificatePdf(db, certificate)),
  ];
  expect(first.equals(second)).toBe(true);
});

test('a certificate for good says so, and long names and titles stay on the one page', async () => {
  const { db, certificate } = await scene();
  db.update(issuingBodies)
    .set({
      nameZh: '粤港澳大湾区数字孪生城市建设与运营产业技术创新战略联盟职业能力评价中心',
      nameEn:
        'Vocational Assessment Centre of the Industrial Innovation Alliance for Digital-twin Cities of the Greater Bay Area',
      registerUrl: 'https://register.example.gov.cn/bodies',
    })
    .run();
  const long: Certificate = {
    ...certificate,
    validUntil: null,
    name: '阿卜杜热依木江·麦麦提图尔荪尼亚孜·阿卜杜热依木江·麦麦提图尔荪尼亚孜·买买提江·吐尔逊江·艾合买提江',
  };
  const bytes = valueOf(await certificatePdf(db, long));
  const pdf = await readPdf(bytes);
  expect(pdf.text).toContain('长期有效doesnotexpire');
  expect(pdf.text).toContain('发证机构可在名录里核对Looktheissuerup：https://register.example.gov.cn/bodies');
  expect(pdf.text).toContain(long.name);
  expect(pdf.pages).toBe(1);
});

test('a name with characters the fonts lack is refused by those characters, and the wallet says what there is instead', async () => {
  const { db, holder, certificate } = await scene('𠮷田𫚉');
  const refusal = { ok: false, code: 'characters-missing', value: '𠮷𫚉' };
  expect(await certificatePdf(db, certificate)).toEqual(refusal);
  expect(walletOf(db, holder, 'zh', at().now)[0]!.withoutPdf).toEqual(refusal);
  expect(
    JSON.parse(valueOf(await walletFile(db, holder, certificate.number, 'json')).bytes.toString()).credentialSubject
      .identifier[0].identityHash,
  ).toBe('𠮷田𫚉');
});

test.each(['suspended', 'revoked', 'superseded'] as const)(
  'no fresh paper is made of a %s certificate',
  async (state) => {
    const { db, holder, move } = await scene();
    const certificate = move(state);
    const refusal = { ok: false, code: 'certificate-not-standing', state };
    expect(await walletFile(db, holder, certificate.number, 'pdf')).toEqual(refusal);
    expect(walletOf(db, holder, 'zh', at().now)[0]!.withoutPdf).toEqual(refusal);
  },
);
