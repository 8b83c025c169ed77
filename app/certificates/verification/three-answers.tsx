import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { ageText } from './age-text';
import { isGood, type Verification } from './answers';
import { certificateMessages } from '../messages';
import { momentText } from '../../calendar/moment-text';
import type { EndedBy, VerificationView } from '../public-view';

const mark = { yes: '✓', no: '✕', unknown: '?', 'not-asked': '–' } as const;
const look = {
  yes: 'text-success',
  no: 'text-missing-text',
  unknown: 'text-warning',
  'not-asked': 'text-muted',
} as const;
type Question = keyof Verification;
type Verdict = 'good' | 'bad' | 'unsure';

/**
 * The verdict in one line, then each question with its answer and the reason for it. Where the file `shows` something
 * beside what is signed the verdict is of what is signed alone, which then follows it as `children`. While the reader
 * does not know whose the certificate is (`nameless`: the number alone was asked, or a link keeps the name back), three
 * times yes is no verdict on the person in front of them.
 */
export function ThreeAnswers({
  language,
  verification,
  checkedAt,
  shows,
  nameless,
  endedBy,
  children,
}: Pick<VerificationView, 'verification' | 'checkedAt' | 'shows'> & {
  language: Language;
  nameless?: 'number' | 'link' | undefined;
  endedBy?: EndedBy | undefined;
  children?: ReactNode;
}) {
  const words = certificateMessages[language];
  if (verification.genuine.answer === 'unknown')
    return <Elsewhere language={language} issuer={verification.genuine.issuer} />;
  const verdict = verdictOf(verification);
  const sure = verdict === 'good' && !nameless;
  const [title, text] = verdictWords(language, verdict, shows ? 'signed' : nameless);
  return (
    <section aria-labelledby="verdict" className="max-w-2xl">
      <div
        className={`notice ${sure ? 'notice-good' : verdict === 'bad' ? 'notice-missing' : 'notice-warning'}`}
        role="status"
      >
        <h2 id="verdict">
          <span aria-hidden="true">{sure ? '✓ ' : verdict === 'bad' ? '✕ ' : '? '}</span>
          {title}
        </h2>
        <p>{text}</p>
        {shows && verification.genuine.answer === 'yes' && <p>{words.compare[shows]}</p>}
        <p className="text-sm text-muted">{words.checkedAt(momentText(checkedAt))}</p>
      </div>
      {children}
      <ul className="mt-4 border-t border-line">
        {(['genuine', 'authorised', 'valid'] as const).map((question) => {
          const { answer } = verification[question];
          return (
            <li key={question} className="flex gap-x-3 border-b border-line py-3">
              <span aria-hidden="true" className={`w-5 flex-none text-lg font-semibold ${look[answer]}`}>
                {mark[answer]}
              </span>
              <div>
                <h3>{words.questions[question]}</h3>
                <p className="wrap-anywhere">{sentence(language, verification, question, { checkedAt, endedBy })}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Somebody else’s badge: neither good nor bad, and nothing in it was checked. */
function Elsewhere({ language, issuer }: { language: Language; issuer: string }) {
  const words = certificateMessages[language];
  return (
    <section aria-labelledby="verdict" className="max-w-2xl">
      <div className="notice notice-warning" role="status">
        <h2 id="verdict" className="wrap-anywhere">
          <span aria-hidden="true">? </span>
          {issuer === '' ? words.elsewhereUnnamed : words.elsewhere(issuer)}
        </h2>
        <p>{words.elsewhereText}</p>
      </div>
    </section>
  );
}

/** The verdict and what to do next. */
function verdictWords(language: Language, verdict: Verdict, good: 'signed' | 'number' | 'link' | undefined) {
  const words = certificateMessages[language];
  if (verdict !== 'good' || !good) return [words[verdict], words[`${verdict}Text`]];
  return {
    signed: [words.goodSigned, words.goodSignedText],
    number: [words.goodNumber, words.goodNumberText],
    link: [words.goodLink, words.goodLinkText],
  }[good];
}

function verdictOf(verification: Verification): Verdict {
  if (isGood(verification)) return 'good';
  return [verification.genuine, verification.authorised, verification.valid].some(({ answer }) => answer === 'no')
    ? 'bad'
    : 'unsure';
}

function sentence(
  language: Language,
  { genuine, authorised, valid }: Verification,
  question: Question,
  { checkedAt, endedBy }: { checkedAt: string; endedBy: EndedBy | undefined },
): string {
  const words = certificateMessages[language];
  if (question === 'genuine')
    return genuine.answer !== 'no'
      ? words.genuine.yes
      : genuine.reason === 'other-address'
        ? words.signedFor(genuine.signedFor)
        : words.genuine[genuine.reason];
  if (question === 'authorised')
    return authorised.answer !== 'yes'
      ? words.authorised[authorised.answer]
      : authorised.basis === undefined
        ? words.authorised.withoutBasis
        : words.authorised.yes(authorised.basis);
  const reason = valid.answer === 'no' || valid.answer === 'unknown' ? valid.reason : valid.answer;
  const said = reason === 'revoked' && endedBy ? words.endedAs[endedBy] : words.valid[reason];
  if (typeof said === 'string') return said;
  const asOf = 'statusAsOf' in valid ? valid.statusAsOf : checkedAt;
  return said(momentText(asOf), ageText(language, asOf, checkedAt));
}
