import type { ReactNode } from 'react';

interface FactTableProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** An id per row, for links to it. */
  idOf?: (row: Row) => string;
  /** [heading, cell]; the first column heads the row. */
  columns: readonly (readonly [heading: string, cell: (row: Row) => ReactNode])[];
}

/** A plain table of facts that becomes a card per row on phones. */
export function FactTable<Row>({ rows, keyOf, idOf, columns }: FactTableProps<Row>) {
  return (
    <table className="data-table data-table-cards">
      <thead>
        <tr>
          {columns.map(([heading]) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} id={idOf?.(row)}>
            {columns.map(([heading, cell], index) =>
              index === 0 ? (
                <th key={heading} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={heading} data-label={heading}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
