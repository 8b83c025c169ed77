import { describe, expect, it } from 'vitest';
import { dataVersion, type Database } from '../../db/client';
import { capabilityEvidence } from '../../db/schema';
import { loadShippedFacts } from '../../seeds/load';
import { emptyDatabase, testDatabase } from '../database';
import { shippedCopy } from './shipped-copy';

const one = (db: Database, query: string, ...values: unknown[]) =>
  db.$client
    .prepare(query)
    .pluck()
    .get(...values);

describe('loading the shipped facts', () => {
  it('brings every shipped row', () => {
    const db = testDatabase();
    const expected = {
      regions: 371,
      chains: 6,
      segments: 47,
      segment_links: 95,
      companies: 93,
      capabilities: 157,
      capability_evidence: 157,
      surveys: 90,
      representative_listings: 6,
      region_peers: 4,
      comparison_cities: 11,
      city_traits: 89,
      indicators: 24,
      observations: 43,
      platforms: 48,
      problems: 15,
      measures: 34,
      policies: 11,
      standards: 10,
      alliances: 1,
      alliance_members: 3,
      certification_facts: 4,
      organisations: 21,
      definitions: 12,
      lessons: 4,
      cited_references: 44,
      survey_facts: 7,
      technologies: 6,
      framework_goals: 2,
      framework_layers: 3,
      framework_parts: 10,
      framework_remarks: 4,
      anomalies: 15,
      study_companies: 12,
    };
    expect(
      Object.fromEntries(Object.keys(expected).map((table) => [table, one(db, `select count(*) from ${table}`)])),
    ).toEqual(expected);
  });

  it('resolves each firm to the code of its city', () => {
    const db = testDatabase();
    const region = (shortName: string) => one(db, 'select region_code from companies where short_name = ?', shortName);
    expect([region('中海达'), region('歌尔股份'), region('超图软件'), region('大疆')]).toEqual([
      '440100',
      '370700',
      '110000',
      '440300',
    ]);
  });

  it('changes nothing when run again, not even the data version', () => {
    const db = emptyDatabase();
    expect(loadShippedFacts(db, 'seeds/data').changed).toBe(true);
    const version = dataVersion(db);
    expect(loadShippedFacts(db, 'seeds/data')).toEqual({ changed: false, rows: new Map() });
    expect(dataVersion(db)).toBe(version);
  });
});

describe('loading a later version of the shipped facts', () => {
  it('changes the shipped row in place and keeps its id', () => {
    const db = testDatabase();
    const id = one(db, "select id from companies where slug = 'zhonghaida'");
    const { folder, replace } = shippedCopy();
    replace('digital_twin_firms.csv', 'www.hi-target.com.cn', 'www.hi-target.example');
    expect(loadShippedFacts(db, folder).changed).toBe(true);
    expect(db.$client.prepare("select id, website from companies where slug = 'zhonghaida'").get()).toEqual({
      id,
      website: 'www.hi-target.example',
    });
    expect(
      one(db, "select group_concat(value) from statements where subject_id = ? and field = 'website'", String(id)),
    ).toBe('www.hi-target.example');
  });

  it('removes a capability that the files no longer hold', () => {
    const db = testDatabase();
    const segments =
      "select group_concat(segment_id, ';') from (select segment_id from capabilities join companies on id = company_id where slug = 'guanghatongxin' order by 1)";
    expect(one(db, segments)).toBe('control.dispatch');
    const { folder, replace } = shippedCopy();
    replace(
      'digital_twin_firms.csv',
      '广州,广东省,control.dispatch,www.ghtchina.com',
      '广州,广东省,control.ioc,www.ghtchina.com',
    );
    replace('firm_segments.csv', '广州广哈通信股份有限公司,control.dispatch', '广州广哈通信股份有限公司,control.ioc');
    loadShippedFacts(db, folder);
    expect(one(db, segments)).toBe('control.ioc');
  });

  it('leaves alone what was edited here and not changed in the files', () => {
    const db = testDatabase();
    db.$client.prepare("update companies set website = 'edited.example' where slug = 'nanfangcehui'").run();
    db.$client.prepare("update settings set value = '110000' where key = 'home_region'").run();
    const { folder, replace } = shippedCopy();
    replace('digital_twin_firms.csv', 'www.hi-target.com.cn', 'www.hi-target.example');
    loadShippedFacts(db, folder);
    expect(one(db, "select website from companies where slug = 'nanfangcehui'")).toBe('edited.example');
    expect(one(db, "select value from settings where key = 'home_region'")).toBe('110000');
  });

  it('keeps what a firm said itself when the files say something new of it, and a segment it claimed when they drop it', () => {
    const db = testDatabase();
    const id = String(one(db, "select id from companies where slug = 'guanghatongxin'"));
    const say = db.$client.prepare(
      "insert into statements (subject_type, subject_id, field, value, basis, source, as_of, confidence) values ('company', ?, ?, ?, ?, '企业自报 firm''s own profile, change 1', '2026-11-01', 'medium')",
    );
    say.run(id, 'website', 'own.example', 'stated');
    const said = {
      evidence: "企业自报 firm's own profile, change 1",
      confidence: 'medium',
      kind: 'statement',
    } as const;
    db.insert(capabilityEvidence)
      .values({ ...said, reference: said.evidence, companyId: Number(id), segmentId: 'control.dispatch' })
      .run();
    db.$client.prepare("update companies set website = 'own.example' where id = ?").run(id);
    const { folder, replace } = shippedCopy();
    replace(
      'digital_twin_firms.csv',
      '广州,广东省,control.dispatch,www.ghtchina.com',
      '广州,广东省,control.ioc,new.ghtchina.example',
    );
    replace('firm_segments.csv', '广州广哈通信股份有限公司,control.dispatch', '广州广哈通信股份有限公司,control.ioc');
    loadShippedFacts(db, folder);
    expect(one(db, 'select website from companies where id = ?', id)).toBe('own.example');
    expect(
      one(
        db,
        'select group_concat(segment_id) from (select segment_id from capabilities where company_id = ? order by 1)',
        id,
      ),
    ).toBe('control.dispatch,control.ioc');
    expect(
      one(db, "select evidence from capabilities where company_id = ? and segment_id = 'control.dispatch'", id),
    ).toBe("企业自报 firm's own profile, change 1");
  });

  it('keeps a company of its own when people already entered it, neither doubled nor overwritten', () => {
    const db = emptyDatabase();
    db.$client
      .prepare(
        "insert into companies (slug, name_zh, uscc, sort_key, confidence) values ('zw', '中望', '91440101712408557U', 'zhong wang', 'low')",
      )
      .run();
    loadShippedFacts(db, 'seeds/data');
    expect(db.$client.prepare("select slug, name_zh from companies where uscc = '91440101712408557U'").all()).toEqual([
      { slug: 'zw', name_zh: '中望' },
    ]);
    expect(one(db, "select count(*) from companies where name_zh = '广州中望龙腾软件股份有限公司'")).toBe(0);
    expect(one(db, "select count(*) from capabilities join companies on id = company_id where slug = 'zw'")).toBe(3);
  });

  it('gives a shipped company another slug when people took its own', () => {
    const db = emptyDatabase();
    db.$client
      .prepare(
        "insert into companies (slug, name_zh, sort_key, confidence) values ('zhonghaida', '中海大', 'zhong hai da', 'low')",
      )
      .run();
    loadShippedFacts(db, 'seeds/data');
    expect(one(db, "select slug from companies where short_name = '中海达'")).toBe('zhonghaida-2');
    expect(loadShippedFacts(db, shippedCopy().folder).changed).toBe(false);
  });
});
