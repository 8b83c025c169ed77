import { describe, expect, it } from 'vitest';
import { chokeShares } from '../../app/gaps/choke-share';
import { prepareGraph, type ChainGraph } from '../../app/gaps/chain-graph';
import { externalDependence, pooledExternalShare } from '../../app/gaps/external-dependence';
import { fewestFills } from '../../app/gaps/fewest-fills';
import { bestPairsOf, fillValues, greedyFillOrder } from '../../app/gaps/fill-value';
import { herfindahl } from '../../app/gaps/herfindahl';
import { locationQuotients } from '../../app/gaps/location-quotient';
import { coverage, pathsThrough } from '../../app/gaps/path-coverage';
import { regionGaps } from '../../app/gaps/region-gaps';
import { nMinusOne } from '../../app/gaps/resilience';
import { shrunkLocationQuotient, shrunkLocationQuotients } from '../../app/gaps/shrunk-location-quotient';
import { talentBalance } from '../../app/gaps/talent';
import { decimals, sharedCase } from './shared-case';
import { ladder } from './small-graphs';

/* The worked cases lie beside the project in ../shared/cases; where that folder is absent these tests are skipped. */
const quotients = sharedCase('01_lq_hhi.json');
const paths = sharedCase('04_path_coverage.json');
const edgeCases = sharedCase('06_edge_cases.json');

/** Numbers equal to `decimals`, everything else exactly, structure alike. */
function expectClose(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number')
    expect(typeof actual === 'bigint' ? Number(actual) : actual).toBeCloseTo(expected, decimals);
  else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, index) => expectClose((actual as unknown[])[index], value));
  } else if (expected !== null && typeof expected === 'object') {
    expect(Object.keys(actual as object).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) expectClose((actual as Record<string, unknown>)[key], value);
  } else expect(actual).toBe(expected);
}

const underscored = (evidence: string) => evidence.replace('-', '_');

describe.skipIf(!quotients)('case 01, location quotients and concentration (../shared/cases)', () => {
  it('holds in every number', () => {
    const { input, expected } = quotients;
    const shrunk = shrunkLocationQuotients(input.firm_counts, input.alpha);
    const raw = locationQuotients(input.firm_counts);
    expectClose(raw, expected.lq);
    expectClose(
      shrunk.map((row) => row.map((cell) => cell.expected)),
      expected.expected_count,
    );
    expectClose(
      shrunk.map((row) => row.map((cell) => cell.mean)),
      expected.lq_shrunk,
    );
    expectClose(
      shrunk.map((row) => row.map((cell) => cell.low)),
      expected.lo90,
    );
    expectClose(
      shrunk.map((row) => row.map((cell) => cell.high)),
      expected.hi90,
    );
    expectClose(
      shrunk.map((row) => row.map((cell) => cell.pBelow1)),
      expected.p_below_1,
    );
    expectClose(
      raw.map((row) => row.map((cell) => (cell === null ? null : cell >= 1 ? 1 : 0))),
      expected.rca_binary,
    );
    expect(
      Object.fromEntries(
        input.segments.map((segment: string, index: number) => [segment, underscored(shrunk[0]![index]!.evidence)]),
      ),
    ).toEqual(expected.gap_label_guangzhou);

    const concentration = (values: number[]) => {
      const { n, hhi, normalised, effectiveSuppliers, topShare } = herfindahl(values);
      return { n, hhi, hhi_normalised: normalised, effective_suppliers: effectiveSuppliers, top_share: topShare };
    };
    for (const [name, values] of Object.entries<number[]>(input.supplier_values))
      expectClose(concentration(values), expected.hhi_suppliers[name]);
    input.segments.forEach((segment: string, index: number) =>
      expectClose(
        concentration(input.firm_counts.map((row: number[]) => row[index])),
        expected.hhi_segment_over_cities[segment],
      ),
    );

    const pooled = pooledExternalShare(Object.values(input.relations));
    expectClose(pooled, expected.pooled_external_share);
    for (const [segment, relations] of Object.entries<{ local: number; external: number }>(input.relations)) {
      const { n, raw: share, localSupportRate, shrunk: drawn } = externalDependence(relations, pooled);
      expectClose(
        { n, raw: share, local_support_rate: localSupportRate, shrunk: drawn },
        expected.external_dependence[segment],
      );
    }
  });
});

interface Firm {
  id: string;
  city: string;
  segments: string[];
}

