import { expect, test } from 'vitest';
import { askedNumber } from '../../../app/certificates/verification/asked-number';
import { explainCertificate } from '../../../app/certificates/refusals';
import { isSameName } from '../../../app/certificates/verification/same-name.server';
import type { Refusal } from '../../../app/outcome';
import { applicationReference } from '../../../app/alliance/applications/reference';
import { certificateMessages } from '../../../app/certificates/messages';
import { certificationReference } from '../../../app/certification/applications/candidate-view';
import { certificateNumber, exampleNumber } from '../../../app/certificates/number';

const number = certificateNumber(2026, (bytes) => new Uint8Array(bytes));
const wrong = `${number.slice(0, -1)}${number.endsWith('3') ? '4' : '3'}`;
const origin = 'https://atlas.example.cn';

test.each([
  [number],
  [number.toLowerCase().replaceAll('-', ' ')],
  [`${origin}/certificates/${number}`],
  [`${origin}/certificates/${number}?lang=en#log`],
  [`atlas.example.cn/certificates/${number}/`],
])('%s is read as the number', (typed) => {
  expect(askedNumber(typed, origin)).toEqual({ ok: true, value: number });
});

test('the example on the form is typed right', () => {
  expect(askedNumber(exampleNumber, origin)).toEqual({ ok: true, value: exampleNumber });
  for (const language of ['zh', 'en'] as const)
    expect(certificateMessages[language].numberHint).toContain(exampleNumber);
});

test.each([
  [applicationReference, 'certificate-number-membership'],
  [certificationReference, 'certificate-number-certification'],
])('a reference as it is given out is told from a certificate’s number: %o', (reference, code) => {
  const value = reference({ id: 25, createdAt: '2026-12-01T00:00:00Z' });
  expect(askedNumber(value, origin)).toEqual({ ok: false, code, field: 'number', value });
});

test('an address of before a move is read as one of ours, with its scheme or without', () => {
  const former = ['https://old.example', 'http://old.example:3000'];
  for (const typed of [`https://old.example/certificates/${number}?lang=en`, `old.example:3000/certificates/${number}`])
    expect(askedNumber(typed, origin, ...former)).toEqual({ ok: true, value: number });
  expect(askedNumber(`https://older.example/certificates/${number}`, origin, ...former)).toEqual({
    ok: false,
    code: 'certificate-address-elsewhere',
    field: 'number',
    value: 'older.example',
  });
});

test.each([
  [
    wrong,
    `编号抄错了：${wrong} 的最后一位（校验字符）和前面对不上，或有编号里不用的字符。请逐字核对。`,
    `The number is mistyped: the last character of ${wrong} (the check character) does not fit the others, or a character is one we never use. Compare every character.`,
  ],
  [
    `${origin}/certificates/${wrong}`,
    `编号抄错了：${wrong} 的最后一位（校验字符）和前面对不上，或有编号里不用的字符。请逐字核对。`,
    `The number is mistyped: the last character of ${wrong} (the check character) does not fit the others, or a character is one we never use. Compare every character.`,
  ],
  [
    '区锦麟',
    '“区锦麟”不是证书编号。编号是 TA-、四位年份、八位字符，例：TA-2026-7K3M9QXZ；也可以贴证书页的网址。',
    '“区锦麟” is no certificate number. A number is TA-, a year of four digits, and eight characters, for example TA-2026-7K3M9QXZ; the address of a certificate’s page will do too.',
  ],
  [
    ' ta 2026 000008 ',
    'TA-2026-000008 是企业入盟申请的编号，不是证书编号。查申请请登录后看；查证书请输入证书上的编号。',
    'TA-2026-000008 is the reference of a firm’s application to join, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.',
  ],
  [
    'ＣＡ-2026-000025',
    'CA-2026-000025 是人才认证申报的编号，不是证书编号。查申报请登录后看；查证书请输入证书上的编号。',
    'CA-2026-000025 is the reference of an application for certification, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.',
  ],
  [
    `https://other.example/certificates/${number}`,
    '这是 other.example 的网址，不是本站的证书页。请到那里查，或输入编号。',
    'This is an address of other.example, not a certificate’s page here. Check it there, or type the number.',
  ],
])('%s is told apart from a number that was never issued', (typed, zh, en) => {
  const read = askedNumber(typed, origin) as Refusal;
  expect([explainCertificate('zh', read), explainCertificate('en', read)]).toEqual([zh, en]);
});

test.each([
  ['陳思遠', '陈思远', true],
  ['吴国强', '吴國强', true],
  ['阿依古丽⋅买买提', '阿依古丽·买买提', true],
  ['阿依古丽∙买买提', '阿依古丽·买买提', true],
  ['阿依古丽・买买提', '阿依古丽·买买提', true],
  ["O'Brien", 'O’Brien', true],
  ['ｏ’brien', "O'BRIEN", true],
  ['陈思源', '陈思远', false],
  ['陈思', '陈思远', false],
])('%s and %s: the same name %s', (one, other, same) => {
  expect([isSameName(one, other), isSameName(other, one)]).toEqual([same, same]);
});
