import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { scenarioMessages } from './scenario-messages';
import type { EditRow, WhoView } from './scenario-view';

/** One supposition with what it adds, and who could come for a segment that is filled; on paper as much as has room. */
export function EditItem({ language, edit }: { language: Language; edit: EditRow }) {
  const words = scenarioMessages[language];
  return (
    <li>
      <p className="scenario-edit">
        <span>
          <span aria-hidden="true">{edit.ordinal} </span>
          {edit.text}
          {edit.state && <span className="text-muted"> · {edit.state}</span>}
        </span>
        {edit.gain && (
          <strong className={edit.gain.startsWith('−') ? 'scenario-loss' : 'scenario-gain'}>{edit.gain}</strong>
        )}
        <a className="no-print" href={edit.removeHref} aria-label={`${words.remove}${colon(language)}${edit.text}`}>
          {words.remove}
        </a>
      </p>
      {edit.who && <Who language={language} who={edit.who} />}
    </li>
  );
}

function Who({ language, who }: { language: Language; who: WhoView }) {
  const words = scenarioMessages[language];
  return (
    <dl className="scenario-who">
      <dt>{words.elsewhere}</dt>
      {who.verify && <dd className="scenario-verify">{who.verify}</dd>}
      {who.elsewhere.map((firm) => (
        <dd key={firm.href}>
          <a href={firm.href}>{firm.name}</a> <span className="text-muted">{firm.region}</span>
          {firm.reason && <span className="scenario-reason text-muted"> · {firm.reason}</span>}{' '}
          <a className="no-print" href={firm.comeHref} aria-label={`${words.bring}${colon(language)}${firm.name}`}>
            {words.bring}
          </a>
          <span className="text-muted no-print"> {firm.comeGain}</span>
        </dd>
      ))}
      {who.elsewhereMore && <dd className="text-muted">{who.elsewhereMore}</dd>}
      <dt>{words.neighbours}</dt>
      {who.neighbours.map((firm) => (
        <dd key={firm.href}>
          <a href={firm.href}>{firm.name}</a> <span className="scenario-reason text-muted">{firm.reason}</span>
        </dd>
      ))}
      {who.neighboursNone && <dd className="text-muted">{who.neighboursNone}</dd>}
      {who.neighboursMore && <dd className="text-muted">{who.neighboursMore}</dd>}
      {who.talent && (
        <>
          <dt className="scenario-reason">{words.talent}</dt>
          <dd className="scenario-reason">{who.talent}</dd>
        </>
      )}
    </dl>
  );
}
