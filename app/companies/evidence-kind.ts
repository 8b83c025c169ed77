/**
 * What a ground rests on: a public source or list that we class the firm by, what the desk entered without one, a
 * completed collaboration project, or the firm's own word. In this order where grounds are otherwise equally strong;
 * the triggers of the migration capability_evidence say the same.
 */
export const evidenceKinds = ['listing', 'desk', 'project', 'statement'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
