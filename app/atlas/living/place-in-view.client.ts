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
  if (around) {
    const { left: start, right } = around.getBoundingClientRect();
    const end = Math.min(right, drawerFrom(start));
    if (x < start + margin || x > end - margin) around.scrollLeft += x - (start + end) / 2;
  }
  if (y < margin || y > innerHeight - margin) scrollBy(0, y - height * innerHeight);
}

/** Where a panel begins that lies over the edge of a drawing which starts at `start`; infinity where none does. */
export function drawerFrom(start: number): number {
  const panel = document.querySelector('.atlas-panel');
  const { left } = panel?.getBoundingClientRect() ?? { left: start };
  return left > start ? left : Infinity;
}
