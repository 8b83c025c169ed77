import type { ReactNode } from 'react';
import { foreignTag, type Language } from '../../i18n/language';
import { partyKindName } from '../../parties/party-kind-names';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { projectMessages } from '../messages';
import { ProjectEffects } from '../project-effects';
import { publicProjectMessages } from './messages';
import { Milestones, Outputs } from './project-progress';
import { plannedDays } from './project-table';
import type { ProjectView } from './project-view.server';

interface Props {
  language: Language;
  project: ProjectView;
}

interface PageProps extends Props {
  /** Beside the title: what else there is to read of it. */
  actions?: ReactNode;
}

/** A listed project: what for, who, on which segments, how far, what came of it and what it changed on the map. */
export function ProjectPage({ language, project, actions }: PageProps) {
  const words = publicProjectMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={<span lang={foreignTag(language, project.titleLanguage)}>{project.title}</span>}
        purpose={<ProjectStanding language={language} project={project} />}
        above={[[to.projects(), words.title]]}
        actions={
          <>
            {actions}
            {project.takesQuestions && (
              <a href={to.newThread('project', project.id)} rel="nofollow" className="button button-secondary">
                {words.ask}
              </a>
            )}
          </>
        }
      />
      <div className="space-y-8">
        <section aria-labelledby="goal" className="prose-width">
          <h2 id="goal">{words.goal}</h2>
          <p lang={foreignTag(language, project.goalLanguage)} className="whitespace-pre-line wrap-anywhere">
            {project.goal}
          </p>
        </section>
        <Parties language={language} project={project} />
        <Work language={language} project={project} />
        <Milestones language={language} project={project} />
        <Outputs language={language} project={project} />
        <ProjectEffects language={language} effects={project.effects} />
        {project.effects.length === 0 && project.state !== 'stopped' && (
          <p className="prose-width">{project.state === 'completed' ? words.nothingCounts : words.notMoved}</p>
        )}
        <p className="text-sm text-muted">{words.listedOn(project.listedOn)}</p>
      </div>
    </>
  );
}

/** State, days and the projects before and after it, in one line. */
function ProjectStanding({ language, project }: Props) {
  const words = publicProjectMessages[language];
  const to = paths(language);
  const { state, endedOn, endReason, continues, followedBy } = project;
  return (
    <>
      <strong>{projectMessages[language].state[state]}</strong>
      {(project.startsOn ?? project.endsOn) !== null && ` · ${plannedDays(language, project)}`}
      {state === 'completed' && endedOn && ` · ${words.completedOn(endedOn)}`}
      {state === 'stopped' && endedOn && ` · ${words.stopped(endedOn, endReason ?? '')}`}
      {continues && (
        <>
          {' · '}
          {words.continues} <a href={to.project(continues.id)}>{continues.title}</a>
        </>
      )}
      {followedBy && (
        <>
          {' · '}
          {words.followed} <a href={to.project(followedBy.id)}>{followedBy.title}</a>
        </>
      )}
    </>
  );
}

function Parties({ language, project: { parties } }: Props) {
  const words = publicProjectMessages[language];
  const rows = parties.flatMap((party) => party.spans.map((span) => ({ ...party, ...span })));
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{words.who}</h2>
      <DataTable
        rows={rows}
        keyOf={({ id }, index) => `${id} ${index}`}
        columns={[
          {
            heading: words.party,
            namesRow: true,
            cell: ({ name, href, institution }) => (
              <>
                <a href={href}>{name}</a>
                {institution && <span className="second-name">{partyKindName(language, institution)}</span>}
              </>
            ),
          },
          { heading: words.role, cell: ({ role }) => projectMessages[language].role[role] },
          { heading: words.from, cell: ({ from }) => from },
          { heading: words.to, cell: ({ to: last }) => last ?? words.open },
        ]}
      />
    </section>
  );
}

function Work({ language, project: { work } }: Props) {
  const words = publicProjectMessages[language];
  if (work.length === 0) return null;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{words.workedOn}</h2>
      <DataTable
        rows={work}
        keyOf={({ key }) => key}
        columns={[
          {
            heading: words.segments,
            namesRow: true,
            cell: ({ segmentId, segment }) => <a href={paths(language).segment(segmentId)}>{segment}</a>,
          },
          { heading: words.party, cell: ({ party }) => party },
          {
            heading: words.aim,
            cell: ({ aim, retracted }) => `${projectMessages[language].aim[aim]}${retracted ? ` · ${words.retracted}` : ''}`,
          },
        ]}
      />
    </section>
  );
}
