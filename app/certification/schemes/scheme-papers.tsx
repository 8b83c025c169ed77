import type { Language } from '../../i18n/language';
import { schemeMessages } from './scheme-messages';
import type { SchemeView } from './scheme-view';

/** The papers of a scheme: weight, pass mark, who scores, and what is scored. */
export function SchemePapers({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language];
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <table className="data-table data-table-cards">
        <thead>
          <tr>
            <th scope="col">{words.paper}</th>
            <th scope="col" className="number">
              {words.weight}
            </th>
            <th scope="col" className="number">
              {words.passMark}
            </th>
            <th scope="col">{words.assessors}</th>
            <th scope="col">{words.rubric}</th>
          </tr>
        </thead>
        <tbody>
          {scheme.papers.map((paper) => (
            <tr key={paper.id}>
              <th scope="row">{paper.name}</th>
              <td data-label={words.weight} className="number">
                {paper.weight}%
              </td>
              <td data-label={words.passMark} className="number">
                {words.outOf100(String(paper.passMark))}
              </td>
              <td data-label={words.assessors}>
                {paper.assessors === 2 ? words.twoAssessors(String(paper.mostDifference)) : words.oneAssessor}
              </td>
              <td data-label={words.rubric}>
                {paper.rubric
                  .map((one) => `${one.name} ${words.points(String(one.points))}`)
                  .join(language === 'zh' ? '；' : '; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