describe.skipIf(!paths)('case 04, path coverage (../shared/cases)', () => {
  const { input, expected } = paths ?? { input: { nodes: [], edges: [] }, expected: {} };
  const graph = prepareGraph({ nodes: input.nodes.map((node: { id: string }) => node.id), edges: input.edges });
  const firmsIn = (ring: string): Firm[] => input.firms.filter((firm: Firm) => input.rings[ring].includes(firm.city));
  const presentWith = (firms: readonly Firm[]) =>
    new Set(graph.nodes.filter((node) => firms.some((firm) => firm.segments.includes(node))));
  const ring = (firms: readonly Firm[]) => {
    const present = presentWith(firms);
    const result = coverage(graph, present);
    const ofTier = (tier: string) => {
      const nodes = input.nodes.filter((node: { tier: string }) => node.tier === tier);
      return nodes.filter((node: { id: string }) => present.has(node.id)).length / nodes.length;
    };
    return {
      present: [...present],
      missing: graph.nodes.filter((node) => !present.has(node)),
      node_coverage: result.segments.ratio,
      node_coverage_by_tier: { up: ofTier('up'), mid: ofTier('mid'), down: ofTier('down') },
      link_coverage: result.links.ratio,
      paths_complete: result.paths.complete,
      paths_total: result.paths.total,
      path_coverage: result.paths.ratio,
      per_sink: Object.fromEntries(result.perSink),
    };
  };

  it.each(['local', 'region', 'national'])('holds for the %s ring', (name) => {
    const firms = firmsIn(name);
    const count = (node: string) => firms.filter((firm) => firm.segments.includes(node)).length;
    expect(Object.fromEntries(graph.nodes.map((node) => [node, count(node)]))).toEqual(expected.firm_counts[name]);
    expectClose(ring(firms), expected[`ring_${name}`]);
    expect(
      Object.fromEntries([...fewestFills(graph, presentWith(firms))].map(([sink, fills]) => [sink, fills!.count])),
    ).toEqual(expected.min_fills_per_sink[name]);
  });

  it('holds for fills, pairs and the greedy order', () => {
    const present = presentWith(firmsIn('local'));
    expectClose(Object.fromEntries(fillValues(graph, present)), expected.local_gain_if_filled);
    const [best] = expected.best_pairs;
    expect(bestPairsOf(graph, present)!.gain).toBe(BigInt(best.gain));
    expect(bestPairsOf(graph, present)!.pairs).toContainEqual(best.pair);
    expectClose(
      greedyFillOrder(graph, present).map(({ segment, gain, coverageAfter }) => ({
        fill: segment,
        gain,
        coverage_after: coverageAfter,
      })),
      expected.greedy_fill_order,
    );
  });

  it('holds for path shares, whose ratio to the largest is the choke share', () => {
    const shares = [...pathsThrough(graph)].map(([segment, paths]) => [
      segment,
      Number(paths) / Number(coverage(graph, new Set()).paths.total),
    ]);
    expectClose(Object.fromEntries(shares), expected.spc_share);
    const largest = Math.max(...Object.values<number>(expected.spc_share));
    for (const [segment, share] of chokeShares(graph))
      expect(share).toBeCloseTo(expected.spc_share[segment] / largest, decimals);
  });

  it('holds for the loss of a segment, of a firm, and for what-ifs', () => {
    const local = firmsIn('local');
    const present = presentWith(local);
    const now = coverage(graph, present).paths.complete;
    const lost = [...present].map((segment) => [
      segment,
      now - coverage(graph, new Set([...present].filter((node) => node !== segment))).paths.complete,
    ]);
    expectClose(Object.fromEntries(lost), expected.local_segment_loss_if_removed);

    const { perFirm, meanRetained } = nMinusOne(graph, local);
    const written = [...perFirm].map(
      ([id, loss]) =>
        [
          id,
          { segments_lost: loss.segmentsLost, paths_lost: loss.pathsLost, coverage_after: loss.coverageAfter },
        ] as const,
    );
    expectClose(Object.fromEntries(written), expected.firm_n_minus_1);
    expectClose(meanRetained, expected.mean_retained_share_n_minus_1);

    expectClose(ring([...local, input.what_if.add]), expected.what_if_add);
    const loser = input.what_if.lose;
    expectClose({ firm: loser, ...Object.fromEntries(written)[loser] }, expected.what_if_lose);
  });

  it('holds when the whole region is asked in one call', () => {
    const firms = new Map(firmsIn('local').map((firm) => [firm.id, firm.segments]));
    const { segments, headline } = regionGaps({
      graph,
      chainOf: new Map(graph.nodes.map((node) => [node, 'all'])),
      firms,
      regionsElsewhere: new Map(),
      completeness: new Map([['all', 'census']]),
    });
    expect([...segments].filter(([, found]) => found.presence === 'thin').map(([id]) => id)).toEqual(
      expected.single_firm_segments,
    );
    expect([...segments].filter(([, found]) => found.presence === 'absent').map(([id]) => id)).toEqual(
      expected.ring_local.missing,
    );
    const { gain, pairs } = headline.bestPairs!;
    expect(pairs.map((pair) => ({ gain, pair }))).toContainEqual({
      gain: BigInt(expected.best_pairs[0].gain),
      pair: expected.best_pairs[0].pair,
    });
    expect(headline.bestSingles).toEqual({ segments: ['s22'], gain: 20n });
  });
});

interface PathTest extends ChainGraph {
  name: string;
  present: string[];
  generate?: string;
  expected: { complete: number | string; total: number | string; coverage: number | null };
}

describe.skipIf(!edgeCases)('case 06, edge cases (../shared/cases)', () => {
  it('holds for every graph, 2^200 paths included', () => {
    for (const test of edgeCases.path_tests as PathTest[]) {
      const graph = test.generate ? ladder(200) : test;
      const present = test.generate ? graph.nodes.filter((node) => node !== 'b100') : test.present;
      const { complete, total, ratio } = coverage(graph, new Set(present)).paths;
      expect({ name: test.name, complete, total, ratio }).toEqual({
        name: test.name,
        complete: BigInt(test.expected.complete),
        total: BigInt(test.expected.total),
        ratio: test.expected.coverage,
      });
    }
  });

  it('holds for quotients, concentration, talent and small samples', () => {
    for (const test of edgeCases.lq_tests) expect(locationQuotients(test.X)).toEqual(test.lq);
    for (const test of edgeCases.hhi_tests) {
      if (test.error) expect(() => herfindahl(test.values)).toThrow(RangeError);
      else expect(herfindahl(test.values).hhi).toBe(test.hhi);
    }
    for (const test of edgeCases.talent_tests) expect(talentBalance(test).gap).toBe(test.gap);
    for (const test of edgeCases.small_sample_tests) {
      const { mean, pBelow1, evidence } = shrunkLocationQuotient(test.x, test.E, test.alpha);
      expectClose(
        { mean, p_below_1: pBelow1, label: underscored(evidence) },
        { mean: test.mean, p_below_1: test.p_below_1, label: test.label },
      );
    }
  });
});
