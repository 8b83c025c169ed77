import { fontAt } from './box-text';
import type { Shown } from './shown';

/** Beside and under the drawing letters are this large, in px of the drawing. */
const font = 12;
/** On a large screen they grow with the drawing up to this, in px of the screen. */
const largest = 16;

/** The size of what does not zoom: names of lanes and tiers, the legend. */
export function stillFont({ scale = 1, zoom }: Shown): number {
  return fontAt(scale / (zoom?.k ?? 1), font, largest);
}
