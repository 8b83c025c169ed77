import { describe, expect, test } from 'vitest';
import { columnQueries } from '../../app/directory/held-columns.server';
import { idsOf } from '../../app/directory/company-set';
import { countMatching } from '../../app/directory/directory-counts.server';
import { stretch, type ColumnSort } from '../../app/directory/directory-order';
import { noFilters } from '../../app/directory/directory-query';
import { hitsByRelevance } from '../../app/directory/relevance.server';
import { searchQueries } from '../../app/directory/search-set.server';
import { selected, selectionOf } from '../../app/directory/selection.server';
import { testDatabase } from '../database';
import { makeUpCompanies } from '../companies/made-up-companies';

const db = testDatabase();
makeUpCompanies(db, 1500, 11);
db.$client.exec(
  "insert into memberships (company_id, state, since) select id, 'active', '2026-01-05' from companies where id % 3 = 0",
);
db.$client.pragma('optimize');

const today = '2026-11-24';

function planOf(statement: { toSQL(): { sql: string } }): string[] {
  const { sql } = statement.toSQL();
  const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => '1');
  return (db.$client.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]).map(
    (row) => row.detail,
  );
}

describe('the query plans of the directory', () => {
  test.each([
    ['companies', columnQueries.companies(db, true), 'SEARCH companies USING INTEGER PRIMARY KEY (rowid=?)'],
    [
      'capabilities',
      columnQueries.capabilities(db, true),
      'SEARCH capabilities USING INDEX sqlite_autoindex_capabilities_1 (company_id=?)',
    ],
    ['offers', columnQueries.offers(db, true), 'SEARCH offers USING INDEX offers_company (company_id=? AND state=?)'],
    [
      'memberships',
      columnQueries.members(db, true),
      'SEARCH memberships USING COVERING INDEX memberships_company (company_id=?)',
    ],
  ])('look up the %s of what changed, however many there are', (_what, query, plan) => {
    expect(planOf(query).filter((step) => !step.includes('json_each') && !step.startsWith('LIST'))).toEqual([plan]);
  });

  test('find what changed at the end of an index', () => {
    expect(planOf(columnQueries.changes(db))).toEqual([
      'SEARCH company_changes USING COVERING INDEX company_changes_number (number>?)',
    ]);
    expect(planOf(columnQueries.newest(db))).toEqual([
      'SEARCH company_changes USING COVERING INDEX company_changes_number',
    ]);
  });

  test('read all companies once, in the order of names, without sorting them', () => {
    expect(planOf(columnQueries.companies(db, false))).toEqual(['SCAN companies USING INDEX companies_sort']);
  });

  test('ask the full-text table for text, and after a change only for the rows it concerns', () => {
    expect(planOf(searchQueries.all(db))).toEqual([
      expect.stringMatching(/^SCAN company_search VIRTUAL TABLE INDEX 0:M/),
    ]);
    expect(planOf(searchQueries.among(db))[0]).toMatch(/^SCAN company_search VIRTUAL TABLE INDEX 0:=M/);
  });
});

describe('the order of the list', () => {
  const expected = (sort: ColumnSort, where = '1') => {
    const orders = {
      name: 'sort_key, id',
      region: 'region_code, sort_key, id',
      segments: 'segment_count desc, sort_key, id',
    };
    return db.$client.prepare(`select id from companies where ${where} order by ${orders[sort]}`).pluck().all();
  };

  test.each<ColumnSort>(['name', 'region', 'segments'])('by %s is that of the database, page by page', (sort) => {
    const selection = selectionOf(db, '', { ...noFilters, chain: ['gis'], tier: ['midstream'] }, today);
    const whole = expected(
      sort,
      "id in (select company_id from capabilities join segments on segments.id = segment_id where chain_id = 'gis' and tier = 'midstream')",
    );
    const page = (number: number, size: number) =>
      stretch(selection.columns, selected(selection), sort, number * size, size);
    expect(whole.length).toBeGreaterThan(100);
    expect(Array.from({ length: Math.ceil(whole.length / 7) }, (_, number) => page(number, 7)).flat()).toEqual(whole);
    expect(stretch(selection.columns, selected(selection), sort, 0, Infinity)).toEqual(whole);
    expect(page(1000, 20)).toEqual([]);
  });

  test('holds whoever is selected, each once', () => {
    const selection = selectionOf(db, '', { ...noFilters, membership: ['member'], region: ['440000'] }, today);
    const listed = stretch(selection.columns, selected(selection), 'segments', 0, Infinity);
    expect([...listed].sort((a, b) => a - b)).toEqual(idsOf(selected(selection)));
    expect(listed).toEqual(
      expected('segments', "region_code like '44%' and id in (select company_id from memberships)"),
    );
  });

  test('by relevance shows every match once, whichever page, also past the ranked ones', () => {
    const selection = selectionOf(db, '虚拟', noFilters, today);
    const total = countMatching(db, { q: '虚拟', ...noFilters }, today);
    expect(total).toBe(1500);
    const pages = Array.from({ length: Math.ceil(total / 20) }, (_, page) =>
      hitsByRelevance(db, '虚拟', selection, 20, page * 20),
    ).flat();
    expect(new Set(pages.map((hit) => hit.id)).size).toBe(1500);
  });

  test('by relevance puts exact names first, then characters, then pinyin', () => {
    const kinds = hitsByRelevance(db, 'nanfang', selectionOf(db, 'nanfang', noFilters, today), 100).map(
      (hit) => hit.kind,
    );
    expect(kinds).toEqual(
      [...kinds].sort(
        (a, b) =>
          ['exact', 'characters', 'words', 'pinyin', 'initials'].indexOf(a) -
          ['exact', 'characters', 'words', 'pinyin', 'initials'].indexOf(b),
      ),
    );
  });
});
