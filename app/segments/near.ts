import type { Segment } from '../region/industry';

type Named = Pick<Segment, 'id' | 'nameZh' | 'nameEn'>;

function bigrams(text: string): Set<string> {
  const letters = text.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}

/** Dice coefficient of two sets of bigrams, 0–1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Segments whose id or name is most like what was asked for, best first, at most `limit`; those that share less than
 * a quarter of their letter pairs are left out.
 */
export function nearSegments<Item extends Named>(asked: string, segments: readonly Item[], limit = 5): Item[] {
  const wanted = bigrams(asked.slice(0, 80));
  return segments
    .map((segment) => ({
      segment,
      score: Math.max(...[segment.id, segment.nameZh, segment.nameEn].map((name) => likeness(wanted, bigrams(name)))),
    }))
    .filter(({ score }) => score >= 0.25)
    .sort((a, b) => b.score - a.score || a.segment.id.localeCompare(b.segment.id))
    .slice(0, limit)
    .map(({ segment }) => segment);
}
