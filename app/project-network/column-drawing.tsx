import { textWidth } from '../atlas/text-width';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { firmMark } from '../network/measures';
import { LineMarks } from '../network/line-marks';
import { PartyMark } from '../network/network-drawing';
import { shortened } from '../network/places';
import type { ColumnMark, ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';
import { RoleLine } from './role-line';

/** No name is drawn wider, in px. */
const nameWidth = 212;

function drawnName({ gap, name, note }: ColumnMark, language: Language): string {
  const after = [...(gap ? [projectNetworkMessages[language].missing] : []), ...(note ? [note] : [])].join(' ');
  if (after === '') return shortened(name, 12, nameWidth);
  return `${shortened(name, 12, nameWidth - textWidth(` ${after}`, 12))} ${after}`;
}

/** A mark apart from the same party or segment in another column. */
const keyOf = ({ column, id }: ColumnMark) => `${column} ${id}`;

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
            x1={start.x + firmMark.label + textWidth(drawnName(start, language), 12.5) + 8}
            y1={start.y}
            x2={end.x - firmMark.label}
            y2={end.y}
          />
        ))}
        {picture.marks.map((mark) => (
          <ColumnNodeMark key={keyOf(mark)} language={language} mark={mark} />
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

function ColumnNodeMark({ language, mark }: { language: Language; mark: ColumnMark }) {
  const { kind, x, y, gap, href, name, note } = mark;
  const isBox = kind === 'segment' || kind === 'project';
  const words = projectNetworkMessages[language];
  const fullName = [name, ...(gap ? [words.missing] : []), ...(note ? [note] : [])].join(' ');
  const look = kind === 'segment' ? `segment ${gap ? 'empty' : 'present'}` : kind === 'project' ? 'segment' : 'firm';
  return (
    <a href={href} className={`node ${look}`} data-node={keyOf(mark)} data-x={x} data-y={y} aria-label={fullName}>
      {isBox ? (
        <rect className="frame" x={x - 6} y={y - 6} width={12} height={12} rx={kind === 'project' ? 6 : 2} />
      ) : (
        <g transform={`translate(${x} ${y})`}>
          <PartyMark kind={kind} />
        </g>
      )}
      <text className="firm-name" x={x + firmMark.label} y={y + 4.5}>
        {drawnName(mark, language)}
      </text>
    </a>
  );
}
