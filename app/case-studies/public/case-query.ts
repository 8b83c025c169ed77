import { parameter } from '../../web/query';
import type { PublicProject } from '../../projects/public/public-project';
import { wholeText, type CaseText } from '../case-text';

export const casePageSize = 12;

/** What an address of the showcase may ask. */
export const caseParameters = {
  q: parameter.text(100),
  scope: parameter.text(60),
  page: parameter.page(),
};

export interface CaseQuery {
  /** Words of title, text or parties. */
  readonly q: string;
  /** A segment or a chain that the project worked on. */
  readonly scope: string;
  /** From 1. */
  readonly page: number;
}

/** The parameters of the showcase's address for a query; any change but of the page goes to page 1. */
export function caseAddress(
  query: CaseQuery,
  change: Partial<CaseQuery> = {},
): Record<string, string | null> {
  const { q, scope, page } = { ...query, page: 1, ...change };
  return { q: q || null, scope: scope || null, page: page > 1 ? String(page) : null };
}

/** A case study as far as a query looks at it. */
interface SearchedCase {
  readonly study: CaseText;
  readonly project: Pick<PublicProject, 'parties' | 'contributions'>;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The case studies a query asks for, in their order; `chainOf` gives the chain of a segment. */
export function casesAsked<Case extends SearchedCase>(
  cases: readonly Case[],
  { q, scope }: Pick<CaseQuery, 'q' | 'scope'>,
  chainOf: (segmentId: string) => string | undefined,
): Case[] {
  const words = folded(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return cases.filter(({ study, project }) => {
    const names = project.parties.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn ?? '']);
    const said = folded([wholeText(study), ...names].join('\n'));
    return (
      words.every((word) => said.includes(word)) &&
      (scope === '' || project.contributions.some(({ segmentId }) => [segmentId, chainOf(segmentId)].includes(scope)))
    );
  });
}
