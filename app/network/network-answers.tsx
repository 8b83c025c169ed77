import type { Language } from '../i18n/language';
import { figure } from '../i18n/figures';
import { colon } from '../i18n/punctuation';
import { SourceMark } from '../ui/source-mark';
import { networkMessages } from './messages';
import type { Answer, NetworkView } from './network-view';
import { provenanceOf } from './provenance';

/** What the network says, in sentences, each firm leading to its page. */
export function Answers({ view }: { view: NetworkView }) {
  const { language, answers, withheld, firmCount, segmentCount } = view;
  const words = networkMessages[language];
  return (
    <section aria-labelledby="network-answers" className="network-answers">
      <h2 id="network-answers" className="sr-only">
        {words.answers}
      </h2>
      <p>
        {words.notCensus(figure(language, firmCount), figure(language, segmentCount))}
        <SourceMark language={language} what={words.heading} provenance={provenanceOf(view, null)} />
      </p>
      {withheld && <p>{withheld}</p>}
      <ul>
        {answers.map((answer) => (
          <AnswerLine key={answer.id} answer={answer} language={language} view={view} />
        ))}
      </ul>
    </section>
  );
}

function AnswerLine({ answer, language, view }: { answer: Answer; language: Language; view: NetworkView }) {
  const { id, lead, items, note } = answer;
  return (
    <li>
      <strong>{lead}</strong>
      {(id === 'connects' || id === 'splits') && (
        <SourceMark
          language={language}
          what={lead}
          provenance={provenanceOf(view, id === 'connects' ? 'between' : 'split')}
        />
      )}
      {items.length > 0 && (
        <ul>
          {items.map(({ firm, text }) => (
            <li key={firm.id}>
              <a href={firm.href} data-points={firm.id}>
                {firm.name}
              </a>
              {colon(language)}
              {text}
            </li>
          ))}
        </ul>
      )}
      {note && <p className="text-sm text-muted">{note}</p>}
    </li>
  );
}

/** What a search found, each leading to its page. */
export function Found({ view: { language, q, found } }: { view: NetworkView }) {
  const words = networkMessages[language];
  if (q === '') return null;
  if (found.length === 0) return <p className="notice">{words.notFound(q)}</p>;
  return (
    <p className="notice">
      {words.found(figure(language, found.length), q)}
      {found.slice(0, 12).map(({ id, name, href }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={href} data-points={id}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
