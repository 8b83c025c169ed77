import type { Scene } from '../scene';
import { traced } from '../supply-walk';

/**
 * Lights a segment with everything upstream and downstream of it, or (null) nothing; `near` are the links of the segment
 * itself. The classes are those the server writes for a selected segment.
 */
export function light(svg: Element, { links }: Scene, id: string | null): void {
  const edges = links.map((link) => [link.supplierId, link.customerId] as const);
  const lit = id === null ? null : traced(edges, id);
  svg.classList.toggle('tracing', lit !== null);
  for (const box of svg.querySelectorAll<SVGElement>('[data-segment]'))
    box.classList.toggle('lit', lit?.has(box.dataset['segment']!) ?? false);
  for (const line of svg.querySelectorAll<SVGElement>('.link')) {
    const { supplier, customer } = line.dataset;
    line.classList.toggle('lit', lit !== null && lit.has(supplier!) && lit.has(customer!));
    line.classList.toggle('near', id !== null && (supplier === id || customer === id));
  }
}
