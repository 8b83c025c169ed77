import { describe, expect, it } from 'vitest';
import { emptyDatabase } from '../database';

describe('foreign keys', () => {
  const { $client: client } = emptyDatabase();
  const tables = client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];

  it('each lead an index or key, so that following or checking one never scans a table', () => {
    const unindexed = tables.flatMap((table) => {
      const indexes = (client.pragma(`index_list("${table}")`) as { name: string; partial: number }[]).filter(
        (index) => index.partial === 0,
      );
      const leading = new Set(
        indexes.map((index) => (client.pragma(`index_info("${index.name}")`) as { name: string | null }[])[0]?.name),
      );
      const columns = client.pragma(`table_info("${table}")`) as { name: string; type: string; pk: number }[];
      const rowid = columns.filter((column) => column.pk > 0);
      if (rowid.length === 1) leading.add(rowid[0]!.name);
      const references = client.pragma(`foreign_key_list("${table}")`) as { from: string; seq: number }[];
      return references
        .filter((reference) => reference.seq === 0 && !leading.has(reference.from))
        .map((reference) => `${table}.${reference.from}`);
    });
    expect(unindexed).toEqual([]);
  });

  it('point at something in the shipped schema', () => {
    expect(client.pragma('foreign_key_check')).toEqual([]);
  });
});
