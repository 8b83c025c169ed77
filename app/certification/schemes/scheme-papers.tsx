import type { Language } from '../../i18n/language';
import { clauses } from '../../i18n/punctuation';
import { feeWords } from './scheme-fee';
import { schemeMessages } from './scheme-messages';
import type { SchemeView } from './scheme-view';
import { DataTable } from '../../ui/data-table';

/** What is examined: the papers with weight, pass mark, who scores and what is scored; the fee and a sample question. */
export function SchemePapers({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language];
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <DataTable
        rows={scheme.papers}
        keyOf={(paper) => paper.id}
        columns={[
          { heading: words.paper, namesRow: true, cell: (paper) => paper.name },
          { heading: words.weight, number: true, cell: (paper) => `${paper.weight}%` },
          { heading: words.passMark, number: true, cell: (paper) => words.outOf100(String(paper.passMark)) },
          {
            heading: words.assessors,
            cell: (paper) =>
              paper.assessors === 2 ? words.twoAssessors(String(paper.mostDifference)) : words.oneAssessor,
          },
          {
            heading: words.rubric,
            cell: (paper) =>
              clauses(language, paper.rubric, (one) => `${one.name} ${words.points(String(one.points))}`),
          },
        ]}
      />
      <p className="mt-2 text-sm text-muted">{words.scoring}</p>
      <dl className="facts mt-3">
        <dt>{words.fee}</dt>
        <dd>{feeWords(language, scheme.feeYuan)}</dd>
        <dt>{words.sample}</dt>
        <dd className="whitespace-pre-line">{scheme.sample ?? words.notPublished}</dd>
      </dl>
    </section>
  );
}
