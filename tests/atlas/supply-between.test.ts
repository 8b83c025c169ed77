import { describe, expect, test } from 'vitest';
import { between } from '../../app/atlas/supply-between';
import { pathsBetween } from '../../app/gaps/paths-between';
import { acyclicWithPresence, diamond, directedWithPresence, everyPath } from '../gaps/small-graphs';
import fc from '../properties';

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe('what lies between two segments', () => {
  test('is lit without what else feeds them or is fed, whichever is chosen first', () => {
    const missing = (id: string) => id === 'b';
    const expected = { lit: new Set(['a', 'b', 'c', 'd']), breaks: new Set(['b']) };
    expect(between(diamond.edges, missing, 'a', 'd')).toEqual(expected);
    expect(between(diamond.edges, missing, 'd', 'a')).toEqual(expected);
  });

  test('is nothing but the two where neither leads to the other', () => {
    expect(between(diamond.edges, () => true, 'b', 'e')).toEqual({ lit: new Set(['b', 'e']), breaks: new Set() });
  });

  test('breaks first at the supplier itself where nobody is there', () => {
    expect(between(diamond.edges, () => true, 'a', 'd').breaks).toEqual(new Set(['a']));
  });

  test('are the segments of every path that leads from one to the other', () => {
    fc.assert(
      fc.property(acyclicWithPresence, fc.nat(), fc.nat(), ({ graph }, first, second) => {
        const [one, other] = [graph.nodes[first % graph.nodes.length]!, graph.nodes[second % graph.nodes.length]!];
        const onPaths = everyPath(graph, new Set([one, other])).flatMap((path) => {
          const ends = [path.indexOf(one), path.indexOf(other)].sort((a, b) => a - b);
          return ends[0] === -1 ? [] : path.slice(ends[0], ends[1]! + 1);
        });
        const { lit } = between(graph.edges, () => false, one, other);
        expect(sorted(lit)).toEqual(sorted(new Set([one, other, ...onPaths])));
      }),
    );
  });

  test('breaks where the counted paths break first, cycles included', () => {
    fc.assert(
      fc.property(directedWithPresence, fc.nat(), fc.nat(), ({ graph, present }, first, second) => {
        const [one, other] = [graph.nodes[first % graph.nodes.length]!, graph.nodes[second % graph.nodes.length]!];
        const counted = pathsBetween(graph, present, one, other);
        const firstGaps = counted.gaps.filter((gap) => gap.first > 0n).flatMap(({ segments }) => segments);
        const { breaks } = between(graph.edges, (id) => !present.has(id), one, other);
        expect(sorted(breaks)).toEqual(sorted(new Set(firstGaps)));
      }),
    );
  });
});
