import { expect, test } from 'vitest';
import { withGhosts } from '../../../app/atlas/living/ghost-marks';
import { group, leaf } from '../../../app/atlas/mark';

const marks = [
  leaf('g', 'a', { class: 'segment present lit' }),
  leaf('g', 'b', { class: 'segment present', fill: 'red' }),
  leaf('g', 'a>b', { class: 'link broken lit near', stroke: 'red' }),
  leaf('g', 'b>a', { class: 'link complete' }),
];
const drawn = (look: string) => withGhosts(group('svg', 'atlas', { class: look }, [group('g', 'plot', {}, marks)]));
const looks = (look: string) => drawn(look).children![0]!.children!.map(({ attributes }) => attributes);

test('where a path is lit the rest is a ghost, and what is lit of broken supply is grey', () => {
  expect(looks('atlas-drawing tracing')).toEqual([
    { class: 'segment present lit' },
    { class: 'segment present', fill: 'red', opacity: 0.28 },
    {
      class: 'link broken lit near',
      stroke: 'var(--muted)',
      fill: 'var(--muted)',
      'stroke-opacity': 1,
      'fill-opacity': 1,
    },
    { class: 'link complete', opacity: 0.1 },
  ]);
});

test('where nothing is lit nothing is a ghost', () => {
  expect(looks('atlas-drawing census')).toEqual(marks.map(({ attributes }) => attributes));
});
