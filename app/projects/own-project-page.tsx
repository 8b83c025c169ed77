import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FaultNotice } from '../ui/fault-notice';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { projectMessages } from './messages';
import type { OwnProjectView } from './own-project-view.server';
import { ProjectDeeds } from './project-deeds';
import { ProjectEffects } from './project-effects';
import { ProjectMilestones } from './project-milestones';
import { ProjectOutputs } from './project-outputs';
import { ProjectPartyTable } from './project-party-table';
import { ProjectWork } from './project-work';
import { explainProject } from './refusals';

interface Props {
  language: Language;
  view: OwnProjectView;
  fault: FormFault | null;
}

/** A project as one of its parties works on it: the one next thing first, then everything it consists of. */
export function OwnProjectPage({ language, view, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  const status = [words.state[view.state], words.listing[view.listing], ...view.signs.map((sign) => words.sign[sign])];
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={<span className="wrap-anywhere">{view.title || view.reference}</span>}
        purpose={`${view.reference} · ${words.revision(view.revision)} · ${status.join(' · ')}`}
        above={[[to.ownProjects(), words.own]]}
        actions={
          <>
            {view.me.role !== null && view.state !== 'draft' && view.state !== 'discarded' && (
              <a href={to.newThread('project', view.id)} className="button button-secondary">
                {words.talk}
              </a>
            )}
            {view.deeds.includes('amend') && (
              <a href={to.projectCharter(view.id)} className="button button-secondary">
                {words.charter.edit}
              </a>
            )}
            {view.state === 'completed' && view.listing === 'listed' && (
              <a href={to.ownCase(view.id)} className="button button-secondary">
                {words.caseStudy}
              </a>
            )}
          </>
        }
      />
      <FaultNotice fault={fault} explain={(refusal) => explainProject(language, refusal)} />
      <section aria-labelledby="next" className="card max-w-3xl space-y-3">
        <h2 id="next">{words.next.title}</h2>
        <p className="font-semibold">{view.next?.what ?? words.next.nothing}</p>
        {view.next && <p>{view.next.who}</p>}
        <ProjectDeeds language={language} view={view} kind="first" />
      </section>
      <Changes language={language} view={view} />
      <section aria-labelledby="charter" className="space-y-3">
        <h2 id="charter">{words.charter.title}</h2>
        <dl className="facts">
          <dt>{words.beginGoal}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{view.goal || '–'}</dd>
          <dt>{words.charter.startsOn}</dt>
          <dd>{view.startsOn ?? '–'}</dd>
          <dt>{words.charter.endsOn}</dt>
          <dd>{view.endsOn ?? '–'}</dd>
          <dt>{words.charter.visibility}</dt>
          <dd>{words.visibility[view.visibility]}</dd>
        </dl>
      </section>
      <ProjectPartyTable language={language} view={view} />
      <ProjectWork language={language} view={view} />
      <ProjectEffects language={language} effects={view.effects} />
      <ProjectMilestones language={language} view={view} />
      <ProjectOutputs language={language} view={view} />
      <section aria-labelledby="other" className="space-y-3">
        <h2 id="other">{words.act.other}</h2>
        <ProjectDeeds language={language} view={view} kind="other" />
      </section>
    </div>
  );
}

function Changes({ language, view }: Omit<Props, 'fault'>) {
  const words = projectMessages[language];
  if (view.changes === null) return null;
  return (
    <section aria-labelledby="changes" className="space-y-3">
      <h2 id="changes">{words.changes.title(view.changes.from, view.revision)}</h2>
      <ul className="card-list">
        {view.changes.lines.map(({ what, before, after }, index) => (
          <li key={index} className="card">
            <p className="font-semibold">{what}</p>
            <p className="wrap-anywhere">
              {words.changes.before}
              {colon(language)}
              <del>{before}</del>
            </p>
            <p className="wrap-anywhere">
              {words.changes.after}
              {colon(language)}
              <ins>{after}</ins>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
