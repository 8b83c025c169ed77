import type { Scene } from '../scene';
import type { Window } from '../shown';

/** From this stage on a drawing is drawn finer, and says more, than the server draws it. */
export const coarse = 1.3;

/** The stage: how many px of the screen one px of a drawing takes. It fits the narrower side of its place. */
export function stageOf(svg: SVGSVGElement, width: number, height: number): number {
  const place = svg.getBoundingClientRect();
  return Math.min(place.width / width, place.height / height);
}

/** From where to where a drawing is seen in the box that it scrolls in, in px of the drawing unmoved. */
export function windowOf(svg: SVGSVGElement, { width, height, legendHeight }: Scene): Window {
  const place = svg.getBoundingClientRect();
  const around = svg.closest('.atlas-scroll')?.getBoundingClientRect() ?? place;
  const stage = stageOf(svg, width, height + legendHeight);
  const start = place.left + (place.width - stage * width) / 2;
  const at = (x: number) => (stage > 0 ? Math.round((x - start) / stage) : 0);
  const window = { left: Math.max(0, at(around.left)), right: Math.min(width, at(around.right)) };
  // Nothing of it is seen: it is as if all were.
  return window.right > window.left ? window : { left: 0, right: width };
}
