import { beforeEach, describe, expect, test } from 'vitest';
import { columnsOf } from '../../app/directory/held-columns.server';
import { directoryCsv } from '../../app/directory/directory-csv.server';
import { countDirectory } from '../../app/directory/directory-counts.server';
import { noFilters, type DirectoryQuery } from '../../app/directory/directory-query';
import { findDirectory } from '../../app/directory/directory.server';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { openDatabase, type Database } from '../../db/client';
import { copyOfDatabase, testDatabase } from '../database';
import fc from '../properties';
import { makeUpCompanies } from '../companies/made-up-companies';

const today = '2026-11-24';
const asked = (query: Partial<DirectoryQuery>): DirectoryQuery => ({
  q: '',
  ...noFilters,
  sort: undefined,
  page: 1,
  allRegions: true,
  ...query,
});
const queries = [
  asked({ chain: ['gis'] }),
  asked({ region: ['440000', 'unknown'], chain: ['bim', 'gis'] }),
  asked({ membership: ['member'], sort: 'segments' }),
  asked({ evidence: ['high'], tier: ['midstream'], sort: 'region' }),
  asked({ q: '测绘' }),
  asked({ offer: ['data', 'training'] }),
  asked({ q: '虚拟', evidence: ['low'] }),
];

/** What readers of this connection see: counts, the first page, and the whole result in order. */
function seen(db: Database) {
  return queries.map((query) => ({
    counts: countDirectory(db, query, today),
    first: findDirectory(db, query, 'zh', today).rows,
    slugs: [...directoryCsv(db, query, today)].join('').match(/^[^,]+/gm),
  }));
}

/** One write somewhere in what the directory shows; `n` chooses the company and the value. Some need another before. */
const writes: readonly (readonly [name: string, sql: (n: number) => string, before?: string])[] = [
  [
    'a company comes',
    (n) =>
      `insert into companies (slug, name_zh, sort_key, confidence, region_code) values ('new-' || ${n} || '-' || (select count(*) from companies), '新${n % 2 ? '测绘' : '虚拟'}公司', 'sort${n % 7}', 'low', ${n % 3 ? "'440100'" : 'null'})`,
  ],
  [
    'a name changes',
    (n) =>
      `update companies set name_zh = '${n % 2 ? '某测绘' : '某软件'}${n}', sort_key = 'k${n % 11}' where id = ${n}`,
  ],
  ['a seat changes', (n) => `update companies set region_code = ${n % 4 ? "'310000'" : 'null'} where id = ${n}`],
  [
    'a capability comes',
    (n) =>
      `insert or ignore into capabilities (company_id, segment_id, evidence, confidence) select id, '${n % 2 ? 'gis.cim' : 'bim.engine'}', 'test', 'high' from companies where id = ${n}`,
  ],
  [
    'a capability goes',
    (n) =>
      `delete from capabilities where company_id = ${n} and segment_id = (select min(segment_id) from capabilities where company_id = ${n})`,
  ],
  [
    'evidence changes',
    (n) => `update capabilities set confidence = '${n % 2 ? 'high' : 'medium'}' where company_id = ${n}`,
  ],
  [
    'a membership begins',
    (n) =>
      `insert into memberships (company_id, state, since) select id, 'active', '2026-01-05' from companies where id = ${n} and id not in (select company_id from memberships)`,
  ],
  [
    'a membership rests',
    (n) => `update memberships set state = iif(state = 'active', 'suspended', 'active') where company_id = ${n}`,
    'a membership begins',
  ],
  [
    'an offer is made',
    (n) =>
      `insert into offers (company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until, published_at, created_at, updated_at) select id, '${n % 2 ? 'data' : 'training'}', 'gis', '假想', '假想', 'free', 'published', '${n % 3 ? '2026-11-24' : '2026-11-23'}', '2026-11-01', '2026-11-01', '2026-11-01' from companies where id = ${n}`,
  ],
  [
    'an offer is paused or renewed',
    (n) =>
      `update offers set state = iif(state = 'paused', 'published', 'paused'), valid_until = '2027-01-01' where company_id = ${n}`,
    'an offer is made',
  ],
  ['an offer goes', (n) => `delete from offers where company_id = ${n}`, 'an offer is made'],
  [
    'an alias comes',
    (n) =>
      `insert or ignore into company_aliases (company_id, alias, source) select id, '别名测绘', 'test' from companies where id = ${n}`,
  ],
  [
    'a company goes',
    (n) => `delete from companies where slug like 'new-%' and id = (select max(id) from companies) and ${n} % 2`,
    'a company comes',
  ],
];

