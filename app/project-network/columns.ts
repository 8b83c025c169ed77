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

/** Nodes of three columns in their order under each other; those beyond the room of a column are counted instead. */
export function inColumns(
  columns: readonly [readonly ColumnNode[], readonly ColumnNode[], readonly ColumnNode[]],
  lines: readonly ColumnLine[],
): ColumnPicture {
  const room = roomOf(columns.map(({ length }) => length));
  const rows = columns.map((nodes, column) => room[column]! + Number(nodes.length > room[column]!));
  const height = Math.max(1, ...rows) * rowHeight + 12;
  const yOf = (row: number, column: number) => height / 2 + (row - (rows[column]! - 1) / 2) * rowHeight;
  const marks = columns.flatMap((nodes, column) =>
    nodes
      .slice(0, room[column])
      .map((node, row): ColumnMark => ({ ...node, column, x: lefts[column]!, y: yOf(row, column) })),
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
