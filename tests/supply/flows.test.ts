import { expect, test } from 'vitest';
import { flowsOf, namedNodes, type FlowLink } from '../../app/supply/flows';
import fc from '../properties';
import { shortfall, shortfallsFrom } from './supplied';

const rows = fc.array(
  fc.tuple(
    fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }),
    fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
  ),
  { maxLength: 40 },
);
const sum = (links: readonly FlowLink[]) => links.reduce((total, { weight }) => total + weight, 0);

test('a record weighs one, and what reaches a segment is shared evenly among what it would feed', () => {
  const { links } = flowsOf([
    shortfall(
      'kernel',
      [
        ['11', null],
        ['31', null],
        ['44', null],
      ],
      ['cae', 'bim'],
    ),
  ]);
  expect(links.map(({ source, target, weight }) => [source, target, weight])).toEqual([
    ['0 11', '1 kernel', 1],
    ['0 31', '1 kernel', 1],
    ['0 44', '1 kernel', 1],
    ['1 kernel', '2 cae', 1.5],
    ['1 kernel', '2 bim', 1.5],
  ]);
});

test('where firms are counted a region weighs its firms', () => {
  const { links } = flowsOf([
    shortfall(
      'kernel',
      [
        ['11', 5],
        ['31', 2],
      ],
      ['cae', 'bim'],
    ),
  ]);
  expect(links.map(({ weight }) => weight)).toEqual([5, 2, 3.5, 3.5]);
});

test('a segment that is short and fed at once stands in both columns, so that no cycle arises', () => {
  const { nodes } = flowsOf([shortfall('a', [['11', null]], ['b']), shortfall('b', [['11', null]], ['a'])]);
  expect(nodes.map(({ id }) => id)).toEqual(['0 11', '1 a', '1 b', '2 b', '2 a']);
});

test('a segment that nobody has is left out, and one at the end of a chain feeds nothing', () => {
  const { nodes, links } = flowsOf([shortfall('nobody', [], ['x']), shortfall('end', [['11', null]], [])]);
  expect(nodes.map(({ id }) => id)).toEqual(['0 11', '1 end']);
  expect(links).toHaveLength(1);
});

test('from one region only its own links are drawn', () => {
  const { links } = flowsOf(
    [
      shortfall(
        'kernel',
        [
          ['11', null],
          ['31', null],
        ],
        ['cae'],
      ),
    ],
    '31',
  );
  expect(links.map(({ source, target, weight }) => [source, target, weight])).toEqual([
    ['0 31', '1 kernel', 1],
    ['1 kernel', '2 cae', 1],
  ]);
});

test('fifteen are named in a column and the rest stand as one; one alone left over is named', () => {
  const column = (count: number) =>
    flowsOf(Array.from({ length: count }, (_, index) => shortfall(`s${index}`, [['11', null]], ['x']))).nodes.filter(
      (node) => node.column === 1,
    );
  expect(column(16).map(({ key }) => key)).not.toContain(null);
  expect(column(17)).toHaveLength(16);
  expect(column(17).at(-1)).toEqual({ id: '1', column: 1, key: null, members: 2 });
  expect(namedNodes).toBe(15);
});

test('whatever stands together, as much leaves a segment that feeds others as reaches it, and nothing is lost', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const shortfalls = shortfallsFrom(drawn);
      const { nodes, links } = flowsOf(shortfalls);
      const feeding = shortfalls.filter(({ feeds }) => feeds.length > 0);
      const records = (some: typeof shortfalls) => some.reduce((total, row) => total + row.regions.length, 0);
      const into = links.filter(({ target }) => target.startsWith('1'));
      expect(sum(into)).toBe(records(shortfalls));
      expect(sum(links) - sum(into)).toBeCloseTo(records(feeding), 8);
      for (const column of [0, 1, 2])
        expect(nodes.filter((node) => node.column === column).length).toBeLessThanOrEqual(16);
      expect(new Set(links.flatMap(({ source, target }) => [source, target]))).toEqual(
        new Set(nodes.map(({ id }) => id)),
      );
    }),
  );
});
