import { describe, expect, it } from 'vitest';
import { articulation } from '../../app/gaps/articulation';
import { neighboursIn, type Network } from '../../app/network/network';
import { standingIn, undirectedGraph } from '../../app/network/standing';
import fc from '../properties';
import { firm, segment, serves, supplies } from './made-up';

/** Three projects' parties, tied where they share one: {A,B,C}, {C,D}, {D,E,F}. */
const parties: Network = {
  nodes: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => firm(name)),
  edges: [
    supplies('A', 'B'),
    supplies('A', 'C'),
    supplies('B', 'C'),
    supplies('C', 'D'),
    supplies('D', 'E'),
    supplies('D', 'F'),
    supplies('E', 'F'),
  ],
};

const keysOf = (nodes: readonly { readonly key: string }[]) => nodes.map(({ key }) => key).sort();

describe('a network of ties alone', () => {
  const standing = standingIn(parties);

  it('gives 0.6 of the shortest ways to each of the two that join the groups, and none to the others', () => {
    expect(standing.firms.map(({ firm: { key }, between }) => [key, Number(between.toFixed(12))])).toEqual([
      ['C', 0.6],
      ['D', 0.6],
      ['A', 0],
      ['B', 0],
      ['E', 0],
      ['F', 0],
    ]);
    expect(standing.estimate).toBe(false);
  });

  it('says what would be apart without each of them', () => {
    expect(standing.splits.map(({ firm: { key }, parts }) => [key, parts.map(keysOf)])).toEqual([
      [
        'C',
        [
          ['D', 'E', 'F'],
          ['A', 'B'],
        ],
      ],
      [
        'D',
        [
          ['A', 'B', 'C'],
          ['E', 'F'],
        ],
      ],
    ]);
    expect(articulation(undirectedGraph(parties)).bridges).toEqual([['firm:C', 'firm:D']]);
  });
});

describe('firms in segments', () => {
  const network: Network = {
    nodes: [segment('gis.1'), segment('gis.2'), segment('bim.1'), firm('a'), firm('b'), firm('far', { outside: true })],
    edges: [
      serves('a', 'gis.1'),
      serves('a', 'bim.1'),
      serves('b', 'bim.1'),
      serves('far', 'gis.1'),
      supplies('far', 'a'),
    ],
  };
  const standing = standingIn(network);

  it('are counted by segments and chains, and alone where no other firm of the region is', () => {
    expect(
      standing.firms.map(({ firm: { key }, segments, chains, alone }) => ({ key, segments, chains, alone })),
    ).toEqual([
      { key: 'a', segments: ['segment:gis.1', 'segment:bim.1'], chains: ['gis', 'bim'], alone: ['segment:gis.1'] },
      { key: 'b', segments: ['segment:bim.1'], chains: ['bim'], alone: [] },
    ]);
  });

  it('name the one firm that two chains have in common', () => {
    expect(standing.soleTies.map(({ chains, firm: { key } }) => [...chains, key])).toEqual([['bim', 'gis', 'a']]);
  });

  it('do not call a firm that holds only a segment apart a split', () => {
    const leaf: Network = {
      nodes: [segment('gis.1'), segment('gis.2'), firm('a'), firm('b')],
      edges: [serves('a', 'gis.1'), serves('a', 'gis.2'), serves('b', 'gis.1')],
    };
    expect(standingIn(leaf).splits).toEqual([]);
  });

  it('have nothing to say where there is nobody', () => {
    expect(standingIn({ nodes: [segment('gis.1')], edges: [] })).toEqual({
      firms: [],
      estimate: false,
      splits: [],
      soleTies: [],
    });
  });
});

const madeUp = fc
  .record({
    firms: fc.integer({ min: 1, max: 6 }),
    ties: fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 14 }),
    links: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 5 }),
  })
  .map(({ firms, ties, links }): Network => {
    const segments = ['x.0', 'x.1', 'y.2', 'y.3', 'z.4'];
    const within = (pairs: readonly (readonly number[])[]) => [
      ...new Map(pairs.map((pair) => [pair.join(), pair])).values(),
    ];
    const edges = [
      ...within(ties.filter(([one]) => one < firms)).map(([one, at]) => serves(`f${one}`, segments[at!]!)),
      ...within(links.filter(([a, b]) => a !== b && a < firms && b < firms)).map(([a, b]) =>
        supplies(`f${a}`, `f${b}`),
      ),
    ];
    const nodes = [...segments.map(segment), ...Array.from({ length: firms }, (_, one) => firm(`f${one}`))];
    return { nodes, edges };
  });

/** The connected parts that hold a firm, without one node, by spreading labels. */
function partsWithout(network: Network, gone: string | null): string[][] {
  const label = new Map(network.nodes.filter(({ id }) => id !== gone).map(({ id }) => [id, id]));
  for (let round = 0; round < network.nodes.length; round++)
    for (const { from, to } of network.edges) {
      if (!label.has(from) || !label.has(to)) continue;
      const least = label.get(from)! < label.get(to)! ? label.get(from)! : label.get(to)!;
      label.set(from, least).set(to, least);
    }
  return [...new Set(label.values())]
    .map((one) => [...label.keys()].filter((id) => label.get(id) === one))
    .filter((part) => part.some((id) => id.startsWith('firm:')));
}

describe('made-up networks', () => {
  it('split exactly where a firm’s removal leaves its part of the network in several that hold firms', () => {
    fc.assert(
      fc.property(madeUp, (network) => {
        const neighbours = neighboursIn(network);
        const expected = network.nodes.flatMap(({ id, kind }) => {
          if (kind !== 'firm') return [];
          const left = partsWithout(network, id).filter((part) =>
            part.some((one) => neighbours.get(id)!.includes(one)),
          );
          return left.length > 1 ? [[id, left.map((part) => part.sort().join()).sort()]] : [];
        });
        const found = standingIn(network).splits.map(({ firm: { id }, parts }) => [
          id,
          parts
            .map((part) =>
              part
                .map((one) => one.id)
                .sort()
                .join(),
            )
            .sort(),
        ]);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('hold alone exactly what nobody else is tied to, and tie chains alone exactly where one firm is in both', () => {
    fc.assert(
      fc.property(madeUp, (network) => {
        const { firms, soleTies } = standingIn(network);
        const serving = network.edges.filter(({ kind }) => kind === 'serves');
        for (const { firm: one, alone } of firms)
          expect([...alone].sort()).toEqual(
            serving
              .filter(
                ({ from, to }) => from === one.id && serving.every((edge) => edge.to !== to || edge.from === from),
              )
              .map(({ to }) => to)
              .sort(),
          );
        const chainsOf = (id: string) =>
          new Set(serving.filter(({ from }) => from === id).map(({ to }) => to.slice('segment:'.length)[0]!));
        const pairs = [
          ['x', 'y'],
          ['x', 'z'],
          ['y', 'z'],
        ] as const;
        const expected = pairs.flatMap(([first, second]) => {
          const both = network.nodes.filter(({ id }) => chainsOf(id).has(first) && chainsOf(id).has(second));
          return both.length === 1 ? [`${first}${second}${both[0]!.key}`] : [];
        });
        expect(soleTies.map(({ chains, firm: { key } }) => `${chains.join('')}${key}`).sort()).toEqual(expected.sort());
      }),
    );
  });
});
