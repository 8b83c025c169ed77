import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { localised, localisedLanguage } from '../../i18n/messages';
import type { Party } from '../../parties/party';
import { industry } from '../../region/industry.server';
import { regionChoicesOf } from '../../region/place-choices.server';
import type { ProjectState } from '../project-state';
import { projectPageSize, projectsAsked, publicStates, type ProjectQuery } from './project-query';
import { leadOf, type PublicProject } from './public-project';
import { publicProjects } from './public-projects.server';

/** A project as lists show it. */
export interface ListedProject {
  readonly id: number;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly state: ProjectState;
  /** Names of the lead and of the other parties; the lead is null where it did not disclose itself. */
  readonly lead: string | null;
  readonly others: readonly string[];
  /** Names of the segments it works on, in the order of the chains. */
  readonly segments: readonly string[];
  /** ISO dates as planned. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface ProjectList {
  readonly query: ProjectQuery;
  readonly total: number;
  /** The page shown: beyond the last it is the last. */
  readonly page: number;
  readonly pages: number;
  readonly projects: readonly ListedProject[];
  /** Projects per state under the other conditions. */
  readonly states: Readonly<Partial<Record<ProjectState, number>>>;
  /** Regions parties of listed projects are seated in, and the one asked for, for the choice. */
  readonly regions: readonly (readonly [code: string, name: string])[];
}

/** One page of the listed projects that a query asks for. */
export function listProjects(db: Database, query: ProjectQuery, language: Language): ProjectList {
  const others = allAsked(db, { ...query, state: [] });
  const asked = query.state.length === 0 ? others : allAsked(db, query);
  const pages = Math.max(1, Math.ceil(asked.length / projectPageSize));
  const page = Math.min(query.page, pages);
  return {
    query,
    total: asked.length,
    page,
    pages,
    projects: asked
      .slice((page - 1) * projectPageSize, page * projectPageSize)
      .map((project) => listedProject(db, project, language)),
    states: Object.fromEntries(publicStates.map((state) => [state, others.filter((one) => one.state === state).length])),
    regions: seats(db, query.region, language),
  };
}

/** Every listed project that a query asks for, in its order. */
export function allAsked(db: Database, query: ProjectQuery): PublicProject[] {
  const chains = new Map(industry(db).segments.map(({ id, chainId }) => [id, chainId]));
  return projectsAsked(publicProjects(db), query, (segmentId) => chains.get(segmentId));
}

/** A project as a row, in the reader's language. */
function listedProject(db: Database, project: PublicProject, language: Language): ListedProject {
  const { id, state, titleZh, titleEn, startsOn, endsOn, contributions, parties } = project;
  const lead = leadOf(project);
  const worked = new Set(contributions.map(({ segmentId }) => segmentId));
  return {
    id,
    title: localised(language, titleZh, titleEn),
    titleLanguage: localisedLanguage(language, titleEn),
    state,
    lead: lead && localised(language, lead.nameZh, lead.nameEn),
    others: parties.filter((party) => party !== lead).map(({ nameZh, nameEn }) => localised(language, nameZh, nameEn)),
    segments: industry(db)
      .segments.filter((segment) => worked.has(segment.id))
      .map(({ nameZh, nameEn }) => localised(language, nameZh, nameEn)),
    startsOn,
    endsOn,
  };
}

/** Where parties are seated, and the region that is asked for: the choice shows what it does. */
function seats(db: Database, asked: string, language: Language): ProjectList['regions'] {
  const codes = publicProjects(db).flatMap(({ parties }) => parties.map(({ regionCode }) => regionCode));
  return regionChoicesOf(db, [asked, ...codes], language);
}

/** The projects that work on a segment; those under way first. */
export function projectsInSegment(db: Database, segmentId: string, language: Language): ListedProject[] {
  const found = publicProjects(db).filter(({ contributions }) =>
    contributions.some((contribution) => contribution.segmentId === segmentId),
  );
  return underWayFirst(found).map((project) => listedProject(db, project, language));
}

/** The projects a firm or an institution is, or was, in by its own disclosure; those under way first. */
export function projectsOfParty(db: Database, party: Party, language: Language): ListedProject[] {
  const found = publicProjects(db).filter(({ parties }) =>
    parties.some(({ kind, of }) => kind === party.kind && of === party.id),
  );
  return underWayFirst(found).map((project) => listedProject(db, project, language));
}

function underWayFirst(projects: readonly PublicProject[]): PublicProject[] {
  return [...projects].sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null));
}
