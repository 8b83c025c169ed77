import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { versionOf, type ScenarioModel } from '../../app/scenarios/scenario-model';

type Row = Record<string, string>;
const rows = (file: string): Row[] =>
  parse(readFileSync(resolve(import.meta.dirname, '../../seeds/data', file)), { columns: true, bom: true });

/** Guangzhou under the register, from the shipped files; firms by their rows. */
export function shippedModel(): ScenarioModel {
  const ids = rows('segments.csv').map((row) => row.segment_id!);
  const firms = rows('digital_twin_firms.csv').map((row, index) => ({
    id: `firm-${index}`,
    region: row.city!,
    segments: row.segments!.split(';').flatMap((id) => (ids.includes(id) ? ids.indexOf(id) : [])),
  }));
  const here = firms.filter(({ region }) => region === '广州');
  const elsewhere = firms.filter(({ region }) => region !== '广州');
  const facts = {
    region: '440100',
    lens: 'registry' as const,
    segments: rows('segments.csv').map((row, place) => ({
      id: row.segment_id!,
      chain: row.chain_id!,
      here: here.some(({ segments }) => segments.includes(place)),
      elsewhere: elsewhere.some(({ segments }) => segments.includes(place)),
    })),
    links: rows('segment_links.csv').map(
      (row) => [ids.indexOf(row.supplier_segment_id!), ids.indexOf(row.customer_segment_id!)] as const,
    ),
    firms: here.map(({ id, segments }) => ({ id, segments })),
    elsewhere,
  };
  return { ...facts, version: versionOf(facts) };
}
