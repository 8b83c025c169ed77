import { edgeKinds, type EdgeKindName } from '../kinds';
import type { NetworkData } from '../network-data';

/** Where a point of the picture is on the canvas: `x * k + x0`, in CSS px. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The page's colours, by what they stand for. */
export type Ink = ReturnType<typeof inkOf>;

/** The colours of app/palette.css in the theme the reader has. */
export function inkOf(element: Element) {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    muted: token('muted'),
    paper: token('paper'),
    surface: token('surface'),
    unknown: token('unknown'),
    present: token('present'),
    presentLine: token('present-line'),
    primary: token('primary'),
    font: style.fontFamily,
  };
}

/** Names are written from this scale on. */
const namesFrom = 4;
const nameFont = 12;

/** The whole of a network on a canvas as seen through a view; names where it is near. */
export function paintNetwork(
  canvas: CanvasRenderingContext2D,
  data: NetworkData,
  view: View,
  ink: Ink,
  size: { readonly width: number; readonly height: number },
): void {
  const { k, x, y } = view;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.fillStyle = ink.paper;
  canvas.fillRect(0, 0, size.width, size.height);
  canvas.setTransform(k, 0, 0, k, x, y);
  paintGround(canvas, data, k, ink);
  paintEdges(canvas, data, k, ink);
  paintBoxes(canvas, data, k, ink);
  paintDots(canvas, data, k, ink);
  if (k < namesFrom) return;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.font = `${nameFont}px ${ink.font}`;
  canvas.fillStyle = ink.ink;
  const seen = data.dots
    .map(([, name, left, top]) => ({ name, x: left * k + x, y: top * k + y }))
    .filter((at) => at.x >= 0 && at.y >= 0 && at.x <= size.width && at.y <= size.height);
  for (const at of seen) {
    const left = at.x + data.radius * k + 3;
    const right = left + canvas.measureText(at.name).width;
    // A name that would run into the next dot waits until there is room for it.
    const isCrossed = seen.some(
      (other) => Math.abs(other.y - at.y) < nameFont && other.x > at.x && other.x < right + 8,
    );
    if (!isCrossed) canvas.fillText(at.name, left, at.y + 4);
  }
}

/** Chains as bands with their names, and the names of the tiers, as the server draws them. */
function paintGround(
  canvas: CanvasRenderingContext2D,
  { lanes, tiers, width }: NetworkData,
  k: number,
  ink: Ink,
): void {
  const font = fontAt(13, k);
  canvas.font = `600 ${font}px ${ink.font}`;
  for (const { y, height, lines } of lanes) {
    canvas.fillStyle = ink.surface;
    canvas.fillRect(0, y, width, height);
    canvas.fillStyle = ink.muted;
    lines.forEach((line, index) =>
      canvas.fillText(line, 10, y + height / 2 + (index - (lines.length - 1) / 2) * font * 1.3 + font * 0.35),
    );
  }
  canvas.fillStyle = ink.muted;
  for (const { x, name } of tiers) canvas.fillText(name, x, 18);
}

/** Letters of a size, which on the screen are never higher than 16 px. */
function fontAt(size: number, k: number): number {
  return Math.min(size, 16 / k);
}

/** How much finer lines are at a scale than at 1: nearer, they grow more slowly than what they enclose. */
function finerAt(k: number): number {
  return Math.max(1, k) ** 0.6;
}

