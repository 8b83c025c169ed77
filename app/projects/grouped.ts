/** Rows by a key, each list in the order of the rows. */
export function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The rows under a key; none where it has none. */
export function listIn<Row, Key>(groups: ReadonlyMap<Key, readonly Row[]>, key: Key): readonly Row[] {
  return groups.get(key) ?? [];
}
