import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import { outputKindNames } from './output-state';
import type { OwnProjectView } from './own-project-view.server';

interface Props {
  language: Language;
  view: OwnProjectView;
}

type Line = OwnProjectView['outputs'][number];

/** What came of it; each party adds, publishes and withdraws its own. */
export function ProjectOutputs({ language, view }: Props) {
  const words = projectMessages[language].output;
  const adding = view.deeds.includes('add-output');
  if (!adding && view.outputs.length === 0) return null;
  return (
    <section aria-labelledby="outputs" className="space-y-3">
      <h2 id="outputs">{words.title}</h2>
      {view.outputs.length === 0 && <p>{words.none}</p>}
      <ul className="card-list">
        {view.outputs.map((line) => (
          <li key={line.id} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold wrap-anywhere">{line.title}</span>
              <span className="tag">{words.state[line.state]}</span>
              <span className="text-sm text-muted">
                {[words.kind[line.kind], line.party, line.identifier].filter(Boolean).join(' · ')}
              </span>
            </p>
            {line.url && (
              <p className="wrap-anywhere">
                <a href={line.url}>{line.url}</a>
              </p>
            )}
            {line.reason && <p className="wrap-anywhere">{line.reason}</p>}
            {line.own && adding && <OwnDeeds language={language} view={view} line={line} />}
          </li>
        ))}
      </ul>
      {adding && <NewOutput language={language} view={view} />}
    </section>
  );
}

function OwnDeeds({ language, view, line }: Props & { line: Line }) {
  const words = projectMessages[language];
  const action = paths(language).projectPart(view.id, 'output');
  const values = { outputId: String(line.id) };
  if (line.state === 'withdrawn') return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {line.state === 'draft' && (
        <ButtonForm action={action} values={{ ...values, outputMove: 'publish' }}>
          {words.output.move.publish}
        </ButtonForm>
      )}
      <PostForm action={action} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="outputId" value={line.id} />
        <input type="hidden" name="outputMove" value="withdraw" />
        <label className="block">
          <span className="block text-sm">{words.act.reason}</span>
          <input name="reason" className="field-input" maxLength={2000} />
        </label>
        <button type="submit" className="button button-secondary">
          {words.output.move.withdraw}
        </button>
      </PostForm>
    </div>
  );
}

function NewOutput({ language, view }: Props) {
  const words = projectMessages[language];
  return (
    <PostForm action={paths(language).projectPart(view.id, 'output')} className="max-w-xl space-y-3">
      <h3>{words.output.add}</h3>
      <label className="block">
        <span className="block text-sm">{words.output.name}</span>
        <input name="title" className="field-input" maxLength={120} required />
      </label>
      <label className="block">
        <span className="block text-sm">{words.output.kindLabel}</span>
        <select name="kind" className="field-input" required>
          <option value="">–</option>
          {outputKindNames.map((kind) => (
            <option key={kind} value={kind}>
              {words.output.kind[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        <span className="block text-sm">{words.output.identifier}</span>
        <input name="identifier" className="field-input" maxLength={80} />
      </label>
      <label className="block">
        <span className="block text-sm">{words.output.url}</span>
        <input name="url" className="field-input" maxLength={300} />
      </label>
      <button type="submit" className="button button-secondary">
        {words.output.add}
      </button>
    </PostForm>
  );
}
