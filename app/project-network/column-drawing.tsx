import { textWidth } from '../atlas/text-width';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { firmMark } from '../network/measures';
import { LineMarks } from '../network/line-marks';
import { PartyMark } from '../network/network-drawing';
import { nameText, type ColumnMark, type ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';
import { RoleLine } from './role-line';

/** A mark apart from the same party or segment in another column. */
const keyOf = ({ column, id }: ColumnMark) => `${column} ${id}`;

/** Where the longest line of a name ends, in px; a little beyond what is drawn. */
const nameEnd = ({ x, lines }: ColumnMark) =>
  x + firmMark.label + Math.max(...lines.map((line) => textWidth(line, nameText.size + 0.5)));

/** Three columns of marks with their names, every one a link; lines run from the name to the next column's mark. */
export function ColumnDrawing({
  language,
  picture,
  title,
}: {
  language: Language;
  picture: ColumnPicture;
  title: string;
}) {
  const words = projectNetworkMessages[language];
  return (
    <div className="network-scroll">
      <svg className="ego-drawing" viewBox={`0 0 ${picture.width} ${picture.height}`} role="group" aria-label={title}>
        <LineMarks />
        {picture.lines.map(({ start, end, held }) => (
          <RoleLine
            key={`${start.id} ${end.id}`}
            from={keyOf(start)}
            to={keyOf(end)}
            held={held}
            x1={nameEnd(start) + 8}
            y1={start.y}
            x2={end.x - firmMark.label}
            y2={end.y}
          />
        ))}
        {picture.marks.map((mark) => (
          <ColumnNodeMark key={keyOf(mark)} mark={mark} />
        ))}
        {picture.folded.map(({ x, y, count }) => (
          <text key={x} className="ego-more" x={x + firmMark.label} y={y + 4.5}>
            {words.folded(figure(language, count))}
          </text>
        ))}
      </svg>
    </div>
  );
}

function ColumnNodeMark({ mark }: { mark: ColumnMark }) {
  const { kind, x, y, gap, href, text, lines } = mark;
  const isBox = kind === 'segment' || kind === 'project';
  const look = kind === 'segment' ? `segment ${gap ? 'empty' : 'present'}` : kind === 'project' ? 'segment' : 'firm';
  const top = y + 4.5 - ((lines.length - 1) * nameText.line) / 2;
  return (
    <a href={href} className={`node ${look}`} data-node={keyOf(mark)} data-x={x} data-y={y} aria-label={text}>
      {isBox ? (
        <rect className="frame" x={x - 6} y={y - 6} width={12} height={12} rx={kind === 'project' ? 6 : 2} />
      ) : (
        <g transform={`translate(${x} ${y})`}>
          <PartyMark kind={kind} />
        </g>
      )}
      <text className="firm-name">
        {lines.map((line, row) => (
          <tspan key={row} x={x + firmMark.label} y={top + row * nameText.line}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}
