import type { Scene, SceneBox } from '../scene';
import type { Shown } from '../shown';
import { settle } from './address-bar.client';
import { drawnPicture, type DrawnPicture } from './drawn-picture.client';
import { boxAround, followFocus, putTabStop } from './drawing-focus.client';
import { drawingZoom, type DrawingZoom, type ZoomEvents } from './drawing-zoom.client';
import { answerKey } from './key-answers.client';
import { moveCover } from './move-cover.client';
import { motionLength } from './motion.client';
import { afterPicture } from './patience.client';

/** What the drawing tells the page. */
export interface HandEvents {
  /** A segment is under the pointer or has the focus, or none. */
  point(pointed: { readonly sentence: string; readonly box: DOMRect } | null): void;
  /** The selection is to be cleared. */
  clear(): void;
  /** 1 = whole. */
  zoomed(scale: number): void;
}

/** The browser's hand on the drawing. */
export interface DrawingHand {
  readonly zoom: DrawingZoom;
  readonly prepare: DrawnPicture['prepare'];
  readonly show: DrawnPicture['show'];
  /** Enlarges a segment and gives it the focus. */
  fly(id: string): void;
  /** Answers a key of the drawing. */
  press(key: string): void;
  /** Has the segment with the focus in view, beside a panel that came. */
  reveal(): void;
}

/** Takes the server's drawing of a scene over. */
export function drawingHand(svg: SVGSVGElement, scene: Scene, shown: Shown, events: HandEvents): DrawingHand {
  const picture = drawnPicture(svg, scene, shown);
  const zoom = drawingZoom(svg, followZoom(svg, picture, events), motionLength);
  zoom.shows(scene);
  answerReader(svg, picture, zoom, events);
  const focus = (id: string) => focusOn(svg, id);
  return {
    zoom,
    prepare: picture.prepare,
    show(key, next, wanted) {
      zoom.shows(next);
      picture.show(key, next, wanted);
    },
    fly(id) {
      const fly = () => {
        // The focus brings its place into view as it is; the flight then as it will be.
        focus(id);
        const box = placeOf(picture, id);
        if (box) zoom.fly(box);
      };
      if (svg.checkVisibility()) return fly();
      // On a phone the list stands in the drawing's place until its address is gone to.
      settle();
      location.hash = 'atlas-graph';
      afterPicture(fly);
    },
    press: (key) => answerKey(key, picture.scene, { focus, clear: events.clear }),
    reveal() {
      const box = boxAround(document.activeElement);
      const place = box?.matches(':focus-visible') && placeOf(picture, box.dataset['segment']!);
      if (place) zoom.reveal(place);
    },
  };
}

/** ms without a step of the zoom until the drawing is written as finely as it is seen then. */
const still = 80;

function followZoom(svg: SVGSVGElement, picture: DrawnPicture, events: HandEvents): ZoomEvents {
  const cover = moveCover(svg);
  let waiting = 0;
  return {
    moved(at) {
      clearTimeout(waiting);
      if (!cover.lies) {
        cover.put();
        events.point(null);
      }
      picture.moveTo(at);
      events.zoomed(at.k);
    },
    rested() {
      clearTimeout(waiting);
      cover.remove();
      if (picture.moving) waiting = window.setTimeout(picture.rest, still);
    },
  };
}

/** Answers pointer and focus, and what they are on already. */
function answerReader(svg: SVGSVGElement, picture: DrawnPicture, zoom: DrawingZoom, events: HandEvents): void {
  const point = (box: SVGElement | null) => {
    // What passes under the pointer while the drawing is dragged is not pointed at.
    if (picture.moving) return;
    picture.light(box?.dataset['segment'] ?? null);
    events.point(box && { sentence: box.getAttribute('aria-label') ?? '', box: box.getBoundingClientRect() });
  };
  followFocus(svg, {
    point,
    focus(id, seen) {
      putTabStop(svg, id);
      const place = placeOf(picture, id);
      if (seen && place) zoom.reveal(place);
    },
  });
  const already = boxAround(document.activeElement) ?? svg.querySelector<SVGElement>('[data-segment]:hover');
  if (already) point(already);
}

function placeOf({ scene }: DrawnPicture, id: string): SceneBox | undefined {
  return scene.boxes.find((box) => box.id === id);
}

function focusOn(svg: SVGSVGElement, id: string): void {
  svg.querySelector<SVGElement>(`[data-segment="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
