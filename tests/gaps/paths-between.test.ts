import { describe, expect, it } from 'vitest';
import { pairsNamed, pathsBetween } from '../../app/gaps/paths-between';
import fc from '../properties';
import { acyclicWithPresence, diamond, everyPath, isComplete, ladder } from './small-graphs';

describe('the paths between two segments', () => {
  it('are counted with where each first breaks and what stands on them together', () => {
    expect(pathsBetween(diamond, new Set(['a', 'd']), 'a', 'd')).toEqual({
      from: 'a',
      to: 'd',
      total: 2n,
      complete: 0n,
      gaps: [
        { segments: ['c'], paths: 1n, first: 1n, alone: 1n },
        { segments: ['b'], paths: 1n, first: 1n, alone: 1n },
      ],
      together: [],
      listed: [
        ['a', 'b', 'd'],
        ['a', 'c', 'd'],
      ],
    });
    expect(pathsBetween(diamond, new Set(['a', 'd']), 'a', 'e')).toMatchObject({
      gaps: [
        { segments: ['c'], paths: 1n, first: 1n, alone: 0n },
        { segments: ['e'], paths: 1n, first: 0n, alone: 0n },
      ],
      together: [{ segments: [['c'], ['e']], paths: 1n, alone: 1n }],
    });
  });

  it('run from supplier to customer, whichever is named first', () => {
    expect(pathsBetween(diamond, new Set(), 'e', 'a')).toEqual(pathsBetween(diamond, new Set(), 'a', 'e'));
  });

  it('are none between segments of which neither leads to the other', () => {
    expect(pathsBetween(diamond, new Set(['b', 'e']), 'b', 'e')).toMatchObject({
      total: 0n,
      complete: 0n,
      gaps: [],
      together: [],
      listed: [],
    });
  });

  it('take a cycle as one step that needs all its segments', () => {
    const graph = {
      nodes: ['a', 'b', 'c', 'd'],
      edges: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['b', 'd'],
      ] as const,
    };
    expect(pathsBetween(graph, new Set(['a', 'd']), 'a', 'd')).toMatchObject({
      total: 1n,
      complete: 0n,
      gaps: [{ segments: ['b', 'c'], paths: 1n, first: 1n, alone: 1n }],
      listed: [['a', 'b', 'c', 'd']],
    });
    expect(pathsBetween(graph, new Set(['b', 'c']), 'b', 'c')).toMatchObject({ total: 1n, complete: 1n });
  });

  it('are counted, not listed, when they are many', () => {
    const long = ladder(200);
    const found = pathsBetween(long, new Set(long.nodes), 'a0', 'b199');
    expect([found.total, found.complete, found.listed]).toEqual([2n ** 198n, 2n ** 198n, null]);
  });

  it('are refused for a segment that is not in the graph', () => {
    expect(() => pathsBetween(diamond, new Set(), 'a', 'z')).toThrow(RangeError);
  });

  it('equal what walking every one of them finds', () => {
    fc.assert(
      fc.property(acyclicWithPresence, fc.nat(), fc.nat(), ({ graph, present }, first, second) => {
        const one = graph.nodes[first % graph.nodes.length]!;
        const other = graph.nodes[second % graph.nodes.length]!;
        const found = pathsBetween(graph, present, one, other);
        const walked = walkedBetween(graph, found.from, found.to);
        expect(walkedBetween(graph, found.to, found.from).length).toBe(found.from === found.to ? 1 : 0);
        expect(found.total).toBe(BigInt(walked.length));
        expect(found.complete).toBe(BigInt(walked.filter((path) => isComplete(path, present)).length));
        if (found.listed) expect(sorted(found.listed)).toEqual(sorted(walked));
        else expect(walked.length).toBeGreaterThan(12);
        const gapsOf = (path: readonly string[]) => path.filter((name) => !present.has(name));
        for (const gap of found.gaps) {
          const name = gap.segments[0]!;
          const on = walked.filter((path) => path.includes(name));
          expect(gap.paths).toBe(BigInt(on.length));
          expect(gap.first).toBe(BigInt(on.filter((path) => gapsOf(path)[0] === name).length));
          expect(gap.alone).toBe(BigInt(on.filter((path) => gapsOf(path).length === 1).length));
        }
        expect(found.gaps.map((gap) => gap.segments[0]).sort()).toEqual([...new Set(walked.flatMap(gapsOf))].sort());
        expect(found.gaps.reduce((sum, gap) => sum + gap.first, found.complete)).toBe(found.total);
        for (const { segments, paths, alone } of found.together) {
          const [before, after] = [segments[0][0]!, segments[1][0]!];
          const on = walked.filter((path) => path.includes(after) && path.indexOf(before) < path.indexOf(after));
          const both = on.filter((path) => path.includes(before));
          expect(paths).toBe(BigInt(both.length));
          expect(alone).toBe(BigInt(both.filter((path) => gapsOf(path).length === 2).length));
        }
        const pairs = new Set(walked.flatMap((path) => pairsIn(gapsOf(path))));
        expect(found.together).toHaveLength(Math.min(pairs.size, pairsNamed));
      }),
    );
  });
});

function walkedBetween(graph: Parameters<typeof everyPath>[0], from: string, to: string): string[][] {
  const whole = everyPath(graph, new Set([from]));
  const cut = whole.filter((path) => path.includes(to)).map((path) => path.slice(0, path.indexOf(to) + 1));
  return [...new Map(cut.map((path) => [path.join(' '), path])).values()];
}

function pairsIn(names: readonly string[]): string[] {
  return names.flatMap((name, index) => names.slice(index + 1).map((later) => `${name} ${later}`));
}

function sorted(paths: readonly (readonly string[])[]): string[] {
  return paths.map((path) => path.join(' ')).sort();
}
