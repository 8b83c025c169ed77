import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LetterPage } from '../../app/colleagues/colleague-request-pages';
import { LogoPage } from '../../app/alliance/profile/logo-page';
import { VerificationPage } from '../../app/certificates/verification/verification-page';

const fault = { values: {}, refusals: [{ ok: false as const, code: 'file-empty', field: 'file' }] };
const request = {
  id: 1,
  company: '假想有限公司',
  slug: 'jia-xiang',
  state: 'asked' as const,
  askedOn: '2026-11-24',
  dueOn: null,
  dueProvisional: false,
  reason: null,
  letter: null,
  moves: [],
};

test.each([
  ['a letter', <LetterPage language="zh" request={request} fault={fault} />, '请选一个文件'],
  [
    'a logo',
    <LogoPage
      language="zh"
      company={{ id: 1, slug: 'jia-xiang', name: '假想', regionCode: null }}
      logo={null}
      fault={fault}
    />,
    '请选一个文件',
  ],
  [
    'a certificate',
    <VerificationPage
      language="zh"
      file={{ ...fault, refusals: [{ ...fault.refusals[0]!, code: 'certificate-file-empty' }] }}
    />,
    '请选',
  ],
])('what is wrong with %s is said under its field, and the field names it', (_what, page, words) => {
  const html = renderToStaticMarkup(page);
  expect(html).toMatch(
    /<input id="field-file" name="file" aria-invalid="true" aria-describedby="field-file-hint field-file-problem"/,
  );
  expect(html).toMatch(new RegExp(`<p id="field-file-problem"[^>]*>.*?${words}`));
});
