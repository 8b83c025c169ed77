import { sankey, sankeyLinkHorizontal, type SankeyNode } from 'd3-sankey';
import { wrapLabel } from '../atlas/label';
import { textWidth } from '../atlas/text-width';
import type { FlowColumn, FlowLink, FlowNode, Flows } from './flows';

/** What is written beside a node: its name, and behind it what filling a segment would complete, such as `+27`. */
export interface FlowLabel {
  readonly name: string;
  readonly note: string | null;
}

export interface PlacedNode extends FlowNode {
  /** Corner and size of the bar, in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the first line of the label stands (its middle), and on which side of the bar. */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    /** The note, if any, ends the last of them. */
    readonly lines: readonly string[];
    readonly note: string | null;
  };
}

export interface PlacedLink extends FlowLink {
  /** The middle of the band, as an SVG path. */
  readonly path: string;
  readonly width: number;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** Sizes in px of a drawing that is shown as large as it is made. */
export const flowSizes = { width: 800, bar: 12, line: 18, font: 14, gap: 6, top: 28 } as const;

/** Width of the labels of each column; those of the regions stand left of their bars, the others right of theirs. */
const labelWidths = [84, 216, 204] as const;
/** Bands are at most this high for one record, and together no more than `tallest`. */
const thickest = 12;
const tallest = 300;

type Laid = SankeyNode<FlowNode, Weighed>;
type Weighed = FlowLink & { readonly value: number };
type Label = Pick<PlacedNode['label'], 'lines' | 'note'>;

/**
 * Places regions, segments and what they feed in three columns, so that bands cross little and no label touches
 * another. The same for the same flows: nothing is left to chance. `labelOf` words a node.
 */
export function flowLayout({ nodes, links }: Flows, labelOf: (node: FlowNode) => FlowLabel): FlowLayout {
  const labels = new Map(nodes.map((node) => [node.id, linesOf(node, labelOf(node))]));
  // Middles of neighbours stand at least as far apart as the highest label is high.
  const apart = Math.max(1, ...[...labels.values()].map(({ lines }) => lines.length)) * flowSizes.line;
  const height = heightOf({ nodes, links }, apart);
  const placed = laidOut({ nodes, links }, apart, height);
  const bandOf = sankeyLinkHorizontal<FlowNode, Weighed>();
  return {
    width: flowSizes.width,
    height: Math.ceil(flowSizes.top + height + apart),
    nodes: placed.nodes.map((node) => placedNode(node, labels.get(node.id)!)),
    links: placed.links.map((link, index) => ({
      ...links[index]!,
      path: rounded(bandOf(link) ?? ''),
      width: Math.max(1, Math.round(link.width! * 10) / 10),
    })),
  };
}

/** Twice: first in the order in which bands cross least, then with what has no name at the foot of its column. */
function laidOut(flows: Flows, apart: number, height: number) {
  if (flows.nodes.length === 0) return { nodes: [], links: [] };
  const free = sankeyOf(flows, apart, height);
  const order = new Map(free.nodes.map((node) => [node.id, node.key === null ? Infinity : node.y0!]));
  const ordered = sankeyOf(flows, apart, height, (a, b) => order.get(a.id)! - order.get(b.id)!);
  // Where nothing is fed the library would stretch two columns over the room of three.
  for (const node of ordered.nodes) {
    node.x0 = columnAt(node.column);
    node.x1 = node.x0 + flowSizes.bar;
  }
  return ordered;
}

function columnAt(column: FlowColumn): number {
  const { width, bar, gap } = flowSizes;
  const [left, right] = [labelWidths[0] + gap, width - labelWidths[2] - gap - bar];
  return left + (column * (right - left)) / 2;
}

function sankeyOf({ nodes, links }: Flows, apart: number, height: number, order?: (a: Laid, b: Laid) => number) {
  const { width, bar, gap, top } = flowSizes;
  return sankey<FlowNode, Weighed>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(bar)
    .nodePadding(apart)
    .nodeSort(order)
    .extent([
      [labelWidths[0] + gap, top + apart / 2],
      [width - labelWidths[2] - gap, top + apart / 2 + height],
    ])
    .iterations(48)({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({ ...link, value: link.weight })),
  });
}

function placedNode({ id, column, key, members, x0, y0, x1, y1 }: Laid, label: Label): PlacedNode {
  const { bar, line, gap } = flowSizes;
  const right = column > 0;
  return {
    id,
    column,
    key,
    members,
    x: x0!,
    y: y0!,
    width: bar,
    height: Math.max(1, y1! - y0!),
    label: {
      x: right ? x1! + gap : x0! - gap,
      y: (y0! + y1!) / 2 - ((label.lines.length - 1) * line) / 2,
      anchor: right ? 'start' : 'end',
      ...label,
    },
  };
}

function linesOf(node: FlowNode, { name, note }: FlowLabel): Label {
  return { lines: wrapLabel(note ? `${name} ${note}` : name, flowSizes.font, labelWidths[node.column]), note };
}

/** Height of the fullest column: its bands at one thickness, its gaps between. */
function heightOf({ nodes, links }: Flows, apart: number): number {
  const into = (column: number) =>
    links.filter(({ target }) => target.startsWith(`${column}`)).reduce((sum, { weight }) => sum + weight, 0);
  const total = Math.max(into(1), into(2), 1);
  const unit = Math.min(thickest, tallest / total);
  const counts = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length);
  return Math.max(...counts.map((count) => Math.max(0, count - 1))) * apart + total * unit;
}

/** Coordinates of a path to a tenth of a pixel. */
function rounded(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/**
 * The box a label takes, in px.
 *
 * @internal Tests ask it what touches.
 */
export function labelBox({ label }: PlacedNode): { x0: number; y0: number; x1: number; y1: number } {
  const { line, font } = flowSizes;
  const width = Math.max(...label.lines.map((text) => textWidth(text, font)));
  const y0 = label.y - line / 2;
  const x0 = label.anchor === 'start' ? label.x : label.x - width;
  return { x0, y0, x1: x0 + width, y1: y0 + label.lines.length * line };
}
