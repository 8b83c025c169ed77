import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { localised, localisedLanguage } from '../../i18n/messages';
import { paths } from '../../paths';
import { leadOf } from '../../projects/public/public-project';
import { industry } from '../../region/industry.server';
import { picturesOf } from '../case-study.server';
import { casePageSize, casesAsked, type CaseQuery } from './case-query';
import { publicCases, type PublicCase } from './public-cases.server';

/** A case study as lists show it. */
export interface ListedCase {
  readonly projectId: number;
  readonly title: string;
  readonly titleLanguage: Language;
  /** Where its text begins. */
  readonly opening: string;
  readonly openingLanguage: Language;
  /** Names of the parties, the lead first. */
  readonly parties: readonly string[];
  /** Names of the segments, in the order of the chains. */
  readonly segments: readonly string[];
  /** Its first picture. */
  readonly picture: { readonly src: string; readonly caption: string } | null;
}

export interface CaseList {
  readonly query: CaseQuery;
  readonly total: number;
  /** The page shown: beyond the last it is the last. */
  readonly page: number;
  readonly pages: number;
  readonly cases: readonly ListedCase[];
}

/** One page of the showcase. */
export function listCases(db: Database, query: CaseQuery, language: Language): CaseList {
  const chains = new Map(industry(db).segments.map(({ id, chainId }) => [id, chainId]));
  const found = casesAsked(publicCases(db), query, (segmentId) => chains.get(segmentId));
  const pages = Math.max(1, Math.ceil(found.length / casePageSize));
  const page = Math.min(query.page, pages);
  const shown = found.slice((page - 1) * casePageSize, page * casePageSize);
  return { query, total: found.length, page, pages, cases: shown.map((one) => listedCase(db, one, language)) };
}

/** The case studies of projects that worked on a segment. */
export function casesInSegment(db: Database, segmentId: string, language: Language): ListedCase[] {
  return publicCases(db)
    .filter(({ project }) => project.contributions.some((one) => one.segmentId === segmentId))
    .map((one) => listedCase(db, one, language));
}

/** The case studies of projects a company was in by its own disclosure. */
export function casesOfCompany(db: Database, companyId: number, language: Language): ListedCase[] {
  return publicCases(db)
    .filter(({ project }) => project.parties.some(({ kind, of }) => kind === 'company' && of === companyId))
    .map((one) => listedCase(db, one, language));
}

/** The newest ones, for the first page. */
export function newestCases(db: Database, language: Language, limit = 3): ListedCase[] {
  return publicCases(db)
    .slice(0, limit)
    .map((one) => listedCase(db, one, language));
}

function listedCase(db: Database, { study, project }: PublicCase, language: Language): ListedCase {
  const worked = new Set(project.contributions.map(({ segmentId }) => segmentId));
  const lead = leadOf(project);
  const [picture] = picturesOf(db, project.id);
  return {
    projectId: project.id,
    title: localised(language, study.titleZh, study.titleEn),
    titleLanguage: localisedLanguage(language, study.titleEn),
    opening: localised(language, study.problemZh, study.problemEn).slice(0, 120),
    openingLanguage: localisedLanguage(language, study.problemEn),
    parties: [...(lead ? [lead] : []), ...project.parties.filter((party) => party !== lead)].map(({ nameZh, nameEn }) =>
      localised(language, nameZh, nameEn),
    ),
    segments: industry(db)
      .segments.filter(({ id }) => worked.has(id))
      .map(({ nameZh, nameEn }) => localised(language, nameZh, nameEn)),
    picture: picture
      ? {
          src: paths(language).casePicture(project.id, picture.digest),
          caption: localised(language, picture.captionZh, picture.captionEn),
        }
      : null,
  };
}
