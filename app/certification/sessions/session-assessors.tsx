import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { GetForm } from '../../ui/get-form';
import { ButtonForm } from '../../ui/form';
import { sessionMessages } from './session-messages';
import type { AssessorLine, SessionDesk } from './session-view';

/** Who assesses a session, and who else could. */
export function AssessorSection({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language];
  const to = paths(language);
  const act = (line: AssessorLine, kind: 'assign' | 'dismiss') => (
    <ButtonForm
      action={to.sessionPart(view.id, 'assessors')}
      values={{ assessor: String(line.id), act: kind, q: view.q }}
    >
      {words[kind]}
      <span className="sr-only"> {line.name ?? line.email}</span>
    </ButtonForm>
  );
  return (
    <section aria-labelledby="assessors">
      <h2 id="assessors">{words.assessors}</h2>
      {view.assessors.length === 0 && <p className="mt-2">{words.noAssessors}</p>}
      {view.thirdNeeded && <p className="notice notice-warning mt-2">{words.thirdNeeded}</p>}
      <ul className="mt-2 divide-y divide-line border-t border-line">
        {view.assessors.map((line) => (
          <Line key={line.id} language={language} line={line}>
            {view.mayEdit && line.state !== 'scoring' && line.state !== 'stood-down' && act(line, 'dismiss')}
          </Line>
        ))}
      </ul>
      {view.mayEdit && view.state !== 'cancelled' && (
        <details open={view.q !== '' || view.assessors.length === 0 || view.thirdNeeded}>
          <summary>{words.findAssessor}</summary>
          <GetForm action={to.certificationDeskSession(view.id)} className="my-2 flex flex-wrap items-end gap-2">
            <div className="grow">
              <label htmlFor="assessor-q" className="font-semibold">
                {words.findAssessor}
              </label>
              <p id="assessor-hint" className="text-sm text-muted">
                {words.findHint}
              </p>
              <input
                id="assessor-q"
                name="q"
                type="search"
                defaultValue={view.q}
                aria-describedby="assessor-hint"
                className="field-input mt-1"
              />
            </div>
            <button type="submit" className="button button-secondary">
              {words.find}
            </button>
          </GetForm>
          {view.found.length === 0 && <p>{words.noFound}</p>}
          <ul className="divide-y divide-line">
            {view.found.map((line) => (
              <Line key={line.id} language={language} line={line}>
                {act(line, 'assign')}
              </Line>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ language, line, children }: { language: Language; line: AssessorLine; children: ReactNode }) {
  const words = sessionMessages[language];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span>
        <span className="font-semibold">{line.name ?? words.unnamed}</span>{' '}
        <span className="wrap-anywhere">{line.email}</span> · {words.number(String(line.id))} ·{' '}
        {words.assessorStates[line.state]}
      </span>
      {children}
    </li>
  );
}
