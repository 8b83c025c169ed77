import { zoomIdentity, type ZoomTransform } from 'd3';
import { laneGroundsMark, laneNamesMark, tierNamesMark } from '../axis-marks';
import { marksOf } from '../marks';
import type { Scene, SceneBox } from '../scene';
import type { Shown } from '../shown';
import { boxAround, followFocus, putTabStop } from './drawing-focus.client';
import { adopt, draw } from './drawing-join.client';
import { answerKey } from './drawing-keys.client';
import { drawingZoom, type DrawingZoom, type ZoomEvents } from './drawing-zoom.client';
import { atOnce, motionLength, type Pace } from './motion.client';
import { runNewLines } from './new-lines.client';
import { speak } from './spoken-drawing.client';
import { spokenMarks } from './spoken-marks';
import { light } from './supply-light.client';

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
  /** Draws a scene in the place of the one before. */
  show(scene: Scene, shown: Shown): void;
  /** Enlarges a segment and gives it the focus. */
  fly(id: string): void;
  focus(id: string): void;
}

/** What is drawn, and how far it is moved and enlarged. */
interface Drawn {
  scene: Scene;
  shown: Shown;
  zoom: ZoomTransform;
  /** How many px of the screen one px of the drawing takes unzoomed, when it was drawn last. */
  stage: number;
}

/** Takes the server's drawing of a scene over. */
export function drawingHand(svg: SVGSVGElement, scene: Scene, shown: Shown, events: HandEvents): DrawingHand {
  const now: Drawn = { scene, shown, zoom: zoomIdentity, stage: 1 };
  takeOver(svg, now);
  const zoom = drawingZoom(svg, zoomEvents(svg, now, events), motionLength);
  zoom.shows(scene);
  new ResizeObserver(() => redraw(svg, now, atOnce)).observe(svg);
  answerReader(svg, now, zoom, events);
  putTabStop(svg, selectedIn(now)[0] ?? scene.boxes[0]?.id);
  return {
    zoom,
    focus: (id) => focusOn(svg, id),
    show(next, wanted) {
      const before = now.scene;
      [now.scene, now.shown] = [next, wanted];
      zoom.shows(next);
      const fades = motionLength();
      // Only another chain puts boxes elsewhere: what stays in its place has nowhere to glide to.
      redraw(svg, now, { fades, moves: hasMoved(before, next) ? fades : 0 });
      if (motionLength() > 0) runNewLines(svg, before, next);
    },
    fly(id) {
      const box = placeOf(now, id);
      if (box) zoom.fly(box);
      focusOn(svg, id);
    },
  };
}

/** ms without a step of the zoom until the drawing is written as finely as it is seen then. */
const still = 80;

function zoomEvents(svg: SVGSVGElement, now: Drawn, events: HandEvents): ZoomEvents {
  let waiting = 0;
  let written = now.zoom;
  return {
    moved(at) {
      clearTimeout(waiting);
      now.zoom = at;
      moveTo(svg, now);
      events.zoomed(at.k);
    },
    rested() {
      clearTimeout(waiting);
      // A click, or a way back to where it began, changes nothing.
      if (now.zoom.toString() === written.toString()) return;
      waiting = window.setTimeout(() => {
        written = now.zoom;
        redraw(svg, now, atOnce);
      }, still);
    },
  };
}

/** Answers pointer, focus and keys. */
function answerReader(svg: SVGSVGElement, now: Drawn, zoom: DrawingZoom, events: HandEvents): void {
  followFocus(svg, {
    point(box) {
      light(svg, now.scene, lightsFor(now, box?.dataset['segment']));
      events.point(box && { sentence: box.getAttribute('aria-label') ?? '', box: box.getBoundingClientRect() });
    },
    focus(id, seen) {
      putTabStop(svg, id);
      const place = placeOf(now, id);
      if (seen && place) zoom.reveal(place);
    },
  });
  const deeds = { focus: (id: string) => focusOn(svg, id), clear: events.clear };
  svg.addEventListener('keydown', (event) => {
    if (answerKey(event, now.scene, deeds)) event.preventDefault();
  });
}

function placeOf({ scene }: Drawn, id: string): SceneBox | undefined {
  return scene.boxes.find((box) => box.id === id);
}

/** How many px of the screen one px of the drawing takes: it fits the narrower side of its place. */
function stageOf(svg: SVGSVGElement, { width, height, legendHeight }: Scene): number {
  const place = svg.getBoundingClientRect();
  return Math.min(place.width / width, place.height / (height + legendHeight));
}

/** Draws everything as it is now: what is written in a box goes by how large it is seen. */
function redraw(svg: SVGSVGElement, now: Drawn, pace: Pace): void {
  const stage = stageOf(svg, now.scene);
  // A drawing that is not shown has no size; it is drawn again when it has.
  if (stage > 0) now.stage = stage;
  const size = { scale: now.stage * now.zoom.k, zoom: now.zoom };
  draw(svg, spokenMarks(marksOf(now.scene, { ...now.shown, ...size })), pace);
  const current = boxAround(document.activeElement)?.dataset['segment'];
  putTabStop(svg, current ?? selectedIn(now)[0] ?? now.scene.boxes[0]?.id);
  light(svg, now.scene, lightsFor(now, current));
}

/** Moves the drawing on the way of a zoom: only what has to keep up with the hand. */
function moveTo(svg: SVGSVGElement, { scene, shown, zoom, stage }: Drawn): void {
  const moved = { ...shown, scale: stage * zoom.k, zoom };
  const whole = zoom.k === 1 && zoom.x === 0 && zoom.y === 0;
  put(svg.querySelector('.viewport'), 'transform', whole ? null : zoom.toString());
  put(svg.querySelector('.plot'), 'clip-path', whole ? null : 'url(#atlas-clip)');
  for (const mark of [laneGroundsMark(scene, moved), laneNamesMark(scene, moved), tierNamesMark(scene, moved)]) {
    const place = svg.querySelector(`.${mark.key}`);
    if (place) draw(place, mark, atOnce);
  }
}

function put(element: Element | null, name: string, value: string | null): void {
  if (value === null) element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}

/** Whether a box of both scenes stands elsewhere in the second. */
function hasMoved(before: Scene, { boxes }: Scene): boolean {
  const places = new Map(before.boxes.map((box) => [box.id, box]));
  return boxes.some(({ id, x, y, width, height }) => {
    const old = places.get(id);
    return old && (old.x !== x || old.y !== y || old.width !== width || old.height !== height);
  });
}

/** Binds the server's drawing to its marks; one that is another drawing is drawn anew. */
function takeOver(svg: SVGSVGElement, { scene, shown }: Drawn): void {
  speak(svg);
  const marks = spokenMarks(marksOf(scene, shown));
  if (adopt(svg, marks)) return;
  svg.replaceChildren();
  draw(svg, marks, atOnce);
}

function selectedIn({ shown }: Drawn): readonly string[] {
  return shown.selected ?? [];
}

/** A segment under the pointer or with the focus lights what it alone does, but for those selected: they stay lit. */
function lightsFor(now: Drawn, current: string | undefined): readonly string[] {
  const selected = selectedIn(now);
  return current === undefined || selected.includes(current) ? selected : [current];
}

function focusOn(svg: SVGSVGElement, id: string): void {
  svg.querySelector<SVGElement>(`[data-segment="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
