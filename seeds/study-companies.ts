import { companyAliases, statements, studyCompanies } from '../db/schema';
import type { CompanyLedger } from './company-ledger';
import { cell, readRows, type SeedRow } from './rows';
import type { Shipment } from './shipment';
import { optionalCity, type StudyCities } from './study-cities';

const columns = {
  name_zh_in_paper: cell.text,
  full_name_in_paper: cell.optional,
  city_per_paper: cell.optional,
  role_en: cell.text,
  chains_per_paper: cell.optional,
  statement_zh: cell.text,
  source: cell.text,
  note: cell.optional,
};

interface StudyCompany {
  readonly name_zh_in_paper: string;
  readonly full_name_in_paper: string | null;
  readonly city_per_paper: string | null;
  readonly source: string;
}

/**
 * The companies the study names. A full legal name is a company of its own (added without capabilities when it is not
 * among the firms); a short name is a company only when a shipped firm of the city bears exactly that short name.
 * Everything else stays a mention: nothing is merged by likeness.
 */
export function loadStudyCompanies(
  folder: string,
  shipment: Shipment,
  cities: StudyCities,
  ledger: CompanyLedger,
): void {
  readRows(folder, 'study/companies.csv', columns, ['name_zh_in_paper']).forEach((row, index) => {
    const { value } = row;
    const citySlug = optionalCity(row, 'city_per_paper', value.city_per_paper, cities);
    const regionCode = citySlug === null ? null : (cities.regionCodes.get(citySlug) ?? null);
    shipment.put(studyCompanies, ['namePrinted'], {
      namePrinted: value.name_zh_in_paper,
      ordinal: index + 1,
      fullName: value.full_name_in_paper,
      citySlug,
      roleEn: value.role_en,
      chainsPrinted: value.chains_per_paper,
      statementZh: value.statement_zh,
      source: value.source,
      note: value.note,
      companyId: companyOf(row, regionCode, shipment, ledger),
    });
  });
  loadAliases(folder, shipment, ledger);
}

function loadAliases(folder: string, shipment: Shipment, ledger: CompanyLedger): void {
  for (const row of readRows(
    folder,
    'company_aliases.csv',
    { company: cell.text, alias: cell.text, source: cell.text },
    ['company', 'alias'],
  )) {
    const companyId = ledger.find(row.value.company);
    if (companyId === undefined) throw row.fault('company', 'is no shipped company');
    shipment.put(companyAliases, ['companyId', 'alias'], {
      companyId,
      alias: row.value.alias,
      source: row.value.source,
    });
  }
}

function companyOf(
  row: SeedRow<StudyCompany>,
  regionCode: string | null,
  shipment: Shipment,
  ledger: CompanyLedger,
): number | null {
  const { name_zh_in_paper: printed, full_name_in_paper: fullName, source } = row.value;
  if (fullName === null)
    return regionCode !== null && ledger.regionOf(printed) === regionCode ? (ledger.find(printed) ?? null) : null;
  const found = ledger.find(fullName);
  if (found !== undefined) return found;
  const confidence = 'medium';
  const id = ledger.add({
    nameZh: fullName,
    shortName: null,
    nameEn: null,
    regionCode,
    uscc: null,
    stockCode: null,
    website: null,
    confidence,
  });
  for (const [field, value] of Object.entries({ name_zh: fullName, region_code: regionCode })) {
    if (value === null) continue;
    shipment.put(statements, ['subjectType', 'subjectId', 'field', 'value', 'source'], {
      subjectType: 'company',
      subjectId: String(id),
      field,
      value,
      basis: 'stated',
      source,
      asOf: null,
      confidence,
    });
  }
  return id;
}
