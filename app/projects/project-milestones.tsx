import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import type { OwnProjectView } from './own-project-view.server';

interface Props {
  language: Language;
  view: OwnProjectView;
}

/** One button of a page is filled: that of the next thing. */
function isNext({ next }: OwnProjectView, milestoneId: number): boolean {
  return next !== null && next.mine && next.milestoneId === milestoneId;
}

/** The milestones in order of their days, each with what the reader's party may do to it. */
export function ProjectMilestones({ language, view }: Props) {
  const words = projectMessages[language].milestone;
  return (
    <section aria-labelledby="milestones" className="space-y-3">
      <h2 id="milestones">{words.title}</h2>
      {view.milestones.length === 0 && <p>{words.none}</p>}
      <ol className="max-w-3xl space-y-3">
        {view.milestones.map((line) => (
          <li key={line.id} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold wrap-anywhere">{line.title}</span>
              <span className="tag">{words.state[line.state]}</span>
              <span className="text-sm text-muted">
                {`${line.owner} · ${words.due} ${line.dueOn}`}
                {line.firstDueOn !== line.dueOn && ` · ${words.firstDue(line.firstDueOn)}`}
              </span>
            </p>
            {line.report && <p className="whitespace-pre-line wrap-anywhere">{line.report}</p>}
            {line.reason && <p className="whitespace-pre-line wrap-anywhere">{line.reason}</p>}
            {line.moves.length > 0 && (
              <PostForm action={paths(language).projectPart(view.id, 'milestone')} className="space-y-2">
                <input type="hidden" name="milestoneId" value={line.id} />
                <label className="block">
                  <span className="block text-sm">{words.text}</span>
                  <input name="reason" className="field-input" maxLength={2000} />
                </label>
                <div className="flex flex-wrap gap-3">
                  {line.moves.map((move) => (
                    <button
                      key={move}
                      type="submit"
                      name="milestoneMove"
                      value={move}
                      className={
                        isNext(view, line.id) && (move === 'report' || move === 'accept')
                          ? 'button'
                          : 'button button-secondary'
                      }
                    >
                      {words.move[move]}
                      <span className="sr-only"> {line.title}</span>
                    </button>
                  ))}
                </div>
              </PostForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
