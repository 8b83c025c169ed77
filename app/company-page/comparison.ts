/** Most companies that stand side by side. */
export const comparisonLimit = 4;

interface ComparedSegment {
  readonly id: string;
  readonly name: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

export interface ComparedCompany {
  readonly slug: string;
  readonly name: string;
  readonly nameZh: string;
  /** Name of the seat in the reader's language; null when unknown. */
  readonly region: string | null;
  readonly uscc: string | null;
  readonly memberSince: string | null;
  readonly segments: readonly ComparedSegment[];
  readonly products: readonly string[];
}

export interface Comparison {
  readonly companies: readonly ComparedCompany[];
  /** Segments that all of them have; empty for fewer than two companies. */
  readonly inCommon: readonly { readonly id: string; readonly name: string }[];
  readonly q: string;
  /** Companies a search found, which may be added. */
  readonly found: readonly {
    readonly slug: string;
    readonly nameZh: string;
    readonly reason: { readonly text: string } | null;
  }[];
  /** Whether more were asked for than stand side by side, or some are not on record. */
  readonly leftOut: boolean;
}

/** Segments every one of the companies has, in the order of the first. */
export function commonSegments(
  companies: readonly Pick<ComparedCompany, 'segments'>[],
): { id: string; name: string }[] {
  const [first, ...others] = companies;
  if (!first || others.length === 0) return [];
  return first.segments
    .filter(({ id }) => others.every((other) => other.segments.some((one) => one.id === id)))
    .map(({ id, name }) => ({ id, name }));
}
