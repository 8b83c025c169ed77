import { frameMarks, glyphMarks, markInk } from './box-marks';
import { ink } from './ink';
import { arrowHead, linkLooks } from './link-marks';
import { group, leaf, type Mark } from './mark';
import type { LegendEntry, LegendKey, SceneLegend } from './legend';

/** The key to the drawing. */
export function legendMark({ entries }: SceneLegend): Mark {
  return group(
    'g',
    'legend',
    { class: 'legend', role: 'presentation' },
    entries.flatMap((entry) => [
      ...keyMarks(entry.key, entry),
      leaf(
        'text',
        `${nameOf(entry.key)} text`,
        { class: 'legend-text', x: entry.textX, y: entry.y + 4, 'font-size': 12, fill: ink.muted },
        entry.text,
      ),
    ]),
  );
}

/** Unlike any other's: a box and a link may both be `not-judged`. */
function nameOf(key: LegendKey): string {
  switch (key.kind) {
    case 'presence':
      return `presence ${key.presence}`;
    case 'link':
      return `link ${key.state}`;
    case 'glyph':
      return `glyph ${key.glyph}`;
    case 'none':
      return 'note';
  }
}

function keyMarks(key: LegendKey, { x, y }: Pick<LegendEntry, 'x' | 'y'>): Mark[] {
  if (key.kind === 'none') return [];
  if (key.kind === 'glyph') return [group('g', nameOf(key), { class: 'key glyphs' }, glyphMarks(key.glyph, x + 7, y))];
  if (key.kind === 'link')
    return [
      group('g', nameOf(key), { class: `key link ${key.state}`, ...linkLooks[key.state] }, [
        leaf('path', 'line', { class: 'line', d: `M${x} ${y}H${x + 36}`, fill: 'none' }),
        leaf('path', 'head', { d: arrowHead([x + 40, y], 'left', 6), stroke: 'none' }),
      ]),
    ];
  return [
    group('g', nameOf(key), { class: `key ${key.presence}` }, [
      ...frameMarks(key.presence, { x, y: y - 9, width: key.width, height: 18 }),
      leaf(
        'text',
        'mark',
        {
          class: 'mark',
          x: x + key.width / 2,
          y: y + 4,
          'text-anchor': 'middle',
          'font-size': 11,
          'font-weight': 700,
          fill: markInk(key.presence),
        },
        key.mark,
      ),
    ]),
  ];
}
