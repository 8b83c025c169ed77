import { describe, expect, test } from 'vitest';
import { readSheet } from '../../app/files/sheet-reading.server';
import type { ReadSheet } from '../../app/files/spreadsheet';
import { zipArchive } from './archive';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const worksheet = (...texts: string[]) =>
  `<worksheet ${namespaces}><sheetData>${texts.map((text, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`).join('')}</sheetData></worksheet>`;
const part = (name: string, content: string) => ({ name, content: Buffer.from(content) });

/** A workbook as Excel lays it out: tabs in the workbook's order, whatever their parts are called. */
function workbookOf(
  tabs: readonly { name: string; state?: string; part: string; xml: string }[],
  more: ReturnType<typeof part>[] = [],
): Buffer {
  const sheets = tabs
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const targets = tabs
    .map(({ part }, index) => `<Relationship Id="rId${index + 1}" Type="t" Target="${part}"/>`)
    .join('');
  return zipArchive([
    part('_rels/.rels', '<Relationships><Relationship Id="rId1" Type="t" Target="xl/workbook.xml"/></Relationships>'),
    part('xl/workbook.xml', `<workbook ${namespaces}><sheets>${sheets}</sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships>${targets}</Relationships>`),
    ...tabs.map((tab) => part(`xl/${tab.part}`, tab.xml)),
    ...more,
  ]);
}

const headed = ({ rows }: ReadSheet) => rows[0]?.cells[0] === '考生号';
const tabAndCells = async (file: Buffer, fits?: (sheet: ReadSheet) => boolean) => {
  const read = await readSheet(file, fits);
  return read.ok ? [read.value.name, ...read.value.rows.map(({ cells }) => cells.join('|'))] : read;
};

describe('the names of parts do not tell case apart', () => {
  const sheet = `<worksheet ${namespaces}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`;
  const texts = '<sst><si><t>南方测绘</t></si></sst>';
  test.each(['xl/sharedStrings.xml', 'xl/SharedStrings.xml', 'xl/sharedstrings.xml', 'XL/sharedStrings.xml'])(
    '%s',
    async (name) => {
      expect(
        await tabAndCells(workbookOf([{ name: '表', part: 'worksheets/sheet1.xml', xml: sheet }], [part(name, texts)])),
      ).toEqual(['表', '南方测绘']);
    },
  );
  test('XL/WORKSHEETS/SHEET1.XML', async () => {
    expect(
      await tabAndCells(zipArchive([part('XL/WORKSHEETS/SHEET1.XML', sheet), part('XL/SHAREDSTRINGS.XML', texts)])),
    ).toEqual(['sheet1', '南方测绘']);
  });
  test('a text that is not there never reads as empty', async () => {
    expect(await readSheet(workbookOf([{ name: '表', part: 'worksheets/sheet1.xml', xml: sheet }]))).toEqual({
      ok: false,
      code: 'sheet-unreadable',
    });
  });
});

describe('which tab is read', () => {
  const summary = { name: '汇总', part: 'worksheets/sheet1.xml', xml: worksheet('合计', '3') };
  const scores = { name: '成绩', part: 'worksheets/sheet2.xml', xml: worksheet('考生号', '1') };
  test.each([
    [
      'the first in the workbook’s order, not by the number of its part',
      workbookOf([scores, summary]),
      undefined,
      ['成绩', '考生号', '1'],
    ],
    [
      'the first, when nothing fits',
      workbookOf([summary, { ...scores, xml: worksheet('号') }]),
      headed,
      ['汇总', '合计', '3'],
    ],
    ['the one whose heading fits, behind a summary', workbookOf([summary, scores]), headed, ['成绩', '考生号', '1']],
    [
      'the first visible one',
      workbookOf([
        { ...summary, state: 'hidden' },
        { ...summary, name: '旧', state: 'veryHidden', part: 'worksheets/sheet3.xml' },
        scores,
      ]),
      undefined,
      ['成绩', '考生号', '1'],
    ],
    [
      'never a hidden one, even when only its heading fits',
      workbookOf([{ ...scores, state: 'hidden' }, summary]),
      headed,
      ['汇总', '合计', '3'],
    ],
    [
      'no chart',
      workbookOf([{ name: '图', part: 'chartsheets/sheet1.xml', xml: '<chartsheet/>' }, scores]),
      undefined,
      ['成绩', '考生号', '1'],
    ],
  ])('%s', async (_what, file, fits, expected) => {
    expect(await tabAndCells(file, fits)).toEqual(expected);
  });
  test('an empty one is named in the refusal', async () => {
    expect(await readSheet(workbookOf([{ ...summary, xml: worksheet() }]))).toEqual({
      ok: false,
      code: 'sheet-empty',
      value: '汇总',
    });
  });
});

describe('files that are no plain XLSX or CSV each get their own sentence', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')]);
  test.each([
    ['a workbook with a password', compound('EncryptedPackage'), { code: 'sheet-password' }],
    ['a workbook of the format before 2007', compound('Workbook'), { code: 'sheet-old-format' }],
    ['a stray quotation mark in line 3', Buffer.from('a,b\n1,2\nx"y,3\n'), { code: 'sheet-quote', value: '3' }],
    ['a stray quotation mark behind `sep=`', Buffer.from('sep=;\na;b\nx"y;3\n'), { code: 'sheet-quote', value: '3' }],
    ['text behind a closing quotation mark', Buffer.from('a,b\n"x"y,3\n'), { code: 'sheet-quote', value: '2' }],
    ['a quotation mark that never closes', Buffer.from('a,b\n1,2\n"x,3\n4,5\n'), { code: 'sheet-quote', value: '3' }],
    ['one record of many megabytes', Buffer.from(`a,"${'x'.repeat(1_000_000)}`), { code: 'sheet-too-large' }],
  ])('%s', async (_what, file, refusal) => {
    expect(await readSheet(file)).toEqual({ ok: false, ...refusal });
  });
});

describe('CSV as spreadsheets write it', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each([
    ['what `sep=` says is obeyed', Buffer.from('sep=;\r\na,b;c\r\n1;2\r\n'), ['a,b|c', '1|2']],
    ['`sep=` with a tab', Buffer.from('sep=\t\na\tb\n'), ['a|b']],
    [
      '="0012" is the text 0012',
      Buffer.from('号,码\n="0012",="914401161907482540"\n'),
      ['号|码', '0012|914401161907482540'],
    ],
    ['the same letters inside a quoted cell stay', Buffer.from('a,b\n"x,=""y"",z",1\n'), ['a|b', 'x,="y",z|1']],
    ['UTF-16, little-endian', utf16('号,名\n1,南方\n'), ['号|名', '1|南方']],
    ['UTF-16, big-endian', utf16('号,名\n1,南方\n').swap16(), ['号|名', '1|南方']],
  ])('%s', async (_what, file, expected) => {
    expect(await tabAndCells(file)).toEqual([null, ...expected]);
  });
});
