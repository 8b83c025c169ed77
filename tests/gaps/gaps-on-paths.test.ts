import { describe, expect, it } from 'vitest';
import { gapsOnPathsThrough } from '../../app/gaps/gaps-on-paths';
import fc from '../properties';
import { acyclicWithPresence, diamond, everyPath, isComplete, ladder } from './small-graphs';

describe('the gaps on the paths through a segment', () => {
  it('come with how many of them they lie on and how many each would complete alone, those that do most first', () => {
    expect(gapsOnPathsThrough(diamond, new Set(['a', 'b', 'd']), 'a')).toEqual([
      { segments: ['c'], paths: 2n, alone: 1n },
      { segments: ['e'], paths: 1n, alone: 0n },
    ]);
    expect(gapsOnPathsThrough(diamond, new Set(['b', 'd']), 'd')).toEqual([
      { segments: ['a'], paths: 2n, alone: 1n },
      { segments: ['c'], paths: 1n, alone: 0n },
    ]);
  });

  it('are none where everything is there, and complete nothing while the segment itself is missing', () => {
    expect(gapsOnPathsThrough(diamond, new Set(diamond.nodes), 'a')).toEqual([]);
    expect(gapsOnPathsThrough(diamond, new Set(['a', 'c', 'e']), 'd')).toEqual([
      { segments: ['b'], paths: 1n, alone: 0n },
    ]);
  });

  it('are those of every path written out', () => {
    fc.assert(
      fc.property(acyclicWithPresence, ({ graph, present }) => {
        const paths = everyPath(graph);
        for (const segment of graph.nodes) {
          const through = paths.filter((path) => path.includes(segment));
          const expected = graph.nodes
            .filter((gap) => gap !== segment && !present.has(gap))
            .map((gap) => {
              const on = through.filter((path) => path.includes(gap));
              const filled = new Set([...present, gap]);
              return { segments: [gap], paths: on.length, alone: on.filter((path) => isComplete(path, filled)).length };
            })
            .filter((gap) => gap.paths > 0);
          const found = gapsOnPathsThrough(graph, present, segment);
          const bySegment = (one: { segments: readonly string[] }, other: { segments: readonly string[] }) =>
            one.segments[0]! < other.segments[0]! ? -1 : 1;
          expect(
            found.map((gap) => ({ ...gap, paths: Number(gap.paths), alone: Number(gap.alone) })).sort(bySegment),
          ).toEqual(expected.sort(bySegment));
        }
      }),
    );
  });

  it('are counted, never walked: 2^200 paths', () => {
    const graph = ladder(200);
    const present = new Set(graph.nodes.filter((node) => node !== 'a100'));
    expect(gapsOnPathsThrough(graph, present, 'a0')).toEqual([
      { segments: ['a100'], paths: 2n ** 198n, alone: 2n ** 198n },
    ]);
  });

  it('are refused for a segment that does not exist', () => {
    expect(() => gapsOnPathsThrough(diamond, new Set(), 'x')).toThrow('The segment "x" is not in the graph.');
  });
});
