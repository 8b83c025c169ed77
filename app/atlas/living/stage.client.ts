/** From this stage on a drawing is drawn finer, and says more, than the server draws it. */
export const coarse = 1.3;

/** The stage: how many px of the screen one px of a drawing takes. It fits the narrower side of its place. */
export function stageOf(svg: SVGSVGElement, width: number, height: number): number {
  const place = svg.getBoundingClientRect();
  return Math.min(place.width / width, place.height / height);
}
