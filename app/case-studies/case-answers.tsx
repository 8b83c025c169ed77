import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { caseMessages } from './messages';
import type { answerLines } from './own-case-view.server';

/** What each party that is asked says of the text. */
export function CaseAnswers({ language, answers }: { language: Language; answers: ReturnType<typeof answerLines> }) {
  const words = caseMessages[language].own;
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <ul className="list-disc ps-5">
        {answers.map(({ partyId, name, answer, reason }) => (
          <li key={partyId} className="wrap-anywhere">
            {name}
            {colon(language)}
            {answer === null ? words.silent : words.answer[answer]}
            {reason && ` · ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
