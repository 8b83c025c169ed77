import type { EvidenceKind } from './evidence-kind';

/** One standing reason to say that a company holds a segment. */
export interface Ground {
  readonly kind: EvidenceKind;
  /** What brought it, such as the number of an application or a project. */
  readonly reference: string;
  readonly evidence: string;
  /** Null where `evidence` serves both languages. */
  readonly evidenceZh: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** As exact as the source is; null when it gives no date. */
  readonly validFrom: string | null;
}

const places = {
  kind: { listing: 0, desk: 1, project: 2, statement: 3 },
  confidence: { high: 0, medium: 1, low: 2 },
} as const;

/** Whether a public source states it well enough for the lens `sourced`. */
const stated = (ground: Ground): boolean => ground.sourceTitle !== null && ground.confidence !== 'low';

/**
 * Orders grounds as the triggers of the migration capability_evidence do: the first is what the capability shows
 * (docs/decisions/0044). Grounds equally strong keep the order they come in.
 */
export function strongestFirst(a: Ground, b: Ground): number {
  return (
    Number(stated(b)) - Number(stated(a)) ||
    places.confidence[a.confidence] - places.confidence[b.confidence] ||
    places.kind[a.kind] - places.kind[b.kind] ||
    (a.validFrom === b.validFrom ? 0 : (a.validFrom ?? '') > (b.validFrom ?? '') ? -1 : 1)
  );
}
