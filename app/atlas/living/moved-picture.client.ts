import type { ZoomTransform } from 'd3';
import { pictureBitmaps, type PictureBitmaps, type Standing } from './picture-bitmaps.client';

/**
 * What is seen of a drawing while it is moved: its picture, painted once. A browser without a graphics processor paints
 * all of an SVG anew for each step; of this it copies what is there.
 */
export interface MovedPicture {
  /** Paints what the next move begins with. */
  prepare(): void;
  /** Shows the drawing moved and enlarged, over the one that stands. */
  moveTo(zoom: ZoomTransform): void;
  /** Shows what stands there again; `changed`: as another than was painted. */
  end(changed: boolean): void;
}

/** px of the canvas at most. */
const most = 4e6;

export function movedPicture(svg: SVGSVGElement, standing: () => Standing): MovedPicture {
  const screen = document.createElement('canvas');
  screen.className = 'atlas-moved';
  screen.hidden = true;
  screen.setAttribute('aria-hidden', 'true');
  svg.after(screen);
  const canvas = screen.getContext('2d', { alpha: false })!;
  let bitmaps: PictureBitmaps | null = null;
  let density = 1;
  let now: ZoomTransform | null = null;
  const prepare = () => {
    if (bitmaps) return;
    density = lay(screen, svg, standing());
    bitmaps = pictureBitmaps(svg, standing(), density);
  };
  const show = () => {
    const zoom = now;
    now = null;
    if (!zoom) return;
    prepare();
    bitmaps!.paint(canvas, zoom, density);
    screen.hidden = false;
  };
  const forget = () => {
    bitmaps = null;
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forget);
  return {
    prepare,
    moveTo(zoom) {
      // However many steps came since, a frame shows the last.
      if (!now) requestAnimationFrame(show);
      now = zoom;
    },
    end(changed) {
      now = null;
      screen.hidden = true;
      if (changed) forget();
    },
  };
}

/** Lays the canvas over the drawing without its legend; gives its px for one of the drawing. */
function lay(screen: HTMLCanvasElement, svg: SVGSVGElement, { scene }: Standing): number {
  const { width, height, legendHeight } = scene;
  const place = svg.getBoundingClientRect();
  const around = screen.parentElement!.getBoundingClientRect();
  const stage = Math.min(place.width / width, place.height / (height + legendHeight));
  const left = place.left - around.left + (place.width - stage * width) / 2;
  const top = place.top - around.top + (place.height - stage * (height + legendHeight)) / 2;
  const density = Math.min(stage * devicePixelRatio, Math.sqrt(most / (width * height)));
  screen.width = Math.round(width * density);
  screen.height = Math.round(height * density);
  Object.assign(screen.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width * stage}px`,
    height: `${height * stage}px`,
  });
  return density;
}
