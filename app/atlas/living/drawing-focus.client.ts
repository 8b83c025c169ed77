/** What the pointer and the focus do to a segment of the drawing. */
export interface FocusEvents {
  /** A segment is under the pointer or has the focus, or none. */
  point(box: SVGElement | null): void;
  /** A segment has the focus; `seen`: by the keyboard. */
  focus(id: string, seen: boolean): void;
}

/** The segment's box around what an event happened to. */
export function boxAround(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-segment]') : null;
}

/** Follows pointer and focus over the segments of a drawing. */
export function followFocus(svg: SVGSVGElement, events: FocusEvents): void {
  svg.addEventListener('pointerover', ({ target, pointerType }) => {
    const box = boxAround(target);
    if (box && pointerType !== 'touch') events.point(box);
  });
  svg.addEventListener('pointerout', ({ target, relatedTarget }) => {
    if (boxAround(target) && !boxAround(relatedTarget)) events.point(boxAround(document.activeElement));
  });
  svg.addEventListener('focusin', ({ target }) => {
    const box = boxAround(target);
    if (!box) return;
    events.focus(box.dataset['segment']!, box.matches(':focus-visible'));
    events.point(box);
  });
  svg.addEventListener('focusout', ({ relatedTarget }) => {
    if (!boxAround(relatedTarget)) events.point(null);
  });
}

/**
 * Makes one segment the drawing's tab stop; null: the selected one, else the first. The chains are links above the
 * drawing already.
 */
export function putTabStop(svg: SVGSVGElement, id: string | null | undefined): void {
  const boxes = [...svg.querySelectorAll<SVGElement>('[data-segment]')];
  const stop =
    boxes.find(({ dataset }) => dataset['segment'] === id) ??
    boxes.find(({ classList }) => classList.contains('selected')) ??
    boxes[0];
  for (const box of boxes) putTabIndex(box, box === stop ? '0' : '-1');
  for (const lane of svg.querySelectorAll('.lane-link')) putTabIndex(lane, '-1');
}

function putTabIndex(element: Element, index: string): void {
  if (element.getAttribute('tabindex') !== index) element.setAttribute('tabindex', index);
}
