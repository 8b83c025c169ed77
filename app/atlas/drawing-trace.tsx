import { arrows, stepFrom, traced, type Arrow, type Edge, type Spot } from './supply-walk';

/** What the drawing tells the page. */
export interface DrawingEvents {
  /** A segment is under the pointer or has the focus (`sentence` says what it is), or none. */
  point(segment: { readonly id: string; readonly sentence: string; readonly box: DOMRect } | null): void;
  /** A segment or chain link was followed, or (null) the selection is to be cleared. */
  open(href: string | null): void;
  /** The box has the focus and may lie outside what the zoom shows. */
  reveal(box: SVGGraphicsElement): void;
}

export interface Trace {
  /** Marks the selected segment; its paths stay lit while nothing else is pointed at. */
  select(id: string | null): void;
  stop(): void;
}

/**
 * Makes the server's drawing answer to pointer and keyboard: lights the whole path of what is pointed at, one tab
 * stop with arrow keys along supply links. Reads everything from the drawing's own attributes.
 */
export function traceDrawing(svg: SVGSVGElement, events: DrawingEvents): Trace {
  const boxes = new Map(
    [...svg.querySelectorAll<SVGAElement>('[data-segment]')].map((box) => [box.dataset.segment!, box]),
  );
  const lines = [...svg.querySelectorAll<SVGGElement>('.link')].map((line) => ({
    line,
    edge: [line.dataset.supplier!, line.dataset.customer!] as Edge,
  }));
  const edges = lines.map(({ edge }) => edge);
  const spots: Spot[] = [...boxes].map(([id, box]) => {
    const { x, y, width, height } = box.getBBox();
    return { id, x: x + width / 2, y: y + height / 2 };
  });
  let selected: string | null = null;
  const listening = new AbortController();
  const on = <Name extends keyof SVGElementEventMap>(name: Name, listener: (event: SVGElementEventMap[Name]) => void) =>
    svg.addEventListener(name, listener, { signal: listening.signal });

  // Sentences move from native tooltips to the page's own; the accessible names stay.
  const title = svg.querySelector(':scope > title');
  if (title) {
    svg.setAttribute('aria-label', title.textContent ?? '');
    svg.removeAttribute('aria-labelledby');
  }
  title?.remove();
  for (const box of boxes.values()) box.querySelector('title')?.remove();
  // The chains are links above the drawing already: its one tab stop is the segments'.
  for (const lane of svg.querySelectorAll('.lane-link')) lane.setAttribute('tabindex', '-1');

  function light(id: string | null): void {
    const lit = id === null ? null : traced(edges, id);
    svg.classList.toggle('tracing', lit !== null);
    for (const [other, box] of boxes) box.classList.toggle('lit', lit?.has(other) ?? false);
    for (const { line, edge } of lines) {
      line.classList.toggle('lit', lit !== null && lit.has(edge[0]) && lit.has(edge[1]));
      line.classList.toggle('near', id !== null && edge.includes(id));
    }
  }

  function tabStop(id: string): void {
    for (const [other, box] of boxes) box.setAttribute('tabindex', other === id ? '0' : '-1');
  }

  const boxOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGAElement>('[data-segment]') : null;
  function point(box: SVGAElement | null): void {
    light(box?.dataset.segment ?? selected);
    events.point(
      box && {
        id: box.dataset.segment!,
        sentence: box.getAttribute('aria-label') ?? '',
        box: box.getBoundingClientRect(),
      },
    );
  }

  on('pointerover', (event) => {
    const box = boxOf(event.target);
    if (box && event.pointerType !== 'touch') point(box);
  });
  on('pointerout', (event) => {
    if (boxOf(event.target) && !boxOf(event.relatedTarget)) point(boxOf(document.activeElement));
  });
  on('focusin', (event) => {
    const box = boxOf(event.target);
    if (!box) return;
    tabStop(box.dataset.segment!);
    if (box.matches(':focus-visible')) events.reveal(box);
    point(box);
  });
  on('focusout', (event) => {
    if (!boxOf(event.relatedTarget)) point(null);
  });
  on('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-segment]') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    events.open(link.getAttribute('href'));
  });
  on('keydown', (event) => {
    const box = boxOf(event.target);
    if (event.key === 'Escape') {
      events.point(null);
      events.open(null);
      return;
    }
    if (!box || !arrows.includes(event.key as Arrow) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = stepFrom(spots, edges, box.dataset.segment!, event.key as Arrow);
    if (next) boxes.get(next)!.focus({ preventScroll: false });
  });

  const first = boxes.keys().next();
  if (!first.done) tabStop(first.value);
  return {
    select(id) {
      selected = id !== null && boxes.has(id) ? id : null;
      for (const [other, box] of boxes) {
        box.classList.toggle('selected', other === selected);
        if (other === selected) box.setAttribute('aria-current', 'true');
        else box.removeAttribute('aria-current');
      }
      if (selected) tabStop(selected);
      light(boxOf(document.activeElement)?.dataset.segment ?? selected);
    },
    stop: () => listening.abort(),
  };
}
