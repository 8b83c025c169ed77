import { describe, expect, it } from 'vitest';
import { articulation } from '../../app/gaps/articulation';
import { prepareGraph } from '../../app/gaps/chain-graph';
import fc from '../properties';
import { diamond, directedWithPresence } from './small-graphs';

describe('articulation points and bridges', () => {
  it('are what holds two parts together', () => {
    expect(articulation(diamond)).toEqual({ points: ['c'], bridges: [['c', 'e']] });
  });

  it('find the point where two rings touch, which no bridge betrays', () => {
    const rings = {
      nodes: ['a', 'b', 'c', 'd', 'e'],
      edges: [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
        ['c', 'd'],
        ['d', 'e'],
        ['c', 'e'],
      ] as const,
    };
    expect(articulation(rings)).toEqual({ points: ['c'], bridges: [] });
  });

  it('take two opposite links for one undirected edge', () => {
    expect(
      articulation({
        nodes: ['a', 'b'],
        edges: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      }),
    ).toEqual({ points: [], bridges: [['a', 'b']] });
  });

  it('equal the segments and links whose removal adds a connected component', () => {
    fc.assert(
      fc.property(directedWithPresence, ({ graph: plain }) => {
        const graph = prepareGraph(plain);
        const parts = (nodes: readonly string[], edges: readonly (readonly [string, string])[]) => {
          const label = new Map(nodes.map((name) => [name, name]));
          for (let round = 0; round < nodes.length; round++) {
            for (const [a, b] of edges) {
              if (!label.has(a) || !label.has(b)) continue;
              const least = label.get(a)! < label.get(b)! ? label.get(a)! : label.get(b)!;
              label.set(a, least).set(b, least);
            }
          }
          return new Set(label.values()).size;
        };
        const now = parts(graph.nodes, graph.edges);
        const touched = new Set(graph.edges.flat());
        const found = articulation(graph);
        expect(found.points).toEqual(
          graph.nodes.filter(
            (name) =>
              touched.has(name) &&
              parts(
                graph.nodes.filter((other) => other !== name),
                graph.edges,
              ) > now,
          ),
        );
        const undirected = graph.edges.filter(
          ([a, b], index) => !graph.edges.slice(0, index).some(([c, d]) => c === b && d === a),
        );
        const same =
          ([a, b]: readonly [string, string]) =>
          ([c, d]: readonly [string, string]) =>
            (a === c && b === d) || (a === d && b === c);
        expect(found.bridges).toEqual(
          undirected.filter(
            (edge) =>
              parts(
                graph.nodes,
                graph.edges.filter((other) => !same(edge)(other)),
              ) > now,
          ),
        );
      }),
    );
  });
});
