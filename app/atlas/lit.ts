import { isPresent } from '../gaps/lens';
import type { Scene } from './scene';
import { between, type Between } from './supply-between';
import { traced } from './supply-walk';

const nowhere: ReadonlySet<string> = new Set();

/**
 * What selected segments light: of one all it rests on and all that rests on it, of two what lies between them. Null
 * where nothing is selected.
 */
export function litBy({ boxes, links }: Pick<Scene, 'boxes' | 'links'>, selected: readonly string[]): Between | null {
  const [one, other] = selected;
  if (one === undefined) return null;
  const edges = links.map((link) => [link.supplierId, link.customerId] as const);
  if (other === undefined || other === one) return { lit: traced(edges, one), breaks: nowhere };
  const missing = new Set(boxes.filter(({ presence }) => isGap(presence)).map(({ id }) => id));
  return between(edges, (id) => missing.has(id), one, other);
}

/** Nothing is missing where nothing is judged. */
function isGap(presence: Scene['boxes'][number]['presence']): boolean {
  return presence !== 'not-judged' && !isPresent(presence);
}
