import { z } from 'zod';
import { chainAliases, chains, segmentLinks, segmentShortNames, segments } from '../db/schema';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

export interface ShippedChains {
  readonly chainIds: ReadonlyMap<string, string>;
  readonly segmentIds: ReadonlyMap<string, string>;
}

/** The chains, their segments, and which segment supplies which; a cycle among the links stops the load. */
export function loadChains(folder: string, shipment: Shipment): ShippedChains {
  const chainIds = loadChainNames(folder, shipment);
  loadAliases(folder, shipment, chainIds);
  const segmentIds = loadSegments(folder, shipment, chainIds);
  loadLinks(folder, shipment, segmentIds);
  return { chainIds, segmentIds };
}

function loadChainNames(folder: string, shipment: Shipment): ReadonlyMap<string, string> {
  const columns = {
    chain_id: cell.text,
    order: cell.integer,
    name_zh: cell.text,
    name_en: cell.text,
    layer: z.enum(['outer', 'core']),
    source: cell.text,
  };
  const rows = readRows(folder, 'chains.csv', columns, ['chain_id']);
  for (const { value } of rows) {
    shipment.put(chains, ['id'], {
      id: value.chain_id,
      ordinal: value.order,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      layer: value.layer,
      source: value.source,
    });
  }
  return new Map(rows.map((row) => [row.value.chain_id, row.value.name_zh]));
}

function loadAliases(folder: string, shipment: Shipment, chainIds: ReadonlyMap<string, string>): void {
  const columns = { chain_id: cell.text, alias: cell.text, source: cell.text };
  for (const row of readRows(folder, 'chain_aliases.csv', columns, ['chain_id', 'alias'])) {
    const { chain_id: chainId, alias, source } = row.value;
    referred(row, 'chain_id', chainId, chainIds, 'chain');
    shipment.put(chainAliases, ['chainId', 'alias'], { chainId, alias, source });
  }
}

function loadSegments(
  folder: string,
  shipment: Shipment,
  chainIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const columns = {
    segment_id: cell.text,
    chain_id: cell.text,
    tier: z.enum(['upstream', 'midstream', 'downstream']),
    name_zh: cell.text,
    name_en: cell.text,
    description_zh: cell.text,
    description_en: cell.text,
    source: cell.text,
  };
  const rows = readRows(folder, 'segments.csv', columns, ['segment_id']);
  rows.forEach((row, index) => {
    const { value } = row;
    referred(row, 'chain_id', value.chain_id, chainIds, 'chain');
    shipment.put(segments, ['id'], {
      id: value.segment_id,
      chainId: value.chain_id,
      tier: value.tier,
      ordinal: index + 1,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      descriptionZh: value.description_zh,
      descriptionEn: value.description_en,
      source: value.source,
    });
  });
  return new Map(rows.map((row) => [row.value.segment_id, row.value.name_zh]));
}

/** Shorter English names for drawings; the segments must be loaded. */
export function loadShortNames(folder: string, shipment: Shipment, segmentIds: ReadonlyMap<string, string>): void {
  const columns = { segment_id: cell.text, short_en: cell.text };
  for (const row of readRows(folder, 'segment_short_names.csv', columns, ['segment_id'])) {
    const { segment_id: segmentId, short_en: shortEn } = row.value;
    referred(row, 'segment_id', segmentId, segmentIds, 'segment');
    shipment.put(segmentShortNames, ['segmentId'], { segmentId, shortEn });
  }
}

interface LinkValue {
  supplier_segment_id: string;
  customer_segment_id: string;
}

function loadLinks(folder: string, shipment: Shipment, segmentIds: ReadonlyMap<string, string>): void {
  const rows = readRows(
    folder,
    'segment_links.csv',
    {
      supplier_segment_id: cell.text,
      customer_segment_id: cell.text,
      rationale_zh: cell.text,
      rationale_en: cell.text,
      kind: z.enum(['data', 'software', 'hardware', 'service']),
    },
    ['supplier_segment_id', 'customer_segment_id'],
  );
  for (const row of rows) {
    const { value } = row;
    referred(row, 'supplier_segment_id', value.supplier_segment_id, segmentIds, 'segment');
    referred(row, 'customer_segment_id', value.customer_segment_id, segmentIds, 'segment');
    shipment.put(segmentLinks, ['supplierId', 'customerId'], {
      supplierId: value.supplier_segment_id,
      customerId: value.customer_segment_id,
      kind: value.kind,
      rationaleZh: value.rationale_zh,
      rationaleEn: value.rationale_en,
    });
  }
  refuseCycle(rows);
}

/** Adds the links in file order and faults the first whose customer already leads back to its supplier. */
function refuseCycle(rows: readonly SeedRow<LinkValue>[]): void {
  const customersOf = new Map<string, string[]>();
  for (const row of rows) {
    const { supplier_segment_id: supplier, customer_segment_id: customer } = row.value;
    const waiting: string[][] = [[customer]];
    const visited = new Set<string>();
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const last = path.at(-1)!;
      if (last === supplier)
        throw row.fault('customer_segment_id', `closes a cycle: ${[supplier, ...path].join(' → ')}`);
      if (visited.has(last)) continue;
      visited.add(last);
      for (const next of customersOf.get(last) ?? []) waiting.push([...path, next]);
    }
    customersOf.set(supplier, [...(customersOf.get(supplier) ?? []), customer]);
  }
}
