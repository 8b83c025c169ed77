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
  canvas.fillStyle = ink.surface;
  canvas.fillRect(0, 0, size.width, size.height);
  canvas.setTransform(k, 0, 0, k, x, y);
  paintEdges(canvas, data, ink);
  paintBoxes(canvas, data, ink);
  paintDots(canvas, data, ink);
  if (k < namesFrom) return;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.font = `12px ${ink.font}`;
  canvas.fillStyle = ink.ink;
  for (const [, name, left, top] of data.dots) {
    const at = { x: left * k + x, y: top * k + y };
    if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue;
    canvas.fillText(name, at.x + data.radius * k + 3, at.y + 4);
  }
}

/** All lines of a kind in one path: one stroke is far cheaper than thousands. */
function paintEdges(canvas: CanvasRenderingContext2D, data: NetworkData, ink: Ink): void {
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
    canvas.lineWidth = edgeKinds[kind].width / 2;
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

function paintBoxes(canvas: CanvasRenderingContext2D, { boxes }: NetworkData, ink: Ink): void {
  canvas.font = `13px ${ink.font}`;
  for (const { x, y, width, height, lines, state } of boxes) {
    canvas.fillStyle = state === 'present' ? ink.present : ink.paper;
    canvas.fillRect(x, y, width, height);
    canvas.strokeStyle = state === 'empty' ? ink.unknown : ink.presentLine;
    canvas.setLineDash(state === 'empty' ? [2, 3] : []);
    canvas.lineWidth = 1;
    canvas.strokeRect(x, y, width, height);
    canvas.fillStyle = state === 'empty' ? ink.muted : ink.ink;
    lines.forEach((line, index) =>
      canvas.fillText(line, x + 7, y + height / 2 + (index - (lines.length - 1) / 2) * 15 + 4.5),
    );
  }
  canvas.setLineDash([]);
}

function paintDots(canvas: CanvasRenderingContext2D, { dots, radius }: NetworkData, ink: Ink): void {
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
    canvas.lineWidth = 0.8;
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
  paintBoxes(canvas, { ...data, boxes: shown.flatMap((place) => data.boxes[place - data.dots.length] ?? []) }, ink);
  paintDots(canvas, { ...data, dots: shown.flatMap((place) => (data.dots[place] ? [data.dots[place]] : [])) }, ink);
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.font = `600 13px ${ink.font}`;
  canvas.fillStyle = ink.ink;
  const name = data.dots[lit.node]?.[1];
  if (name) canvas.fillText(name, here.x * view.k + view.x + 8, here.y * view.k + view.y - 6);
}

/** The middle of a dot, or of a box behind the dots. */
export function placeOf({ dots, boxes }: NetworkData, place: number): { x: number; y: number } {
  const dot = dots[place];
  if (dot) return { x: dot[2], y: dot[3] };
  const { x, y, width, height } = boxes[place - dots.length]!;
  return { x: x + width / 2, y: y + height / 2 };
}
