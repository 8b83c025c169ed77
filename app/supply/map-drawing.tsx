import type { Language } from '../i18n/language';
import type { CityMap } from './city-map';
import { supplyMessages } from './messages';
import { nameSizes, type NamedDot } from './name-room';

interface Props {
  language: Language;
  map: CityMap;
  /** The region the page is about, and the one whose links alone are shown. */
  home: { readonly code: string; readonly name: string };
  from: string | null;
  /** Where a dot leads. */
  hrefOf: (code: string) => string;
}

/** Cities as dots, without borders: a region with a record is a large one, the region of the page a ring. */
export function MapDrawing({ language, map, home, from, hrefOf }: Props) {
  const words = supplyMessages[language];
  const leaders = map.dots.filter(({ label }) => label?.leader);
  return (
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
      role="group"
      aria-label={words.mapLabel(home.name)}
      className="city-map"
    >
      <path d={map.ground.map(([x, y]) => `M${x} ${y}h0`).join('')} className="city-ground" />
      {leaders.map((dot) => (
        <path key={dot.code} d={leaderPath(dot)} className="city-leader" />
      ))}
      {map.dots.map((dot) =>
        dot.code === home.code ? (
          <g key={dot.code} className="city-here">
            <title>{`${dot.name} · ${words.here}`}</title>
            <Dot dot={dot} />
          </g>
        ) : (
          <a key={dot.code} href={hrefOf(dot.code)} className={dot.code === from ? 'city city-chosen' : 'city'}>
            <title>{words.onlyFrom(dot.name)}</title>
            <Dot dot={dot} />
          </a>
        ),
      )}
    </svg>
  );
}

function Dot({ dot }: { dot: NamedDot }) {
  return (
    <>
      <circle cx={dot.x} cy={dot.y} r={nameSizes.dot} className="city-dot" />
      {dot.label && (
        <text x={dot.label.x} y={dot.label.y} dy="0.35em" className="city-name">
          {dot.name}
        </text>
      )}
    </>
  );
}

/** From the dot to the nearest point of its name's box. */
function leaderPath({ x, y, label }: NamedDot): string {
  const { x: left, y: middle, width } = label!;
  const toX = Math.min(Math.max(x, left), left + width);
  const half = nameSizes.line / 2;
  const toY = Math.min(Math.max(y, middle - half), middle + half);
  return `M${x} ${y}L${toX} ${toY}`;
}
