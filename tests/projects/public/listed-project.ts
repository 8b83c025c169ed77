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

interface PartyGiven {
  /** Slug of a company, or the name of a university to be made. */
  readonly name: string;
  readonly kind?: 'company' | 'university';
  readonly role?: 'lead' | 'partner' | 'site' | 'funder';
  readonly disclosed?: boolean;
  readonly segment?: string;
  readonly endedAt?: string;
}

interface Given {
  readonly title: string;
  readonly state?: 'running' | 'completed' | 'stopped';
  readonly listing?: 'listed' | 'withheld' | 'submitted';
  readonly visibility?: 'public' | 'parties';
  readonly endsOn?: string;
  readonly mergedIntoId?: number;
  readonly parties: readonly PartyGiven[];
}

const day = '2026-03-01T02:00:00.000Z';

/** Puts a project in as rows, as its parties and the desk would have left it, and gives its number. */
export function putProject(db: Database, given: Given): number {
  const { state = 'running', listing = 'listed', visibility = 'public', endsOn = '2027-02-28' } = given;
  const over = state !== 'running';
  const { id } = db
    .insert(projects)
    .values({
      state,
      revision: 1,
      agreedRevision: 1,
      regionCode: '440100',
      createdAt: day,
      activeAt: day,
      startedAt: day,
      endedAt: over ? '2026-09-01T02:00:00.000Z' : null,
      endReason: state === 'stopped' ? '资金没有到位' : null,
      listing,
      listedRevision: listing === 'submitted' ? null : 1,
      listingDueOn: listing === 'submitted' ? '2026-03-20' : null,
      listingAt: day,
      listingReason: listing === 'withheld' ? '待核实' : null,
      mergedIntoId: given.mergedIntoId,
    })
    .returning({ id: projects.id })
    .get();
  db.insert(projectRevisions)
    .values({
      projectId: id,
      revision: 1,
      titleZh: given.title,
      goalZh: `${given.title}的目标`,
      startsOn: '2026-03-01',
      endsOn,
      visibility,
      createdAt: day,
    })
    .run();
  for (const party of given.parties) putParty(db, id, party);
  return id;
}

function putParty(db: Database, projectId: number, given: PartyGiven): void {
  const { name, kind = 'company', role = 'partner', disclosed = true, segment, endedAt = null } = given;
  const of = kind === 'company' ? { companyId: companyNumber(db, name) } : { institutionId: universityNumber(db, name) };
  const { id: partyId } = db
    .insert(projectParties)
    .values({ projectId, ...of, disclosed })
    .returning({ id: projectParties.id })
    .get();
  const endReason = endedAt === null ? null : '人手不够';
  db.insert(projectRoleSpans).values({ projectId, partyId, role, startedAt: day, endedAt, endReason }).run();
  if (segment)
    db.insert(projectContributions).values({ projectId, revision: 1, partyId, segmentId: segment, aim: 'build' }).run();
}

function companyNumber(db: Database, slug: string): number {
  return db.select().from(companies).all().find((company) => company.slug === slug)!.id;
}

function universityNumber(db: Database, nameZh: string): number {
  return db
    .insert(institutions)
    .values({
      slug: `university-${nameZh}`,
      nameZh,
      nameEn: `University ${nameZh}`,
      kind: 'university',
      regionCode: '440100',
      source: '测试',
      sortKey: nameZh,
      createdAt: day,
      updatedAt: day,
    })
    .returning({ id: institutions.id })
    .get().id;
}
