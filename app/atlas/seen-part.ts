import type { Rectangle } from './box-frames';
import { countReserve, fontAt, largestName } from './box-text';
import { wrapLabel } from './label';
import { boxInset, endInset } from './scene-measures';
import type { Scene, SceneBox } from './scene';
import type { Shown, Zoom } from './shown';

const unzoomed: Zoom = { k: 1, x: 0, y: 0 };

/** What of the drawing is seen through its zoom and its window, in px of the drawing. */
export function seenPart(
  { corner, width, height }: Pick<Scene, 'corner' | 'width' | 'height'>,
  { zoom = unzoomed, window = { left: 0, right: width } }: Pick<Shown, 'zoom' | 'window'>,
): Rectangle {
  const { k, x, y } = zoom;
  const left = Math.max(corner.x, window.left);
  return {
    x: (left - x) / k,
    y: (corner.y - y) / k,
    width: Math.max(0, Math.min(width, window.right) - left) / k,
    height: (height - corner.y) / k,
  };
}

/**
 * A box as wide and as high as it is seen, its name in lines as wide, so that what is written in it is read where its
 * ends are out of view; whole where all of it is seen, or too little to write in. `scale` as in `Shown`.
 */
export function seenOf(box: SceneBox, seen: Rectangle, scale: number): SceneBox {
  const part = overlapOf(box, seen);
  if (part.width === box.width && part.height === box.height) return box;
  const font = fontAt(scale, box.font, largestName);
  const beside = countReserve(font, box);
  if (part.width < boxInset + beside + 2 * font || part.height < box.lineHeight / scale) return box;
  // Nearer, what is kept free at the ends of a box is more than an edge of the view needs.
  const spared = 1 - 1 / Math.max(1, scale);
  const x = Math.max(box.x, part.x - spared * boxInset);
  const width = Math.min(box.x + box.width, part.x + part.width + spared * endInset) - x;
  return { ...box, ...part, x, width, lines: wrapLabel(box.name, font, width - boxInset - beside) };
}

/** What two rectangles share; nothing has a negative size. */
export function overlapOf(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  };
}
