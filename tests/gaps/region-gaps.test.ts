import { describe, expect, it } from 'vitest';
import { prepareGraph } from '../../app/gaps/chain-graph';
import { regionGaps, type RegionInputs } from '../../app/gaps/region-gaps';
import { diamond, ladder } from './small-graphs';

const inputs: RegionInputs = {
  graph: prepareGraph(diamond),
  chainOf: new Map([
    ['a', 'first'],
    ['b', 'first'],
    ['c', 'second'],
    ['d', 'second'],
    ['e', 'unsurveyed'],
  ]),
  firms: new Map([
    [1, ['a', 'a', 'd']],
    [2, ['a', 'b']],
  ]),
  regionsElsewhere: new Map([['c', 3]]),
  completeness: new Map([
    ['first', 'census'],
    ['second', 'partial'],
  ]),
};

describe('the gaps of a region', () => {
  it('give each segment its presence, paths and value of a fill', () => {
    const { segments } = regionGaps(inputs);
    expect(
      [...segments].map(([id, found]) => [
        id,
        found.presence,
        found.firmCount,
        found.pathsThrough,
        found.completePathsThrough,
        found.blockedPaths,
        found.fillGain,
      ]),
    ).toEqual([
      ['a', 'present', 2, 3n, 1n, 0n, 0n],
      ['b', 'thin', 1, 1n, 1n, 0n, 0n],
      ['c', 'no-record', 0, 2n, 0n, 2n, 1n],
      ['d', 'thin', 1, 2n, 1n, 0n, 0n],
      ['e', 'unknown', 0, 1n, 0n, 1n, 0n],
    ]);
    expect(segments.get('b')!.gaps).toEqual([
      { kind: 'thin', firms: 1, quotient: null },
      { kind: 'single-source', supplier: 2, customers: ['d'] },
    ]);
  });

  it('head with coverage, the best fill, the best pair and the greedy order', () => {
    const { headline } = regionGaps(inputs);
    expect(headline.coverage.paths).toEqual({ complete: 1n, total: 3n, ratio: 1 / 3 });
    expect(headline.coverage.links).toEqual({ complete: 2, total: 5, ratio: 0.4 });
    expect(headline.coverage.segments).toEqual({ present: 3, total: 5, ratio: 0.6 });
    expect(headline.bestSingles).toEqual({ segments: ['c'], gain: 1n });
    expect(headline.bestPairs).toEqual({ pairs: [['c', 'e']], gain: 2n });
    expect(headline.greedyOrder.map((step) => step.segment)).toEqual(['c', 'e']);
  });

  it('name no best fill where no single one completes a path', () => {
    const { headline } = regionGaps({ ...inputs, firms: new Map() });
    expect([headline.bestSingles, headline.bestPairs]).toEqual([null, null]);
  });

  it('take recorded supply and talent into account', () => {
    const { segments } = regionGaps({
      ...inputs,
      supply: new Map([
        ['a', { local: 3, external: 0, amountPerSupplier: [2, 1, 1] }],
        ['b', { local: 0, external: 5, externalSuppliers: [99] }],
        ['c', { local: 0, external: 1, externalSuppliers: [77] }],
      ]),
      talent: new Map([['d', { demand: 10, supply: 4 }]]),
    });
    expect(segments.get('a')!.concentration).toMatchObject({ n: 3, hhi: 0.375 });
    expect(segments.get('b')!.concentration).toBeNull();
    expect(segments.get('e')!.dependence).toBeNull();
    // Pooled 6 of 9; b: (5 + 4 × 2/3) / 9.
    expect(segments.get('b')!.gaps.map((gap) => gap.kind)).toEqual(['thin', 'external-dependent']);
    expect(segments.get('b')!.gaps[1]).toMatchObject({ relations: 5, raw: 1, shrunk: (5 + 8 / 3) / 9 });
    expect(segments.get('c')!.gaps).toEqual([
      { kind: 'no-record', regionsElsewhere: 3 },
      { kind: 'single-source', supplier: 77, customers: ['d'] },
    ]);
    expect(segments.get('d')!.gaps).toEqual([
      { kind: 'thin', firms: 1, quotient: null },
      { kind: 'talent-short', demand: 10, supply: 4, gap: 0.6 },
    ]);
  });

  it('answer for 2^200 paths', () => {
    const graph = ladder(200);
    const firms = new Map(graph.nodes.filter((name) => name !== 'b100').map((name) => [name, [name]]));
    const { headline, segments } = regionGaps({ ...inputs, graph, firms });
    expect(headline.bestSingles).toEqual({ segments: ['b100'], gain: 2n ** 199n });
    expect(segments.get('b100')!.blockedPaths).toBe(2n ** 199n);
  });
});
