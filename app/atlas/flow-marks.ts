import { rise } from './box-text';
import type { FlowLabel } from './flow-labels';
import { ink } from './ink';
import { linkKey } from './link-marks';
import { group, leaf, type Mark } from './mark';

/** What flows, each on a ground of its own over the lines. */
export function flowsMark(labels: readonly FlowLabel[]): Mark {
  return group(
    'g',
    'flows',
    { class: 'flows' },
    labels.map(({ link, x, y, width, height, text, font }) =>
      group('g', linkKey(link), { class: 'flow' }, [
        leaf('rect', 'ground', { x, y, width, height, rx: font * 0.3, fill: ink.surface, 'fill-opacity': 0.92 }),
        leaf(
          'text',
          'text',
          {
            x: x + width / 2,
            y: y + height / 2 + font * rise,
            'text-anchor': 'middle',
            'font-size': font,
            fill: ink.ink,
          },
          text,
        ),
      ]),
    ),
  );
}