/** All lines of a kind in one path: one stroke is far cheaper than thousands. */
function paintEdges(canvas: CanvasRenderingContext2D, data: NetworkData, k: number, ink: Ink): void {
  for (const kind of Object.keys(edgeKinds) as EdgeKindName[]) {
    const isPlacing = edgeKinds[kind].to === 'segment';
    canvas.beginPath();
    for (const [from, to, of] of data.edges) {
      if (of !== kind) continue;
      const [start, end] = [placeOf(data, from), placeOf(data, to)];
      canvas.moveTo(start.x, start.y);
      canvas.lineTo(end.x, end.y);
    }
    canvas.strokeStyle = isPlacing ? ink.unknown : ink.primary;
    canvas.globalAlpha = isPlacing ? 0.18 : 0.35;
    canvas.lineWidth = edgeKinds[kind].width / 2 / finerAt(k);
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

function paintBoxes(canvas: CanvasRenderingContext2D, { boxes }: NetworkData, k: number, ink: Ink): void {
  const font = fontAt(13, k);
  canvas.font = `${font}px ${ink.font}`;
  for (const { x, y, width, height, lines, state } of boxes) {
    canvas.fillStyle = state === 'present' ? ink.present : ink.paper;
    canvas.fillRect(x, y, width, height);
    canvas.strokeStyle = state === 'empty' ? ink.unknown : ink.presentLine;
    canvas.setLineDash(state === 'empty' ? [2, 3] : []);
    canvas.lineWidth = 1 / finerAt(k);
    canvas.strokeRect(x, y, width, height);
    canvas.fillStyle = state === 'empty' ? ink.muted : ink.ink;
    lines.forEach((line, index) =>
      canvas.fillText(line, x + 7, y + height / 2 + (index - (lines.length - 1) / 2) * font * 1.15 + font * 0.35),
    );
  }
  canvas.setLineDash([]);
}

function paintDots(canvas: CanvasRenderingContext2D, { dots, radius }: NetworkData, k: number, ink: Ink): void {
  for (const look of [0, 1, 2] as const) {
    canvas.beginPath();
    for (const [, , x, y, of] of dots) {
      if (of !== look) continue;
      canvas.moveTo(x + radius, y);
      canvas.arc(x, y, radius, 0, 2 * Math.PI);
    }
    canvas.fillStyle = look === 1 ? ink.presentLine : ink.paper;
    canvas.fill();
    canvas.strokeStyle = look === 2 ? ink.muted : ink.presentLine;
    canvas.lineWidth = 0.8 / finerAt(k);
    canvas.stroke();
  }
}

/** One node with its ties and neighbours, over a faint picture. */
export function paintLit(
  canvas: CanvasRenderingContext2D,
  data: NetworkData,
  view: View,
  ink: Ink,
  lit: { readonly node: number; readonly neighbours: readonly number[] },
): void {
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.fillStyle = ink.paper;
  canvas.globalAlpha = 0.7;
  canvas.fillRect(0, 0, canvas.canvas.width, canvas.canvas.height);
  canvas.globalAlpha = 1;
  canvas.setTransform(view.k, 0, 0, view.k, view.x, view.y);
  const here = placeOf(data, lit.node);
  canvas.beginPath();
  for (const other of lit.neighbours) {
    const there = placeOf(data, other);
    canvas.moveTo(here.x, here.y);
    canvas.lineTo(there.x, there.y);
  }
  canvas.strokeStyle = ink.primary;
  canvas.lineWidth = 1.2 / Math.sqrt(view.k);
  canvas.stroke();
  const shown = [lit.node, ...lit.neighbours];
  paintBoxes(
    canvas,
    { ...data, boxes: shown.flatMap((place) => data.boxes[place - data.dots.length] ?? []) },
    view.k,
    ink,
  );
  paintDots(
    canvas,
    { ...data, dots: shown.flatMap((place) => (data.dots[place] ? [data.dots[place]] : [])) },
    view.k,
    ink,
  );
  paintLitName(canvas, data, view, ink, lit.node);
}

/** Over whatever lies where the name of a firm stands. */
function paintLitName(
  canvas: CanvasRenderingContext2D,
  data: NetworkData,
  { k, x, y }: View,
  ink: Ink,
  node: number,
): void {
  const name = data.dots[node]?.[1];
  if (!name) return;
  const here = placeOf(data, node);
  const [left, middle] = [here.x * k + x + data.radius * k + 3, here.y * k + y + 4];
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.font = `600 13px ${ink.font}`;
  canvas.fillStyle = ink.ink;
  canvas.lineWidth = 4;
  canvas.lineJoin = 'round';
  canvas.strokeStyle = ink.paper;
  canvas.strokeText(name, left, middle);
  canvas.fillText(name, left, middle);
}

/** The middle of a dot, or of a box behind the dots. */
export function placeOf({ dots, boxes }: NetworkData, place: number): { x: number; y: number } {
  const dot = dots[place];
  if (dot) return { x: dot[2], y: dot[3] };
  const { x, y, width, height } = boxes[place - dots.length]!;
  return { x: x + width / 2, y: y + height / 2 };
}
