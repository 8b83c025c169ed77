import type { CsvColumnName } from './csv-column-words';

/** One company of the CSV download. */
export interface CsvCompany {
  readonly slug: string;
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
  readonly regionCode: string | null;
  readonly regionZh: string | null;
  readonly regionEn: string | null;
  readonly uscc: string | null;
  readonly stockCode: string | null;
  readonly website: string | null;
  readonly chains: readonly string[];
  readonly segments: readonly string[];
  /** A segment with the kinds of its grounds: `gis.cim:listing|project`. */
  readonly grounds: readonly string[];
  /** Kinds of the offers that stand. */
  readonly offers: readonly string[];
  readonly confidence: string;
}

/** One column of the CSV download. */
export interface CsvColumn {
  readonly name: CsvColumnName;
  cell(company: CsvCompany): string;
}

const joined = (values: readonly string[]) => values.join(';');

/** The columns in order; an empty cell means unknown. Shown on the directory page, so that the file needs no manual. */
export const csvColumns: readonly CsvColumn[] = [
  {
    name: 'id',
    cell: (company) => company.slug,
  },
  { name: 'name_zh', cell: (company) => company.nameZh },
  { name: 'short_name', cell: (company) => company.shortName ?? '' },
  { name: 'name_en', cell: (company) => company.nameEn ?? '' },
  {
    name: 'aliases',
    cell: (company) => joined(company.aliases),
  },
  {
    name: 'region_code',
    cell: (company) => company.regionCode ?? '',
  },
  {
    name: 'region_zh',
    cell: (company) => company.regionZh ?? '',
  },
  {
    name: 'region_en',
    cell: (company) => company.regionEn ?? '',
  },
  {
    name: 'uscc',
    cell: (company) => company.uscc ?? '',
  },
  { name: 'stock_code', cell: (company) => company.stockCode ?? '' },
  { name: 'website', cell: (company) => company.website ?? '' },
  {
    name: 'chains',
    cell: (company) => joined(company.chains),
  },
  {
    name: 'segments',
    cell: (company) => joined(company.segments),
  },
  {
    name: 'grounds',
    cell: (company) => joined(company.grounds),
  },
  {
    name: 'offers',
    cell: (company) => joined(company.offers),
  },
  {
    name: 'confidence',
    cell: (company) => company.confidence,
  },
];

/**
 * A cell by RFC 4180. One that a spreadsheet would take for a formula (it begins with = + - @, tab or carriage return)
 * gets an apostrophe in front, which spreadsheets show as text. Digits that a spreadsheet would round or cut, as it
 * does the last three of a credit code and the zeros of a stock code, are written `="…"`, the one form that survives
 * opening.
 */
export function csvCell(text: string): string {
  const harmless = becomesNumber(text) ? `="${text}"` : /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** Spreadsheets keep 15 digits, drop zeros in front and read 1E5 as a power of ten. */
function becomesNumber(text: string): boolean {
  return /^(\d{12,}|0\d+|\d+E\d+)$/i.test(text);
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The mark by which spreadsheets know UTF-8, then the header. */
export function csvHead(): string {
  return `\uFEFF${csvLine(csvColumns.map((column) => column.name))}`;
}

export function csvRow(company: CsvCompany): string {
  return csvLine(csvColumns.map((column) => column.cell(company)));
}
