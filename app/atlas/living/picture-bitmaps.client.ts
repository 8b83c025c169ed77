import { zoomIdentity, type ZoomTransform } from 'd3';
import { laneGroundsMark, laneNamesMark, tierNamesMark } from '../axis-marks';
import { ink } from '../ink';
import { leaf, type Mark } from '../mark';
import type { Scene } from '../scene';
import type { Shown } from '../shown';
import { withGhosts } from './ghost-marks';
import { markPainter } from './mark-canvas.client';

/** A drawing as it stands while it is moved. */
export interface Standing {
  readonly scene: Scene;
  readonly shown: Shown;
  /** As which it was drawn for the zoom `written`. */
  readonly marks: Mark;
  readonly written: ZoomTransform;
  /** px of the screen for one of the drawing, unzoomed. */
  readonly stage: number;
}

/** Bitmaps of a drawing, the sharpest last. */
export interface PictureBitmaps {
  /** Shows the drawing moved and enlarged on a canvas that has `density` px for one of the drawing. */
  paint(canvas: CanvasRenderingContext2D, zoom: ZoomTransform, density: number): void;
}

/** The part of a drawing on a bitmap, through a zoom: `left`, `top` is its corner after zooming. */
interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  readonly at: ZoomTransform;
  readonly density: number;
  readonly left: number;
  readonly top: number;
}

/** px of a bitmap at most: four bytes each, and what a processor paints in a moment. */
const most = 4e6;

/** Paints what zooms of a drawing, whole and, where it is enlarged, sharply with what lies around the window. */
export function pictureBitmaps(place: Element, standing: Standing, density: number): PictureBitmaps {
  const { scene, marks, written } = standing;
  const painter = markPainter(place, scene.language);
  const zooming = withGhosts(marks).children!.find(({ key }) => key === 'plot')!.children![0]!;
  const grounds = scene.lanes.map(({ id, y, height }) => groundMark(id, { y, height, width: scene.width }));
  const paper = leaf('rect', 'paper', { width: scene.width, height: scene.height, fill: ink.paper });
  const content: Mark = { ...zooming, attributes: {}, children: [paper, ...grounds, ...zooming.children!] };
  const paintThrough = (at: ZoomTransform) => bitmapThrough(at, scene, density, (canvas) => painter(canvas, content));
  const bitmaps = [zoomIdentity, ...(written.k > 1 ? [written] : [])].map(paintThrough);
  return {
    paint(canvas, zoom, now) {
      const { corner, width, height } = scene;
      const shown = { ...standing.shown, scale: standing.stage * zoom.k, zoom };
      canvas.setTransform(now, 0, 0, now, 0, 0);
      painter(canvas, paper);
      painter(canvas, laneGroundsMark(scene, shown));
      canvas.save();
      canvas.beginPath();
      canvas.rect(corner.x, corner.y, width - corner.x, height - corner.y);
      canvas.clip();
      for (const bitmap of bitmaps) copy(canvas, bitmap, zoom, now);
      canvas.restore();
      canvas.setTransform(now, 0, 0, now, 0, 0);
      painter(canvas, laneNamesMark(scene, shown));
      painter(canvas, tierNamesMark(scene, shown));
    },
  };
}

/** The ground of a lane, as wide as all that is drawn. */
function groundMark(id: string, at: { readonly y: number; readonly height: number; readonly width: number }): Mark {
  return leaf('rect', id, { ...at, fill: ink.surface });
}

function bitmapThrough(
  at: ZoomTransform,
  scene: Scene,
  wanted: number,
  paint: (canvas: CanvasRenderingContext2D) => void,
): Bitmap {
  const { left, top, right, bottom } = partAround(at, scene);
  const density = Math.min(wanted, Math.sqrt(most / ((right - left) * (bottom - top))));
  const bitmap = document.createElement('canvas');
  bitmap.width = Math.ceil((right - left) * density);
  bitmap.height = Math.ceil((bottom - top) * density);
  const canvas = bitmap.getContext('2d', { alpha: false })!;
  const { k } = at;
  canvas.setTransform(density * k, 0, 0, density * k, density * (at.x - left), density * (at.y - top));
  paint(canvas);
  return { canvas: bitmap, at, density, left, top };
}

/** What the zoom shows and half as much on each side, as far as there is something. */
function partAround({ k, x, y }: ZoomTransform, { corner, width, height }: Scene) {
  const [across, down] = [(width - corner.x) / 2, (height - corner.y) / 2];
  return {
    left: Math.max(k * corner.x + x, corner.x - across),
    top: Math.max(k * corner.y + y, corner.y - down),
    right: Math.min(k * width + x, width + across),
    bottom: Math.min(k * height + y, height + down),
  };
}

/** Copies a bitmap to where its points are at another zoom; at the same size px for px. */
function copy(canvas: CanvasRenderingContext2D, bitmap: Bitmap, zoom: ZoomTransform, density: number): void {
  const { at, left, top } = bitmap;
  const grown = zoom.k / at.k;
  const size = (grown * density) / bitmap.density;
  const same = Math.abs(size - 1) < 1e-6;
  const x = density * (zoom.x + grown * (left - at.x));
  const y = density * (zoom.y + grown * (top - at.y));
  canvas.imageSmoothingEnabled = !same;
  canvas.imageSmoothingQuality = 'low';
  canvas.setTransform(size, 0, 0, size, same ? Math.round(x) : x, same ? Math.round(y) : y);
  canvas.drawImage(bitmap.canvas, 0, 0);
}
