import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { CertificatePage } from '../../app/certificates/certificate-page';
import { credentialText } from '../../app/certificates/documents/baking.server';
import { certificateMessages } from '../../app/certificates/messages';
import { exampleNumber } from '../../app/certificates/number';
import {
  certificateAt,
  certificateByName,
  certificateInFile,
  issuedNumber,
} from '../../app/certificates/public-certificate.server';
import type { VerificationView } from '../../app/certificates/public-view';
import { numberForm } from '../../app/certificates/verification/verification-form';
import { SharedPage } from '../../app/certificates/wallet/shared-page';
import { scene as accountScene } from '../accounts/scene';
import { valueOf } from '../certification/exam-scene';
import { testDatabase } from '../database';
import { issuedScene } from './issued-scene';

const { db, occasion: occasionOf } = accountScene(testDatabase());
const occasion = (more = {}) => occasionOf({ now: new Date('2026-12-11T02:00:00Z'), ...more });
let number: string;
let text: string;

beforeAll(async () => {
  const { certificate } = await issuedScene(db);
  number = certificate.number;
  text = credentialText(certificate.credential!);
});

const languages = ['zh', 'en'] as const;
const drawn = (language: 'zh' | 'en', view: VerificationView) =>
  renderToStaticMarkup(<CertificatePage language={language} view={view} />);
const times = (page: string, words: string) => page.split(words).length - 1;
const byName = async (language: 'zh' | 'en' = 'zh') =>
  valueOf(await certificateByName(db, { number, name: '区锦麟' }, occasion({ language })));
const byFile = async (language: 'zh' | 'en', file: string) =>
  valueOf(await certificateInFile(db, Buffer.from(file), occasion({ language })));

describe('a number alone', () => {
  test.each(languages)(
    '%s: says that it is valid and whose it is was not checked, with the form before the answers',
    async (language) => {
      const words = certificateMessages[language];
      const page = drawn(language, valueOf(await certificateAt(db, number, occasion({ language }))));
      expect(page).toContain(words.goodNumber);
      expect(page).not.toContain(words.good);
      expect(page).not.toContain(words.goodText);
      expect(page).not.toContain('notice-good');
      expect(page.indexOf('name="name"')).toBeGreaterThan(page.indexOf(words.goodNumber));
      expect(page.indexOf('name="name"')).toBeLessThan(page.indexOf(words.questions.genuine));
    },
  );

  test.each([
    ['revoked', '发证机构已撤销，不是换新'],
    ['superseded', '已被新证书取代，不是撤销'],
  ] as const)('of one that was %s, says which of the two it is, and no number of a newer one', async (state, said) => {
    const view = valueOf(await certificateAt(db, number, occasion({ language: 'zh' })));
    const ended = state === 'revoked' ? 'revoke' : 'supersede';
    const valid = { answer: 'no', reason: 'revoked', statusAsOf: '2026-12-10T02:00:00Z' } as const;
    const page = drawn('zh', { ...view, ended, verification: { ...view.verification, valid } });
    expect(page).toContain(said);
    expect(page).not.toContain(certificateMessages.zh.replacedBy);
  });

  test('with the name, it can be relied on', async () => {
    expect(drawn('zh', await byName())).toContain(certificateMessages.zh.good);
  });

  test.each(languages)('%s: nor is a link that keeps the name back a verdict on who shows it', async (language) => {
    const words = certificateMessages[language];
    const { verification, checkedAt } = await byName(language);
    const shared = (facts: object) =>
      renderToStaticMarkup(
        <SharedPage language={language} opened={{ verification, checkedAt, facts, expiresAt: checkedAt } as never} />,
      );
    expect(shared({ number })).toContain(words.goodLink);
    expect(shared({ number })).not.toContain(words.good);
    expect(shared({ name: '区锦麟' })).toContain(words.good);
  });

  test('is taken by the form without a name, and leads to the number’s page', () => {
    expect(numberForm.parse({ number: ` ${number} `, name: '  ' })).toEqual({ number, name: '' });
    expect(issuedNumber(db, number.toLowerCase(), occasion())).toEqual({ ok: true, value: number });
    expect(issuedNumber(db, exampleNumber, occasion())).toEqual({
      ok: false,
      code: 'certificate-number-example',
      field: 'number',
      value: exampleNumber,
    });
  });
});

describe('a certificate that counts no more', () => {
  const ended = (view: VerificationView, deed?: string): VerificationView => ({
    ...view,
    verification: {
      ...view.verification,
      valid: { answer: 'no', reason: 'revoked', statusAsOf: view.checkedAt },
    },
    ...(deed && { log: { ...view.log!, lines: [...view.log!.lines, { ...view.log!.lines[0]!, position: 8, deed }] } }),
  });

  test.each(languages)(
    '%s: with the name, revoked and replaced are told apart; without, what to do is said',
    async (language) => {
      const words = certificateMessages[language];
      const begins = (said: (at: string, age: string) => string) => said('|', '|').split('|')[0]!;
      const view = await byName(language);
      expect(drawn(language, ended(view, 'revoke'))).toContain(begins(words.endedAs.revoke));
      expect(drawn(language, ended(view, 'supersede'))).toContain(begins(words.endedAs.supersede));
      const alone = valueOf(await certificateAt(db, number, occasion({ language })));
      expect(drawn(language, ended(alone))).toContain(begins(words.valid.revoked));
      expect(begins(words.valid.revoked)).toMatch(
        language === 'zh' ? /请向持证人要新证书，或问发证机构/ : /Ask the holder/,
      );
    },
  );
});

describe('what is said of it', () => {
  test.each(languages)(
    '%s: a file that shows something has its content once, in the reader’s language and marked in the other',
    async (language) => {
      const words = certificateMessages[language];
      const view = { ...(await byFile(language, text)), shows: 'picture' as const };
      const page = drawn(language, view);
      expect(view.facts!.title).not.toContain(' · ');
      for (const once of ['区锦麟</dd>', `>${words.holder}</dt>`, `>${words.level}</dt>`, `>${view.facts!.title}</dd>`])
        expect(times(page, once), once).toBe(1);
      expect(page).toMatch(new RegExp(`<dd lang="${language === 'zh' ? 'en' : 'zh'}[^>]*>[^<]+</dd>`));
      expect(page).toContain(words.onRecord);
      expect(times(drawn(language, await byFile(language, text)), '区锦麟</dd>')).toBe(1);
    },
  );

  test.each(languages)('%s: words of programmers stand folded, for auditors', async (language) => {
    const page = drawn(language, await byName(language));
    const [open, folded] = page.split('<details');
    expect(folded).toContain(certificateMessages[language].auditors);
    for (const word of ['node bin', 'RFC 9162']) {
      expect(open).not.toContain(word);
      expect(folded).toContain(word);
    }
    expect(open).toContain(certificateMessages[language].included);
  });
});
