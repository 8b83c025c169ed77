import { describe, expect, it } from 'vitest';
import { prepareGraph } from '../../app/gaps/chain-graph';
import fc from '../properties';
import { directedWithPresence } from './small-graphs';

describe('a prepared chain graph', () => {
  it('drops duplicate links and links from a segment to itself', () => {
    const graph = prepareGraph({
      nodes: ['a', 'b', 'b'],
      edges: [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'b'],
      ],
    });
    expect(graph.nodes).toEqual(['a', 'b']);
    expect(graph.edges).toEqual([['a', 'b']]);
    expect(graph.totalPaths).toBe(1n);
  });

  it('is returned as it is when prepared again', () => {
    const graph = prepareGraph({ nodes: ['a'], edges: [] });
    expect(prepareGraph(graph)).toBe(graph);
  });

  it('refuses a link to a segment it does not have', () => {
    expect(() => prepareGraph({ nodes: ['a'], edges: [['a', 'x']] })).toThrow('"x"');
  });

  it('counts parallel links between two cycles once', () => {
    const graph = prepareGraph({
      nodes: ['a', 'b', 'c', 'd'],
      edges: [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'd'],
        ['d', 'c'],
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
      ],
    });
    expect(graph.condensation.members).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(graph.condensation.customers).toEqual([[1], []]);
    expect(graph.totalPaths).toBe(1n);
  });

  it('puts segments in one component exactly when each reaches the other, and suppliers first', () => {
    fc.assert(
      fc.property(directedWithPresence, ({ graph: plain }) => {
        const graph = prepareGraph(plain);
        const reach = graph.nodes.map((_, from) => {
          const seen = new Set([from]);
          for (const vertex of seen) for (const customer of graph.customersOf[vertex]!) seen.add(customer);
          return seen;
        });
        const { componentOf, suppliers } = graph.condensation;
        graph.nodes.forEach((_, a) =>
          graph.nodes.forEach((__, b) =>
            expect(componentOf[a] === componentOf[b]).toBe(reach[a]!.has(b) && reach[b]!.has(a)),
          ),
        );
        suppliers.forEach((before, component) =>
          before.forEach((supplier) => expect(supplier).toBeLessThan(component)),
        );
      }),
    );
  });

  it('takes a chain of 100,000 segments without exhausting the stack', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => String(index));
    expect(
      prepareGraph({ nodes, edges: nodes.slice(1).map((name, index) => [String(index), name] as const) }).totalPaths,
    ).toBe(1n);
  });
});
