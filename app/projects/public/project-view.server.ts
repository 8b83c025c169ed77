import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { amongListed, prepared } from '../../../db/prepared';
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
  const whole = findProject(db, project.id)!;
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
    takesQuestions: takesQuestions(whole),
    effects: effectLines(db, whole, language),
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

const plannedMilestones = prepared((db) => {
  const asListed = and(
    eq(projects.id, projectMilestonePlans.projectId),
    eq(projectMilestonePlans.revision, projects.listedRevision),
  );
  return db
    .select({ milestone: projectMilestones, plan: projectMilestonePlans })
    .from(projectMilestonePlans)
    .innerJoin(projects, asListed)
    .innerJoin(projectMilestones, eq(projectMilestones.id, projectMilestonePlans.milestoneId))
    .where(
      and(
        eq(projectMilestonePlans.projectId, sql.placeholder('id')),
        amongListed(projectMilestonePlans.partyId, 'parties'),
      ),
    )
    .orderBy(asc(projectMilestonePlans.dueOn), asc(projectMilestonePlans.milestoneId))
    .prepare();
});

const firstPlans = prepared((db) =>
  db
    .select({ id: projectMilestonePlans.milestoneId, dueOn: projectMilestonePlans.dueOn })
    .from(projectMilestonePlans)
    .where(
      and(eq(projectMilestonePlans.projectId, sql.placeholder('id')), eq(projectMilestonePlans.revision, 1)),
    )
    .prepare(),
);

/** Milestones of the revision that the desk checked, of parties that disclosed themselves. */
function milestonesOf(db: Database, { id }: PublicProject, named: NamedParties) {
  const rows = plannedMilestones(db).all({ id, parties: JSON.stringify([...named.keys()]) });
  const first = new Map(
    firstPlans(db)
      .all({ id })
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

const shownOutputs = prepared((db) =>
  db
    .select()
    .from(projectOutputs)
    .where(
      and(
        eq(projectOutputs.projectId, sql.placeholder('id')),
        inArray(projectOutputs.state, ['published', 'withdrawn']),
        amongListed(projectOutputs.partyId, 'parties'),
      ),
    )
    .orderBy(asc(projectOutputs.publishedAt), asc(projectOutputs.id))
    .prepare(),
);

/** What was published, and of what was withdrawn its title, the day and why. */
function outputsOf(db: Database, { id }: PublicProject, named: NamedParties) {
  const rows = shownOutputs(db).all({ id, parties: JSON.stringify([...named.keys()]) });
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
