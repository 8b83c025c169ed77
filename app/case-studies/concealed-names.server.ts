import { inArray } from 'drizzle-orm';
import { companies, institutions, projectParties } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Project } from '../projects/project';

/** The first name of a party that did not disclose itself and yet stands in a text; null where none does. */
export function concealedNameIn(tx: Transaction, project: Pick<Project, 'parties'>, text: string): string | null {
  const concealed = project.parties.filter(({ disclosed }) => !disclosed);
  const said = folded(text);
  return namesOf(tx, concealed).find((name) => said.includes(folded(name))) ?? null;
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
