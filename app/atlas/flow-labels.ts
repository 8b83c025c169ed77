import { fontAt } from './box-text';
import { finerAt, type Rectangle } from './box-frames';
import { lineGrid } from './line-grid';
import { RectangleGrid, within } from './rectangle-grid';
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
/** Between a label and what it may not touch, in px of the screen. */
const clear = 3;
/** A label over more lines of others says less than it hides: nearer, it has a place. */
const mostHidden = 2;

/**
 * What flows over the links, with who supplies when near enough: each label on its own line or beside it where it touches
 * no box, no arrow head and no label placed before it and hides as few other lines as can be, at most two; those of
 * selected segments first, then what carries most. Left out where there is no such place, whole, in what is visible:
 * nearer, there is more room. `lit` are the segments that stand out; the lines of others are too faint to be in the way.
 */
export function flowLabels(
  scene: Scene,
  shown: Shown,
  visible: Rectangle,
  lit: ReadonlySet<string> | null,
): FlowLabel[] {
  const scale = shown.scale ?? 1;
  const font = fontAt(scale, 12);
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const seen = lit ? scene.links.filter((link) => isLit(link, lit)) : scene.links;
  const taken = new RectangleGrid([...scene.boxes, ...seen.map((link) => headOf(link, finerAt(scale)))]);
  const lines = lineGrid(scene);
  const labels: FlowLabel[] = [];
  for (const link of linksToLabel(seen, shown, scale)) {
    const whole = scale >= nearest ? [link.flow, suppliers(boxes.get(link.supplierId))] : [link.flow];
    const text = cutToWidth(whole.filter(Boolean).join(' · '), font, widest / scale);
    const size = { width: textWidth(text, font) + font * 0.7, height: font * 1.3 };
    const at = leastInTheWay(
      placesFor(link, size),
      (place) => within(place, visible) && !taken.touches(place, clear / scale),
      (place, most) => lines.through(place, (other) => other !== link && (!lit || isLit(other, lit)), most),
    );
    if (!at) continue;
    taken.add(at);
    labels.push({ ...at, link, text, font });
  }
  return labels;
}

/** Whether a link is between segments that stand out. */
function isLit({ supplierId, customerId }: SceneLink, lit: ReadonlySet<string>): boolean {
  return lit.has(supplierId) && lit.has(customerId);
}

/**
 * The first of the free places that hides the fewest lines of other links; none where each hides too many. Places are
 * looked at one by one, for most labels stand at one of the first.
 */
function leastInTheWay(
  places: readonly Rectangle[],
  isFree: (place: Rectangle) => boolean,
  hiddenAt: (place: Rectangle, most: number) => number,
): Rectangle | undefined {
  let best: { readonly place?: Rectangle; readonly hidden: number } = { hidden: mostHidden + 1 };
  for (const place of places) {
    if (!isFree(place)) continue;
    const hidden = hiddenAt(place, best.hidden);
    if (hidden < best.hidden) best = { place, hidden };
    if (hidden === 0) break;
  }
  return best.place;
}

function linksToLabel(links: readonly SceneLink[], { selected = [] }: Shown, scale: number): SceneLink[] {
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

/** Where a label of a link may stand: on its line, centred, or to either side, over or under it. */
function placesFor(link: SceneLink, { width, height }: Pick<Rectangle, 'width' | 'height'>): Rectangle[] {
  const off = height / 8;
  const beside = [
    [-width / 2, -height / 2],
    [off, -height / 2],
    [-width - off, -height / 2],
    [-width / 2, -height - off],
    [-width / 2, off],
  ] as const;
  const spots = spotsOf(link);
  return beside.flatMap(([dx, dy]) => spots.map(([x, y]: Point) => ({ x: x + dx, y: y + dy, width, height })));
}

const keptSpots = new WeakMap<SceneLink, Point[]>();

/** Where along its line a link may be labelled, in order; the same at every scale. */
function spotsOf(link: SceneLink): Point[] {
  const known = keptSpots.get(link) ?? curveSpots(link.path);
  keptSpots.set(link, known);
  return known;
}

/** The head of a link's arrow, which says where it leads; `finer` as lines are. */
function headOf({ end: [x, y], entersFrom }: SceneLink, finer: number): Rectangle {
  const [length, height] = [9 / finer, 8 / finer];
  return { x: entersFrom === 'left' ? x - length : x, y: y - height / 2, width: length, height };
}
