import { textWidth } from '../atlas/text-width';
import type { Language } from '../i18n/language';
import { figure } from '../i18n/figures';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { namedNode } from './answers';
import { ColumnScript } from './column-script';
import { beforeMark } from './edge-line';
import type { EgoNeighbour, EgoNetwork, EgoView, Tie } from './ego';
import { egoWidth, layOutEgo, type EgoLayout, type EgoMark } from './ego-layout';
import { edgeKinds, nodeKinds, type EdgeKindName } from './kinds';
import { firmMark } from './measures';
import { networkMessages } from './messages';
import type { Spot } from './forces';
import { Arrowhead } from './network-drawing';
import type { NetworkNode } from './network';
import { shortened } from './places';

/** What is within two steps of a firm or a segment, as a small picture and the same as a table; nothing for null. */
export function EgoSection({ language, view }: { language: Language; view: EgoView | null }) {
  if (!view) return null;
  const { region, ego } = view;
  const words = networkMessages[language].ego;
  const regionName = localised(language, region.shortNameZh, region.nameEn);
  if (!ego)
    return (
      <section aria-labelledby="ego-network" className="space-y-2">
        <h2 id="ego-network">{words.segment}</h2>
        <p>
          {words.nobody(regionName)} <a href={paths(language).network(region.code)}>{words.whole(regionName)}</a>
        </p>
      </section>
    );
  const isFirm = ego.centre.kind === 'firm';
  return (
    <section aria-labelledby="ego-network" className="space-y-2">
      <h2 id="ego-network">{isFirm ? words.firm : words.segment}</h2>
      <p className="text-sm text-muted">
        {isFirm ? words.firmPurpose : words.segmentPurpose(regionName)}{' '}
        <a href={paths(language).network(region.code)}>{words.whole(regionName)}</a>
      </p>
      <div>
        <div className="network-scroll">
          <EgoDrawing language={language} ego={ego} layout={layOutEgo(ego)} />
        </div>
        <ColumnScript language={language} />
        <details className="ego-table">
          <summary>{words.caption}</summary>
          <EgoTable language={language} ego={ego} />
        </details>
      </div>
    </section>
  );
}

function EgoDrawing({ language, ego, layout }: { language: Language; ego: EgoNetwork; layout: EgoLayout }) {
  const words = networkMessages[language].ego;
  const ties = new Map(ego.neighbours.map(({ node, tie }) => [node.id, tie]));
  return (
    <svg className="ego-drawing" viewBox={`0 0 ${egoWidth} ${layout.height}`} role="group" aria-label={words.firm}>
      <Arrowhead />
      {layout.lines.map(([from, to]) => (
        <EgoLine
          key={`${from.node.id} ${to.node.id}`}
          nodes={[from.node.id, to.node.id]}
          from={afterName(from, language)}
          to={to}
          tie={ties.get(to.node.id)}
        />
      ))}
      {layout.marks.map((mark) => (
        <EgoNode key={mark.node.id} language={language} mark={mark} />
      ))}
      {layout.folded.map(({ x, y, count }) => (
        <text key={x} className="ego-more" x={x + firmMark.label} y={y + 4.5}>
          {words.folded(figure(language, count))}
        </text>
      ))}
    </svg>
  );
}

/** A node's name as it is drawn. */
function drawnName(language: Language, { node, column }: EgoMark): string {
  return shortened(localised(language, node.nameZh, node.nameEn), 12, column === 0 ? 190 : 215);
}

/** Where lines to the next column begin: behind the name. */
function afterName(mark: EgoMark, language: Language): Spot {
  return { x: mark.x + firmMark.label + textWidth(drawnName(language, mark), 12.5) + 8, y: mark.y };
}

interface EgoLineProps {
  readonly nodes: readonly [from: string, to: string];
  readonly from: Spot;
  readonly to: Spot;
  readonly tie: Tie | undefined;
}

/** A line away from the middle; its arrow says who supplies. */
function EgoLine({ nodes, from, to, tie }: EgoLineProps) {
  const kind: EdgeKindName = tie?.endsWith('declared')
    ? 'declared'
    : tie?.endsWith('confirmed')
      ? 'confirmed'
      : 'serves';
  const [start, end] = tie?.startsWith('supplied') ? [to, from] : [from, to];
  const line = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  const { directed, dash, width } = edgeKinds[kind];
  return (
    <line
      className={`edge ${kind}`}
      data-from={nodes[0]}
      data-to={nodes[1]}
      {...(directed ? beforeMark(line) : line)}
      strokeWidth={width}
      strokeDasharray={dash ?? undefined}
      markerEnd={directed ? 'url(#supply-head)' : undefined}
    />
  );
}

function EgoNode({ language, mark }: { language: Language; mark: EgoMark }) {
  const { node, column, x, y } = mark;
  const { name, href } = namedNode(node, language);
  const label = (
    <>
      {nodeKinds[node.kind].shape === 'circle' ? (
        <circle className="mark" cx={x} cy={y} r={column === 0 ? 8 : firmMark.radius} />
      ) : (
        <rect className="frame" x={x - 6} y={y - 6} width={12} height={12} rx={2} />
      )}
      <text className="firm-name" x={x + firmMark.label + (column === 0 ? 3 : 0)} y={y + 4.5}>
        {drawnName(language, mark)}
      </text>
    </>
  );
  const look = node.kind === 'segment' ? 'present' : [node.member && 'member', node.outside && 'outside'];
  const classes = ['node', node.kind, look, column === 0 && 'centre'].flat().filter(Boolean).join(' ');
  if (column === 0) return <g className={classes}>{label}</g>;
  return (
    <a href={href} className={classes} data-node={node.id} data-x={x} data-y={y} aria-label={name}>
      {label}
    </a>
  );
}

/** Each neighbour with how it is tied and what lies one step on. */
function EgoTable({ language, ego }: { language: Language; ego: EgoNetwork }) {
  const words = networkMessages[language].ego;
  return (
    <DataTable<EgoNeighbour>
      caption={words.caption}
      rows={ego.neighbours}
      keyOf={({ node }) => node.id}
      columns={[
        { heading: words.tie, cell: ({ tie }) => tieWords(language, tie) },
        { heading: words.with, namesRow: true, cell: ({ node }) => <NodeLink language={language} node={node} /> },
        {
          heading: words.beyond,
          cell: ({ beyond }) =>
            beyond.length === 0
              ? words.alone
              : beyond.map((node, index) => (
                  <span key={node.id}>
                    {index > 0 && ' · '}
                    <NodeLink language={language} node={node} />
                  </span>
                )),
        },
      ]}
    />
  );
}

function NodeLink({ language, node }: { language: Language; node: NetworkNode }) {
  return <a href={namedNode(node, language).href}>{localised(language, node.nameZh, node.nameEn)}</a>;
}

function tieWords(language: Language, tie: Tie): string {
  const words = networkMessages[language].ego.ties;
  if (tie === 'serves' || tie === 'served') return words[tie];
  const [direction, kind] = tie.split('-') as ['supplies' | 'supplied', 'declared' | 'confirmed'];
  return words[direction][kind];
}
