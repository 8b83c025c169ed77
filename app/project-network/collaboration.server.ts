import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import {
  companies,
  institutions,
  projectContributions,
  projectParties,
  projectRevisions,
  projectRoleSpans,
  projects,
  regions,
  supplyLinks,
} from '../../db/schema/index';
import { dateInChina } from '../calendar/working-days';
import { customers, suppliers } from '../alliance/supply-links/linked-firms.server';
import { nodeId } from '../network/network';
import { agreedProjectStates } from '../projects/project-state';
import type { Collaboration, NetworkParty, NetworkProject, Supply } from './collaboration';
import { ofRegion } from './filter';

/**
 * Everything everybody may know of who works with whom, in all regions: listed projects whose checked revision and the
 * one in force are both public, and of these the disclosed parties. The same object until the data change.
 */
export const wholeCollaboration = keptUnderDataVersion<'', Collaboration>((db) => {
  const shown = shownProjects(db);
  const ids = JSON.stringify(shown.map(({ project }) => project.id));
  const listed = sql`(select value from json_each(${ids}))`;
  const members = disclosedParties(db, listed);
  const partyOf = new Map(members.map(({ row, party }) => [row, party]));
  const parties = [...new Map(members.map(({ party }) => [party.id, party])).values()];
  const known = new Set(partyOf.keys());
  return {
    parties,
    projects: shown.map(networkProject),
    roles: roleSpans(db, listed)
      .filter(({ partyId }) => known.has(partyId))
      .map(({ projectId, partyId, role, startedAt, endedAt }) => ({
        project: projectNode(projectId),
        party: partyOf.get(partyId)!.id,
        role,
        from: dayOf(startedAt),
        until: endedAt === null ? null : dayOf(endedAt),
      })),
    works: contributions(db, listed)
      .filter(({ partyId }) => known.has(partyId))
      .map(({ projectId, partyId, segmentId, aim }) => ({
        project: projectNode(projectId),
        party: partyOf.get(partyId)!.id,
        segment: segmentId,
        aim,
      })),
    supplies: suppliesAmong(db, new Set(parties.map(({ id }) => id))),
  };
}, 1);

/** The codes of a region and of what lies in it: a province counts its prefectures. */
export function codesOf(db: Database, region: string): ReadonlySet<string> {
  const codes = db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, region), eq(regions.parentCode, region)))
    .all();
  return new Set(codes.map(({ code }) => code));
}

/** What a region's parties work on, with all who work on it beside them. */
export const regionCollaboration = keptUnderDataVersion<string, Collaboration>(
  (db, region) => ofRegion(wholeCollaboration(db, ''), codesOf(db, region)),
  60,
);

const projectNode = (id: number): string => `project:${id}`;
/** As an institution is called among the nodes. */
export const institutionNode = (slug: string): string => `institution:${slug}`;
const dayOf = (moment: string): string => dateInChina(new Date(moment));

function shownProjects(db: Database) {
  const inForce = alias(projectRevisions, 'in_force');
  return db
    .select({ project: projects, revision: projectRevisions })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.listedRevision)),
    )
    .innerJoin(inForce, and(eq(inForce.projectId, projects.id), eq(inForce.revision, projects.agreedRevision)))
    .where(
      and(
        eq(projects.listing, 'listed'),
        isNull(projects.mergedIntoId),
        inArray(projects.state, [...agreedProjectStates]),
        eq(projectRevisions.visibility, 'public'),
        eq(inForce.visibility, 'public'),
      ),
    )
    .orderBy(asc(projects.id))
    .all();
}

type ShownProject = ReturnType<typeof shownProjects>[number];

function networkProject({ project, revision }: ShownProject): NetworkProject {
  const { id, state, startedAt, agreedAt, createdAt } = project;
  const { titleZh, titleEn, startsOn } = revision;
  const since = startsOn ?? dayOf(startedAt ?? agreedAt ?? createdAt);
  return { id: projectNode(id), key: String(id), titleZh, titleEn, state, since };
}

/** Parties that may be named, by their rows: firms by name, then institutions. */
function disclosedParties(db: Database, listed: ReturnType<typeof sql>) {
  const where = and(sql`${projectParties.projectId} in ${listed}`, eq(projectParties.disclosed, true));
  const firms = db
    .select({ row: projectParties.id, company: companies })
    .from(projectParties)
    .innerJoin(companies, eq(companies.id, projectParties.companyId))
    .where(where)
    .orderBy(asc(companies.sortKey), asc(companies.id))
    .all();
  const others = db
    .select({ row: projectParties.id, institution: institutions })
    .from(projectParties)
    .innerJoin(institutions, eq(institutions.id, projectParties.institutionId))
    .where(where)
    .orderBy(asc(institutions.sortKey), asc(institutions.id))
    .all();
  return [
    ...firms.map(({ row, company }) => ({ row, party: firmParty(company) })),
    ...others.map(({ row, institution }) => ({ row, party: institutionParty(institution) })),
  ];
}

function firmParty({ slug, shortName, nameZh, nameEn, regionCode }: typeof companies.$inferSelect): NetworkParty {
  const names = { nameZh: shortName ?? nameZh, nameEn };
  return { id: nodeId('firm', slug), kind: 'company', slug, ...names, region: regionCode };
}

function institutionParty({ slug, kind, nameZh, nameEn, regionCode }: typeof institutions.$inferSelect): NetworkParty {
  return { id: institutionNode(slug), kind, slug, nameZh, nameEn, region: regionCode };
}

function roleSpans(db: Database, listed: ReturnType<typeof sql>) {
  return db
    .select()
    .from(projectRoleSpans)
    .where(sql`${projectRoleSpans.projectId} in ${listed}`)
    .orderBy(asc(projectRoleSpans.projectId), asc(projectRoleSpans.startedAt), asc(projectRoleSpans.id))
    .all();
}

/** As the checked revision has them. */
function contributions(db: Database, listed: ReturnType<typeof sql>) {
  return db
    .select({
      projectId: projectContributions.projectId,
      partyId: projectContributions.partyId,
      segmentId: projectContributions.segmentId,
      aim: projectContributions.aim,
    })
    .from(projectContributions)
    .innerJoin(projects, eq(projects.id, projectContributions.projectId))
    .where(
      and(
        sql`${projectContributions.projectId} in ${listed}`,
        eq(projectContributions.revision, projects.listedRevision),
        isNull(projectContributions.retractedAt),
      ),
    )
    .orderBy(asc(projectContributions.projectId), asc(projectContributions.id))
    .all();
}

/** Who of the parties supplies whom by the word of both, once for two firms and a direction. */
function suppliesAmong(db: Database, parties: ReadonlySet<string>): Supply[] {
  const rows = db
    .selectDistinct({ supplier: suppliers.slug, customer: customers.slug })
    .from(supplyLinks)
    .innerJoin(suppliers, eq(suppliers.id, supplyLinks.supplierId))
    .innerJoin(customers, eq(customers.id, supplyLinks.customerId))
    .where(eq(supplyLinks.state, 'confirmed'))
    .orderBy(asc(suppliers.slug), asc(customers.slug))
    .all();
  return rows.flatMap((row): Supply[] => {
    const [supplier, customer] = [nodeId('firm', row.supplier), nodeId('firm', row.customer)];
    return parties.has(supplier) && parties.has(customer) ? [{ supplier, customer }] : [];
  });
}
