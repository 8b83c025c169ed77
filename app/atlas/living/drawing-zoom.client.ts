import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Scene, SceneBox } from '../scene';
import { onDoubleTap } from './double-tap.client';
import { notch } from './notch';
import { putInView } from './place-in-view.client';
import { seenPart } from '../seen-part';
import { windowOf } from './stage.client';
import { wayToBox } from './way-to-box';

export interface DrawingZoom {
  by(factor: number): void;
  reset(): void;
  /** The scene that is drawn now; another size starts whole again. */
  shows(scene: Scene): void;
  /** Pans and scrolls so that a box lies inside what is shown; nothing where it does already. */
  reveal(box: SceneBox): void;
  /** Enlarges a box in the middle. */
  fly(box: SceneBox): void;
}

/** What the drawing is told of its zoom. */
export interface ZoomEvents {
  /** Each step on the way. */
  moved(at: ZoomTransform): void;
  /** After the last. */
  rested(): void;
}

const limits: [number, number] = [1, 8];
/** What a notch of the wheel says of itself, in px and in lines. */
const notchDelta = { px: 100, lines: 3 };
/** As much as d3-zoom enlarges by two clicks. */
const doubled = 2;
const flight = { scale: 2.2, length: 400 };

/**
 * Zoom and pan of the drawing: wheel, pinch, drag, double tap. One finger scrolls the page until the drawing is
 * enlarged; the wheel does where nothing is left to make smaller, and where the drawing is not in view. `length`: ms
 * that a step takes.
 */
export function drawingZoom(svg: SVGSVGElement, { moved, rested }: ZoomEvents, length: () => number): DrawingZoom {
  const root = select(svg);
  let [scene, at, before]: [Scene | null, ZoomTransform, number] = [null, zoomIdentity, 1];
  const behaviour = zoomOn(svg, () => at.k)
    .on('start', () => (before = at.k))
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      at = transform;
      svg.classList.toggle('zoomed', at.k > 1);
      moved(at);
    })
    .on('end', () => {
      rested();
      const way = scene && at.k !== before && wayToSomething(svg, scene, at);
      if (way) behaviour.translateBy(step(), -way[0], -way[1]);
    });
  root.call(behaviour);
  // d3-zoom takes every touch from the page; the stylesheet says when (atlas.css, .zoomed).
  svg.style.removeProperty('touch-action');
  const step = (ms = length()) => root.transition().duration(ms);
  // Enlarged, every finger is d3-zoom's, which counts taps itself.
  onDoubleTap(svg, (tap) => at.k === 1 && behaviour.scaleBy(step(), doubled, pointer(tap, svg)));
  return {
    by: (factor) => behaviour.scaleBy(step(), factor),
    reset: () => behaviour.transform(step(), zoomIdentity),
    shows(next) {
      if (scene && !isAsLarge(scene, next)) behaviour.transform(root, zoomIdentity);
      scene = next;
      behaviour.extent(() => areaIn(svg, next)).translateExtent(areaOf(next));
    },
    reveal(box) {
      if (at.k > 1 && scene && !isShown(box, areaIn(svg, scene), at)) behaviour.translateTo(root, ...centreOf(box));
      putInView(svg, at.apply(centreOf(box)));
    },
    fly(box) {
      if (!scene) return;
      const seen = areaIn(svg, scene);
      const there = behaviour.constrain()(enlarged(box, seen, at), seen, areaOf(scene));
      behaviour.transform(step(length() && flight.length), there);
      putInView(svg, there.apply(centreOf(box)));
    },
  };
}

/** All of the drawing can be moved into what is seen; whole, it stands where the page has it, and the page scrolls it. */
function zoomOn(svg: SVGSVGElement, scale: () => number) {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(limits)
    .wheelDelta(wheelDelta)
    .filter((event: Event) => isForDrawing(event, scale(), svg));
  const within = behaviour.constrain();
  return behaviour.constrain((to, seen, all) => (to.k === 1 ? zoomIdentity : within(to, seen, all)));
}

/** Enlarged where no box is, a drawing shows lines alone, and on a phone not even those: where the nearest box is. */
function wayToSomething(svg: SVGSVGElement, scene: Scene, zoom: ZoomTransform) {
  return zoom.k > 1 && wayToBox(scene.boxes, seenPart(scene, { zoom, window: windowOf(svg, scene) }), zoom.k);
}

function isAsLarge(one: Scene, other: Scene): boolean {
  return one.width === other.width && one.height === other.height;
}

type Area = [[left: number, top: number], [right: number, bottom: number]];

/** Where boxes and links are drawn: right of the lanes' names and below the tiers'. */
function areaOf({ corner, width, height }: Scene): Area {
  return [
    [corner.x, corner.y],
    [width, height],
  ];
}

/** What of that is seen: on a phone, and on an enlarged page, the drawing is wider than the box it scrolls in. */
function areaIn(svg: SVGSVGElement, scene: Scene): Area {
  const { x, y, width, height } = seenPart(scene, { window: windowOf(svg, scene) });
  return [
    [x, y],
    [x + width, y + height],
  ];
}

function centreOf({ x, y, width, height }: SceneBox): [x: number, y: number] {
  return [x + width / 2, y + height / 2];
}

/** With a box in the middle, large enough to read around it. */
function enlarged(box: SceneBox, [[left, top], [right, bottom]]: Area, at: ZoomTransform): ZoomTransform {
  const [x, y] = centreOf(box);
  return zoomIdentity
    .translate((left + right) / 2, (top + bottom) / 2)
    .scale(Math.max(at.k, flight.scale))
    .translate(-x, -y);
}

function isShown({ x, y, width, height }: SceneBox, [[left, top], [right, bottom]]: Area, at: ZoomTransform): boolean {
  const [x0, y0] = at.apply([x, y]);
  const [x1, y1] = at.apply([x + width, y + height]);
  return x0 >= left && y0 >= top && x1 <= right && y1 <= bottom;
}

/** A notch is 1.2 ×; a pinch on a trackpad (a wheel with Ctrl, in small steps) follows the fingers. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const notches = deltaY / (deltaMode === WheelEvent.DOM_DELTA_LINE ? notchDelta.lines : notchDelta.px);
  const pinch = ctrlKey && Math.abs(notches) < 0.5;
  return -notches * Math.log2(notch) * (pinch ? 6 : 1);
}

function isForDrawing(event: Event, scale: number, svg: Element): boolean {
  if (event instanceof WheelEvent) {
    if (event.ctrlKey || event.metaKey) return true;
    const { top, bottom } = svg.getBoundingClientRect();
    return scale > 1 || (event.deltaY < 0 && top >= 0 && bottom <= innerHeight + (bottom - top) / 4);
  }
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1 || scale > 1;
  if (event.type === 'dblclick') return !(event.target as Element).closest('a');
  return event instanceof MouseEvent && event.button === 0 && scale > 1;
}
