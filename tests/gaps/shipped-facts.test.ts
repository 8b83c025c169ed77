import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { prepareGraph } from '../../app/gaps/chain-graph';
import { onEveryPath } from '../../app/gaps/must-pass';
import { regionGaps } from '../../app/gaps/region-gaps';
import { coverage } from '../../app/gaps/path-coverage';
import { smallestCut } from '../../app/gaps/supplier-cut';

type Row = Record<string, string>;
const rows = (file: string): Row[] =>
  parse(readFileSync(resolve(import.meta.dirname, '../../seeds/data', file)), { columns: true, bom: true });

describe('the shipped map of 47 segments', () => {
  const segments = rows('segments.csv');
  const graph = prepareGraph({
    nodes: segments.map((row) => row.segment_id!),
    edges: rows('segment_links.csv').map((row) => [row.supplier_segment_id!, row.customer_segment_id!] as const),
  });
  const firms = new Map(
    rows('digital_twin_firms.csv')
      .filter((row) => row.city === '广州')
      .map((row) => [row.name_zh!, row.segments!.split(';')]),
  );
  const chainOf = new Map(segments.map((row) => [row.segment_id!, row.chain_id!]));
  const { headline, segments: found } = regionGaps({
    graph,
    chainOf,
    firms,
    regionsElsewhere: new Map(),
    completeness: new Map([...chainOf.values()].map((chain) => [chain, 'partial'])),
  });

  it('has 95 links, no cycle and 370 supply paths', () => {
    expect([graph.nodes.length, graph.links.length, graph.condensation.members.length, graph.totalPaths]).toEqual([
      47,
      95,
      47,
      370n,
    ]);
  });

  it('is recorded in Guangzhou for 30 segments, and for 11 paths from end to end', () => {
    expect(headline.coverage.segments.present).toBe(30);
    expect(headline.coverage.paths).toEqual({ complete: 11n, total: 370n, ratio: 11 / 370 });
  });

  it('gains from the best single fill and the best pair what coverage says after them', () => {
    const present = new Set([...found].filter(([, segment]) => segment.firmCount > 0).map(([id]) => id));
    const after = (...filled: string[]) => coverage(graph, new Set([...present, ...filled])).paths.complete - 11n;
    const { bestSingles, bestPairs, greedyOrder } = headline;
    expect(bestSingles!.segments.map((id) => after(id))).toEqual([bestSingles!.gain]);
    expect(bestPairs!.pairs.map((pair) => after(...pair))).toEqual(bestPairs!.pairs.map(() => bestPairs!.gain));
    expect([greedyOrder.length, greedyOrder.at(-1)!.complete]).toEqual([17, 370n]);
    const missing = graph.nodes.filter((id) => !present.has(id));
    expect(bestSingles!.gain).toBe(missing.map((id) => after(id)).reduce((a, b) => (a > b ? a : b)));
    expect(bestPairs!.gain).toBe(
      missing.flatMap((first) => missing.map((second) => after(first, second))).reduce((a, b) => (a > b ? a : b)),
    );
  });

  it('has no segment on every path, and a smallest cut that breaks all of them', () => {
    expect(onEveryPath(graph)).toEqual([]);
    const cut = smallestCut(graph)!;
    expect(coverage(graph, new Set(graph.nodes.filter((id) => !cut.segments.includes(id)))).paths.complete).toBe(0n);
    expect(cut.segments).toHaveLength(cut.size);
  });
});
