import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { projectMessages } from '../projects/messages';
import { DataTable } from '../ui/data-table';
import { FaultNotice } from '../ui/fault-notice';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { CaseAnswers } from './case-answers';
import type { DeskCaseLine, DeskCaseView } from './desk-cases.server';
import { caseMessages } from './messages';
import { CaseBody } from './public/case-body';
import { explainCase } from './refusals';

/** Case studies that wait to be checked, those that came first first. */
export function DeskCasesPage({ language, cases }: { language: Language; cases: readonly DeskCaseLine[] }) {
  const words = caseMessages[language].desk;
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} />
      {cases.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          label={words.title}
          rows={cases}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: caseMessages[language].field.titleZh,
              namesRow: true,
              cell: ({ id, title }) => <a href={to.deskCase(id)}>{title}</a>,
            },
            { heading: projectMessages[language].number, cell: ({ reference }) => reference },
            { heading: words.due, cell: ({ dueOn }) => dueOn },
          ]}
        />
      )}
    </>
  );
}

interface Props {
  language: Language;
  view: DeskCaseView;
  fault: FormFault | null;
}

/** One case study as everybody would read it, what the parties say, and the decision. */
export function DeskCasePage({ language, view, fault }: Props) {
  const words = caseMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={<span className="wrap-anywhere">{view.study.title}</span>}
        purpose={`${view.reference} · ${words.state[view.state]}`}
        above={[[to.deskCases(), words.desk.title]]}
        actions={
          <a href={to.deskProject(view.id)} className="button button-secondary">
            {words.project}
          </a>
        }
      />
      <FaultNotice fault={fault} explain={(refusal) => explainCase(language, refusal)} />
      <CaseAnswers language={language} answers={view.answers} />
      {view.waiting && <p>{words.desk.waiting(figure(language, view.waiting.count), view.waiting.until)}</p>}
      {view.project && <CaseBody language={language} study={view.study} project={view.project} />}
      {view.moves.length > 0 && <Decision language={language} view={view} />}
    </div>
  );
}

/** The decision: one note for whichever button is pressed. */
function Decision({ language, view }: Omit<Props, 'fault'>) {
  const words = caseMessages[language].desk;
  return (
    <PostForm action={paths(language).deskCase(view.id)} className="max-w-xl space-y-3">
      <input type="hidden" name="sent" value={view.sentAt} />
      <label className="block">
        <span className="block font-semibold">{words.reason}</span>
        <span className="block text-sm text-muted">{words.reasonHint}</span>
        <textarea name="reason" rows={3} className="field-input" maxLength={2000} />
      </label>
      <div className="flex flex-wrap gap-3">
        {view.moves.map((move) => (
          <button
            key={move}
            type="submit"
            name="deed"
            value={move}
            className={move === 'publish' ? 'button' : 'button button-secondary'}
          >
            {words[move]}
          </button>
        ))}
      </div>
    </PostForm>
  );
}
