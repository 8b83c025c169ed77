/** Values of rows under the company they belong to, in the order of the rows. */
export function byCompany<Row extends { readonly companyId: number }, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.companyId);
    if (group) group.push(pick(row));
    else groups.set(row.companyId, [pick(row)]);
  }
  return groups;
}
