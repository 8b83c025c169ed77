import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { Form, FormActions } from '../../ui/form';
import { LongTextField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { pointsField } from './assessment-form';
import { savedWords } from './assessment-pages';
import { assessmentMessages } from './assessment-messages';
import { explainAssessment } from './refusals';
import type { ScoreForm } from './assessor-view';

interface ScorePageProps {
  language: Language;
  view: ScoreForm;
  done: string | null;
  fault: FormFault | null;
}

/** The rubric of one paper as a form; afterwards one's own score. */
export function ScorePage({ language, view, done, fault }: ScorePageProps) {
  const words = assessmentMessages[language];
  const to = paths(language);
  const { paper, session, candidateNumber } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={words.form.title(candidateNumber)}
        purpose={words.form.purpose(paper.name, String(paper.rubric.length))}
        above={[
          [to.assessments(), words.title],
          [to.assessment(session.id), session.title],
        ]}
      />
      {done && (
        <p role="status" className="notice notice-good mb-5 max-w-xl">
          {savedWords(language, done)}
        </p>
      )}
      {view.due === null ? (
        <OwnScore language={language} view={view} />
      ) : (
        <Rubric language={language} view={view} fault={fault} />
      )}
    </>
  );
}

function Rubric({ language, view, fault }: { language: Language; view: ScoreForm; fault: FormFault | null }) {
  const words = assessmentMessages[language].form;
  const third = view.due === 'third';
  return (
    <>
      {third && <p className="notice notice-warning mb-5 max-w-xl">{assessmentMessages[language].thirdHint}</p>}
      <Form
        action={paths(language).scoreForm(view.session.id, view.candidateNumber, view.paper.id)}
        fault={fault}
        explain={(refusal) => explainAssessment(language, refusal)}
        faultTitle={assessmentMessages[language].faultTitle}
      >
        {view.paper.rubric.map((criterion, index) => (
          <TextField
            key={criterion.id}
            name={pointsField(index)}
            label={criterion.name}
            hint={words.range(String(criterion.points))}
            inputMode="numeric"
            size={6}
            autoComplete="off"
          />
        ))}
        <LongTextField
          name="comment"
          label={words.comment}
          hint={third ? words.commentThird : words.commentHint}
          required={third}
        />
        <FormActions>
          <button type="submit" className="button">
            {words.save}
          </button>
          <span className="text-sm text-muted">{words.once}</span>
        </FormActions>
      </Form>
    </>
  );
}

function OwnScore({ language, view }: { language: Language; view: ScoreForm }) {
  const words = assessmentMessages[language].form;
  if (!view.mine) return <p>{words.notDue}</p>;
  return (
    <>
      <p className="font-semibold">{words.mine(String(view.mine.total))}</p>
      <dl className="facts mt-2 max-w-xl">
        {view.paper.rubric.map((criterion) => (
          <div key={criterion.id} className="facts-row">
            <dt>{criterion.name}</dt>
            <dd className="tabular-nums">
              {view.mine!.points[criterion.id]} / {criterion.points}
            </dd>
          </div>
        ))}
      </dl>
      {view.mine.comment && <p className="mt-3 prose-width whitespace-pre-line">{view.mine.comment}</p>}
      {view.session.state === 'scoring' && <p className="mt-4 text-sm text-muted">{words.slip}</p>}
    </>
  );
}
