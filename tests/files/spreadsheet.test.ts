import { describe, expect, test } from 'vitest';
import { readSheet } from '../../app/files/sheet-reading.server';
import { columnName, columnOf, csvText, sheetLimits } from '../../app/files/spreadsheet';
import { readWorkbook } from '../../app/files/workbook-reading.server';
import { workbook } from '../../app/files/workbook-writing.server';
import { yardsticks } from '../processor-time';
import { zipArchive } from './archive';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const cells = async (file: Buffer) => {
  const read = await readSheet(file);
  return read.ok ? read.value.rows.map(({ line, cells }) => [line, ...cells]) : read;
};

const archive = (name: string, content: Buffer, claimed?: number) =>
  zipArchive([{ name, content, ...(claimed === undefined ? {} : { claimed }) }]);
const sheet = (data: string) =>
  archive(
    'xl/worksheets/sheet1.xml',
    bytes(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
    ),
  );

describe('CSV', () => {
  test.each([
    [
      'UTF-8 with a byte order mark, as we write it',
      bytes(
        csvText([
          ['考生号', '评语'],
          ['00123456', '好, 但"短"'],
        ]),
      ),
      [
        [1, '考生号', '评语'],
        [2, '00123456', '好, 但"短"'],
      ],
    ],
    [
      'GB18030, as spreadsheets in China save it',
      Buffer.from([
        0xbf, 0xbc, 0xc9, 0xfa, 0xba, 0xc5, 0x2c, 0xc6, 0xc0, 0xd3, 0xef, 0x0a, 0x31, 0x2c, 0xba, 0xc3, 0x0a,
      ]),
      [
        [1, '考生号', '评语'],
        [2, '1', '好'],
      ],
    ],
    [
      'semicolons and blank lines',
      bytes('a;b\r\n\r\n1; 2 \r\n;;\r\n'),
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      'tabs',
      bytes('a\tb\n1\t2'),
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
  ])('%s', async (_name, file, rows) => {
    expect(await cells(file)).toEqual(rows);
  });

  test('a cell that would be a formula is given an apostrophe', () => {
    expect(csvText([['=1+1', '+a', '-b', '@c', 'd']])).toBe("\uFEFF'=1+1,'+a,'-b,'@c,d\r\n");
  });

  test.each([
    ['an open quotation mark', bytes('a,b\n"x'), 'sheet-quote'],
    ['bytes that are neither encoding', Buffer.from([0xff, 0xff, 0xff]), 'sheet-unreadable'],
    ['zero bytes', bytes('a\0b'), 'sheet-unreadable'],
    ['nothing but blank lines', bytes('\n\n , \n'), 'sheet-empty'],
    ['too many rows', bytes('a\n'.repeat(sheetLimits.rows + 1)), 'sheet-too-large'],
    ['too many columns', bytes(`${'a,'.repeat(sheetLimits.columns)}b\n`), 'sheet-too-large'],
  ])('%s is refused', async (_name, file, code) => {
    expect(await readSheet(file)).toMatchObject({ ok: false, code });
  });
});

describe('XLSX', () => {
  test('what we write we read again: text stays text, numbers are numbers, empty cells are empty', async () => {
    const rows = [
      ['考生号', '准备 <&> "x"', '评语'],
      ['00123456', 25, null],
      ['=1+1', 3.5, ' 空格 '],
    ];
    expect(await cells(workbook('a/b:c', rows, [10, 10, 40]))).toEqual([
      [1, '考生号', '准备 <&> "x"', '评语'],
      [2, '00123456', '25'],
      [3, '=1+1', '3.5', '空格'],
    ]);
  });

  test('shared strings, rich text without its phonetic guide, gaps between cells and rows, and a formula’s last value', async () => {
    const entry = sheet(
      '<row r="2"><c r="C2"><f>1+1</f><v>2</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c></row>',
    );
    expect(await readSheet(entry)).toEqual({
      ok: true,
      value: {
        name: 'sheet1',
        rows: [
          { line: 2, cells: ['', '', '2'] },
          { line: 5, cells: ['一二'] },
        ],
      },
    });
  });

  test.each([
    ['a cell far away', sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>'), 'sheet-too-large'],
    [
      'a document type with entities',
      archive(
        'xl/worksheets/sheet1.xml',
        bytes('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'),
      ),
      'sheet-unreadable',
    ],
    ['an entity that is not defined', sheet('<row><c r="A1"><v>&a;</v></c></row>'), 'sheet-unreadable'],
    [
      'XML that does not end',
      archive('xl/worksheets/sheet1.xml', bytes('<worksheet><sheetData><row>')),
      'sheet-unreadable',
    ],
    [
      'a part larger than allowed',
      archive('xl/worksheets/sheet1.xml', Buffer.alloc(sheetLimits.unpacked + 1, 0x20)),
      'sheet-too-large',
    ],
    [
      'a part larger than it says',
      archive('xl/worksheets/sheet1.xml', Buffer.alloc(5_000_000, 0x20), 10),
      'sheet-unreadable',
    ],
    [
      'a very long cell',
      sheet(`<row><c r="A1" t="str"><v>${'x'.repeat(sheetLimits.cell + 1)}</v></c></row>`),
      'sheet-too-large',
    ],
    [
      'more rows than allowed',
      sheet('<row><c r="A1"><v>1</v></c></row>'.repeat(sheetLimits.rows + 1)),
      'sheet-too-large',
    ],
    ['an archive without a sheet', archive('word/document.xml', bytes('<x/>')), 'sheet-unreadable'],
    ['the head of an archive only', bytes('PK\u0003\u0004'), 'sheet-unreadable'],
  ])('%s is refused, soon', async (_name, file, code) => {
    expect(
      await yardsticks(async () => expect(await readWorkbook(file, sheetLimits)).toMatchObject({ ok: false, code })),
    ).toBeLessThan(100);
  });

  test('columns by letter', () => {
    expect(['A1', 'Z9', 'AA1', 'BL20', 'A', '1'].map(columnOf)).toEqual([0, 25, 26, 63, null, null]);
    expect([0, 25, 26, 63].map(columnName)).toEqual(['A', 'Z', 'AA', 'BL']);
  });
});
