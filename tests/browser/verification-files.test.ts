import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bakedSvg, credentialText } from '../../app/certificates/documents/baking.server';
import { certificateMessages } from '../../app/certificates/messages';
import { explainCertificate } from '../../app/certificates/refusals';
import { refuse } from '../../app/outcome';
import { attached, madePdf } from '../certificates/verification/made-pdf';
import { desktop, describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { startIssued, type IssuedServer } from './issued-server';
import { handOver } from './verification-steps';

let server: IssuedServer;
beforeAll(async () => {
  server = await startIssued();
});
afterAll(() => server.stop());

const badge = {
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://badges.academy.example.org/issuers/1', type: 'Profile', name: '示例学院 Example Academy' },
  credentialSubject: { achievement: { name: 'Digital twins' } },
};
const credential = () => server.made.certificate.credential!;
const text = () => credentialText(credential());
const reworked = () =>
  bakedSvg([[true]], credential())
    .replaceAll('openbadges:', 'ns0:')
    .replace(/<!\[CDATA\[(.*)\]\]>/s, (_all, json: string) => json.replaceAll('"', '&quot;'))
    .replace('xmlns:openbadges', 'xmlns:ns0');

type Words = (typeof certificateMessages)['zh' | 'en'];
const named = '示例学院 Example Academy · badges.academy.example.org';
/** What the page says, in either language. */
const answers: [
  kind: string,
  name: string,
  file: () => string | Buffer,
  said: (words: Words, refused: (code: string) => string) => string[],
][] = [
  ['elsewhere', 'badge.json', () => JSON.stringify(badge), (words) => [words.elsewhere(named), words.elsewhereText]],
  [
    'pdf',
    'C.pdf',
    () => madePdf(attached(text())),
    (words) => [words.goodSigned, words.compare.pdf, words.signed, '区锦麟', server.made.certificate.number],
  ],
  ['picture', 'C.svg', reworked, (words) => [words.goodSigned, words.compare.picture, '区锦麟']],
  ['wrapped', 'C.json', () => JSON.stringify({ credential: [credential()] }), (words) => [words.good, '区锦麟']],
  [
    'locked',
    'C.pdf',
    () => madePdf(attached(text()), '/Root 1 0 R /Encrypt 5 0 R'),
    (_words, refused) => [refused('certificate-pdf-locked')],
  ],
  ['merged', 'C.pdf', () => madePdf({ 1: '<< >>' }), (_words, refused) => [refused('certificate-pdf-bare')]],
  [
    'several',
    'C.json',
    () => JSON.stringify([credential(), badge]),
    (_words, refused) => [refused('certificate-file-several')],
  ],
];

async function expectSaid(page: Page, said: readonly string[]): Promise<void> {
  await page.locator('[role=status],[role=alert]').first().waitFor();
  const main = (await page.getByRole('main').textContent())!;
  for (const one of said) expect(main).toContain(one);
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES)
    await page.screenshot({ path: join(process.env.PICTURES, `file-${name}.png`), fullPage: true });
}

const ways = [
  ['by the browser, 中文, on a desk', 'zh', { viewport: desktop }],
  ['by the browser, English, on a phone', 'en', { viewport: phone, colorScheme: 'dark' }],
  ['by the server, 中文, on a phone', 'zh', { viewport: phone, javaScriptEnabled: false }],
  ['by the server, English, on a desk', 'en', { viewport: desktop, javaScriptEnabled: false }],
] as const;

describe('every answer about a file is the same, fits and is accessible', () => {
  test.for(ways)('%s', async ([how, language, options], { open }) => {
    const sent: string[] = [];
    for (const [kind, name, file, said] of answers) {
      // The server answers a file that it cannot check with 422.
      const page = await open(`${server.base}/verification?lang=${language}`, { ...options, tolerates: /422/ });
      page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
      await handOver(page, name, file(), language);
      await expectSaid(
        page,
        said(certificateMessages[language], (code) => explainCertificate(language, refuse(code))),
      );
      await expectNoSidewaysScroll(page);
      // axe needs script in the page; what the server draws is drawn by the same code.
      if (!('javaScriptEnabled' in options)) await expectAccessible(page);
      await picture(
        page,
        `${kind}-${language}-${options.viewport.width}${'javaScriptEnabled' in options ? '-sent' : ''}`,
      );
      await page.close();
    }
    expect(sent.length, how).toBe('javaScriptEnabled' in options ? answers.length : 0);
  });
});
