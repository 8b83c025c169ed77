import { describe, expect, test } from 'vitest';
import { hitsByRelevance } from '../../app/directory/relevance.server';
import { selectionOfSearch } from '../../app/directory/selection.server';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { searchSteps } from '../../app/directory/search-query';
import { testDatabase } from '../database';

const db = testDatabase();
const client = db.$client;
const find = (q: string) =>
  client
    .prepare('select rowid from company_search where company_search match ?')
    .pluck()
    .all(searchSteps(q).at(-1)!.match) as number[];
const idOf = (slug: string) => client.prepare('select id from companies where slug = ?').pluck().get(slug) as number;

describe('the search index', () => {
  test('is complete after the facts are loaded', () => {
    expect(client.prepare('select count(*) from company_search_stale').pluck().get()).toBe(0);
    expect(client.prepare('select count(*) from company_search').pluck().get()).toBe(
      client.prepare('select count(*) from companies').pluck().get(),
    );
  });

  test('follows a new name, a new alias and a removed alias', () => {
    const id = idOf('zhonghaida');
    client.prepare('update companies set short_name = ? where id = ?').run('蔚蓝坐标', id);
    client.prepare("insert into company_aliases (company_id, alias, source) values (?, '琥珀定位', 'test')").run(id);
    expect(indexStaleCompanies(db)).toBe(1);
    expect([find('蔚蓝'), find('hupodingwei')]).toEqual([[id], [id]]);
    client.prepare("delete from company_aliases where alias = '琥珀定位'").run();
    expect(indexStaleCompanies(db)).toBe(1);
    expect(find('hupodingwei')).toEqual([]);
    expect(indexStaleCompanies(db)).toBe(0);
  });

  test('finds a firm by words of its address behind those of that name, and follows a move', () => {
    const [here, named] = [idOf('zhonghaida'), idOf('nanfangcehui')];
    const found = (q: string) => {
      const hits = hitsByRelevance(db, q, selectionOfSearch(db, q));
      return hits.map(({ id, kind }) => [id, kind]);
    };
    const moveTo = (address: string) => {
      client
        .prepare(
          "insert into company_profiles (company_id, address, updated_at) values (?, ?, '') on conflict do update set address = excluded.address",
        )
        .run(here, address);
      indexStaleCompanies(db);
    };
    expect(found('琥珀湾大道')).toEqual([]);
    moveTo('番禺区琥珀湾大道555号南方测绘产业园13栋');
    expect(found('琥珀湾大道')).toEqual([[here, 'address']]);
    expect(found('中海达 琥珀湾大道 555')).toEqual([[here, 'address']]);
    expect(found('珀湾')).toEqual([[here, 'address']]);
    expect(found('琥珀湾大道 556')).toEqual([]);
    expect(found('南方测绘')).toEqual([
      [named, 'exact'],
      [here, 'address'],
    ]);
    moveTo('天河区石榴路1号');
    expect([found('琥珀湾大道'), found('石榴路')]).toEqual([[], [[here, 'address']]]);
    client.prepare('delete from company_profiles where company_id = ?').run(here);
    indexStaleCompanies(db);
    expect(found('石榴路')).toEqual([]);
  });

  test('bears an upsert of a company that is noted already', () => {
    const id = idOf('nanfangcehui');
    client.prepare('update companies set name_en = ? where id = ?').run('South Test', id);
    const upsert =
      "insert into companies (slug, name_zh, sort_key, confidence) values ('nanfangcehui', '广州南方测绘科技股份有限公司', 'nan', 'high') on conflict (slug) do update set name_zh = excluded.name_zh";
    expect(() => client.exec(upsert)).not.toThrow();
    expect(() =>
      client.exec(
        `insert into company_aliases (company_id, alias, source) values (${id}, '南方测绘集团', 'test') on conflict do update set source = excluded.source`,
      ),
    ).not.toThrow();
    expect(indexStaleCompanies(db)).toBe(1);
    expect(find('South Test')).toEqual([id]);
  });

  test('forgets a company that is deleted', () => {
    client
      .prepare(
        "insert into companies (slug, name_zh, sort_key, confidence) values ('made-up', '虚拟琉璃公司', 'xu', 'low')",
      )
      .run();
    indexStaleCompanies(db);
    expect(find('琉璃')).toHaveLength(1);
    client.prepare("delete from companies where slug = 'made-up'").run();
    expect(find('琉璃')).toEqual([]);
  });

  test('can be made anew without changing what it finds', () => {
    const before = find('nanf');
    client.exec('insert into company_search_stale (company_id) select id from companies');
    expect(indexStaleCompanies(db)).toBe(client.prepare('select count(*) from companies').pluck().get());
    expect(find('nanf')).toEqual(before);
  });

  test('leaves the number of segments of a company right through insert, move and delete', () => {
    const wrong =
      'select count(*) from companies where segment_count <> (select count(*) from capabilities where company_id = companies.id)';
    client.exec(
      "insert into capabilities (company_id, segment_id, evidence, confidence) select 1, id, 'test', 'low' from segments where id not in (select segment_id from capabilities where company_id in (1, 2)) limit 3",
    );
    expect(client.prepare(wrong).pluck().get()).toBe(0);
    client.exec("update capabilities set company_id = 2 where company_id = 1 and evidence = 'test'");
    expect(client.prepare(wrong).pluck().get()).toBe(0);
    client.exec("delete from capabilities where evidence = 'test'");
    expect(client.prepare(wrong).pluck().get()).toBe(0);
  });

  test('has its triggers still after every migration', () => {
    const triggers = client
      .prepare(
        "select name from sqlite_master where type = 'trigger' and (name like '%\\_stale\\_%' escape '\\' or name like '%\\_revision\\_%' escape '\\' or name like 'capabilities\\_count\\_%' escape '\\')",
      )
      .pluck()
      .all();
    expect(triggers).toHaveLength(9 + 21 + 3);
  });
});
