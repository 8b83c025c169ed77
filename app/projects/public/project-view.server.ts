import { and, asc, eq, inArray, min } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  projectMilestonePlans,
  projectMilestones,
  projectOutputs,
  projects,
} from '../../../db/schema/index';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised, localisedLanguage } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { industry } from '../../region/industry.server';
import { effectLines } from '../effect-lines.server';
import { findProject } from '../project.server';
import { roleOf, type PublicParty, type PublicProject } from './public-project';
import { takesQuestions } from './project-thread.server';
import { findPublicProject, publicProjects } from './public-projects.server';

/** Everything the public page of a project shows, in the reader's language. */
export type ProjectView = ReturnType<typeof viewOf>;

/** A listed project by its number; a duplicate gives the number its address leads to. */
export function publicProjectView(
  db: Database,
  id: number,
  language: Language,
): Outcome<ProjectView, 'project-unknown' | 'project-moved'> {
  const project = findPublicProject(db, id);
  if (project) return ok(viewOf(db, project, language));
  const row = db.select({ into: projects.mergedIntoId }).from(projects).where(eq(projects.id, id)).get();
  const into = row?.into ?? null;
  return into !== null && findPublicProject(db, into)
    ? refuse('project-moved', { value: String(into) })
    : refuse('project-unknown', { value: String(id) });
}

function viewOf(db: Database, project: PublicProject, language: Language) {
  const { titleZh, titleEn, goalZh, goalEn, endedAt } = project;
  const named = new Map(project.parties.map((party) => [party.id, partyView(party, endedAt, language)]));
  return {
    id: project.id,
    state: project.state,
    title: localised(language, titleZh, titleEn),
    titleLanguage: localisedLanguage(language, titleEn),
    goal: localised(language, goalZh, goalEn),
    goalLanguage: localisedLanguage(language, goalEn),
    regionCode: project.regionCode,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    listedOn: dateInChina(new Date(project.listedAt)),
    endedOn: endedAt && dateInChina(new Date(endedAt)),
    endReason: project.endReason,
    parties: [...named.values()],
    work: workOf(db, project, named, language),
    milestones: milestonesOf(db, project, named),
    outputs: outputsOf(db, project, named),
    takesQuestions: takesQuestions(db, project.id),
    effects: effectLines(db, findProject(db, project.id)!, language),
    continues: neighbour(db, (other) => other.id === project.continuesId, language),
    followedBy: neighbour(db, (other) => other.continuesId === project.id, language),
  };
}

/** A role that was open when its project ended, ended with it. */
function partyView(party: PublicParty, projectEndedAt: string | null, language: Language) {
  const to = paths(language);
  return {
    id: party.id,
    name: localised(language, party.nameZh, party.nameEn),
    href: party.kind === 'company' ? to.company(party.slug) : to.institution(party.slug),
    institution: party.institution,
    role: roleOf(party),
    spans: party.spans.map(({ role, startedAt, endedAt }) => {
      const until = endedAt ?? projectEndedAt;
      return { role, from: dateInChina(new Date(startedAt)), to: until && dateInChina(new Date(until)) };
    }),
  };
}

type NamedParties = ReadonlyMap<number, ReturnType<typeof partyView>>;

function workOf(db: Database, { contributions }: PublicProject, named: NamedParties, language: Language) {
  const { segments } = industry(db);
  return segments.flatMap((segment) =>
    contributions
      .filter(({ segmentId }) => segmentId === segment.id)
      .map(({ partyId, aim, retractedAt }) => ({
        key: `${segment.id} ${partyId}`,
        segmentId: segment.id,
        segment: localised(language, segment.nameZh, segment.nameEn),
        party: named.get(partyId)!.name,
        aim,
        retracted: retractedAt !== null,
      })),
  );
}

/** Milestones of the revision that the desk checked, of parties that disclosed themselves. */
function milestonesOf(db: Database, { id }: PublicProject, named: NamedParties) {
  const rows = db
    .select({ milestone: projectMilestones, plan: projectMilestonePlans })
    .from(projectMilestonePlans)
    .innerJoin(projects, and(eq(projects.id, id), eq(projectMilestonePlans.revision, projects.listedRevision)))
    .innerJoin(projectMilestones, eq(projectMilestones.id, projectMilestonePlans.milestoneId))
    .where(and(eq(projectMilestonePlans.projectId, id), inArray(projectMilestonePlans.partyId, [...named.keys()])))
    .orderBy(asc(projectMilestonePlans.dueOn), asc(projectMilestonePlans.milestoneId))
    .all();
  const first = new Map(
    db
      .select({ id: projectMilestonePlans.milestoneId, dueOn: min(projectMilestonePlans.dueOn) })
      .from(projectMilestonePlans)
      .where(and(eq(projectMilestonePlans.projectId, id), eq(projectMilestonePlans.revision, 1)))
      .groupBy(projectMilestonePlans.milestoneId)
      .all()
      .map((row) => [row.id, row.dueOn]),
  );
  return rows.map(({ milestone, plan }) => ({
    id: milestone.id,
    title: plan.title,
    state: milestone.state,
    party: named.get(plan.partyId)!.name,
    dueOn: plan.dueOn,
    firstDueOn: first.get(milestone.id) ?? plan.dueOn,
  }));
}

/** What was published, and of what was withdrawn its title, the day and why. */
function outputsOf(db: Database, { id }: PublicProject, named: NamedParties) {
  const rows = db
    .select()
    .from(projectOutputs)
    .where(
      and(
        eq(projectOutputs.projectId, id),
        inArray(projectOutputs.state, ['published', 'withdrawn']),
        inArray(projectOutputs.partyId, [...named.keys()]),
      ),
    )
    .orderBy(asc(projectOutputs.publishedAt), asc(projectOutputs.id))
    .all();
  return rows.flatMap((output) => {
    if (output.publishedAt === null) return [];
    const stands = output.state === 'published';
    return {
      id: output.id,
      kind: output.kind,
      title: output.title,
      party: named.get(output.partyId)!.name,
      identifier: stands ? output.identifier : null,
      url: stands ? output.url : null,
      publishedOn: dateInChina(new Date(output.publishedAt)),
      withdrawn: output.withdrawnAt && { on: dateInChina(new Date(output.withdrawnAt)), reason: output.reason ?? '' },
    };
  });
}

function neighbour(db: Database, is: (other: PublicProject) => boolean, language: Language) {
  const other = publicProjects(db).find(is);
  return other ? { id: other.id, title: localised(language, other.titleZh, other.titleEn) } : null;
}
