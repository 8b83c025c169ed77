import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../../db/kept';
import type { Database } from '../../../db/client';
import {
  companies,
  institutions,
  projectContributions,
  projectParties,
  projectRevisions,
  projectRoleSpans,
  projects,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { byKey, listIn } from '../grouped';
import { roleOf, type PublicParty, type PublicProject } from './public-project';

/** Checked by the desk, meant for everybody, and no duplicate of another. */
const inPublic = and(
  eq(projects.listing, 'listed'),
  isNull(projects.mergedIntoId),
  eq(projectRevisions.visibility, 'public'),
);
const asListed = and(
  eq(projectRevisions.projectId, projects.id),
  eq(projectRevisions.revision, projects.listedRevision),
);

const kept = keptUnderDataVersion<'all', readonly PublicProject[]>((db) => listedProjects(db, null));

/** Listed projects as everybody sees them, read anew: all, or the one with a number. */
function listedProjects(db: Database | Transaction, id: number | null): PublicProject[] {
  const one = id === null ? undefined : eq(projects.id, id);
  const rows = db
    .select({ project: projects, charter: projectRevisions })
    .from(projects)
    .innerJoin(projectRevisions, asListed)
    .where(and(inPublic, one))
    .orderBy(desc(projects.listingAt), desc(projects.id))
    .all();
  const parties = partiesOf(db, id);
  const contributions = contributionsOf(db, one);
  return rows.map(({ project, charter }): PublicProject => {
    const disclosed = listIn(parties, project.id);
    const shown = new Set(disclosed.map(({ id }) => id));
    return {
      id: project.id,
      state: project.state,
      titleZh: charter.titleZh,
      titleEn: charter.titleEn,
      goalZh: charter.goalZh,
      goalEn: charter.goalEn,
      regionCode: project.regionCode,
      startsOn: charter.startsOn,
      endsOn: charter.endsOn,
      listedAt: project.listingAt!,
      startedAt: project.startedAt,
      endedAt: project.endedAt,
      endReason: project.endReason,
      continuesId: project.continuesId,
      parties: disclosed,
      contributions: listIn(contributions, project.id).filter(({ partyId }) => shown.has(partyId)),
    };
  });
}

/** Every listed project as everybody sees it, the newest first; the same objects until the data change. */
export function publicProjects(db: Database): readonly PublicProject[] {
  return kept(db, 'all');
}

/** One listed project; null where there is none that everybody may see. */
export function findPublicProject(db: Database, id: number): PublicProject | null {
  return publicProjects(db).find((project) => project.id === id) ?? null;
}

/** One as it stands in the transaction that changes it. */
export function publicProjectIn(tx: Transaction, id: number): PublicProject | null {
  return listedProjects(tx, id)[0] ?? null;
}

type PartyRow = ReturnType<typeof partyRows>[number];

/** Parties that disclosed themselves and have, or had, a role; by project. */
function partiesOf(db: Database | Transaction, id: number | null) {
  const spans = byKey(spanRows(db, id), ({ partyId }) => partyId);
  const parties = partyRows(db, id).flatMap((row): (PublicParty & { projectId: number })[] => {
    const own = listIn(spans, row.party.id).map(({ role, startedAt, endedAt }) => ({ role, startedAt, endedAt }));
    const organisation = row.company ?? row.institution;
    return own.length === 0 || !organisation ? [] : [{ ...partyOf(row, organisation), spans: own }];
  });
  const leadFirst = parties.sort((a, b) => Number(roleOf(b) === 'lead') - Number(roleOf(a) === 'lead'));
  return byKey(leadFirst, ({ projectId }) => projectId);
}

function partyOf({ party, company, institution }: PartyRow, { id, slug, regionCode, nameZh, nameEn }: Organisation) {
  return {
    id: party.id,
    projectId: party.projectId,
    kind: company ? ('company' as const) : ('institution' as const),
    of: id,
    slug,
    institution: institution?.kind ?? null,
    nameZh: party.frozenNameZh ?? company?.shortName ?? nameZh,
    nameEn: party.frozenNameZh === null ? nameEn : party.frozenNameEn,
    regionCode,
  };
}

type Organisation = NonNullable<PartyRow['company'] | PartyRow['institution']>;

function partyRows(db: Database | Transaction, id: number | null) {
  return db
    .select({ party: projectParties, company: companies, institution: institutions })
    .from(projectParties)
    .innerJoin(projects, eq(projects.id, projectParties.projectId))
    .leftJoin(companies, eq(companies.id, projectParties.companyId))
    .leftJoin(institutions, eq(institutions.id, projectParties.institutionId))
    .where(
      and(
        eq(projects.listing, 'listed'),
        eq(projectParties.disclosed, true),
        isNull(projectParties.unitedWithId),
        id === null ? undefined : eq(projects.id, id),
      ),
    )
    .orderBy(asc(projectParties.id))
    .all();
}

function spanRows(db: Database | Transaction, id: number | null) {
  return db
    .select({
      partyId: projectRoleSpans.partyId,
      role: projectRoleSpans.role,
      startedAt: projectRoleSpans.startedAt,
      endedAt: projectRoleSpans.endedAt,
    })
    .from(projectRoleSpans)
    .where(id === null ? undefined : eq(projectRoleSpans.projectId, id))
    .orderBy(asc(projectRoleSpans.startedAt), asc(projectRoleSpans.id))
    .all();
}

function contributionsOf(db: Database | Transaction, one: SQL | undefined) {
  const rows = db
    .select({
      projectId: projectContributions.projectId,
      partyId: projectContributions.partyId,
      segmentId: projectContributions.segmentId,
      aim: projectContributions.aim,
      retractedAt: projectContributions.retractedAt,
    })
    .from(projectContributions)
    .innerJoin(
      projects,
      and(
        eq(projects.id, projectContributions.projectId),
        eq(projects.listedRevision, projectContributions.revision),
        isNotNull(projects.listedRevision),
      ),
    )
    .where(and(eq(projects.listing, 'listed'), one))
    .orderBy(asc(projectContributions.id))
    .all();
  return byKey(rows, ({ projectId }) => projectId);
}
