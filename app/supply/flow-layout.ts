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
  /** Where a second bar stands behind the name, from which bands go on: none runs through the name. Null where none does. */
  readonly out: number | null;
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
export const flowSizes = { bar: 12, line: 18, font: 14, gap: 6, top: 28 } as const;

/**
 * How wide the drawing is, and how wide the labels of each column at most; those of the regions stand left of their
 * bars, the others right of theirs.
 */
export const flowForms = {
  wide: { width: 800, labels: [84, 190, 204], tallest: 300 },
  /** For what `withoutFed` leaves. */
  narrow: { width: 328, labels: [84, 150, 0], tallest: 120 },
} as const satisfies Record<string, FlowForm>;

interface FlowForm {
  readonly width: number;
  readonly labels: readonly [number, number, number];
  /** All bands of a column together are at most so high, and one for one record at most `thickest`. */
  readonly tallest: number;
}

/** Bands to a middle column that nothing stands right of are no longer than this, in px. */
const longest = 240;
const thickest = 12;

type Laid = SankeyNode<FlowNode, Weighed>;
type Weighed = FlowLink & { readonly value: number };
type Label = Pick<PlacedNode['label'], 'lines' | 'note'>;

/**
 * Places regions, segments and what they feed in three columns, so that bands cross little and no label touches
 * another. The same for the same flows: nothing is left to chance. `labelOf` words a node.
 */
export function flowLayout(
  { nodes, links }: Flows,
  labelOf: (node: FlowNode) => FlowLabel,
  form: FlowForm = flowForms.wide,
): FlowLayout {
  const labels = new Map(nodes.map((node) => [node.id, linesOf(node, labelOf(node), form)]));
  // Middles of neighbours stand at least as far apart as the highest label is high.
  const apart = Math.max(1, ...[...labels.values()].map(({ lines }) => lines.length)) * flowSizes.line;
  const height = heightOf({ nodes, links }, apart, form);
  const placed = laidOut({ nodes, links }, apart, height, placesIn(form, nodes, labels));
  const bandOf = sankeyLinkHorizontal<FlowNode, Weighed>();
  return {
    width: form.width,
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
function laidOut(flows: Flows, apart: number, height: number, places: Places) {
  if (flows.nodes.length === 0) return { nodes: [], links: [] };
  const free = sankeyOf(flows, apart, height);
  const order = new Map(free.nodes.map((node) => [node.id, node.key === null ? Infinity : node.y0!]));
  const ordered = sankeyOf(flows, apart, height, (a, b) => order.get(a.id)! - order.get(b.id)!);
  // The library knows nothing of names, which bands keep clear of.
  for (const node of ordered.nodes) {
    node.x0 = places.columns[node.column];
    node.x1 = (node.column === 1 && node.sourceLinks!.length > 0 ? places.out : node.x0) + flowSizes.bar;
  }
  return ordered;
}

/** Left ends of the bars of each column, and of those behind the names of the middle one. */
interface Places {
  readonly columns: readonly [number, number, number];
  readonly out: number;
}

/** Bands get the room that names leave, the same on both sides of the middle. */
function placesIn({ width }: FlowForm, nodes: readonly FlowNode[], labels: ReadonlyMap<string, Label>): Places {
  const { bar, gap, font } = flowSizes;
  const widest = (column: FlowColumn) =>
    Math.ceil(
      Math.max(
        0,
        ...nodes
          .filter((node) => node.column === column)
          .flatMap(({ id }) => labels.get(id)!.lines.map((line) => textWidth(line, font))),
      ),
    );
  const left = widest(0) + gap;
  const name = bar + gap + widest(1);
  const right = nodes.some(({ column }) => column === 2) ? width - widest(2) - gap - bar : null;
  if (right === null) {
    // A note is bold, which is a little wider than its letters are measured.
    const middle = Math.min(width - name - 4, left + bar + longest);
    return { columns: [left, middle, middle], out: middle };
  }
  const room = (right - left - bar - name - gap - bar) / 2;
  const middle = left + bar + room;
  return { columns: [left, middle, right], out: middle + name + gap };
}

function sankeyOf({ nodes, links }: Flows, apart: number, height: number, order?: (a: Laid, b: Laid) => number) {
  const { bar, top } = flowSizes;
  return sankey<FlowNode, Weighed>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(bar)
    .nodePadding(apart)
    .nodeSort(order)
    .extent([
      [0, top + apart / 2],
      [4 * bar, top + apart / 2 + height],
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
    out: x1! - x0! > bar ? x1! - bar : null,
    label: {
      x: right ? x0! + bar + gap : x0! - gap,
      y: (y0! + y1!) / 2 - ((label.lines.length - 1) * line) / 2,
      anchor: right ? 'start' : 'end',
      ...label,
    },
  };
}

function linesOf(node: FlowNode, { name, note }: FlowLabel, { labels }: FlowForm): Label {
  return { lines: wrapLabel(note ? `${name} ${note}` : name, flowSizes.font, labels[node.column]), note };
}

/** Height of the fullest column: its bands at one thickness, its gaps between. */
function heightOf({ nodes, links }: Flows, apart: number, { tallest }: FlowForm): number {
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
