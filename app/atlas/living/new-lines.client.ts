import { linkKey } from '../link-marks';
import type { Scene } from '../scene';
import { run } from './fade.client';

/** ms between the lines of one column and the next, and at most. */
const stagger = { step: 40, most: 600 };
/** Lines that carry now and did not before are drawn from supplier to customer, those further downstream later. */
export function runNewLines(svg: SVGSVGElement, before: Scene, now: Scene): void {
  if (before.width !== now.width || before.height !== now.height) return;
  const carried = new Set(before.links.filter(carries).map(linkKey));
  const fresh = new Set(now.links.filter((link) => carries(link) && !carried.has(linkKey(link))).map(linkKey));
  if (fresh.size === 0) return;
  const columns = [...new Set(now.boxes.map(({ x }) => x))].sort((a, b) => a - b);
  for (const line of svg.querySelectorAll<SVGElement>('.link')) {
    const { supplier, customer } = line.dataset;
    const path = line.querySelector<SVGGeometryElement>('.line');
    if (!path || !fresh.has(linkKey({ supplierId: supplier!, customerId: customer! }))) continue;
    const column = columns.indexOf(now.boxes.find(({ id }) => id === supplier)?.x ?? 0);
    run(path, Math.min(stagger.most, column * stagger.step));
  }
}

function carries({ state }: Scene['links'][number]): boolean {
  return state === 'complete' || state === 'on-path';
}