function apply(db: Database, [place, n]: readonly [number, number]): void {
  db.transaction(() => {
    const newest = "(select id from companies where slug like 'new-%' order by id desc limit 1)";
    if (writes[place]![0] === 'a company goes')
      for (const table of ['capabilities', 'memberships', 'company_aliases', 'offers'])
        db.$client.exec(`delete from ${table} where company_id = ${newest}`);
    db.$client.exec(writes[place]![1](n));
    indexStaleCompanies(db);
  });
}

describe('the columns of the directory', () => {
  const made = testDatabase();
  makeUpCompanies(made, 150, 5);
  let db: Database;
  beforeEach(() => {
    db = copyOfDatabase(made);
  });
  const applyToSome = (name: string) => {
    const place = writes.findIndex(([one]) => one === name);
    for (const n of [1, 3, 100, 101, 102, 103]) apply(db, [place, n]);
  };

  test('follow every write of this and another process: nothing differs from columns made afresh', () => {
    const other = openDatabase(db.$client.name);
    seen(db);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: writes.length - 1 }), fc.integer({ min: 1, max: 240 }), fc.boolean()), {
          minLength: 1,
          maxLength: 12,
        }),
        (steps) => {
          for (const [place, n, here] of steps) apply(here ? db : other, [place, n]);
          const fresh = openDatabase(db.$client.name);
          try {
            expect(seen(db)).toEqual(seen(fresh));
          } finally {
            fresh.$client.close();
          }
        },
      ),
      { numRuns: 25 },
    );
    other.$client.close();
  });

  test.each(writes.map(([name, , before]) => [name, before] as const))('are told when %s', (name, needed) => {
    if (needed) applyToSome(needed);
    const before = columnsOf(db).number;
    applyToSome(name);
    expect(columnsOf(db).number).toBeGreaterThan(before);
  });

  test('are not made anew by a commit that concerns no company', () => {
    const { columns, number } = columnsOf(db);
    db.$client.exec("update companies set website = 'https://example.cn' where id = 1");
    db.$client.exec("insert into settings (key, value) values ('of no concern', '1')");
    expect(columnsOf(db).number).toBe(number);
    expect(columnsOf(db).columns).toBe(columns);
  });

  test('show an offer until the end of its last day', () => {
    db.$client.exec(
      "delete from offers; insert into memberships (company_id, state, since) select 1, 'active', '2026-01-05' where not exists (select 1 from memberships where company_id = 1); update memberships set state = 'active' where company_id = 1",
    );
    db.$client.exec(
      "insert into offers (company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until, published_at, created_at, updated_at) values (1, 'staff', 'gis', '假想', '假想', 'free', 'published', '2026-11-24', '2026-11-01', '2026-11-01', '2026-11-01')",
    );
    const offered = (day: string) => Object.fromEntries(countDirectory(db, asked({}), day).offer);
    expect(offered('2026-11-24')).toEqual({ any: 1, staff: 1 });
    expect(offered('2026-11-25')).toEqual({});
    expect(offered('2026-11-24')).toEqual({ any: 1, staff: 1 });
  });

  test('are not read anew inside a transaction, whose changes may be rolled back', () => {
    const known = columnsOf(db);
    expect(db.transaction(() => columnsOf(db))).toBe(known);
    const move = () => db.$client.exec("update companies set region_code = '440100' where id = 1");
    expect(() => db.transaction(() => (move(), columnsOf(db)))).toThrow('not read inside a transaction');
    expect(columnsOf(db)).toBe(known);
  });

  test('are made anew when too much changed to follow', () => {
    makeUpCompanies(db, 2100, 6);
    const fresh = openDatabase(db.$client.name);
    expect(seen(db)).toEqual(seen(fresh));
    fresh.$client.close();
  });
});
