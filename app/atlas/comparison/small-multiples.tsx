import type { Compared } from '../shown';
import { comparisonMessages } from './comparison-messages';
import type { ComparisonView } from './comparison-view';

const cell = { size: 10, step: 13 } as const;

/** The region beside each of the others, a cell a segment, drawn as the boxes of the large picture are. */
export function SmallMultiples({ view }: { view: ComparisonView }) {
  const { language } = view;
  const words = comparisonMessages[language];
  const longest = Math.max(0, ...view.multiples.flatMap(({ rows }) => rows.map((row) => row.length)));
  return (
    <section aria-labelledby="multiples" className="comparison-multiples">
      <h2 id="multiples">{words.multiples(view.multiples.length)}</h2>
      <p className="text-muted">{words.multiplesHelp}</p>
      <svg width={0} height={0} aria-hidden="true" className="multiple-defs">
        <pattern
          id="multiple-stripes"
          width={3}
          height={3}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(135)"
        >
          <path d="M0 0V3" className="multiple-stripe" />
        </pattern>
      </svg>
      <dl>
        {(['both', 'first', 'second', 'neither'] as const).map((answer) => (
          <div key={answer}>
            <dt>
              <svg width={12} height={12} aria-hidden="true" className="multiple">
                <Cell x={1} y={1} answer={answer} />
              </svg>
            </dt>
            <dd>{words.cells[answer]}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {view.multiples.map(({ code, name, href, rows, sentence }) => (
          <li key={code}>
            <a href={href} aria-current={code === view.other?.code ? 'true' : undefined}>
              {name}
            </a>
            <svg width={longest * cell.step} height={rows.length * cell.step} aria-hidden="true" className="multiple">
              {rows.map((row, y) =>
                row.map((answer, x) => (
                  <Cell key={`${y} ${x}`} x={x * cell.step + 1} y={y * cell.step + 1} answer={answer} />
                )),
              )}
            </svg>
            <p className="text-muted">{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Full on the left where this region has a record, striped on the right where the other has; else a dotted frame. */
function Cell({ x, y, answer }: { x: number; y: number; answer: Compared }) {
  const { size } = cell;
  const half = size / 2;
  return (
    <>
      {(answer === 'both' || answer === 'first') && (
        <rect x={x} y={y} width={half} height={size} className="multiple-here" />
      )}
      {(answer === 'both' || answer === 'second') && (
        <rect x={x + half} y={y} width={half} height={size} className="multiple-there" />
      )}
      <rect
        x={x}
        y={y}
        width={size}
        height={size}
        className={answer === 'neither' ? 'multiple-frame multiple-neither' : 'multiple-frame'}
      />
    </>
  );
}
