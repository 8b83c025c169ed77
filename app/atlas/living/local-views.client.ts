import type { AtlasAddress } from './atlas-address';
import type { LivingPanel, LivingView } from './living-view';

/**
 * A view that the browser computes itself, from the address asked for and the view shown: a scenario. Null leaves the
 * address to the server.
 */
export type LocalView = (
  asked: AtlasAddress,
  shown: LivingView,
) => { readonly view: LivingView; readonly panel: LivingPanel | 'coming' | null } | null;

const computed: LocalView[] = [];

/**
 * Adds a way to compute views here: the latest that answers is taken, and nothing is fetched for that address.
 */
export function computeLocally(way: LocalView): void {
  computed.unshift(way);
}

/** The view of an address where it can be computed here. */
export function localView(asked: AtlasAddress, shown: LivingView): ReturnType<LocalView> {
  for (const way of computed) {
    const found = way(asked, shown);
    if (found) return found;
  }
  return null;
}
