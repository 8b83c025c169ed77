import { languageTag, type Language } from '../i18n/language';
import { edgeKinds, endedDash, nodeKinds, type NodeKindName } from './kinds';
import { networkMessages } from './messages';
import { beforeMark, pointsOf } from './edge-line';
import { LineMarks, markerOf } from './line-marks';
import { firmMark, networkMeasures } from './measures';
import type { DrawnBox, DrawnEdge, DrawnFirm, NetworkPicture } from './network-view';

export interface NetworkDrawingProps {
  language: Language;
  title: string;
  /** What its marks mean, for who cannot see it; the firm network's where none is given. */
  description?: string;
  picture: NetworkPicture;
  /** What a search found: drawn with what it is tied to, the rest faint. */
  found: ReadonlySet<string>;
  /** Firms and their ties, or only what stands still. */
  named: boolean;
}

/** The network as SVG, every node a link; what is drawn is classed, and app/network/network.css colours it. */
export function NetworkDrawing({ language, title, description, picture, found, named }: NetworkDrawingProps) {
  const lit = litBy(picture.edges, found);
  const words = networkMessages[language].picture;
  return (
    <svg
      className={`network-drawing${found.size > 0 ? ' tracing' : ''}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-labelledby="network-drawing-title"
      aria-describedby="network-drawing-description"
      lang={languageTag[language]}
    >
      <title id="network-drawing-title">{title}</title>
      <desc id="network-drawing-description">{description ?? words.description}</desc>
      <Arrowhead />
      <LineMarks />
      <g className="viewport">
        <Ground picture={picture} />
        {named && (
          <g className="edges">
            {picture.edges.map((edge) => (
              <EdgeLine key={`${edge.from} ${edge.to}`} edge={edge} lit={found.has(edge.from) || found.has(edge.to)} />
            ))}
          </g>
        )}
        <g className="boxes">
          {picture.boxes.map((box) => (
            <SegmentMark
              key={box.id}
              box={box}
              lit={lit.has(box.id)}
              lineHeight={networkMeasures[language].lineHeight}
            />
          ))}
        </g>
        {named && (
          <g className="firms">
            {picture.firms.map((firm) => (
              <FirmMark key={firm.id} firm={firm} lit={lit.has(firm.id)} />
            ))}
          </g>
        )}
      </g>
    </svg>
  );
}

/** What was found, and what it is tied to. */
function litBy(edges: readonly DrawnEdge[], found: ReadonlySet<string>): Set<string> {
  const lit = new Set(found);
  for (const { from, to } of edges) {
    if (found.has(from)) lit.add(to);
    if (found.has(to)) lit.add(from);
  }
  return lit;
}

/** The head of every line that says who supplies. */
export function Arrowhead() {
  return (
    <defs>
      <marker id="supply-head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path className="supply-head" d="M0 0.5L8 4L0 7.5Z" />
      </marker>
    </defs>
  );
}

/** Chains as bands with their names, and the names of the tiers. */
function Ground({ picture }: { picture: NetworkPicture }) {
  return (
    <g className="ground">
      {picture.lanes.map(({ chainId, y, height, lines }) => (
        <g key={chainId}>
          <rect className="lane" x={0} y={y} width={picture.width} height={height} rx={6} />
          {lines.map((line, index) => (
            <text key={line} className="lane-name" x={10} y={y + height / 2 + (index - lines.length / 2) * 17 + 13}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {picture.tiers.map(({ tier, x, name }) => (
        <text key={tier} className="tier-name" x={x} y={18}>
          {name}
        </text>
      ))}
    </g>
  );
}

/** A tie; between firms it stops at the mark, so that its head is seen. */
function EdgeLine({ edge, lit = false }: { edge: DrawnEdge; lit?: boolean }) {
  const { kind, from, to, low, weight, mark, ended, note } = edge;
  const { directed, dash, width } = edgeKinds[kind];
  return (
    <polyline
      className={['edge', kind, low && 'low', lit && 'lit'].filter(Boolean).join(' ')}
      data-from={from}
      data-to={to}
      data-note={note || undefined}
      points={pointsOf(directed ? beforeMark(edge) : edge)}
      strokeWidth={width * weight}
      strokeDasharray={ended ? endedDash : (dash ?? undefined)}
      markerMid={markerOf(mark)}
      markerEnd={directed ? 'url(#supply-head)' : undefined}
    />
  );
}

function SegmentMark({ box, lit, lineHeight }: { box: DrawnBox; lit: boolean; lineHeight: number }) {
  const { id, href, name, names, x, y, width, height, lines, state, sentence } = box;
  const first = height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return (
    <a
      href={href}
      className={`node segment ${state}${lit ? ' lit' : ''}`}
      data-node={id}
      data-name={name}
      data-names={names}
      aria-label={sentence}
    >
      <rect className="frame" x={x} y={y} width={width} height={height} rx={4} />
      {state === 'thin' && <HalfFilled x={x} y={y} width={width} height={height} />}
      {lines.map((line, index) => (
        <text key={line} className="segment-name" x={x + 7} y={y + first + index * lineHeight}>
          {line}
        </text>
      ))}
    </a>
  );
}

/** The left half of a box: one firm. */
export function HalfFilled({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const d = `M${x + 4} ${y}H${x + width / 2}V${y + height}H${x + 4}a4 4 0 0 1 -4 -4V${y + 4}a4 4 0 0 1 4 -4Z`;
  return <path className="half" d={d} />;
}

const outlines = { diamond: 'M0 -7L7 0L0 7L-7 0Z', square: 'M-5 -5H5V5H-5Z', triangle: 'M0 -6.5L6.5 5H-6.5Z' } as const;

/** The mark of a firm or an institution around the origin, by its kind's shape. */
export function PartyMark({ kind }: { kind: NodeKindName }) {
  const { shape } = nodeKinds[kind];
  if (shape === 'circle' || shape === 'box') return <circle className="mark" r={firmMark.radius} />;
  return <path className="mark" d={outlines[shape]} />;
}

function FirmMark({ firm, lit }: { firm: DrawnFirm; lit: boolean }) {
  const { id, href, name, names, x, y, label, member, outside, kind, sentence } = firm;
  const classes = ['node firm', member && 'member', outside && 'outside', lit && 'lit'].filter(Boolean).join(' ');
  return (
    <a
      href={href}
      className={classes}
      data-node={id}
      data-name={name}
      data-names={names}
      data-x={x}
      data-y={y}
      aria-label={sentence}
    >
      <g transform={`translate(${x} ${y})`}>
        <PartyMark kind={kind} />
        <text className="firm-name" x={firmMark.label} y={4.5}>
          {label}
        </text>
      </g>
    </a>
  );
}
