import type { Shortfall } from './shortfall';

/** Columns of the drawing: who has it, what is short, what it would feed. */
export type FlowColumn = 0 | 1 | 2;

export interface FlowNode {
  /** Told apart by column: a segment may be short and be fed as well. */
  readonly id: string;
  readonly column: FlowColumn;
  /** Code of a region or id of a segment; null for all that are not drawn by name. */
  readonly key: string | null;
  /** How many regions or segments it stands for. */
  readonly members: number;
}

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  /**
   * Above 0. From a region: its recorded firms, or 1 where firms are not counted. From a segment: an even share of what
   * reaches it.
   */
  readonly weight: number;
  /** The node of the middle column it runs through. */
  readonly through: string;
}

export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** Nodes drawn by name in each column (METHODS, Drawing); what is left stands together as one. */
export const namedNodes = 15;

/**
 * Region → segment → what it would feed. Columns have nodes of their own, so that no cycle can arise. A link from a
 * region weighs its recorded firms, or 1 where firms are not counted; what reaches a segment is shared evenly among
 * the segments it would feed. Segments that nobody elsewhere has are left out; `from` keeps one region's links only.
 */
export function flowsOf(shortfalls: readonly Shortfall[], from: string | null = null, limit = namedNodes): Flows {
  const rows = shortfalls
    .map((row) => ({ ...row, regions: row.regions.filter(({ regionCode }) => from === null || regionCode === from) }))
    .filter(({ regions }) => regions.length > 0);
  const regions = columnNodes(
    0,
    byFrequency(rows.map((row) => row.regions.map(({ regionCode }) => regionCode))),
    limit,
  );
  const segments = columnNodes(
    1,
    rows.map(({ id }) => id),
    limit,
  );
  const fed = columnNodes(2, byFrequency(rows.map((row) => row.feeds.map(({ id }) => id))), limit);
  const links = new Map<string, FlowLink>();
  const add = (source: string, target: string, through: string, weight: number) => {
    const key = `${source}→${target}`;
    links.set(key, { source, target, through, weight: weight + (links.get(key)?.weight ?? 0) });
  };
  for (const row of rows) {
    const segment = segments.nodeOf(row.id);
    const total = row.regions.reduce((sum, { firms }) => sum + (firms ?? 1), 0);
    for (const { regionCode, firms } of row.regions) add(regions.nodeOf(regionCode), segment, segment, firms ?? 1);
    for (const { id } of row.feeds) add(segment, fed.nodeOf(id), segment, total / row.feeds.length);
  }
  return { nodes: [...regions.nodes, ...segments.nodes, ...fed.nodes], links: [...links.values()] };
}

/** Who has it and what is short alone: as much as is as wide as a phone. */
export function withoutFed({ nodes, links }: Flows): Flows {
  const kept = new Set(nodes.filter(({ column }) => column < 2).map(({ id }) => id));
  return { nodes: nodes.filter(({ id }) => kept.has(id)), links: links.filter(({ target }) => kept.has(target)) };
}

/** Keys by how many lists hold them, most first; what ties in the order of first sight. */
function byFrequency(lists: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  for (const key of lists.flat()) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** The nodes of a column, and which of them a key belongs to. One left over is named too: “1 other” says less. */
function columnNodes(column: FlowColumn, keys: readonly string[], limit: number) {
  const named = keys.length <= limit + 1 ? keys : keys.slice(0, limit);
  const nodes: FlowNode[] = named.map((key) => ({ id: `${column} ${key}`, column, key, members: 1 }));
  const rest = keys.length - named.length;
  if (rest > 0) nodes.push({ id: `${column}`, column, key: null, members: rest });
  const known = new Set(named);
  return { nodes, nodeOf: (key: string) => (known.has(key) ? `${column} ${key}` : `${column}`) };
}
