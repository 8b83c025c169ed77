import { fontAt } from './box-text';
import type { Rectangle } from './box-frames';
import { curveSpots, type Point } from './route-path';
import type { Scene, SceneBox, SceneLink } from './scene';
import type { Shown } from './shown';
import { cutToWidth, textWidth } from './text-width';

/** What flows over a link, where there is room to say it. */
export interface FlowLabel extends Rectangle {
  readonly link: SceneLink;
  readonly text: string;
  readonly font: number;
}

/** From this scale on every link says what flows; before, only those of a selected segment. */
const nearest = 2.6;
/** No label is wider than this, in px of the screen. */
const widest = 280;

/**
 * What flows over the links, with who supplies when near enough: each label beside its own line where it touches no
 * box and no label placed before it, those of selected segments first, then what carries most. Left out where there is no
 * such place: nearer, there is more room.
 */
export function flowLabels(scene: Scene, shown: Shown, visible: Rectangle | null): FlowLabel[] {
  const scale = shown.scale ?? 1;
  const font = fontAt(scale, 12);
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const placed = new Grid(scene.boxes);
  const labels: FlowLabel[] = [];
  for (const link of linksToLabel(scene, shown, scale)) {
    const whole = scale >= nearest ? [link.flow, suppliers(boxes.get(link.supplierId))] : [link.flow];
    const text = cutToWidth(whole.filter(Boolean).join(' · '), font, widest / scale);
    const size = { width: textWidth(text, font) + font * 0.7, height: font * 1.3 };
    const at = placesFor(link, size).find(
      (place) => inside(place, scene) && (!visible || touch(place, visible)) && !placed.touches(place, 2 / scale),
    );
    if (!at) continue;
    placed.add(at);
    labels.push({ ...at, link, text, font });
  }
  return labels;
}

function linksToLabel({ links }: Scene, { selected = [] }: Shown, scale: number): SceneLink[] {
  const own = (link: SceneLink) => selected.includes(link.supplierId) || selected.includes(link.customerId);
  const first = links.filter(own);
  if (scale < nearest) return first;
  return [...first, ...links.filter((link) => !own(link)).sort((a, b) => b.paths - a.paths)];
}

/** One firm that supplies, and how many more: `奥格科技 +2`. */
function suppliers(box: SceneBox | undefined): string {
  const first = box?.firms[0];
  if (!box || !first) return '';
  if (box.firmCount === null) return box.firms.length > 1 ? `${first.name} …` : first.name;
  return box.firmCount > 1 ? `${first.name} +${box.firmCount - 1}` : first.name;
}

/** Where a label of a link may stand: on its line, centred, or to either side of it. */
function placesFor({ path }: SceneLink, { width, height }: Pick<Rectangle, 'width' | 'height'>): Rectangle[] {
  return curveSpots(path).flatMap(([x, y]: Point) =>
    [x - width / 2, x + 2, x - width - 2].map((left) => ({ x: left, y: y - height / 2, width, height })),
  );
}

function inside({ x, y, width, height }: Rectangle, scene: Scene): boolean {
  return x >= scene.corner.x && y >= scene.corner.y && x + width <= scene.width && y + height <= scene.height;
}

function touch(a: Rectangle, b: Rectangle, clear = 0): boolean {
  return (
    a.x < b.x + b.width + clear &&
    b.x < a.x + a.width + clear &&
    a.y < b.y + b.height + clear &&
    b.y < a.y + a.height + clear
  );
}

/** Rectangles by the rows of the picture they lie in, so that few are compared. */
class Grid {
  private readonly rows = new Map<number, Rectangle[]>();
  private static readonly height = 40;

  constructor(rectangles: readonly Rectangle[]) {
    for (const rectangle of rectangles) this.add(rectangle);
  }

  add(rectangle: Rectangle): void {
    for (const row of this.rowsOf(rectangle, 0)) this.rows.set(row, [...(this.rows.get(row) ?? []), rectangle]);
  }

  touches(rectangle: Rectangle, clear: number): boolean {
    return this.rowsOf(rectangle, clear).some((row) =>
      (this.rows.get(row) ?? []).some((other) => touch(rectangle, other, clear)),
    );
  }

  private rowsOf({ y, height }: Rectangle, clear: number): number[] {
    const first = Math.floor((y - clear) / Grid.height);
    const last = Math.floor((y + height + clear) / Grid.height);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
}
