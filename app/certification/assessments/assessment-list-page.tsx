import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { sessionTime } from '../sessions/session-time';
import { assessmentMessages } from './assessment-messages';
import type { AssessmentLine } from './assessor-view';

/** Sessions an assessor is named for. */
export function AssessmentListPage({ language, lines }: { language: Language; lines: readonly AssessmentLine[] }) {
  const words = assessmentMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <a href={to.declaredConflicts()} className="button button-secondary">
            {words.conflicts}
          </a>
        }
      />
      {lines.length === 0 && <p>{words.none}</p>}
      <ul className="card-list">
        {lines.map((line) => (
          <li key={line.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div>
              <p className="font-semibold">{line.title}</p>
              <p>
                {sessionTime(line)} · {words.states[line.state]}
                {line.due > 0 && ` · ${words.due(String(line.due))}`}
              </p>
            </div>
            <a
              href={to.assessment(line.id)}
              className={line.due > 0 || line.state === 'declare' ? 'button' : 'button button-secondary'}
            >
              {words.open}
              <span className="sr-only"> {line.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
