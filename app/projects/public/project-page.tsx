import { foreignTag, type Language } from '../../i18n/language';
import { figure } from '../../i18n/figures';
import { institutionKindName } from '../../parties/institution-names';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import {
  aimName,
  milestoneStateName,
  outputKindName,
  projectRoleName,
  projectStateName,
} from '../project-names';
import { publicProjectMessages } from './messages';
import { plannedDays } from './project-table';
import type { ProjectView } from './project-view.server';

interface Props {
  language: Language;
  project: ProjectView;
}

/** A listed project: what for, who, on which segments, how far, what came of it and what it changed on the map. */
export function ProjectPage({ language, project }: Props) {
  const words = publicProjectMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={<span lang={foreignTag(language, project.titleLanguage)}>{project.title}</span>}
        purpose={<ProjectStanding language={language} project={project} />}
        above={[[to.projects(), words.title]]}
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
        <Moved language={language} project={project} />
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
      <strong>{projectStateName(language, state)}</strong>
      {' · '}
      {plannedDays(language, project)}
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
                {institution && <span className="second-name">{institutionKindName(language, institution)}</span>}
              </>
            ),
          },
          { heading: words.role, cell: ({ role }) => projectRoleName(language, role) },
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
            cell: ({ aim, retracted }) => `${aimName(language, aim)}${retracted ? ` · ${words.retracted}` : ''}`,
          },
        ]}
      />
    </section>
  );
}

function Milestones({ language, project: { milestones } }: Props) {
  const words = publicProjectMessages[language];
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{words.milestones}</h2>
      <DataTable
        rows={milestones}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.milestone, namesRow: true, cell: ({ title }) => title },
          { heading: words.party, cell: ({ party }) => party },
          {
            heading: words.due,
            cell: ({ dueOn, firstDueOn }) => (
              <>
                {dueOn}
                {firstDueOn !== dueOn && <span className="second-name">{words.firstDue(firstDueOn)}</span>}
              </>
            ),
          },
          { heading: words.milestoneState, cell: ({ state }) => milestoneStateName(language, state) },
        ]}
      />
    </section>
  );
}

function Outputs({ language, project: { outputs } }: Props) {
  const words = publicProjectMessages[language];
  if (outputs.length === 0) return null;
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">{words.outputs}</h2>
      <DataTable
        rows={outputs}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: words.output,
            namesRow: true,
            cell: ({ title, url, withdrawn }) => (
              <>
                {url === null ? title : <a href={url}>{title}</a>}
                {withdrawn && (
                  <span className="second-name">{words.withdrawnOutput(withdrawn.on, withdrawn.reason)}</span>
                )}
              </>
            ),
          },
          { heading: words.kind, cell: ({ kind }) => outputKindName(language, kind) },
          { heading: words.party, cell: ({ party }) => party },
          { heading: words.identifier, cell: ({ identifier }) => identifier ?? '–' },
          { heading: words.published, cell: ({ publishedOn }) => publishedOn },
        ]}
      />
    </section>
  );
}

/** The figures of each region it moved, as they were on the day its evidence came in. */
function Moved({ language, project: { figures } }: Props) {
  const words = publicProjectMessages[language];
  return (
    <section aria-labelledby="moved" className="space-y-3">
      <h2 id="moved">{words.moved}</h2>
      {figures.length === 0 && <p>{words.notMoved}</p>}
      {figures.map(({ regionCode, region, on, before, after }) => (
        <div key={regionCode}>
          <p>
            <a href={paths(language).atlas(regionCode)}>{words.movedIn(region, on)}</a>
          </p>
          <DataTable
            label={region}
            rows={(['segments', 'links', 'paths'] as const).map((kind) => ({
              kind,
              was: before[kind],
              is: after[kind],
            }))}
            keyOf={({ kind }) => kind}
            columns={[
              { heading: words.figure, namesRow: true, cell: ({ kind }) => words.figures[kind] },
              { heading: words.before, number: true, cell: ({ was }) => share(language, was) },
              { heading: words.after, number: true, cell: ({ is }) => share(language, is) },
            ]}
          />
        </div>
      ))}
      {figures.length > 0 && <p>{words.neverRepresentative}</p>}
    </section>
  );
}

function share(language: Language, { present, total }: { present: number; total: number }): string {
  return publicProjectMessages[language].of(figure(language, present), figure(language, total));
}
