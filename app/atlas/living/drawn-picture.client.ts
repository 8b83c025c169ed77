import { zoomIdentity, type ZoomTransform } from 'd3';
import type { Mark } from '../mark';
import { marksOf } from '../marks';
import type { Scene } from '../scene';
import type { Shown } from '../shown';
import { boxAround, putTabStop } from './drawing-focus.client';
import { adopt, draw } from './drawing-join.client';
import { drawAhead } from './drawn-ahead.client';
import { appear } from './fade.client';
import { keptMarks } from './kept-marks';
import { movedPicture, type MovedPicture } from './moved-picture.client';
import { atOnce, motionLength, type Pace } from './motion.client';
import { runNewLines } from './new-lines.client';
import { changeBetween } from './scene-change';
import { whenIdle } from './patience.client';
import { sharedMark } from './shared-mark';
import { speak } from './spoken-drawing.client';
import { spokenMarks } from './spoken-marks';
import { coarse, stageOf, windowOf } from './stage.client';
import { light } from './supply-light.client';

/** A scene where the server drew it, as far as it is moved and enlarged. */
export interface DrawnPicture {
  readonly scene: Scene;
  /** Whether it was moved since it was drawn last. */
  readonly moving: boolean;
  /** Draws, unseen, what differs in a scene that may be shown next; `key` is that of the same in `show`. */
  prepare(key: string, scene: Scene, shown: Shown): void;
  /** Draws a scene in the place of the one before. */
  show(key: string, scene: Scene, shown: Shown): void;
  /** Shows it on the way of a zoom: its picture, which keeps up with the hand. */
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
  /** Whether it was moved since it was drawn last. */
  moving: boolean;
  /** As what it was drawn last; null while it is the server's, which nobody has bound to its marks. */
  marks: Mark | null;
  /** What is seen of it while it is moved. */
  readonly moved: MovedPicture;
}

/** Takes the server's drawing of a scene over; binds it to its marks when that is needed, or there is time. */
export function drawnPicture(svg: SVGSVGElement, scene: Scene, shown: Shown): DrawnPicture {
  const now = asTheServerDrew(svg, scene, shown);
  const kept = keptMarks();
  const marksFor = (key: string, next: Scene, wanted: Shown) =>
    kept(key, next, { ...wanted, ...seen(svg, next, now) }, bind(svg, now));
  speak(svg);
  whenIdle(() => bind(svg, now));
  new ResizeObserver(() => resize(svg, now)).observe(svg);
  return {
    get scene() {
      return now.scene;
    },
    get moving() {
      return now.moving;
    },
    prepare(key, next, wanted) {
      drawAhead(bind(svg, now), marksFor(key, next, wanted), (element, mark) => void draw(element, mark, atOnce));
    },
    show(key, next, wanted) {
      const before = now.scene;
      const marks = marksFor(key, next, wanted);
      [now.scene, now.shown] = [next, wanted];
      change(svg, now, before, marks);
    },
    moveTo(zoom) {
      now.zoom = zoom;
      now.moving = true;
      now.moved.moveTo(zoom);
    },
    rest() {
      // A click, or a way back to where it began, changes nothing.
      if (now.zoom.toString() !== now.written.toString()) return redraw(svg, now, atOnce);
      now.zoom = now.written;
      now.moving = false;
      now.moved.end(false);
    },
    light: (id) => light(svg, now.scene, lightsFor(now, id)),
  };
}

/** Draws it for another size of its place. */
function resize(svg: SVGSVGElement, now: Drawn): void {
  now.moved.end(true);
  if (stageFor(svg, now.scene, now.zoom.k) === now.stage) return;
  redraw(svg, now, atOnce);
}

function asTheServerDrew(svg: SVGSVGElement, scene: Scene, shown: Shown): Drawn {
  const moved = movedPicture(svg, () => ({ ...now, marks: bind(svg, now) }));
  const now: Drawn = {
    scene,
    shown,
    zoom: zoomIdentity,
    written: zoomIdentity,
    stage: 1,
    moving: false,
    marks: null,
    moved,
  };
  return now;
}

/** Binds the server's drawing to its marks; one that is another drawing is drawn anew. Gives what is drawn. */
function bind(svg: SVGSVGElement, now: Drawn): Mark {
  if (now.marks) return now.marks;
  now.marks = spokenMarks(marksOf(now.scene, now.shown));
  if (adopt(svg, now.marks)) return now.marks;
  svg.replaceChildren();
  draw(svg, now.marks, atOnce);
  return now.marks;
}

/** How large a scene is seen: what is written in a box goes by it. */
function seen(svg: SVGSVGElement, scene: Scene, { zoom }: Drawn): Pick<Shown, 'scale' | 'zoom' | 'window'> {
  const scale = stageFor(svg, scene, zoom.k) * zoom.k;
  // Unmoved, a name out of view is reached by scrolling.
  return zoom.k > 1 ? { scale, zoom, window: windowOf(svg, scene) } : { scale, zoom };
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
  now.marks = marks ?? sharedMark(bind(svg, now), spokenMarks(marksOf(scene, { ...shown, ...seen(svg, scene, now) })));
  draw(svg, now.marks, pace);
  now.written = zoom;
  now.moving = false;
  now.moved.end(true);
  if (zoom.k > 1) whenIdle(now.moved.prepare);
  const current = boxAround(document.activeElement)?.dataset['segment'] ?? null;
  putTabStop(svg, current);
  light(svg, scene, lightsFor(now, current));
}

/** A segment under the pointer or with the focus lights what it alone does, but for those selected: they stay lit. */
function lightsFor({ shown: { selected = [] } }: Drawn, current: string | null): readonly string[] {
  return current === null || selected.includes(current) ? selected : [current];
}
