import { describe, expect, test } from 'vitest';
import { idQuery, idsInOrder, type IndexedSort } from '../../app/companies/directory-order.server';
import type { DirectoryFilters } from '../../app/companies/directory-query';
import { hitQuery, hitsByRelevance } from '../../app/companies/relevance.server';
import { selectionOf } from '../../app/companies/selection.server';
import { countMatching } from '../../app/companies/directory-counts.server';
import { testDatabase } from '../database';
import { makeUpCompanies } from './made-up-companies';

const db = testDatabase();
makeUpCompanies(db, 1500, 11);
const none: DirectoryFilters = { chain: [], segment: [], tier: [], region: [], membership: [], offer: [], evidence: [] };
const today = '2026-11-24';

function planOf(statement: { toSQL(): { sql: string; params: unknown[] } }): string[] {
  const { sql } = statement.toSQL();
  const prepared = db.$client.prepare(`explain query plan ${sql}`);
  return (prepared.all(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 1)) as { detail: string }[]).map((row) => row.detail);
}

describe('the query plans of the list', () => {
  test.each<[IndexedSort, string]>([
    ['name', 'companies_sort'],
    ['region', 'companies_region_sort'],
    ['segments', 'companies_segment_count'],
  ])('ordered by %s walk an index and sort nothing', (sort, index) => {
    expect(planOf(idQuery(db, selectionOf(db, '', none, today), sort, true))).toEqual([`SCAN companies USING COVERING INDEX ${index}`]);
    const chain = planOf(idQuery(db, selectionOf(db, '', { ...none, chain: ['gis'] }, today), sort, true));
    expect(chain[0]).toContain(`USING COVERING INDEX ${index}`);
    expect(chain.join()).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  test('in one region seek its index, which holds the order', () => {
    for (const walk of [true, false]) {
      expect(planOf(idQuery(db, selectionOf(db, '', { ...none, region: ['440100'] }, today), 'name', walk))).toEqual(['SEARCH companies USING COVERING INDEX companies_region_sort (region_code=?)']);
    }
  });

  test('of a narrow segment start from the segment, never from all companies', () => {
    const plan = planOf(idQuery(db, selectionOf(db, '', { ...none, segment: ['gis.cim'] }, today), 'name', false)).join('\n');
    expect(plan).toContain('capabilities_segment (segment_id=?)');
    expect(plan).not.toMatch(/SCAN (companies|capabilities)\b/);
  });

  test('of members start from the memberships, or probe them along the order', () => {
    const selection = selectionOf(db, '', { ...none, membership: ['member'] }, today);
    const few = planOf(idQuery(db, selection, 'name', false)).join('\n');
    expect(few).toContain('SEARCH companies USING INTEGER PRIMARY KEY');
    expect(few).toContain('memberships_state (state=?)');
    const many = planOf(idQuery(db, selection, 'name', true)).join('\n');
    expect(many).toContain('SCAN companies USING COVERING INDEX companies_sort');
    expect(many).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  test('of firms with an offer start from the offers that stand, or probe each firm’s along the order', () => {
    const selection = selectionOf(db, '', { ...none, offer: ['data'] }, today);
    const few = planOf(idQuery(db, selection, 'name', false)).join('\n');
    expect(few).toContain('SEARCH offers USING COVERING INDEX offers_standing (state=? AND valid_until>?)');
    expect(few).toContain('SEARCH companies USING INTEGER PRIMARY KEY');
    const many = planOf(idQuery(db, selection, 'name', true)).join('\n');
    expect(many).toContain('SCAN companies USING COVERING INDEX companies_sort');
    expect(many).toContain('SEARCH offers USING COVERING INDEX offers_company (company_id=? AND state=? AND valid_until>?)');
    expect(many).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  test('of a level of evidence in a segment read one index', () => {
    const plan = planOf(idQuery(db, selectionOf(db, '', { ...none, segment: ['gis.cim'], evidence: ['high'] }, today), 'name', false)).join('\n');
    expect(plan).toContain('COVERING INDEX capabilities_segment (segment_id=?');
    expect(plan).not.toMatch(/SCAN (companies|capabilities)\b/);
  });

  test('of a search lead with the full-text table', () => {
    const plan = planOf(hitQuery(db, selectionOf(db, '南方', none, today)));
    expect(plan[0]).toMatch(/^SCAN company_search VIRTUAL TABLE/);
    expect(plan.join('\n')).toContain('SEARCH companies USING INTEGER PRIMARY KEY');
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
  });
});

describe('the order of the list', () => {
  const expected = (sort: IndexedSort, where = '1') => {
    const orders = { name: 'sort_key, id', region: 'region_code, sort_key, id', segments: 'segment_count desc, sort_key, id' };
    return db.$client.prepare(`select id from companies where ${where} order by ${orders[sort]}`).pluck().all();
  };

  test.each<IndexedSort>(['name', 'region', 'segments'])('by %s is the same walked and gathered, page by page', (sort) => {
    const filters = { ...none, chain: ['gis'], tier: ['midstream' as const] };
    const selection = selectionOf(db, '', filters, today);
    const whole = expected(sort, "id in (select company_id from capabilities join segments on segments.id = segment_id where chain_id = 'gis' and tier = 'midstream')");
    // A total of 1 makes it gather, a huge one makes it walk.
    for (const total of [1, 1_000_000]) {
      const pages = Array.from({ length: 40 }, (_, page) => idsInOrder(db, selection, sort, total, 20, page * 20)).flat();
      expect(pages).toEqual(whole.slice(0, pages.length));
      expect(pages).toHaveLength(Math.min(800, whole.length));
    }
  });

  test('by relevance shows every match once, whichever page, also past the ranked ones', () => {
    const selection = selectionOf(db, '虚拟', none, today);
    const total = countMatching(db, { q: '虚拟', ...none }, today);
    expect(total).toBe(1500);
    const pages = Array.from({ length: Math.ceil(total / 20) }, (_, page) => hitsByRelevance(db, '虚拟', selection, 20, page * 20)).flat();
    expect(new Set(pages.map((hit) => hit.id)).size).toBe(1500);
  });

  test('by relevance puts exact names first, then characters, then pinyin', () => {
    const kinds = hitsByRelevance(db, 'nanfang', selectionOf(db, 'nanfang', none, today), 100).map((hit) => hit.kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => ['exact', 'characters', 'words', 'pinyin', 'initials'].indexOf(a) - ['exact', 'characters', 'words', 'pinyin', 'initials'].indexOf(b)));
  });
});
