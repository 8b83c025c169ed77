import type { Language } from '../i18n/language';
import { homeMessages } from './messages';
import { markAt, markColumns, markSizes, pathMarks } from './path-marks';

interface Props {
  language: Language;
  total: bigint;
  complete: bigint;
  /** Paths that the best fill would complete. */
  opened: bigint;
  /** Number of the complete path that is shown beside, from 1; null where none is. */
  shown: number | null;
}

/** Every path as a mark: complete ones filled, those that the best fill completes hollow, the rest as dashes. */
export function PathMarkChart({ language, total, complete, opened, shown }: Props) {
  const words = homeMessages[language];
  const marks = pathMarks(total, complete, opened);
  const { width, height, stepX, stepY } = markSizes;
  const all = marks.complete + marks.opened + marks.rest;
  const boxes = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const [x, y] = markAt(from + index);
      return `M${x + 1} ${y + 1}h${width - 2}v${height - 2}h${2 - width}z`;
    }).join('');
  const dashes = Array.from({ length: marks.rest }, (_, index) => {
    const [x, y] = markAt(marks.complete + marks.opened + index);
    return `M${x} ${y + height / 2}h${width}`;
  }).join('');
  const ringed = shown !== null && marks.each === 1n ? markAt(shown - 1) : null;
  return (
    <>
      <p className="text-muted">{marks.each === 1n ? words.oneMark : words.marksOf(String(marks.each))}</p>
      <svg
        viewBox={`-2 -2 ${markColumns(all) * stepX + 2} ${10 * stepY + 2}`}
        role="img"
        aria-label={words.marksLabel(String(total), String(complete), String(opened))}
        className="path-marks"
      >
        <path d={dashes} className="mark-rest" />
        <path d={boxes(marks.complete, marks.opened)} className="mark-opened" />
        <path d={boxes(0, marks.complete)} className="mark-complete" />
        {ringed && (
          <rect x={ringed[0] - 1} y={ringed[1] - 1} width={width + 2} height={height + 2} className="mark-shown" />
        )}
      </svg>
      <dl className="mark-key">
        <Key look="mark-complete" name={words.key.complete} value={String(complete)} />
        <Key look="mark-opened" name={words.key.opened} value={`+${opened}`} />
        <Key look="mark-rest" name={words.key.rest} value={String(total - complete - opened)} />
      </dl>
    </>
  );
}

function Key({ look, name, value }: { look: string; name: string; value: string }) {
  return (
    <div>
      <dt>
        <svg width="14" height="10" aria-hidden="true">
          <path d={look === 'mark-rest' ? 'M1 5h12' : 'M2 2h10v6h-10z'} className={look} />
        </svg>
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
