import { expect, test } from 'vitest';
import { columnStep, type ColumnSpot } from '../../app/network/column-steps';

/** Two firms, one project far below them, two segments. */
const spots: ColumnSpot[] = [
  { id: 'A', x: 14, y: 20 },
  { id: 'B', x: 14, y: 46 },
  { id: 'P', x: 264, y: 900 },
  { id: 'S', x: 514, y: 20 },
  { id: 'T', x: 514, y: 1700 },
];
const ties: Readonly<Record<string, readonly string[]>> = {
  A: ['P'],
  B: ['P'],
  P: ['A', 'B', 'S', 'T'],
  S: ['P'],
  T: ['P'],
};
const step = (id: string, key: Parameters<typeof columnStep>[3]) =>
  columnStep(
    spots,
    new Set(ties[id]),
    spots.find((spot) => spot.id === id)!,
    key,
  );

test('arrows lead along ties between columns, however steep, to what is least far up or down', () => {
  expect([step('A', 'ArrowRight'), step('P', 'ArrowLeft'), step('P', 'ArrowRight'), step('T', 'ArrowLeft')]).toEqual([
    'P',
    'B',
    'T',
    'P',
  ]);
});

test('arrows lead along a column to the next mark, tied or not, and nowhere past its end', () => {
  expect([step('A', 'ArrowDown'), step('B', 'ArrowUp'), step('S', 'ArrowDown')]).toEqual(['B', 'A', 'T']);
  expect([step('A', 'ArrowUp'), step('A', 'ArrowLeft'), step('P', 'ArrowUp'), step('T', 'ArrowRight')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
