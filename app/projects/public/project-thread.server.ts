import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { projectParties, projectRevisions, projectRoleSpans, projectSides, projects } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { actsFor, partiesOf, partyOf, type Party } from '../../parties/party';
import { idsOf } from '../../parties/party-ids';
import type { Opening, ThreadCircle, ThreadNoun } from '../../parties/thread-noun.server';
import { paths } from '../../paths';
import { leadMissing, leadOf, openParties } from '../parties-now';
import type { Project } from '../project';
import { findProject } from '../project.server';

type Reading = Database | Transaction;

/** The title everybody may read where the desk listed one; before that the parties' own, which they alone talk about. */
const shownRevision = sql`coalesce(${projects.listedRevision}, ${projects.revision})`;

const listed = sql<number>`(${projects.listing} = 'listed' and ${projects.mergedIntoId} is null
  and ${projectRevisions.visibility} = 'public')`;

/** The parties of a project among themselves; a party that left reads no more, a suspended one reads and is silent. */
const circle: ThreadCircle = {
  parties: (db, id) => {
    const open = and(eq(projectParties.projectId, id), isNull(projectRoleSpans.endedAt));
    return db
      .select({ companyId: projectParties.companyId, institutionId: projectParties.institutionId })
      .from(projectParties)
      .innerJoin(projectRoleSpans, eq(projectRoleSpans.partyId, projectParties.id))
      .where(open)
      .orderBy(projectParties.id)
      .all()
      .map((row) => partyOf(row)!);
  },
  own: (db, actor, id) => {
    const project = partiesOf(actor).length === 0 ? null : findProject(db, id);
    const own = project ? openParties(project).filter(({ party }) => actsFor(actor, party)) : [];
    if (!project || own.length === 0) return null;
    // Who acted for one party of it writes for no other.
    const side = sideTaken(db, id, actor.accountId);
    const lead = leadOf(project);
    const party = own.find((one) => one.id === side) ?? own.find((one) => one.id === lead?.id) ?? own[0]!;
    return { party: party.party, writes: party.able };
  },
  idsOf: (parties) => sql`(
    select ${projectParties.projectId} from ${projectParties}
    join ${projectRoleSpans} on ${projectRoleSpans.partyId} = ${projectParties.id} and ${projectRoleSpans.endedAt} is null
    where ${inArray(projectParties.companyId, idsOf(parties, 'company'))}
      or ${inArray(projectParties.institutionId, idsOf(parties, 'institution'))}
  )`,
  href: (language, id) => paths(language).ownProject(id),
};

/** Conversations about projects: its parties among themselves, and questions of others to who leads a listed one. */
export const projectThreads: ThreadNoun = {
  named: (db, ids, language) =>
    new Map(
      db
        .select({ id: projects.id, titleZh: projectRevisions.titleZh, titleEn: projectRevisions.titleEn, listed })
        .from(projects)
        .innerJoin(
          projectRevisions,
          and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, shownRevision)),
        )
        .where(inArray(projects.id, [...ids]))
        .all()
        .map(({ id, titleZh, titleEn, listed: inPublic }) => [
          id,
          {
            title: localised(language, titleZh, titleEn),
            href: inPublic === 1 ? paths(language).project(id) : null,
          },
        ]),
    ),
  opening: (db, actor, { id }) => {
    const inside = actor && circle.own(db, actor, id);
    if (inside) return amongParties(db, id, inside);
    return inPublic(db, id)
      ? actor
        ? toLead(findProject(db, id)!)
        : refuse('sign-in-needed')
      : refuse('project-unknown', { value: String(id) });
  },
  circle,
};

function sideTaken(db: Reading, projectId: number, accountId: number): number | null {
  const taken = and(eq(projectSides.projectId, projectId), eq(projectSides.accountId, accountId));
  return db.select({ partyId: projectSides.partyId }).from(projectSides).where(taken).get()?.partyId ?? null;
}

function amongParties(db: Reading, id: number, { party, writes }: NonNullable<ReturnType<typeof circle.own>>) {
  const project = findProject(db, id)!;
  if (project.state === 'draft' || project.state === 'discarded') return refuse('project-alone');
  if (!writes) return refuse('party-suspended', { state: project.state });
  return ok({
    party: leadOf(project)!.party,
    accountId: null,
    regionCode: project.regionCode,
    as: party,
    circle: true as const,
  });
}

function inPublic(db: Reading, id: number): boolean {
  const row = db
    .select({ listed })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.listedRevision)),
    )
    .where(eq(projects.id, id))
    .get();
  return row?.listed === 1;
}

/** A lead that is not named in public is not asked by the public: who it is would stand in the conversation. */
function toLead(project: Project): Outcome<Opening> {
  const lead = leadOf(project);
  if (!lead || leadMissing(project) || !lead.disclosed) return refuse('project-not-asked');
  const party: Party = lead.party;
  return ok({ party, accountId: null, regionCode: project.regionCode });
}

/** Does the public page of a listed project lead to a question? Whoever asks is told the rest. */
export function takesQuestions(project: Project): boolean {
  return toLead(project).ok;
}
