import { breakMark, frameMarks, ringMark, type FrameKind } from './box-frames';
import { markInk, pillMark, signMark } from './end-marks';
import { rise } from './box-text';
import { ink } from './ink';
import { legendEntries, type LegendEntry } from './legend-entries';
import { arrowHead, coreMark, linkLooks } from './link-marks';
import { group, leaf, type Mark } from './mark';
import type { Scene } from './scene';
import type { Shown } from './shown';
import { stillFont } from './still-font';
import { textWidth } from './text-width';

const rowHeight = 18;
const space = 14;
const margin = 5;
/** Width in px of the key to a double line. */
const double = 4.6;

/** The key to what is shown, wrapped under the picture. */
export function legendMark(scene: Scene, shown: Shown): Mark {
  const font = stillFont(shown);
  let x = margin;
  let y = scene.height + 12;
  const marks = legendEntries(scene, shown).flatMap((entry) => {
    const before = keyWidth(entry, font) + 5;
    const width = before + textWidth(entry.text, font);
    if (x > margin && x + width > scene.width - margin) {
      x = margin;
      y += rowHeight;
    }
    const text = leaf(
      'text',
      `${entry.name} text`,
      { class: 'legend-text', x: x + before, y: y + font * rise, fill: ink.muted },
      entry.text,
    );
    const key = group('g', entry.name, { class: 'key' }, keyMarks(entry, x, y, font));
    x += width + space;
    return [key, text];
  });
  return group('g', 'legend', { class: 'legend', role: 'presentation', 'font-size': font }, marks);
}

function keyWidth({ key }: LegendEntry, font: number): number {
  if (key.kind === 'word') return textWidth(key.word, font);
  return { box: 26, sign: 26, ring: 26, gain: 28, line: 34, low: 8, break: 12 }[key.kind];
}

function keyMarks({ key }: LegendEntry, x: number, y: number, font: number): Mark[] {
  const frame = { x, y: y - 6.5, width: 26, height: 13 };
  switch (key.kind) {
    case 'box':
      return [...frameMarks(key.frame, frame), ...sampleMarks(key.frame, key.mark, key.ringed, x + 13, y)];
    case 'sign':
      return [...frameMarks(key.frame, frame), signMark(key.frame, x + 18, y, 9)];
    case 'gain':
      return [pillMark('+9', { right: x + 28, middle: y, width: 28, font: 11 })];
    case 'word':
      return [leaf('text', 'word', { x, y: y + font * rise, 'font-weight': 700, ...key.look }, key.word)];
    case 'ring':
      return [ringMark({ x: x + 3, y: y - 3.5, width: 20, height: 7 })];
    case 'break':
      return [breakMark({ ...frame, x: x + 6 })];
    case 'low':
      return [leaf('circle', 'low', { cx: x + 4, cy: y, r: 2.6, fill: 'none', stroke: ink.presentLine })];
    case 'line':
      return [
        group('g', 'line', { ...linkLooks[key.state], ...key.look, ...(key.double && { 'stroke-width': double }) }, [
          leaf('path', 'line', { d: `M${x} ${y}H${x + 28}`, fill: 'none' }),
          leaf('path', 'head', { d: arrowHead([x + 33, y], 'left', 6), stroke: 'none' }),
        ]),
        ...(key.double ? [coreMark(`M${x} ${y}H${x + 28}`, double)] : []),
      ];
  }
}

function sampleMarks(frame: FrameKind, mark: string, ringed: boolean, x: number, y: number): Mark[] {
  const look = { 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700, fill: markInk(frame) };
  const count = mark === '' ? [] : [leaf('text', 'mark', { class: 'mark', x, y: y + 4, ...look }, mark)];
  const ring = { cx: x, cy: y, r: 5.6, fill: 'none', stroke: ink.presentLine };
  return ringed ? [...count, leaf('circle', 'ring', ring)] : count;
}
