import { sheetLimits } from '../../app/files/spreadsheet';
import { zipArchive } from './archive';

const worksheet = (data: string) =>
  Buffer.from(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
  );
const alone = (content: Buffer) => zipArchive([{ name: 'xl/worksheets/sheet1.xml', content }]);

const sharedText = (text: string) =>
  zipArchive([
    { name: 'xl/worksheets/sheet1.xml', content: worksheet('') },
    { name: 'xl/sharedStrings.xml', content: Buffer.from(`<sst><si><t>${text}</t></si></sst>`) },
  ]);

/** Small files that cost a reader without limits seconds or gigabytes; each with how it is refused. */
export const hostileWorkbooks: readonly (readonly [
  name: string,
  file: () => Buffer,
  code: 'sheet-too-large' | 'sheet-unreadable',
])[] = [
  ['6.5 million elements inside each other', () => alone(Buffer.from('<a>'.repeat(6_500_000))), 'sheet-too-large'],
  ['6.5 million elements beside each other', () => alone(worksheet('<c/>'.repeat(6_500_000))), 'sheet-too-large'],
  [
    'elements nested deeper than any sheet',
    () => alone(worksheet(`<row>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</row>`)),
    'sheet-too-large',
  ],
  [
    'one element with a million and a half attributes',
    () =>
      alone(Buffer.from(`<worksheet ${Array.from({ length: 1_500_000 }, (_, index) => `a${index}=""`).join(' ')}>`)),
    'sheet-too-large',
  ],
  [
    'one text of 20 MB',
    () => alone(worksheet(`<row><c r="A1" t="str"><v>${'x'.repeat(20_000_000)}</v></c></row>`)),
    'sheet-too-large',
  ],
  ['a million shared texts', () => sharedText('x</t></si><si><t>'.repeat(1_000_000)), 'sheet-too-large'],
  ['a hundred million spaces', () => alone(Buffer.alloc(100_000_000, 0x20)), 'sheet-too-large'],
  ['twenty tabs, each just below the limit', twentyTabs, 'sheet-too-large'],
  ['a comment of 20 MB', () => alone(Buffer.from(`<!--${' '.repeat(20_000_000)}--><worksheet/`)), 'sheet-too-large'],
  ['twenty million blanks between rows', () => alone(worksheet(' '.repeat(20_000_000))), 'sheet-too-large'],
  ['four million entities in one text', () => sharedText('&amp;'.repeat(4_000_000)), 'sheet-too-large'],
  ['entities in a million short texts', () => sharedText('&amp;&amp;</t><t>'.repeat(1_000_000)), 'sheet-too-large'],
  ['two million comments', () => alone(worksheet('<!---->'.repeat(2_000_000))), 'sheet-too-large'],
  ['two million instructions', () => alone(worksheet('<?a?>'.repeat(2_000_000))), 'sheet-too-large'],
  ['a million CDATA sections', () => sharedText('<![CDATA[x]]>'.repeat(1_000_000)), 'sheet-too-large'],
  [
    'an attribute of two million entities',
    () => alone(worksheet(`<row a="${'&amp;'.repeat(2_000_000)}"/>`)),
    'sheet-too-large',
  ],
  [
    'entities that multiply',
    () => alone(Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>')),
    'sheet-unreadable',
  ],
  [
    'a million entities',
    () => alone(Buffer.from(`<!DOCTYPE x [${'<!ENTITY a "aaaa">'.repeat(1_000_000)}]><worksheet/>`)),
    'sheet-unreadable',
  ],
];

function twentyTabs(): Buffer {
  const sheets = Array.from({ length: 20 }, (_, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: worksheet('<row/>'.repeat(sheetLimits.rows * 5)),
  }));
  const tabs = sheets.map((_, index) => `<sheet name="${index}" r:id="r${index}"/>`).join('');
  const targets = sheets.map(({ name }, index) => `<Relationship Id="r${index}" Target="/${name}"/>`).join('');
  return zipArchive([
    { name: 'xl/workbook.xml', content: Buffer.from(`<workbook xmlns:r="r"><sheets>${tabs}</sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(`<Relationships>${targets}</Relationships>`) },
    ...sheets,
  ]);
}
