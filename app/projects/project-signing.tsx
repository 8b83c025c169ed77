import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import type { OwnProjectView } from './own-project-view.server';

interface Props {
  language: Language;
  view: OwnProjectView;
}

/** Where a party signs: the lead sends the charter, one that is asked accepts it, all consent to a new revision. */
export function ProjectSigning({ language, view }: Props) {
  const words = projectMessages[language].act;
  const { deeds } = view;
  if (deeds.includes('propose'))
    return (
      <>
        {view.milestones.length === 0 && <WithoutMilestones language={language} id={view.id} />}
        <Signature language={language} view={view} part="proposal" sign={words.propose} />
      </>
    );
  if (deeds.includes('consent'))
    return <Signature language={language} view={view} part="consent" sign={words.consent} />;
  if (!deeds.includes('accept')) return null;
  return (
    <>
      <Signature language={language} view={view} part="consent" sign={words.accept} />
      <PostForm action={paths(language).projectPart(view.id, 'decline')} className="space-y-2">
        <label className="block">
          <span className="block text-sm">{words.declineReason}</span>
          <input name="reason" className="field-input" maxLength={2000} />
        </label>
        <button type="submit" className="button button-secondary">
          {words.decline}
        </button>
      </PostForm>
    </>
  );
}

function WithoutMilestones({ language, id }: { language: Language; id: number }) {
  const words = projectMessages[language].next;
  return (
    <p className="notice">
      {words.noMilestones} <a href={paths(language).projectCharter(id)}>{words.addMilestones}</a>
    </p>
  );
}

/** Signing says which revision was seen; whoever signs for the first time says too whether it may be named. */
function Signature({ language, view, part, sign }: Props & { part: 'proposal' | 'consent'; sign: string }) {
  return (
    <PostForm action={paths(language).projectPart(view.id, part)} className="space-y-3">
      <input type="hidden" name="revision" value={view.revision} />
      {!view.deeds.includes('consent') && <NamingQuestion language={language} name={view.me.name} />}
      <button type="submit" className="button">
        {sign}
      </button>
    </PostForm>
  );
}

/** Neither answer is ticked: a name goes into the public by somebody's choice alone. */
function NamingQuestion({ language, name }: { language: Language; name: string }) {
  const { naming } = projectMessages[language].act;
  return (
    <fieldset id="field-disclosed" tabIndex={-1} aria-describedby="field-disclosed-hint">
      <legend className="font-semibold wrap-anywhere">{naming.question(name)}</legend>
      <p id="field-disclosed-hint" className="text-sm text-muted">
        {naming.hint}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className="inline-flex min-h-11 items-center gap-2">
            <input type="radio" name="disclosed" value={answer} required />
            {naming[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
