import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { SharedAnswer } from './interest';
import { interestMessages } from './messages';

/** What an answer shows: one component for the holder's preview and for the firm, so that both see the same. */
export function SharedAnswerFacts({ language, shared }: { language: Language; shared: SharedAnswer }) {
  const words = interestMessages[language].messages;
  const to = paths(language);
  return (
    <dl className="facts">
      <dt>{words.name}</dt>
      <dd>{shared.name}</dd>
      <dt>{words.email}</dt>
      <dd className="wrap-anywhere">{shared.email}</dd>
      <dt>{words.certificates}</dt>
      <dd>
        {shared.certificates.length === 0 && words.nothing}
        <ul>
          {shared.certificates.map(({ number, title, body, validUntil }) => (
            <li key={number}>
              {title} · {body} · <a href={to.certificate(number)}>{number}</a>
              {validUntil && ` · ${words.until2(validUntil)}`}
            </li>
          ))}
        </ul>
      </dd>
      {shared.note && (
        <>
          <dt>{words.note}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{shared.note}</dd>
        </>
      )}
    </dl>
  );
}
