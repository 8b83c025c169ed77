import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvCell, csvColumns, csvLine } from '../../app/directory/directory-csv';
import { directoryCsv } from '../../app/directory/directory-csv.server';
import type { DirectoryQuery } from '../../app/directory/directory-query';
import { directoryWorkbook } from '../../app/directory/directory-workbook.server';
import { readSheet } from '../../app/files/sheet-reading.server';
import { testDatabase } from '../database';
import fc from '../properties';
import { makeUpCompanies } from '../companies/made-up-companies';
import { anyCompany } from './any-company';

const db = testDatabase();
const csv = (query: Partial<DirectoryQuery>) =>
  [...directoryCsv(db, { ...anyCompany, ...query }, '2026-11-24')].join('');
const rows = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

describe('a CSV cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('that begins like a formula is made text: %j', (text) => {
    expect(parse(csvLine([text]))[0]).toEqual([`'${text}`]);
  });

  test.each(['914401161907482540', '002439', '12345E10'])(
    'that a spreadsheet would round, cut or count is written as the formula of a text: %j',
    (text) => {
      expect(csvLine([text])).toBe(`"=""${text}"""\r\n`);
    },
  );

  test('of few digits stays a number', () => {
    expect(csvLine(['440100', '2026', '300177.SZ'])).toBe('440100,2026,300177.SZ\r\n');
  });

  test('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.oneof(
              fc.constantFrom('"', ',', ';', '\n', '\r', ' ', '南'),
              fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
            ),
          }),
          { minLength: 2, maxLength: 5 },
        ),
        (cells) => {
          const neutral = cells.map((cell) =>
            /^(\d{12,}|0\d+|\d+E\d+)$/i.test(cell) ? `="${cell}"` : /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell,
          );
          expect(parse(csvLine(cells))[0]).toEqual(neutral);
        },
      ),
    );
  });

  test('is quoted only where it must be', () => {
    expect(csvCell('南方测绘')).toBe('南方测绘');
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  });
});

describe('the CSV of the directory', () => {
  test('begins with the mark of UTF-8 and the documented columns', () => {
    const text = csv({});
    expect(text.startsWith('\uFEFFid,name_zh,')).toBe(true);
    expect(Object.keys(rows(text)[0]!)).toEqual(csvColumns.map((column) => column.name));
  });

  test('holds every company of the result, not one page', () => {
    expect(rows(csv({}))).toHaveLength(db.$client.prepare('select count(*) from companies').pluck().get() as number);
    expect(rows(csv({ page: 3, chain: ['bim'], region: ['440100'] })).map((row) => row.short_name)).toEqual([
      '奥格科技',
      '地铁设计',
      '广东省建院',
      '广州市规划院',
      '中望软件',
    ]);
  });

  test('leaves unknown cells empty and lists aliases, chains and segments by semicolon', () => {
    const [row] = rows(csv({ q: '300177' }));
    expect(row).toMatchObject({
      id: 'zhonghaida',
      name_en: 'Hi-Target',
      aliases: 'HiTarget',
      region_code: '440100',
      uscc: '',
      stock_code: '300177.SZ',
      chains: 'gis;sensing',
      segments: 'gis.equipment;sensing.gnss',
      confidence: 'high',
    });
  });

  test('keeps the order of the page', () => {
    expect(rows(csv({ q: '超图' }))[0]!.short_name).toBe('超图软件');
    const counts = rows(csv({ sort: 'segments' })).map((row) => (row.segments ? row.segments.split(';').length : 0));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('comes in pieces when it is long', () => {
    makeUpCompanies(db, 1200, 3);
    const pieces = [...directoryCsv(db, { ...anyCompany, q: '虚拟' }, '2026-11-24')];
    expect(pieces).toHaveLength(1 + 3);
    expect(rows(pieces.join(''))).toHaveLength(1200);
  });
});

describe('the workbook of the directory', () => {
  const columnOf = (name: string) => csvColumns.findIndex((column) => column.name === name);
  const codesOf = async (file: Buffer) => {
    const sheet = await readSheet(file);
    if (!sheet.ok) throw new Error(sheet.code);
    return sheet.value.rows.slice(1).map((row) => row.cells[columnOf('uscc')] ?? '');
  };
  const guangzhou = { ...anyCompany, region: ['440100'] };

  test('holds every digit of a credit code, as the CSV does when it is sent back', async () => {
    const held = db.$client
      .prepare(
        "select uscc from companies where region_code = '440100' and uscc glob '[0-9]*' and not uscc glob '*[^0-9]*'",
      )
      .pluck()
      .all() as string[];
    expect(held.length).toBeGreaterThan(0);
    for (const file of [directoryWorkbook(db, guangzhou, '2026-11-24')!, Buffer.from(csv(guangzhou))]) {
      expect((await codesOf(file)).filter((code) => /^\d+$/.test(code)).sort()).toEqual([...held].sort());
    }
  });
});
