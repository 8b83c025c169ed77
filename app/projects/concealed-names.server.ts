import { and, eq, inArray } from 'drizzle-orm';
import { companies, institutions, projectOutputs, projectParties } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { refuse, type Refusal } from '../outcome';
import { charterOf } from './charter.server';
import type { Project } from './project';

/** The first name of a party that did not disclose itself and yet stands in a text; null where none does. */
export function concealedNameIn(tx: Transaction, project: Pick<Project, 'parties'>, text: string): string | null {
  const concealed = project.parties.filter(({ disclosed }) => !disclosed);
  const said = folded(text);
  return namesOf(tx, concealed).find((name) => said.includes(folded(name))) ?? null;
}

/**
 * Refuses what a project's public page would say in its own words where that names a party which did not disclose
 * itself: the charter agreed on, its milestones, and outputs that are published.
 */
export function concealmentInCharter(
  tx: Transaction,
  project: Pick<Project, 'id' | 'parties' | 'agreedRevision'>,
): Refusal<'names-undisclosed'> | null {
  if (project.agreedRevision === null) return null;
  const { titleZh, titleEn, goalZh, goalEn, milestones } = charterOf(tx, project.id, project.agreedRevision);
  const outputs = tx
    .select({ title: projectOutputs.title })
    .from(projectOutputs)
    .where(and(eq(projectOutputs.projectId, project.id), eq(projectOutputs.state, 'published')))
    .all();
  const texts = [
    titleZh,
    titleEn ?? '',
    goalZh,
    goalEn ?? '',
    ...[...milestones, ...outputs].map(({ title }) => title),
  ];
  const name = concealedNameIn(tx, project, texts.join('\n'));
  return name === null ? null : refuse('names-undisclosed', { value: name });
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

function namesOf(tx: Transaction, parties: Project['parties']): string[] {
  const numbers = (kind: 'company' | 'institution') =>
    parties.flatMap(({ party }) => (party.kind === kind ? [party.id] : []));
  const firms = tx
    .select({ one: companies.nameZh, two: companies.shortName, three: companies.nameEn })
    .from(companies)
    .where(inArray(companies.id, numbers('company')))
    .all();
  const others = tx
    .select({ one: institutions.nameZh, three: institutions.nameEn })
    .from(institutions)
    .where(inArray(institutions.id, numbers('institution')))
    .all();
  const frozen = tx
    .select({ one: projectParties.frozenNameZh, three: projectParties.frozenNameEn })
    .from(projectParties)
    .where(
      inArray(
        projectParties.id,
        parties.map(({ id }) => id),
      ),
    )
    .all();
  return [...firms, ...others, ...frozen]
    .flatMap((row) => Object.values<string | null>(row))
    .filter((name): name is string => name !== null && name.length > 1);
}
