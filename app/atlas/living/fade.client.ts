/** Lets a new element come in over `length` ms. */
export function appear(element: Element, length: number): void {
  if (length > 0) element.animate([{ opacity: 0 }, {}], { duration: length });
}

/** Takes an element away, over `length` ms. */
export function leave(element: Element, length: number): void {
  if (length === 0) return element.remove();
  element.animate([{}, { opacity: 0 }], { duration: length, fill: 'forwards' }).onfinish = () => element.remove();
}

/** Draws a line from its supplier to its customer, `delay` ms from now. */
export function run(line: SVGGeometryElement, delay: number): void {
  // Dashes are measured by it: asking for the length itself would have the browser lay everything out first.
  line.setAttribute('pathLength', '1');
  const animation = line.animate(
    [
      { strokeDasharray: '1 1', strokeDashoffset: 1 },
      { strokeDasharray: '1 1', strokeDashoffset: 0 },
    ],
    { duration: 320, delay, easing: 'cubic-bezier(.2, 0, 0, 1)', fill: 'backwards' },
  );
  const end = () => line.removeAttribute('pathLength');
  animation.onfinish = end;
  animation.oncancel = end;
}
