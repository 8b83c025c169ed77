import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DataTable, GroupedTable, type Columns } from '../../app/ui/data-table';

interface Paper {
  readonly name: string;
  readonly weight: number;
  readonly passed: boolean;
}

const papers: readonly Paper[] = [
  { name: '理论', weight: 40, passed: true },
  { name: '实操', weight: 60, passed: false },
];
const columns: Columns<Paper> = [
  { heading: '科目', namesRow: true, cell: ({ name }) => name },
  {
    heading: '占比',
    head: <a href="#weights">占比</a>,
    number: true,
    headClassName: 'wide',
    cell: ({ weight }) => `${weight}%`,
  },
  false,
  { heading: '结果', className: ({ passed }) => (passed ? 'good' : undefined), cell: ({ passed }) => String(passed) },
  { heading: '备注', speaksForItself: true, className: 'muted', cell: (_, index) => index + 1 },
];
const head =
  '<thead><tr><th scope="col">科目</th><th scope="col" class="number wide"><a href="#weights">占比</a></th>' +
  '<th scope="col">结果</th><th scope="col">备注</th></tr></thead>';

test('a heading is said once and stands above its column and beside each cell that does not name the row', () => {
  expect(
    renderToStaticMarkup(
      <DataTable
        caption="各科"
        className="mt-2"
        rows={papers}
        columns={columns}
        keyOf={({ name }) => name}
        idOf={({ weight }) => `paper-${weight}`}
      />,
    ),
  ).toBe(
    '<table class="data-table data-table-cards mt-2"><caption class="sr-only">各科</caption>' +
      head +
      '<tbody><tr id="paper-40"><th scope="row">理论</th><td data-label="占比" class="number">40%</td>' +
      '<td data-label="结果" class="good">true</td><td class="muted">1</td></tr>' +
      '<tr id="paper-60"><th scope="row">实操</th><td data-label="占比" class="number">60%</td>' +
      '<td data-label="结果">false</td><td class="muted">2</td></tr></tbody></table>',
  );
});

test('a table that stays a table on phones labels no cell', () => {
  expect(
    renderToStaticMarkup(
      <DataTable
        cards={false}
        label="各科"
        rows={papers.slice(0, 1)}
        columns={columns.slice(0, 2)}
        keyOf={({ name }) => name}
      />,
    ),
  ).toBe(
    '<table class="data-table" aria-label="各科"><thead><tr><th scope="col">科目</th>' +
      '<th scope="col" class="number wide"><a href="#weights">占比</a></th></tr></thead>' +
      '<tbody><tr><th scope="row">理论</th><td class="number">40%</td></tr></tbody></table>',
  );
});

test('rows in groups stand under a heading as wide as the columns that are shown', () => {
  expect(
    renderToStaticMarkup(
      <GroupedTable
        columns={columns}
        headingClassName="chain"
        keyOf={({ name }) => name}
        groups={[{ key: 'first', heading: '第一组', rows: papers.slice(1) }]}
      />,
    ),
  ).toBe(
    '<table class="data-table data-table-cards">' +
      head +
      '<tbody><tr class="chain"><th colSpan="4" scope="rowgroup">第一组</th></tr>' +
      '<tr><th scope="row">实操</th><td data-label="占比" class="number">60%</td>' +
      '<td data-label="结果">false</td><td class="muted">1</td></tr></tbody></table>',
  );
});
