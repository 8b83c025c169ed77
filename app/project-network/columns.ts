import { wrapLabel } from '../atlas/label';
import { cutToWidth } from '../atlas/text-width';
import type { NodeKindName } from '../network/kinds';
import type { HeldRole } from './role-lines';

/** One row of a column. */
export interface ColumnNode {
  readonly id: string;
  readonly kind: NodeKindName | 'project';
  readonly name: string;
  readonly href: string;
  /** Drawn dashed, with 缺: a segment without a recorded firm. */
  readonly gap: boolean;
  /** Said after its name. */
  readonly note?: string;
}

/** A line between two columns. */
export interface ColumnLine {
  readonly from: string;
  readonly to: string;
  /** The role it stands for; null where it leads to a segment. */
  readonly held: HeldRole | null;
}

export interface ColumnMark extends ColumnNode {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Its name with what is said after it, as it is written. */
  readonly text: string;
  /** The same in lines; only a name of very many words is cut, at the end of the last. */
  readonly lines: readonly string[];
}

/** Three columns as drawn; deterministic. */
export interface ColumnPicture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ColumnMark[];
  readonly lines: readonly (ColumnLine & { readonly start: ColumnMark; readonly end: ColumnMark })[];
  /** How many more there are in a column than are drawn, and where that is said. */
  readonly folded: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

/** Not more marks than this, with those that count the rest. */
export const marksAtMost = 60;
const rowHeight = 26;
const lefts = [14, 264, 514] as const;
const width = 760;
/** Of names: their size, the height of a line, and how wide and how many lines are at most. Sizes in px. */
export const nameText = { size: 12, line: 14, width: 212, most: 4 } as const;

type Columns = readonly [readonly ColumnNode[], readonly ColumnNode[], readonly ColumnNode[]];

/**
 * Nodes of three columns in their order under each other, each as high as the lines of its name; those beyond the room
 * of a column are counted instead. `missing` is said after the name of a gap.
 */
export function inColumns(columns: Columns, lines: readonly ColumnLine[], missing: string): ColumnPicture {
  const room = roomOf(columns.map(({ length }) => length));
  const written = columns.map((nodes, column) =>
    nodes.slice(0, room[column]).map((node) => ({ ...node, ...writtenName(node, missing) })),
  );
  const heights = written.map((nodes, column) => [
    ...nodes.map(({ lines: { length } }) => rowHeight + (length - 1) * nameText.line),
    ...(columns[column]!.length > nodes.length ? [rowHeight] : []),
  ]);
  const height = Math.max(rowHeight, ...heights.map(sum)) + 12;
  const yOf = (row: number, column: number) => {
    const own = heights[column]!;
    return (height - sum(own)) / 2 + sum(own.slice(0, row)) + own[row]! / 2;
  };
  const marks = written.flatMap((nodes, column) =>
    nodes.map((node, row): ColumnMark => ({ ...node, column, x: lefts[column]!, y: yOf(row, column) })),
  );
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  const folded = columns.flatMap((nodes, column) => {
    const count = nodes.length - room[column]!;
    return count > 0 ? [{ x: lefts[column]!, y: yOf(room[column]!, column), count }] : [];
  });
  const drawn = lines.flatMap((line) => {
    const [start, end] = [markOf.get(line.from), markOf.get(line.to)];
    return start && end ? [{ ...line, start, end }] : [];
  });
  return { width, height, marks, lines: drawn, folded };
}

const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

function writtenName({ gap, name, note }: ColumnNode, missing: string): Pick<ColumnMark, 'text' | 'lines'> {
  const text = [name, ...(gap ? [missing] : []), ...(note ? [note] : [])].join(' ');
  const { size, width: widest, most } = nameText;
  const whole = wrapLabel(text, size, widest);
  const last = whole.slice(most - 1).join(' ');
  const lines = whole.length > most ? [...whole.slice(0, most - 1), last] : whole;
  return { text, lines: lines.map((line) => cutToWidth(line, size, widest)) };
}

/**
 * How many of each column are drawn: all where they fit together, else an even share, and to others what one leaves.
 */
function roomOf(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= marksAtMost) return [...sizes];
  const order = sizes.map((_, column) => column).sort((a, b) => sizes[a]! - sizes[b]!);
  const room = sizes.map(() => 0);
  // Each column may need one mark that counts the rest.
  let left = marksAtMost - sizes.length;
  order.forEach((column, index) => {
    room[column] = Math.min(sizes[column]!, Math.floor(left / (sizes.length - index)));
    left -= room[column]!;
  });
  return room;
}
