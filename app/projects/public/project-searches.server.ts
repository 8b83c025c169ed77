import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { projectParties } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { announceFind, searchesFinding, type Findable } from '../../alliance/saved-searches/finds.server';
import type { SearchedFirm } from '../../alliance/saved-searches/saved-search';
import { announceCompany, searchedFirm } from '../../alliance/saved-searches/saved-searches.server';
import type { SearchWords } from '../../alliance/saved-searches/saved-search-list.server';
import { localised } from '../../i18n/messages';
import { colon, listed } from '../../i18n/punctuation';
import { partyKindName } from '../../parties/party-kind-names';
import { paths } from '../../paths';
import { industry } from '../../region/industry.server';
import { regionName } from '../../region/regions.server';
import { scopeName } from '../../region/scope-choices.server';
import { projectMessages } from '../messages';
import { publicProjectMessages } from './messages';
import { queryOfProjectSearch } from './project-parameters';
import { projectAddress, projectsAsked } from './project-query';
import type { PublicProject } from './public-project';
import { publicProjectIn } from './public-projects.server';
import { projectSearchMails } from './search-mails';

/** A project as searches look for it, as it stands in the transaction; what is not in public is found by none. */
function findable(db: Database, tx: Transaction, id: number): Findable & { readonly project: PublicProject | null } {
  const project = publicProjectIn(tx, id);
  const chains = new Map(industry(db).segments.map((segment) => [segment.id, segment.chainId]));
  const isFoundBy = (filters: unknown) =>
    project !== null &&
    projectsAsked([project], queryOfProjectSearch(filters), (segmentId) => chains.get(segmentId)).length > 0;
  return { subject: 'projects', id, isFoundBy, project };
}

/** How searches saw a project and the firms in it before a command changes it. */
interface FoundBefore {
  /** The searches that found the project. */
  readonly searches: ReadonlySet<number>;
  /** Its firms as searches for firms saw them. */
  readonly firms: ReadonlyMap<number, SearchedFirm | null>;
}

export function projectFoundBefore(db: Database, tx: Transaction, id: number, now: Date): FoundBefore {
  const { companyId, projectId } = projectParties;
  const rows = tx
    .selectDistinct({ of: companyId })
    .from(projectParties)
    .where(and(eq(projectId, id), isNotNull(companyId)))
    .all();
  const firms = new Map(rows.map(({ of }) => [of!, searchedFirm(tx, of!, now)]));
  return { searches: searchesFinding(tx, findable(db, tx, id)), firms };
}

/**
 * Tells everybody whose search newly finds a listed project, or a firm because of it, once per search, in the
 * transaction that changed it.
 */
export function announceProject(
  db: Database,
  tx: Transaction,
  id: number,
  before: FoundBefore,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): number {
  for (const [companyId, firm] of before.firms) announceCompany(tx, companyId, occasion, firm);
  const { project, ...thing } = findable(db, tx, id);
  if (!project) return 0;
  return announceFind(tx, thing, before.searches, projectSearchMails.projectFound, occasion, (language) => [
    localised(language, project.titleZh, project.titleEn),
    `${occasion.origin}${paths(language).project(id)}`,
  ]);
}

/** A search for projects in words. */
export const projectSearchWords: SearchWords = (db, filters, language) => {
  const query = queryOfProjectSearch(filters);
  const address = projectAddress(query);
  const words = publicProjectMessages[language];
  const { q, state, scope, region, partner } = query;
  const said = [
    [words.search, q],
    [words.state, listed(language, state, (one) => projectMessages[language].state[one])],
    [words.scope, scope && scopeName(db, language, scope)],
    [words.region, region && (regionName(db, region, language) ?? region)],
    [words.partner, partner ? partyKindName(language, partner) : ''],
  ] as const;
  return {
    subject: 'projects',
    href: paths(language).projects(address),
    address: { of: 'projects', ...address },
    conditions: said.flatMap(([label, value]) => (value === '' ? [] : [`${label}${colon(language)}${value}`])),
  };
};
