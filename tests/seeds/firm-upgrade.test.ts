import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataVersion, openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { capabilities, companies, statements } from '../../db/schema';
import { loadChains } from '../../seeds/chains';
import { loadShippedFacts } from '../../seeds/load';
import { loadRegions } from '../../seeds/regions';
import { openShipment } from '../../seeds/shipment';

/*
 * An installation as it was before the firms had evidence of their own: its schema, and what its loader wrote of five
 * firms (one line of English for everything, rated high). People worked in it; then the new version starts.
 */
const generalKnowledge = 'public file no. 10097239070; general knowledge';
const oldFirms = [
  [
    'zhonghaida',
    '广州中海达卫星导航技术股份有限公司',
    '中海达',
    null,
    'www.hi-target.com.cn',
    ['sensing.gnss', 'gis.equipment'],
  ],
  [
    'guangdianyuntong',
    '广电运通集团股份有限公司',
    '广电运通',
    '914401017163404737',
    'www.grgbanking.com',
    ['control.terminal', 'fusion.compute'],
  ],
  ['saiyixinxi', '广州赛意信息科技股份有限公司', '赛意信息', null, 'www.chinasie.com', ['control.operation']],
  ['guanghatongxin', '广州广哈通信股份有限公司', '广哈通信', null, 'www.ghtchina.com', ['control.dispatch']],
  ['jifeikeji', '广州极飞科技股份有限公司', '极飞科技', null, 'xa.example', ['control.robot', 'gis.equipment']],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-firms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let db: Database;
const all = (query: string, ...values: unknown[]) =>
  db.$client
    .prepare(query)
    .raw()
    .all(...values);
const one = (query: string, ...values: unknown[]) =>
  db.$client
    .prepare(query)
    .pluck()
    .get(...values);
const run = (query: string, ...values: unknown[]) => db.$client.prepare(query).run(...values);
const idOf = (slug: string) => one('select id from companies where slug = ?', slug) as number;

function oldSchema(): void {
  const migrations = join(folder, 'migrations');
  cpSync('db/migrations', migrations, { recursive: true });
  const path = join(migrations, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex(({ tag }) => tag === '0025_districts');
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  db = openDatabase(join(folder, 'twinatlas.db'));
  migrate(db, migrations);
}

function oldFacts(): void {
  const shipment = openShipment(db);
  loadRegions('seeds/data', shipment);
  loadChains('seeds/data', shipment);
  const claim = ['subjectType', 'subjectId', 'field', 'value', 'source'] as const;
  for (const [slug, nameZh, shortName, uscc, website, segments] of oldFirms) {
    const row = { nameZh, shortName, uscc, website, regionCode: '440100', nameEn: null, stockCode: null };
    shipment.put(companies, ['slug'], { slug, ...row, sortKey: slug, confidence: 'high' });
    const about = {
      subjectType: 'company',
      subjectId: String(idOf(slug)),
      source: generalKnowledge,
      confidence: 'high',
    } as const;
    for (const [field, value] of Object.entries({
      name_zh: nameZh,
      short_name: shortName,
      uscc,
      website,
      region_code: '440100',
    }))
      if (value !== null) shipment.put(statements, claim, { ...about, field, value, basis: 'stated', asOf: null });
    for (const segmentId of segments) {
      const { subjectId: companyId } = about;
      shipment.put(capabilities, ['companyId', 'segmentId'], {
        companyId: Number(companyId),
        segmentId,
        evidence: generalKnowledge,
        confidence: 'high',
        asOf: null,
      });
      shipment.put(statements, claim, {
        ...about,
        field: 'segment',
        value: segmentId,
        basis: 'classified',
        asOf: null,
      });
    }
  }
  run("insert into settings (key, value) values ('shipped_facts_digest', 'of before')");
}

const ownWord = "企业自报 firm's own profile, change 7";
const application = "企业申报 firm's own application A-2026-0001";
function say(slug: string, field: string, value: string, source: string): void {
  run(
    `insert into statements (subject_type, subject_id, field, value, basis, source, as_of, confidence)
    values ('company', ?, ?, ?, 'stated', ?, '2026-10-01', 'medium')`,
    String(idOf(slug)),
    field,
    value,
    source,
  );
}

function peopleWork(): void {
  // A member changed its website, emptied its short name, and the desk let it change its full name.
  run("update companies set website = 'own.example', short_name = null where slug = 'zhonghaida'");
  say('zhonghaida', 'website', 'own.example', ownWord);
  run("update companies set name_zh = '广州中海达集团有限公司' where slug = 'zhonghaida'");
  say('zhonghaida', 'name_zh', '广州中海达集团有限公司', ownWord);
  run(
    "insert into company_aliases (company_id, alias, source) values (?, '广州中海达卫星导航技术股份有限公司', '曾用名 former name, change 7')",
    idOf('zhonghaida'),
  );
  run("insert into memberships (company_id, state, since) values (?, 'active', '2026-10-01')", idOf('zhonghaida'));
  // Another took its website off the record.
  run("update companies set website = null where slug = 'guangdianyuntong'");
  // A firm claimed a segment that the files drop, and confirmed the website that they change.
  say('jifeikeji', 'segment', 'gis.equipment', application);
  say('jifeikeji', 'website', 'xa.example', application);
  // A reviewer corrected a seat.
  run("update companies set region_code = '440600' where slug = 'guanghatongxin'");
  // Somebody entered a firm before the files had it, and one they never have.
  for (const [slug, name] of [
    ['keyou', '广州江南科友科技股份有限公司'],
    ['ownfirm', '广州自办测绘有限公司'],
  ]) {
    run(
      "insert into companies (slug, name_zh, region_code, website, sort_key, confidence) values (?, ?, '440100', 'entered.example', ?, 'medium')",
      slug,
      name,
      slug,
    );
    run(
      "insert into capabilities (company_id, segment_id, evidence, confidence, as_of) values (?, 'gis.service', ?, 'medium', '2026-10-01')",
      idOf(slug!),
      application,
    );
  }
}

const counted = ['companies', 'capabilities', 'statements', 'company_aliases', 'memberships', 'surveys'];
beforeAll(() => {
  oldSchema();
  db.$client.transaction(() => {
    oldFacts();
    peopleWork();
  })();
  migrate(db, 'db/migrations');
  expect(loadShippedFacts(db, 'seeds/data').changed).toBe(true);
});
afterAll(() => db.$client.close());

test('a firm keeps the name, website and membership it has, and what it emptied stays empty', () => {
  expect(all("select name_zh, short_name, website from companies where slug = 'zhonghaida'")).toEqual([
    ['广州中海达集团有限公司', null, 'own.example'],
  ]);
  expect(all("select since from memberships where company_id = ? and state = 'active'", idOf('zhonghaida'))).toEqual([
    ['2026-10-01'],
  ]);
  expect(one("select website from companies where slug = 'jifeikeji'")).toBe('xa.example');
  expect(one("select website from companies where slug = 'guangdianyuntong'")).toBeNull();
});

test("a reviewer's correction stays", () => {
  expect(one("select region_code from companies where slug = 'guanghatongxin'")).toBe('440600');
});

test('a segment that a firm claimed stays with its own word where the files drop it; one nobody claimed goes', () => {
  expect(
    all('select segment_id, evidence from capabilities where company_id = ? order by 1', idOf('jifeikeji')),
  ).toEqual([
    ['control.robot', expect.stringContaining('XAG')],
    ['gis.equipment', application],
  ]);
  expect(all('select segment_id from capabilities where company_id = ?', idOf('saiyixinxi'))).toEqual([]);
});

test('no firm is there twice, and one entered by hand keeps its entries beside the new evidence', () => {
  expect(all('select name_zh, count(*) from companies group by name_zh having count(*) > 1')).toEqual([]);
  expect(one("select count(*) from companies where slug like 'zhonghaida%'")).toBe(1);
  expect(one("select website from companies where slug = 'keyou'")).toBe('entered.example');
  expect(
    all('select segment_id, source_title is not null from capabilities where company_id = ? order by 1', idOf('keyou')),
  ).toEqual([
    ['fusion.security', 1],
    ['gis.service', 0],
  ]);
  expect(all('select segment_id, evidence from capabilities where company_id = ?', idOf('ownfirm'))).toEqual([
    ['gis.service', application],
  ]);
});

test('every row of the new evidence is there, and nothing of the old', () => {
  const rows = parse(readFileSync('seeds/data/firm_segments.csv'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  const columns = 'segment_id, evidence_zh, evidence, source_title, source_url, as_of, confidence';
  const held = all(`select ${columns} from capabilities where evidence_zh is not null`).map((row) =>
    JSON.stringify(row),
  );
  const shipped = rows.map((row) =>
    JSON.stringify(
      [
        row.segment_id,
        row.evidence_zh,
        row.evidence_en,
        row.source_title,
        row.source_url,
        row.as_of,
        row.confidence,
      ].map((cell) => cell || null),
    ),
  );
  expect(held.sort()).toEqual(shipped.sort());
  expect(one('select count(*) from capabilities where evidence = ?', generalKnowledge)).toBe(0);
  expect(one('select count(*) from statements where source = ?', generalKnowledge)).toBe(0);
  expect(one("select count(*) from statements where field in ('note_zh', 'note_en')")).toBe(
    2 *
      (
        parse(readFileSync('seeds/data/digital_twin_firms.csv'), { bom: true, columns: true }) as Record<
          string,
          string
        >[]
      ).filter((row) => row.note_zh !== '').length,
  );
});

test('the next start changes nothing', () => {
  const count = () => counted.map((table) => one(`select count(*) from ${table}`));
  const before = [dataVersion(db), ...count()];
  migrate(db, 'db/migrations');
  expect(loadShippedFacts(db, 'seeds/data')).toEqual({ changed: false, rows: new Map() });
  expect([dataVersion(db), ...count()]).toEqual(before);
});
