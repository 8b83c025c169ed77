import { z } from 'zod';
import { completenesses, surveyLenses, regionPeers, representativeListings, settings, surveys } from '../db/schema';
import type { ShippedChains } from './chains';
import type { loadFirms } from './companies';
import type { CompanyLedger } from './company-ledger';
import type { ShippedRegions } from './regions';
import { cell, readRows, referred } from './rows';
import type { Shipment } from './shipment';

/** How completely each lens has looked where. */
export function loadSurveys(folder: string, shipment: Shipment, known: ShippedRegions & ShippedChains): void {
  const rows = readRows(
    folder,
    'surveys.csv',
    {
      lens: z.enum(surveyLenses),
      region_code: cell.gb2260,
      chain_id: cell.text,
      completeness: z.enum(completenesses),
      stated_presence: z.enum(['present', 'absent', '']),
      as_of: cell.optionalDate,
      source: cell.text,
    },
    ['lens', 'region_code', 'chain_id'],
  );
  for (const row of rows) {
    const { value } = row;
    referred(row, 'region_code', value.region_code, known.byCode, 'region');
    referred(row, 'chain_id', value.chain_id, known.chainIds, 'chain');
    shipment.put(surveys, ['lens', 'regionCode', 'chainId'], {
      lens: value.lens,
      regionCode: value.region_code,
      chainId: value.chain_id,
      completeness: value.completeness,
      statedPresence: value.stated_presence === '' ? null : value.stated_presence,
      asOf: value.as_of,
      source: value.source,
    });
  }
}

/** Which firms a published list names for which chain; the firms file and the list must name the same firms. */
export function loadListings(
  folder: string,
  shipment: Shipment,
  known: ShippedChains,
  firms: ReturnType<typeof loadFirms>,
  ledger: CompanyLedger,
): void {
  const rows = readRows(
    folder,
    'representative_listings.csv',
    { company: cell.text, chain_id: cell.text, list: cell.text, source: cell.text, note: cell.optional },
    ['company', 'chain_id', 'list'],
  );
  const listOfFirm = new Map(
    firms.flatMap(({ value }) =>
      value.representative === null ? [] : [[value.short_name, value.representative] as const],
    ),
  );
  for (const row of rows) {
    const { value } = row;
    referred(row, 'chain_id', value.chain_id, known.chainIds, 'chain');
    if (referred(row, 'company', value.company, listOfFirm, 'representative firm') !== value.list)
      throw row.fault('list', 'differs from the list in digital_twin_firms.csv');
    shipment.put(representativeListings, ['companyId', 'chainId', 'list'], {
      companyId: ledger.find(value.company)!,
      chainId: value.chain_id,
      list: value.list,
      source: value.source,
      note: value.note,
    });
  }
  const listed = new Set(rows.map((row) => row.value.company));
  for (const firm of firms) {
    if (firm.value.representative !== null && !listed.has(firm.value.short_name))
      throw firm.fault('representative', 'is not among representative_listings.csv');
  }
}

/** What this installation is for, and whom its region is compared with. */
export function loadInstallation(folder: string, shipment: Shipment, known: ShippedRegions): void {
  for (const row of readRows(folder, 'settings.csv', { key: z.enum(['home_region']), value: cell.gb2260 }, ['key'])) {
    referred(row, 'value', row.value.value, known.byCode, 'region');
    shipment.put(settings, ['key'], row.value);
  }
  for (const row of readRows(
    folder,
    'region_peers.csv',
    { region_code: cell.gb2260, peer_code: cell.gb2260, ordinal: cell.integer },
    ['region_code', 'peer_code'],
  )) {
    referred(row, 'region_code', row.value.region_code, known.byCode, 'region');
    referred(row, 'peer_code', row.value.peer_code, known.byCode, 'region');
    shipment.put(regionPeers, ['regionCode', 'peerCode'], {
      regionCode: row.value.region_code,
      peerCode: row.value.peer_code,
      ordinal: row.value.ordinal,
    });
  }
}
