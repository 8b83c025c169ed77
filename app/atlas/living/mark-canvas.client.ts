import { fontFamilies } from '../font-families';
import type { Mark, MarkAttributes } from '../mark';
import { scriptOf, type Language } from '../../i18n/language';

type Canvas = CanvasRenderingContext2D;

/** What a mark takes from those around it where it says nothing itself. */
type Look = Readonly<Record<string, string | number>>;

const inherited = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'fill-opacity',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
]);

/**
 * Paints marks on a canvas as the browser draws them as SVG, in the colours that `place` has on its page: what a drawing
 * consists of, and no more of SVG than that.
 */
export function markPainter(place: Element, language: Language): (canvas: Canvas, mark: Mark) => void {
  const style = getComputedStyle(place);
  const colours = new Map<string, string>();
  const family = fontFamilies[scriptOf[language]];
  const colour = (value: string) => {
    const known =
      colours.get(value) ??
      value.replace(/var\((--[a-z-]+)\)/, (_, token: string) => style.getPropertyValue(token).trim());
    colours.set(value, known);
    return known;
  };
  const pencil: Pencil = { colour, family };
  return (canvas, mark) => paint(canvas, mark, {}, pencil);
}

interface Pencil {
  colour(value: string): string;
  readonly family: string;
}

function paint(canvas: Canvas, mark: Mark, around: Look, pencil: Pencil): void {
  if (mark.tag === 'title' || mark.tag === 'desc' || mark.tag === 'defs') return;
  const { attributes, children } = mark;
  const look = lookOf(attributes, around);
  if (look['visibility'] === 'hidden') return;
  const opacity = attributes['opacity'];
  const transform = attributes['transform'];
  const own = opacity != null || transform != null;
  if (own) canvas.save();
  if (opacity != null) canvas.globalAlpha *= Number(opacity);
  if (transform != null) move(canvas, String(transform));
  if (mark.tag === 'text') write(canvas, mark, look, pencil);
  else if (children) for (const child of children) paint(canvas, child, look, pencil);
  else fillAndStroke(canvas, outlineOf(mark), look, pencil);
  if (own) canvas.restore();
}

function lookOf(attributes: MarkAttributes, around: Look): Look {
  let look: Record<string, string | number> | null = null;
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && inherited.has(name)) (look ??= { ...around })[name] = value;
  return look ?? around;
}

/** `translate(x,y)`: all that moves a mark but the zoom, which whoever paints sets. */
function move(canvas: Canvas, transform: string): void {
  const [, x, y] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(transform) ?? [];
  canvas.translate(Number(x ?? 0), Number(y ?? 0));
}

function outlineOf({ tag, attributes }: Mark): Path2D {
  const at = (name: string) => Number(attributes[name] ?? 0);
  if (tag === 'path') return new Path2D(String(attributes['d']));
  const path = new Path2D();
  if (tag === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  if (tag === 'rect') path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  return path;
}

function fillAndStroke(canvas: Canvas, outline: Path2D, look: Look, { colour }: Pencil): void {
  const { fill = 'black', stroke = 'none' } = look;
  const alpha = canvas.globalAlpha;
  if (fill !== 'none') {
    canvas.globalAlpha = alpha * Number(look['fill-opacity'] ?? 1);
    // A hatch is a tint while it moves.
    const hatched = String(fill).startsWith('url');
    if (hatched) canvas.globalAlpha *= 0.12;
    canvas.fillStyle = colour(hatched ? String(look['stroke'] ?? 'var(--present-line)') : String(fill));
    canvas.fill(outline);
  }
  if (stroke !== 'none') {
    canvas.globalAlpha = alpha * Number(look['stroke-opacity'] ?? 1);
    canvas.strokeStyle = colour(String(stroke));
    canvas.lineWidth = Number(look['stroke-width'] ?? 1);
    canvas.lineCap = look['stroke-linecap'] === 'round' ? 'round' : 'butt';
    canvas.setLineDash(dashes(look['stroke-dasharray']));
    canvas.stroke(outline);
  }
  canvas.globalAlpha = alpha;
}

const noDashes: number[] = [];

function dashes(value: string | number | undefined): number[] {
  return value === undefined || value === 'none' ? noDashes : String(value).split(/[ ,]+/).map(Number);
}

const alignments: Readonly<Record<string, CanvasTextAlign>> = { start: 'left', middle: 'center', end: 'right' };

/** A text that stands where it says, or lines of it that each do. */
function write(canvas: Canvas, { attributes, text, children }: Mark, look: Look, { colour, family }: Pencil): void {
  canvas.font = `${look['font-weight'] ?? 400} ${look['font-size'] ?? 16}px ${family}`;
  canvas.fillStyle = colour(String(look['fill'] ?? 'black'));
  canvas.textAlign = alignments[look['text-anchor'] ?? 'start']!;
  for (const line of children ?? [{ attributes, text }]) {
    const { x, y, textLength } = line.attributes;
    canvas.fillText(
      line.text ?? '',
      Number(x ?? 0),
      Number(y ?? 0),
      textLength == null ? undefined : Number(textLength),
    );
  }
}
