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
  /** Kinds of the offers that stand. */
  readonly offers: readonly string[];
  readonly confidence: string;
}

interface CsvColumn {
  readonly name: string;
  readonly meaning: { readonly zh: string; readonly en: string };
  cell(company: CsvCompany): string;
}

const joined = (values: readonly string[]) => values.join(';');

/** The columns in order; an empty cell means unknown. Shown on the directory page, so that the file needs no manual. */
export const csvColumns: readonly CsvColumn[] = [
  {
    name: 'id',
    meaning: { zh: '企业页网址的最后一段', en: 'last part of the address of the company page' },
    cell: (company) => company.slug,
  },
  { name: 'name_zh', meaning: { zh: '全称', en: 'full name' }, cell: (company) => company.nameZh },
  { name: 'short_name', meaning: { zh: '简称', en: 'short name' }, cell: (company) => company.shortName ?? '' },
  { name: 'name_en', meaning: { zh: '英文名', en: 'English name' }, cell: (company) => company.nameEn ?? '' },
  {
    name: 'aliases',
    meaning: { zh: '别名和曾用名，以分号隔开', en: 'other and former names, parted by semicolons' },
    cell: (company) => joined(company.aliases),
  },
  {
    name: 'region_code',
    meaning: { zh: '注册地，GB/T 2260 代码', en: 'registered seat, GB/T 2260 code' },
    cell: (company) => company.regionCode ?? '',
  },
  {
    name: 'region_zh',
    meaning: { zh: '注册地', en: 'registered seat, in Chinese' },
    cell: (company) => company.regionZh ?? '',
  },
  {
    name: 'region_en',
    meaning: { zh: '注册地，英文', en: 'registered seat' },
    cell: (company) => company.regionEn ?? '',
  },
  {
    name: 'uscc',
    meaning: { zh: '统一社会信用代码', en: 'unified social credit code' },
    cell: (company) => company.uscc ?? '',
  },
  { name: 'stock_code', meaning: { zh: '股票代码', en: 'stock code' }, cell: (company) => company.stockCode ?? '' },
  { name: 'website', meaning: { zh: '网站', en: 'website' }, cell: (company) => company.website ?? '' },
  {
    name: 'chains',
    meaning: { zh: '技术链代号，本图谱归类', en: 'ids of chains, as this atlas classes the company' },
    cell: (company) => joined(company.chains),
  },
  {
    name: 'segments',
    meaning: { zh: '环节代号，本图谱归类', en: 'ids of segments, as this atlas classes the company' },
    cell: (company) => joined(company.segments),
  },
  {
    name: 'offers',
    meaning: {
      zh: '在供资源的种类：equipment 设备、data 数据集、compute 算力、software 软件、staff 人员、training 培训、test-site 测试场地、other 其他',
      en: 'kinds of what the firm offers now: equipment, data, compute, software, staff, training, test-site, other',
    },
    cell: (company) => joined(company.offers),
  },
  {
    name: 'confidence',
    meaning: { zh: '可信度：high、medium、low', en: 'confidence: high, medium, low' },
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
