import { litBy } from '../lit';
import type { Scene } from '../scene';

/**
 * Lights what some segments light, or (none) nothing; `near` are the links of the segments themselves. The classes are
 * those the server writes for selected segments.
 */
export function light(svg: Element, scene: Scene, ids: readonly string[]): void {
  const lit = litBy(scene, ids)?.lit ?? null;
  svg.classList.toggle('tracing', lit !== null);
  for (const box of svg.querySelectorAll<SVGElement>('[data-segment]'))
    box.classList.toggle('lit', lit?.has(box.dataset['segment']!) ?? false);
  for (const line of svg.querySelectorAll<SVGElement>('.link')) {
    const { supplier, customer } = line.dataset;
    line.classList.toggle('lit', lit !== null && lit.has(supplier!) && lit.has(customer!));
    line.classList.toggle('near', ids.includes(supplier!) || ids.includes(customer!));
  }
}
