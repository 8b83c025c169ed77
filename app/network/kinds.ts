/** Shapes of what is no firm. */
type MarkShape = 'diamond' | 'square' | 'triangle';

/** What a node is drawn as. A new kind is one row here: its shape, and whether it stands still or is pulled. */
interface NodeKind {
  readonly shape: 'circle' | 'box' | MarkShape;
  /** Stands at its place of the atlas; what is not placed is pulled to what it is tied to. */
  readonly placed: boolean;
}

/** The kinds of nodes: segments, firms, and the institutions that work with them in projects. */
export const nodeKinds = {
  segment: { shape: 'box', placed: true },
  firm: { shape: 'circle', placed: false },
  university: { shape: 'diamond', placed: false },
  government: { shape: 'square', placed: false },
  other: { shape: 'triangle', placed: false },
} as const satisfies Record<string, NodeKind>;

export type NodeKindName = keyof typeof nodeKinds;

/** What an edge joins, how it is drawn and how hard it pulls, between 0 (not at all) and 1. */
interface EdgeKind {
  readonly from: NodeKindName;
  readonly to: NodeKindName;
  readonly pull: number;
  /** Drawn with an arrow at its end. */
  readonly directed: boolean;
  /** SVG dash pattern; null is a solid line. One that ended is dashed too. */
  readonly dash: string | null;
  /** Width in px. */
  readonly width: number;
}

/**
 * The kinds of edges: a firm's capability in a segment, one firm supplying another, said by one side or by both; a
 * party's work in a segment for a project, and two parties that share one.
 */
export const edgeKinds = {
  serves: { from: 'firm', to: 'segment', pull: 1, directed: false, dash: null, width: 1.1 },
  declared: { from: 'firm', to: 'firm', pull: 0.25, directed: true, dash: '5 4', width: 1.8 },
  confirmed: { from: 'firm', to: 'firm', pull: 0.25, directed: true, dash: null, width: 2.2 },
  works: { from: 'firm', to: 'segment', pull: 1, directed: false, dash: null, width: 1 },
  together: { from: 'firm', to: 'firm', pull: 0.25, directed: false, dash: null, width: 1.6 },
} as const satisfies Record<string, EdgeKind>;

export type EdgeKindName = keyof typeof edgeKinds;

/** SVG dash pattern of what ended. */
export const endedDash = '5 4';
