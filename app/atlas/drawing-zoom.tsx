import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';

export interface Zoom {
  by(factor: number): void;
  reset(): void;
  /** Pans so that a box lies inside what is shown; does nothing when it does already. */
  reveal(box: SVGGraphicsElement): void;
  stop(): void;
}

const step = 0.25;
const limits: [number, number] = [1, 6];

/**
 * Zoom and pan over the drawing's `.viewport`: wheel with Ctrl (or a pinch), drag, two fingers; one finger scrolls
 * the page until the drawing is enlarged. `changed` gets the scale, 1 = whole.
 */
export function zoomDrawing(svg: SVGSVGElement, changed: (scale: number) => void): Zoom {
  const root = select(svg);
  const viewport = root.select<SVGGElement>('.viewport');
  const { width, height } = svg.viewBox.baseVal;
  let scale = 1;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent(limits)
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
        return event.touches.length > 1 || scale > 1;
      return event instanceof MouseEvent && event.type !== 'dblclick' && event.button === 0 && scale > 1;
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      scale = transform.k;
      viewport.attr(
        'transform',
        transform.k === 1 && transform.x === 0 && transform.y === 0 ? null : transform.toString(),
      );
      svg.classList.toggle('zoomed', scale > 1);
      changed(scale);
    });
  root.call(behaviour).on('dblclick.zoom', null);
  // d3-zoom takes every touch from the page; the stylesheet says when (atlas.css, .zoomed).
  svg.style.removeProperty('touch-action');

  return {
    by: (factor) => root.call((selection) => behaviour.scaleBy(selection, factor)),
    reset: () => root.call((selection) => behaviour.transform(selection, zoomIdentity)),
    reveal(box) {
      if (scale === 1) return;
      const shown = svg.getBoundingClientRect();
      const at = box.getBoundingClientRect();
      if (at.left >= shown.left && at.right <= shown.right && at.top >= shown.top && at.bottom <= shown.bottom) return;
      const { x, y, width: w, height: h } = box.getBBox();
      root.call((selection) => behaviour.translateTo(selection, x + w / 2, y + h / 2));
    },
    stop: () => void root.on('.zoom', null),
  };
}

export const zoomIn = 1 + step;
export const zoomOut = 1 / (1 + step);
