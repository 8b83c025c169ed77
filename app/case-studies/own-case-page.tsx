import type { Language } from '../i18n/language';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { FaultNotice } from '../ui/fault-notice';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { CaseAnswers } from './case-answers';
import { CasePictures, CaseTextForm, SavedMeanwhile } from './case-text-form';
import { caseMessages } from './messages';
import type { OwnCaseView } from './own-case-view.server';
import { CaseBody } from './public/case-body';
import { explainCase } from './refusals';

interface Props {
  language: Language;
  view: OwnCaseView;
  fault: FormFault | null;
}

/** The case study of a project: the lead writes it, the parties it names read it. */
export function OwnCasePage({ language, view, fault }: Props) {
  const words = caseMessages[language];
  const to = paths(language);
  const state = view.state === null ? [] : [words.state[view.state]];
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={view.state === null && view.leads ? words.own.write : words.own.read}
        purpose={[view.projectTitle, view.reference, ...state].join(' · ')}
        above={[[to.ownProject(view.id), view.projectTitle]]}
        actions={
          view.state === 'published' &&
          !view.hidden && (
            <a href={to.caseStudy(view.id)} className="button button-secondary">
              {words.one}
            </a>
          )
        }
      />
      {!view.writable && <FaultNotice fault={fault} explain={(refusal) => explainCase(language, refusal)} />}
      <CaseStanding language={language} view={view} />
      {view.mayAnswer && <Answering language={language} view={view} />}
      {view.writable && <SavedMeanwhile language={language} view={view} fault={fault} />}
      {view.writable && <CaseTextForm language={language} view={view} fault={fault} />}
      {view.writable && view.state !== null && <CasePictures language={language} view={view} fault={null} />}
      <Moves language={language} view={view} />
      {view.preview && (
        <section aria-labelledby="preview" className="card space-y-4">
          <h2 id="preview">{words.own.preview}</h2>
          <p className="text-lg font-semibold wrap-anywhere">{view.preview.study.title}</p>
          <CaseBody language={language} study={view.preview.study} project={view.preview.project} />
        </section>
      )}
    </div>
  );
}

/** Whom it waits for, why it came back, what the parties say. */
function CaseStanding({ language, view }: Omit<Props, 'fault'>) {
  const words = caseMessages[language].own;
  if (view.state === null)
    return view.writable ? null : <p className="prose-width">{view.ready ? words.none : words.notYet}</p>;
  return (
    <div className="prose-width space-y-3">
      {view.state === 'returned' && <p className="notice notice-warning">{words.returned(view.reason ?? '')}</p>}
      {view.state === 'withdrawn' && <p className="notice notice-warning">{view.reason}</p>}
      {view.hidden && <p className="notice notice-warning">{words.hidden}</p>}
      {view.waits && (
        <p className="font-semibold">
          {view.waits.who === null
            ? words.waitsDesk(view.waits.until)
            : words.waits(listed(language, view.waits.who), view.waits.until)}
        </p>
      )}
      <CaseAnswers language={language} answers={view.answers} />
    </div>
  );
}

/** A party says that the text is right, or what is wrong with it. */
function Answering({ language, view }: Omit<Props, 'fault'>) {
  const words = caseMessages[language].own;
  const action = paths(language).ownCasePart(view.id, 'answer');
  return (
    <div className="max-w-xl space-y-4">
      <ButtonForm action={action} values={{ answer: 'agree' }} look="button">
        {words.answer.agree}
      </ButtonForm>
      <PostForm action={action} className="space-y-2">
        <input type="hidden" name="answer" value="object" />
        <label className="block">
          <span className="block text-sm">{words.objectReason}</span>
          <textarea name="reason" rows={3} className="field-input" maxLength={2000} />
        </label>
        <button type="submit" className="button button-secondary">
          {words.answer.object}
        </button>
      </PostForm>
    </div>
  );
}

/** What the lead may do with it; withdrawing asks for a reason. */
function Moves({ language, view }: Omit<Props, 'fault'>) {
  const words = caseMessages[language].own;
  const action = paths(language).ownCasePart(view.id, 'state');
  if (view.moves.length === 0) return null;
  return (
    <div className="max-w-xl space-y-4">
      {view.moves.includes('send') && <p className="text-muted">{words.sendHint}</p>}
      <div className="flex flex-wrap gap-3">
        {view.moves
          .filter((move) => move !== 'withdraw')
          .map((move) => (
            <ButtonForm key={move} action={action} values={{ move }}>
              {words.move[move]}
            </ButtonForm>
          ))}
      </div>
      {view.moves.includes('withdraw') && (
        <PostForm action={action} className="space-y-2">
          <input type="hidden" name="move" value="withdraw" />
          <label className="block">
            <span className="block text-sm">{`${words.move.withdraw}${colon(language)}${words.reason}`}</span>
            <input name="reason" className="field-input" maxLength={2000} />
          </label>
          <button type="submit" className="button button-secondary">
            {words.move.withdraw}
          </button>
        </PostForm>
      )}
    </div>
  );
}
