import { zoomIdentity, type ZoomTransform } from 'd3';
import { laneGroundsMark, laneNamesMark, tierNamesMark } from '../axis-marks';
import type { Mark } from '../mark';
import { marksOf } from '../marks';
import type { Scene } from '../scene';
import type { Shown } from '../shown';
import { boxAround, putTabStop } from './drawing-focus.client';
import { adopt, draw } from './drawing-join.client';
import { appear } from './fade.client';
import { keptMarks } from './kept-marks';
import { atOnce, motionLength, type Pace } from './motion.client';
import { runNewLines } from './new-lines.client';
import { changeBetween } from './scene-change';
import { whenIdle } from './patience.client';
import { speak } from './spoken-drawing.client';
import { spokenMarks } from './spoken-marks';
import { coarse, stageOf } from './stage.client';
import { light } from './supply-light.client';

/** A scene where the server drew it, as far as it is moved and enlarged. */
export interface DrawnPicture {
  readonly scene: Scene;
  /** Whether it was moved since it was drawn last. */
  readonly moving: boolean;
  /** Works out what a scene that may be shown next is drawn as; `key` is that of the same in `show`. */
  prepare(key: string, scene: Scene, shown: Shown): void;
  /** Draws a scene in the place of the one before. */
  show(key: string, scene: Scene, shown: Shown): void;
  /** Moves it on the way of a zoom: only what has to keep up with the hand. */
  moveTo(zoom: ZoomTransform): void;
  /** Draws it as finely as it is seen where the zoom has come to rest. */
  rest(): void;
  /** Lights a segment with all up and down of it; null: what is selected. */
  light(id: string | null): void;
}

interface Drawn {
  scene: Scene;
  shown: Shown;
  zoom: ZoomTransform;
  /** The zoom that it was drawn for. */
  written: ZoomTransform;
  /** The stage that it was drawn for: by the server for 1. */
  stage: number;
  /** Whether each element is bound to its mark. */
  bound: boolean;
}

/** Takes the server's drawing of a scene over; binds it to its marks when that is needed, or there is time. */
export function drawnPicture(svg: SVGSVGElement, scene: Scene, shown: Shown): DrawnPicture {
  const now: Drawn = { scene, shown, zoom: zoomIdentity, written: zoomIdentity, stage: 1, bound: false };
  const kept = keptMarks();
  const marksFor = (key: string, next: Scene, wanted: Shown) => kept(key, next, { ...wanted, ...seen(svg, next, now) });
  speak(svg);
  whenIdle(() => bind(svg, now));
  new ResizeObserver(() => {
    if (stageFor(svg, now.scene, now.zoom.k) === now.stage) return;
    bind(svg, now);
    redraw(svg, now, atOnce);
  }).observe(svg);
  return {
    get scene() {
      return now.scene;
    },
    get moving() {
      return now.zoom !== now.written;
    },
    prepare: (key, next, wanted) => void marksFor(key, next, wanted),
    show(key, next, wanted) {
      const before = now.scene;
      const marks = marksFor(key, next, wanted);
      bind(svg, now);
      [now.scene, now.shown] = [next, wanted];
      change(svg, now, before, marks);
    },
    moveTo(zoom) {
      bind(svg, now);
      now.zoom = zoom;
      move(svg, now);
    },
    rest() {
      // A click, or a way back to where it began, changes nothing.
      if (now.zoom.toString() === now.written.toString()) now.zoom = now.written;
      else redraw(svg, now, atOnce);
    },
    light: (id) => light(svg, now.scene, lightsFor(now, id)),
  };
}

/** Binds the server's drawing to its marks; one that is another drawing is drawn anew. */
function bind(svg: SVGSVGElement, now: Drawn): void {
  if (now.bound) return;
  now.bound = true;
  const marks = spokenMarks(marksOf(now.scene, now.shown));
  if (adopt(svg, marks)) return;
  svg.replaceChildren();
  draw(svg, marks, atOnce);
}

/** How large a scene is seen: what is written in a box goes by it. */
function seen(svg: SVGSVGElement, scene: Scene, { zoom }: Drawn): Pick<Shown, 'scale' | 'zoom'> {
  return { scale: stageFor(svg, scene, zoom.k) * zoom.k, zoom };
}

/** The stage for a scene; a whole picture is drawn as the server draws it as long as that does. */
function stageFor(svg: SVGSVGElement, { width, height, legendHeight }: Scene, enlarged: number): number {
  const stage = stageOf(svg, width, height + legendHeight);
  return enlarged === 1 && stage < coarse ? 1 : stage;
}

/** More changes at once than this are another picture, which comes as a whole. */
const many = 30;

/** Draws what is shown now in the place of the scene before: the few that changed each come by themselves. */
function change(svg: SVGSVGElement, now: Drawn, before: Scene, marks: Mark): void {
  const length = motionLength();
  const { moved, count } = changeBetween(before, now.scene);
  // Only another chain puts boxes elsewhere: what stays in its place has nowhere to glide to.
  redraw(svg, now, { moves: moved ? length : 0, fades: count > many ? 0 : length }, marks);
  if (count > many) appear(svg.querySelector('.viewport')!, length);
  else if (length > 0) runNewLines(svg, before, now.scene);
}

/** Draws everything as it is now. */
function redraw(svg: SVGSVGElement, now: Drawn, pace: Pace, marks?: Mark): void {
  const { scene, shown, zoom } = now;
  // Asked for before anything is written: afterwards the browser would have to lay everything out to say it.
  now.stage = stageFor(svg, scene, zoom.k);
  draw(svg, marks ?? spokenMarks(marksOf(scene, { ...shown, ...seen(svg, scene, now) })), pace);
  now.written = zoom;
  const current = boxAround(document.activeElement)?.dataset['segment'] ?? null;
  putTabStop(svg, current);
  light(svg, scene, lightsFor(now, current));
}

function move(svg: SVGSVGElement, { scene, shown, zoom, stage }: Drawn): void {
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

/** A segment under the pointer or with the focus lights what it alone does, but for those selected: they stay lit. */
function lightsFor({ shown: { selected = [] } }: Drawn, current: string | null): readonly string[] {
  return current === null || selected.includes(current) ? selected : [current];
}
