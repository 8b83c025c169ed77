import type { EgoNetwork, EgoNeighbour } from './ego';
import type { NetworkNode } from './network';

/** More than this in a column are folded into one row that counts them. */
export const egoColumn = { neighbours: 14, beyond: 16 } as const;

const rowHeight = 26;
/** Where the marks of the middle, of its neighbours and of what is beyond stand, in px. */
const egoColumns = [14, 250, 500] as const;
export const egoWidth = 740;

export interface EgoMark {
  readonly node: NetworkNode;
  readonly column: 0 | 1 | 2;
  readonly x: number;
  readonly y: number;
}

export interface EgoLayout {
  readonly height: number;
  readonly marks: readonly EgoMark[];
  /** Between two marks, by their node ids. */
  readonly lines: readonly (readonly [EgoMark, EgoMark])[];
  /** How many more there are than are drawn, and below what. */
  readonly folded: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

/** The middle at the left, its neighbours in a column, what is beyond in another, each as near its ties as may be. */
export function layOutEgo({ centre, neighbours, beyond }: EgoNetwork): EgoLayout {
  const shown = neighbours.slice(0, egoColumn.neighbours);
  const farther = byMiddle(beyond.slice(0, egoColumn.beyond), shown);
  const counts = [shown.length, neighbours.length - shown.length, farther.length, beyond.length - farther.length];
  const [first, moreFirst, second, moreSecond] = counts as [number, number, number, number];
  const rows = Math.max(1, first + Number(moreFirst > 0), second + Number(moreSecond > 0));
  const height = rows * rowHeight + 12;
  const yOf = (index: number, count: number) => height / 2 + (index - (count - 1) / 2) * rowHeight;
  const column = (nodes: readonly NetworkNode[], at: 0 | 1 | 2, more: number): EgoMark[] =>
    nodes.map((node, index) => ({
      node,
      column: at,
      x: egoColumns[at],
      y: yOf(index, nodes.length + Number(more > 0)),
    }));
  const middle: EgoMark = { node: centre, column: 0, x: egoColumns[0], y: height / 2 };
  const near = column(
    shown.map(({ node }) => node),
    1,
    moreFirst,
  );
  const far = column(farther, 2, moreSecond);
  const markOf = new Map(far.map((mark) => [mark.node.id, mark]));
  const lines = shown.flatMap(({ beyond: onward }, index): (readonly [EgoMark, EgoMark])[] => [
    [middle, near[index]!],
    ...onward.flatMap(({ id }) => (markOf.has(id) ? [[near[index]!, markOf.get(id)!] as const] : [])),
  ]);
  const folded = [
    { x: egoColumns[1], y: yOf(first, first + 1), count: moreFirst },
    { x: egoColumns[2], y: yOf(second, second + 1), count: moreSecond },
  ].filter(({ count }) => count > 0);
  return { height, marks: [middle, ...near, ...far], lines, folded };
}

/** What is beyond, by the middle of the rows it is tied to, so that lines cross little. */
function byMiddle(beyond: readonly NetworkNode[], neighbours: readonly EgoNeighbour[]): NetworkNode[] {
  const middleOf = (node: NetworkNode) => {
    const rows = neighbours.flatMap((neighbour, index) => (neighbour.beyond.includes(node) ? [index] : []));
    return rows.length === 0 ? neighbours.length : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  return [...beyond].sort((a, b) => middleOf(a) - middleOf(b));
}
