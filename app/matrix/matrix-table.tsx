import { lensMark, type Lens } from '../gaps/lens';
import { PresenceBox } from '../gaps/presence-box';
import { isPresent, speaksOfSegments } from '../gaps/lens';
import { presenceWords } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { Matrix, MatrixCell, MatrixRow } from './matrix';
import { matrixMessages } from './messages';
import { QuotientCell } from './quotient-cell';

/**
 * Segments down, regions across, scrolled by the page: marks fit a phone too. Words and compared counts are wider, and
 * scroll there in a box of its own that takes the focus.
 */
export function MatrixTable({ language, matrix, chain }: { language: Language; matrix: Matrix; chain: string | null }) {
  const words = matrixMessages[language];
  const to = paths(language);
  // “k of N regions” says nothing while only one has a list.
  const summed = matrix.regionsRecorded > 1;
  // A region that scrolls must take the focus, or a keyboard cannot reach its far side (WCAG 2.1.1).
  const marksAlone = speaksOfSegments(matrix.lens) && !matrix.comparison.allowed;
  const box = marksAlone ? {} : { className: 'matrix-box', tabIndex: 0 };
  return (
    <div role="region" aria-label={words.tableName} {...box}>
      {/* oxlint-disable-next-line house/markup -- a matrix: a cell stands for two things, and no row becomes a card */}
      <table className={marksAlone ? 'matrix matrix-narrow' : 'matrix'}>
        <thead>
          <tr>
            <th scope="col">{speaksOfSegments(matrix.lens) ? words.segment : words.chain}</th>
            {matrix.regions.map((region) => (
              <th key={region.code} scope="col">
                <a href={to.atlas(region.code, { lens: lensMark(matrix.lens) })}>
                  {localised(language, region.nameZh, region.nameEn)}
                </a>
                {region.role !== 'other' && (
                  <span className="block text-sm font-normal text-muted">{words[region.role]}</span>
                )}
              </th>
            ))}
            {summed && (
              <th scope="col" className="matrix-sum">
                {matrix.lens === 'sourced' ? words.regionsSourced : words.regionsWith}
              </th>
            )}
          </tr>
        </thead>
        {matrix.chains
          .filter(({ id }) => chain === null || id === chain)
          .map((group) => (
            <tbody key={group.id}>
              <tr className="matrix-chain">
                <th scope="rowgroup">{localised(language, group.nameZh, group.nameEn)}</th>
                {group.stated.map((stated, index) => (
                  <td key={matrix.regions[index]!.code}>
                    {stated
                      ? stated === 'present'
                        ? words.mark.stated
                        : words.mark.statedAbsent
                      : !speaksOfSegments(matrix.lens) && words.mark.unstated}
                  </td>
                ))}
                {summed && <td className="matrix-sum" />}
              </tr>
              {group.rows.map((row) => (
                <Row key={row.segment.id} language={language} matrix={matrix} row={row} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function Row({ language, matrix, row }: { language: Language; matrix: Matrix; row: MatrixRow }) {
  const words = matrixMessages[language];
  const { segment } = row;
  return (
    <tr>
      <th scope="row">
        <a href={paths(language).segment(segment.id, { lens: lensMark(matrix.lens) })}>
          {localised(language, segment.nameZh, segment.nameEn)}
        </a>
      </th>
      {row.cells.map((cell, index) => (
        <td key={matrix.regions[index]!.code}>
          <Cell language={language} lens={matrix.lens} cell={cell} />
        </td>
      ))}
      {matrix.regionsRecorded > 1 && (
        <td className="matrix-sum">
          {row.regionsWithFirm === 0
            ? (matrix.lens === 'sourced' ? words.nobodySourced : words.nobody)(matrix.regionsRecorded)
            : words.ofRegions(row.regionsWithFirm, matrix.regionsRecorded)}
        </td>
      )}
    </tr>
  );
}

/** Where comparison is withheld a cell only marks that a firm is recorded: a number would invite comparing. */
function Cell({ language, lens, cell }: { language: Language; lens: Lens; cell: MatrixCell }) {
  if (cell.quotient) return <QuotientCell language={language} cell={{ ...cell, quotient: cell.quotient }} />;
  if (isPresent(cell.presence))
    return (
      <span className="matrix-recorded">
        <span aria-hidden="true">●</span>
        <span className="sr-only">{matrixMessages[language].mark.recorded}</span>
      </span>
    );
  return (
    <>
      <PresenceBox language={language} presence={cell.presence} firms={0} />
      <span className="sr-only">{presenceWords(language, lens).name[cell.presence]}</span>
    </>
  );
}
