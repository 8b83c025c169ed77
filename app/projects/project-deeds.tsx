import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PostForm } from '../ui/post-form';
import { projectMessages } from './messages';
import type { PartyDeed } from './open-deeds';
import type { OwnProjectView } from './own-project-view.server';
import type { ProjectPart } from './project-parts';
import { ProjectSigning } from './project-signing';

interface Props {
  language: Language;
  view: OwnProjectView;
  kind: 'first' | 'other';
}

interface Deed {
  readonly part: ProjectPart;
  readonly values?: Readonly<Record<string, string>>;
  /** Brings the project on, and stands beside the next thing. */
  readonly first?: true;
  /** Wants, or may have, a reason. */
  readonly reason?: true;
}

/** How each deed is sent. What has a page or a section of its own is not among them. */
const deeds: Readonly<Partial<Record<PartyDeed, Deed>>> = {
  agree: { part: 'agreement', first: true },
  adopt: { part: 'agreement', first: true },
  start: { part: 'step', values: { step: 'start' }, first: true },
  close: { part: 'step', values: { step: 'close' }, first: true },
  complete: { part: 'step', values: { step: 'complete' }, first: true },
  'accept-lead': { part: 'lead', values: { answer: 'accept' }, first: true },
  volunteer: { part: 'lead', values: { answer: 'volunteer' }, first: true },
  submit: { part: 'listing', values: { listing: 'submit' }, first: true },
  recall: { part: 'step', values: { step: 'recall' } },
  reopen: { part: 'step', values: { step: 'reopen' }, reason: true },
  'recall-listing': { part: 'listing', values: { listing: 'recall' } },
  'withdraw-lead': { part: 'lead', values: { answer: 'withdraw' } },
  disclose: { part: 'disclosure', values: { disclosed: 'yes' } },
  conceal: { part: 'disclosure', values: { disclosed: 'no' } },
  leave: { part: 'leaving', reason: true },
  discard: { part: 'draft' },
  stop: { part: 'step', values: { step: 'stop' }, reason: true },
  withdraw: { part: 'step', values: { step: 'withdraw' }, reason: true },
};

/** Buttons and forms for what the reader's party may do to the project as a whole. */
export function ProjectDeeds({ language, view, kind }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  const shown = view.deeds.filter((deed) => deeds[deed] && (deeds[deed].first === true) === (kind === 'first'));
  const main = kind === 'first' && !isDoneElsewhere(view);
  return (
    <div className="space-y-4">
      {kind === 'first' && <ProjectSigning language={language} view={view} />}
      {kind === 'first' && view.next?.mine && <WayDown language={language} id={view.id} next={view.next} />}
      <div className="flex flex-wrap gap-3">
        {shown
          .filter((deed) => !deeds[deed]!.reason)
          .map((deed, place) => (
            <ButtonForm
              key={deed}
              action={to.projectPart(view.id, deeds[deed]!.part)}
              values={{ revision: String(view.revision), ...deeds[deed]!.values }}
              look={main && place === 0 ? 'button' : 'button button-secondary'}
            >
              {labelOf(language, deed)}
            </ButtonForm>
          ))}
        {kind === 'first' && view.deeds.includes('accept-lead') && (
          <ButtonForm action={to.projectPart(view.id, 'lead')} values={{ answer: 'decline' }}>
            {words.act.declineLead}
          </ButtonForm>
        )}
        {kind === 'other' && view.deeds.includes('follow-up') && (
          <a href={to.newProject({ continues: view.id, title: view.title })} className="button button-secondary">
            {words.act.followUp}
          </a>
        )}
      </div>
      {shown
        .filter((deed) => deeds[deed]!.reason)
        .map((deed) => (
          <PostForm key={deed} action={to.projectPart(view.id, deeds[deed]!.part)} className="max-w-xl space-y-2">
            {Object.entries({ revision: String(view.revision), ...deeds[deed]!.values }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <label className="block">
              <span className="block text-sm">{`${labelOf(language, deed)} · ${words.act.reason}`}</span>
              <input name="reason" className="field-input" maxLength={2000} />
            </label>
            <button type="submit" className="button button-secondary">
              {labelOf(language, deed)}
            </button>
          </PostForm>
        ))}
    </div>
  );
}

/** The next thing of the reader's has its button in another form: an answer, a milestone, what is confirmed. */
function isDoneElsewhere({ deeds: open, next }: OwnProjectView): boolean {
  const signs = open.includes('propose') || open.includes('accept') || open.includes('consent');
  return signs || (next !== null && next.mine && (next.milestoneId !== null || next.confirms || next.amends));
}

/** To the form further down, or the page, in which the next thing is done. */
function WayDown({
  language,
  id,
  next,
}: {
  language: Language;
  id: number;
  next: NonNullable<OwnProjectView['next']>;
}) {
  const words = projectMessages[language].next;
  if (next.amends)
    return (
      <p>
        <a href={paths(language).projectCharter(id)} className="button">
          {words.addMilestones}
        </a>
      </p>
    );
  if (next.milestoneId === null && !next.confirms) return null;
  return (
    <p>
      <a href={next.confirms ? '#work' : '#milestones'} className="inline-flex min-h-6 items-center">
        {words.below}
      </a>
    </p>
  );
}

function labelOf(language: Language, deed: PartyDeed): string {
  const { act } = projectMessages[language];
  const labels: Readonly<Partial<Record<PartyDeed, string>>> = {
    ...act,
    'accept-lead': act.acceptLead,
    'withdraw-lead': act.withdrawLead,
    'recall-listing': act.recallListing,
  };
  return labels[deed] ?? deed;
}
