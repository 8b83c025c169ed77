import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { momentText } from '../calendar/moment-text';
import { AnswerForm } from './answer-form';
import { decisions } from './decision';
import type { OpenFile } from './desk-file.server';
import { deskMessages } from './messages';

/** One reason, three buttons; only for whoever holds the file. */
export function DeskDecision({
  language,
  file,
  fault,
}: {
  language: Language;
  file: OpenFile;
  fault: FormFault | null;
}) {
  const words = deskMessages[language].file;
  const { application } = file.file;
  if (application.state !== 'submitted' && application.state !== 'in-review') {
    return application.decisionReason === null ? null : (
      <>
        <section aria-labelledby="decision" className="notice">
          <h2 id="decision">{words.decided}</h2>
          <p className="whitespace-pre-line">{application.decisionReason}</p>
          {application.decidedBy !== null && <p className="text-sm text-muted">{file.names[application.decidedBy]}</p>}
        </section>
        {application.state === 'approved' && file.mayReview && (
          <Undoing language={language} file={file} fault={fault} />
        )}
      </>
    );
  }
  if (!file.mine) return file.mayReview ? <p className="text-muted">{words.onlyHolder}</p> : null;
  return (
    <section aria-labelledby="decision" className="card">
      <h2 id="decision">{words.decision}</h2>
      <PostForm action={paths(language).deskDecision(application.id, file.place)} className="mt-2 space-y-3">
        <label htmlFor="decision-reason" className="font-semibold">
          {words.reason}
        </label>
        <textarea
          id="decision-reason"
          name="reason"
          rows={3}
          defaultValue={fault?.values.reason}
          className="field-input"
        />
        <div className="flex flex-wrap gap-3">
          {decisions.map((decision) => (
            <button
              key={decision}
              type="submit"
              name="decision"
              value={decision}
              className={decision === 'approve' ? 'button' : 'button button-secondary'}
            >
              {words.decide[decision]}
            </button>
          ))}
        </div>
      </PostForm>
    </section>
  );
}

/** Takes an approval back, by two people: folded while nobody proposed it, as it is seldom wanted. */
function Undoing({ language, file, fault }: { language: Language; file: OpenFile; fault: FormFault | null }) {
  const words = deskMessages[language].file;
  const action = paths(language).deskApproval(file.file.application.id, file.place);
  if (file.undo) {
    const moves = file.undo.own ? (['withdraw'] as const) : (['confirm', 'decline'] as const);
    return (
      <section aria-labelledby="undo" className="notice notice-warning mt-4 space-y-2">
        <h2 id="undo">{words.undoOpen}</h2>
        <p className="text-sm text-muted">{momentText(file.undo.at)}</p>
        <p className="whitespace-pre-line">{file.undo.reason}</p>
        <p className="text-sm text-muted">{file.undo.own ? words.undoOwn : words.undoText}</p>
        <AnswerForm
          language={language}
          action={action}
          label={words.undoAnswer}
          about={file.reference}
          moves={moves.map((move) => [move, words.undoMoves[move]] as const)}
          reason={fault?.values.reason}
          reasonNeeded={false}
        />
      </section>
    );
  }
  return (
    <details className="mt-4" open={fault !== null}>
      <summary>{words.undo}</summary>
      <PostForm action={action} className="mt-2 space-y-3">
        <p className="text-sm text-muted">{words.undoText}</p>
        <label className="block">
          <span className="font-semibold">{words.undoReason}</span>
          <textarea name="reason" rows={2} required defaultValue={fault?.values.reason} className="field-input" />
        </label>
        <button type="submit" name="move" value="propose" className="button button-secondary">
          {words.undoPropose}
        </button>
      </PostForm>
    </details>
  );
}
