import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { prepareGraph, type PreparedGraph } from '../../app/gaps/chain-graph';
import { regionGaps } from '../../app/gaps/region-gaps';
import { coverage, pathsThrough } from '../../app/gaps/path-coverage';
import { smallestFills, type FillSet } from '../../app/gaps/smallest-fills';
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

  it('reaches a fifth of its paths with three more segments at least, in six ways that share two of them', () => {
    const present = new Set([...found].filter(([, segment]) => segment.firmCount > 0).map(([id]) => id));
    const shared = ['simulation.decision', 'control.ioc'];
    const answer = smallestFills(graph, present, 74n);
    expect(answer).toMatchObject({ kind: 'sets', size: 3, more: false, inAll: shared });
    if (answer.kind !== 'sets') return;
    expect(answer.sets).toEqual(smallestByTrying(graph, present, 3, 74n));
    expect(answer.sets.map(({ complete }) => complete)).toEqual([108n, 98n, 85n, 84n, 80n, 78n]);
    const next = smallestFills(graph, new Set([...present, ...shared]), 74n);
    expect(next).toMatchObject({ kind: 'sets', size: 1 });
    if (next.kind === 'sets') expect(next.sets).toHaveLength(6);
  });

  it('has no segment on every path, and a smallest cut that breaks all of them', () => {
    expect([...pathsThrough(graph).values()].some((paths) => paths === graph.totalPaths)).toBe(false);
    const cut = smallestCut(graph)!;
    expect(coverage(graph, new Set(graph.nodes.filter((id) => !cut.segments.includes(id)))).paths.complete).toBe(0n);
    expect(cut.segments).toHaveLength(cut.size);
  });
});

/** Every set of that size that reaches the target, most complete paths first, in node order. */
function smallestByTrying(graph: PreparedGraph, present: ReadonlySet<string>, size: number, target: bigint): FillSet[] {
  const missing = graph.nodes.filter((node) => !present.has(node));
  const tried = (sets: string[][]) =>
    sets.map((segments) => ({
      segments,
      complete: coverage(graph, new Set([...present, ...segments])).paths.complete,
    }));
  let sets: string[][] = [[]];
  for (let grown = 0; grown < size; grown++) {
    expect(tried(sets).filter(({ complete }) => complete >= target)).toEqual([]);
    sets = sets.flatMap((set) => missing.slice(missing.indexOf(set.at(-1)!) + 1).map((node) => [...set, node]));
  }
  return tried(sets)
    .filter(({ complete }) => complete >= target)
    .sort((a, b) => Number(b.complete - a.complete));
}
