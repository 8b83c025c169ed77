import type { ReactNode } from 'react';

/** A column, said once: its heading, what stands in it, and what kind of thing that is. */
export interface Column<Row> {
  /** Names the column above it and, where each row becomes a card (phones), beside each of its cells. */
  heading: string;
  /** What stands above the column instead of its bare name: a link, more words, a mark of its source. */
  head?: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  /** Says which row this is; read out before the row's other cells. */
  namesRow?: boolean;
  /** Numbers stand flush at the end, under a heading that does too. */
  number?: boolean;
  /** On a card its cells stand without their heading. */
  speaksForItself?: boolean;
  className?: string | ((row: Row) => string | undefined);
  headClassName?: string;
}

/** Columns in their order; `false` is one that this reader is not shown. */
export type Columns<Row> = readonly (Column<Row> | false)[];

interface DataTableProps<Row> {
  columns: Columns<Row>;
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string | number;
  /** An id per row, for links to it. */
  idOf?: (row: Row) => string;
  /** Read out with the table, not shown; needed where no heading above says what it holds. */
  caption?: string;
  /** The same for a table among others of its kind. */
  label?: string;
  /** Whether each row becomes a card on phones; a table of few narrow columns need not. */
  cards?: boolean;
  className?: string;
}

/** A table of facts, a row each. */
export function DataTable<Row>({ columns, rows, keyOf, idOf, ...frame }: DataTableProps<Row>) {
  const shown = columns.filter((column) => column !== false);
  const { cards = true } = frame;
  return (
    <TableFrame columns={shown} {...frame}>
      <tbody>
        {rows.map((row, index) => (
          <DataRow key={keyOf(row, index)} id={idOf?.(row)} columns={shown} row={row} index={index} cards={cards} />
        ))}
      </tbody>
    </TableFrame>
  );
}

interface RowGroup<Row> {
  readonly key: string | number;
  /** Stands in a row of its own above the group's rows. */
  readonly heading: ReactNode;
  readonly rows: readonly Row[];
}

interface GroupedTableProps<Row> extends Omit<DataTableProps<Row>, 'rows' | 'idOf' | 'caption' | 'label'> {
  groups: readonly RowGroup<Row>[];
  headingClassName?: string;
}

/** The same with its rows in groups, each under a heading. */
export function GroupedTable<Row>({ columns, groups, keyOf, headingClassName, ...frame }: GroupedTableProps<Row>) {
  const shown = columns.filter((column) => column !== false);
  const { cards = true } = frame;
  return (
    <TableFrame columns={shown} {...frame}>
      {groups.map(({ key, heading, rows }) => (
        <tbody key={key}>
          <tr className={headingClassName}>
            <th colSpan={shown.length} scope="rowgroup">
              {heading}
            </th>
          </tr>
          {rows.map((row, index) => (
            <DataRow key={keyOf(row, index)} columns={shown} row={row} index={index} cards={cards} />
          ))}
        </tbody>
      ))}
    </TableFrame>
  );
}

interface TableFrameProps<Row> extends Pick<DataTableProps<Row>, 'caption' | 'label' | 'cards' | 'className'> {
  columns: readonly Column<Row>[];
  children: ReactNode;
}

function TableFrame<Row>({ columns, caption, label, cards = true, className, children }: TableFrameProps<Row>) {
  return (
    // oxlint-disable-next-line house/markup -- the one place
    <table className={classes('data-table', cards && 'data-table-cards', className)} aria-label={label}>
      {caption !== undefined && <caption className="sr-only">{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ heading, head = heading, number, headClassName }, index) => (
            <th key={index} scope="col" className={classes(number && 'number', headClassName)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

interface DataRowProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
  index: number;
  id?: string;
  cards: boolean;
}

function DataRow<Row>({ columns, row, index, id, cards }: DataRowProps<Row>) {
  return (
    <tr id={id}>
      {columns.map(({ heading, cell, namesRow, number, speaksForItself, className }, at) => {
        const own = classes(number && 'number', typeof className === 'function' ? className(row) : className);
        return namesRow ? (
          <th key={at} scope="row" className={own}>
            {cell(row, index)}
          </th>
        ) : (
          <td key={at} data-label={cards && !speaksForItself ? heading : undefined} className={own}>
            {cell(row, index)}
          </td>
        );
      })}
    </tr>
  );
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
