import { scenarioParameters } from '../../scenarios/scenario';
import { atlasAddressOf, isSupposed, withSegment, type AtlasAddress } from './atlas-address';
import { partNames, type PartName } from './living-view';

const supposedNames: readonly string[] = ['mode', ...scenarioParameters];

/** Where a part of the page stands. */
export function partOf(name: PartName | 'panel'): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}

/** The parts of the page as HTML. */
export type Parts = Readonly<Record<PartName, string>>;

/** Puts the parts that differ from those that `stand` in their places, and gives what stands there then. */
export function putParts(parts: Partial<Parts>, stand: Parts): Parts {
  const next = { ...stand, ...parts };
  for (const name of partNames) if (next[name] !== stand[name]) putHtml(partOf(name), next[name]);
  return next;
}

/**
 * Puts HTML of this server in a place. What had the focus there has it afterwards, if it is there again; what has a name
 * and was unfolded stays so.
 */
export function putHtml(place: HTMLElement, html: string): void {
  const unfolded = [...place.querySelectorAll('details[id][open]')].map(({ id }) => id);
  const held = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const name = held && nameOf(held);
  place.innerHTML = html;
  for (const id of unfolded) place.querySelector(`details#${CSS.escape(id)}`)?.setAttribute('open', '');
  if (!held) return;
  const again = [...place.querySelectorAll<HTMLElement>(held.localName)].find((other) => nameOf(other) === name);
  if (again) return again.focus({ preventScroll: true });
  // A link that was followed and is gone: the keyboard goes on from where it stood.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function nameOf(element: HTMLElement): string {
  return element.id || (element.getAttribute('aria-label') ?? element.textContent ?? '');
}

/** Links to other views keep the selected segment, as the server writes them; those within a mode what is supposed. */
export function carry({ query, segment }: AtlasAddress): void {
  const supposed = Object.fromEntries(supposedNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  for (const name of ['controls', 'headline'] as const)
    for (const link of partOf(name).querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const address = atlasAddressOf(new URL(link.href));
      if (!address) continue;
      const kept = Object.entries(address.query).filter(([key]) => !supposedNames.includes(key));
      const next = { ...address, query: { ...Object.fromEntries(kept), ...supposed } };
      link.setAttribute('href', withSegment(next, segment));
    }
  for (const link of partOf('title').querySelectorAll<HTMLAnchorElement>('.atlas-modes a[href]')) {
    const address = atlasAddressOf(new URL(link.href));
    if (address && !isSupposed(address.query)) link.setAttribute('href', withSegment(address, segment));
  }
}
