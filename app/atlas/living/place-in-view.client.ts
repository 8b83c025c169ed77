/** px that are kept between a place and the edge of what is seen. */
const margin = 40;
/** Where on the height of the window a place comes to stand: a phone's sheet covers what lies lower. */
const height = 0.4;

/**
 * Scrolls the page, and the box that the drawing lies in, so that a place of the drawing, as it is seen through its
 * zoom, lies in the window: an enlarged page or a phone shows a part of the drawing only.
 */
export function putInView(svg: SVGSVGElement, [left, top]: readonly [number, number]): void {
  const toScreen = svg.getScreenCTM();
  if (!toScreen) return;
  const { x, y } = new DOMPoint(left, top).matrixTransform(toScreen);
  const around = svg.closest('.atlas-scroll');
  const seen = around?.getBoundingClientRect();
  if (around && seen && (x < seen.left + margin || x > seen.right - margin))
    around.scrollLeft += x - (seen.left + seen.right) / 2;
  if (y < margin || y > innerHeight - margin) scrollBy(0, y - height * innerHeight);
}
