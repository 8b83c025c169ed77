import { describe, expect, it } from 'vitest';
import { betweenness } from '../../app/gaps/betweenness';
import { prepareGraph } from '../../app/gaps/chain-graph';
import fc from '../properties';
import { diamond, directedWithPresence } from './small-graphs';

const noRandomness = () => {
  throw new Error('exact betweenness must not draw');
};

describe('betweenness', () => {
  it('shares a shortest path among its equals', () => {
    const { values, estimate, samples } = betweenness(diamond, noRandomness);
    // Between a and d run two shortest paths, over b and over c; between a and e one, over c.
    expect(values).toEqual(
      new Map([
        ['a', 0],
        ['b', 0.5 / 12],
        ['c', 1.5 / 12],
        ['d', 0],
        ['e', 0],
      ]),
    );
    expect([estimate, samples]).toEqual([false, 5]);
  });

  it('is 0 below three segments', () => {
    expect(betweenness({ nodes: ['a', 'b'], edges: [['a', 'b']] }, noRandomness).values).toEqual(
      new Map([
        ['a', 0],
        ['b', 0],
      ]),
    );
  });

  it('equals the sum over pairs of σ(v)/σ by distance tables', () => {
    fc.assert(
      fc.property(directedWithPresence, ({ graph: plain }) => {
        const graph = prepareGraph(plain);
        const size = graph.nodes.length;
        const { distance, paths } = shortestPathTables(graph.customersOf);
        betweenness(graph, noRandomness).values.forEach((value, name) => {
          const v = graph.indexOf.get(name)!;
          let sum = 0;
          for (let s = 0; s < size; s++) {
            for (let t = 0; t < size; t++) {
              if (s === t || s === v || t === v || distance[s]![t] === Infinity) continue;
              if (distance[s]![v]! + distance[v]![t]! === distance[s]![t])
                sum += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]!;
            }
          }
          expect(value).toBeCloseTo(size < 3 ? 0 : sum / ((size - 1) * (size - 2)), 12);
        });
      }),
    );
  });

  it('samples large graphs with the given randomness and says that it is an estimate', () => {
    const nodes = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const ring = { nodes, edges: nodes.map((name, index) => [name, nodes[(index + 1) % 60]!] as const) };
    let state = 1;
    const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
    const exact = betweenness(ring, noRandomness);
    const sampled = betweenness(ring, random, { sampleAbove: 50, sampleSize: 30 });
    expect([sampled.estimate, sampled.samples]).toEqual([true, 30]);
    expect(exact.values.get('n0')).toBeCloseTo(0.5, 12);
    const mean = [...sampled.values.values()].reduce((sum, value) => sum + value, 0) / 60;
    expect(mean).toBeCloseTo(0.5, 12);
    state = 1;
    expect(betweenness(ring, random, { sampleAbove: 50, sampleSize: 30 }).values).toEqual(sampled.values);
  });
});

function shortestPathTables(customersOf: readonly (readonly number[])[]) {
  const size = customersOf.length;
  const distance = Array.from({ length: size }, () => new Array<number>(size).fill(Infinity));
  const paths = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let start = 0; start < size; start++) {
    distance[start]![start] = 0;
    paths[start]![start] = 1;
    let front = [start];
    for (let step = 1; front.length > 0; step++) {
      const next = new Map<number, number>();
      for (const vertex of front)
        for (const customer of customersOf[vertex]!)
          if (distance[start]![customer] === Infinity)
            next.set(customer, (next.get(customer) ?? 0) + paths[start]![vertex]!);
      for (const [vertex, count] of next) {
        distance[start]![vertex] = step;
        paths[start]![vertex] = count;
      }
      front = [...next.keys()];
    }
  }
  return { distance, paths };
}
