import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were when `newest` was the last. */
function migrationsUpTo(newest: string): string {
  const old = join(folder, newest);
  cpSync('db/migrations', old, { recursive: true });
  const path = join(old, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  writeFileSync(
    path,
    JSON.stringify({
      ...journal,
      entries: journal.entries.slice(0, journal.entries.findIndex(({ tag }) => tag === newest) + 1),
    }),
  );
  return old;
}

test('a database of before exams were assessed is brought up with its rows: seats, interests, consents and certificates', () => {
  const db = openDatabase(join(folder, 'old.db'));
  const { $client: client } = db;
  migrate(db, migrationsUpTo('0010_certification'));
  /** Columns that must hold something and are not given hold `x` or 1. */
  const add = (table: string, given: Record<string, string | number | null>) => {
    const columns = client.pragma(`table_info(${table})`) as {
      name: string;
      type: string;
      notnull: number;
      dflt_value: string | null;
      pk: number;
    }[];
    const filled = columns.filter(
      ({ name, type, notnull, dflt_value, pk }) =>
        name in given || (notnull === 1 && dflt_value === null && !(pk > 0 && /int/i.test(type))),
    );
    const values = filled.map(({ name, type }) => (name in given ? given[name] : /text/i.test(type) ? 'x' : 1));
    return Number(
      client
        .prepare(
          `insert into ${table} (${filled.map(({ name }) => name).join()}) values (${filled.map(() => '?').join()})`,
        )
        .run(...values).lastInsertRowid,
    );
  };
  add('regions', { code: '440100', parent_code: null });
  const [candidate, official, assessor] = ['a@x.cn', 'b@x.cn', 'c@x.cn'].map((email) =>
    add('accounts', { email, state: 'active' }),
  ) as [number, number, number];
  const company_id = add('companies', { region_code: '440100', name_zh: '假想测绘有限公司' });
  add('memberships', { company_id, state: 'active' });
  add('consents', { account_id: candidate, purpose: 'account' });
  add('talents', { account_id: candidate, record: '{"work":[]}' });
  add('ladders', { id: 'l', content: '{}' });
  add('occupations', { id: 'o', ladder_id: 'l' });
  const scheme_version_id = add('scheme_versions', {
    occupation_id: 'o',
    state: 'published',
    proposed_by: official,
    published_by: assessor,
    created_by: official,
  });
  const application_id = add('certification_applications', {
    account_id: candidate,
    occupation_id: 'o',
    scheme_version_id,
    region_code: '440100',
    state: 'appealed',
    name: '区锦麟',
    person: '{"work":[]}',
    appeal_reason: '漏加一题',
  });
  const session_id = add('exam_sessions', {
    region_code: '440100',
    scheme_version_id,
    created_by: official,
    state: 'confirmed',
    starts_at: '2026-01-01',
    ends_at: '2026-01-02',
  });
  const seat_id = add('exam_seats', { session_id, application_id, state: 'held', seat: 1, candidate_number: 'K1' });
  add('assessments', { seat_id, confirmed_by: official });
  add('paper_scores', { seat_id, assessor_id: assessor });
  add('assessor_interests', { assessor_id: assessor, kind: 'family', candidate_id: candidate });
  add('assessor_interests', { assessor_id: assessor, kind: 'company', company_id });
  add('issuing_bodies', { id: 'b', kind: 'alliance', may_claim: '[]' });
  const key = add('issuer_keys', { body_id: 'b', public_key_multibase: 'z6Mk', sealed_secret: 'x' });
  const place = {
    body_id: 'b',
    account_id: candidate,
    seat_id,
    scheme_version_id,
    occupation_id: 'o',
    name: '区锦麟',
    proposed_by: official,
  };
  const replaces_id = add('certificates', {
    ...place,
    number: 'TA-1',
    state: 'superseded',
    issued_by: assessor,
    credential: '{"proof":[{"verificationMethod":"did:web:x#z6Mk"}]}',
  });
  add('certificates', { ...place, number: 'TA-2', state: 'proposed', replaces_id });

  migrate(db, 'db/migrations');
  const rows = (sql: string) => client.prepare(sql).all();
  expect(rows('select id, state, seat, round, absence from exam_seats')).toEqual([
    { id: seat_id, state: 'held', seat: 1, round: 1, absence: null },
  ]);
  expect(rows('select seat_id, reason, decision from score_appeals')).toEqual([
    { seat_id, reason: '漏加一题', decision: null },
  ]);
  expect(rows('select kind, candidate_id, company_id, person_email from assessor_interests')).toEqual([
    { kind: 'family', candidate_id: candidate, company_id: null, person_email: null },
    { kind: 'company', candidate_id: null, company_id, person_email: null },
  ]);
  expect(rows('select account_id, purpose from consents')).toEqual([{ account_id: candidate, purpose: 'account' }]);
  expect(rows('select number, key_id, replacement from certificates')).toEqual([
    { number: 'TA-1', key_id: key, replacement: null },
    { number: 'TA-2', key_id: null, replacement: 'renewal' },
  ]);
  expect(
    rows(
      "select record ->> '$.projects' as projects from talents union all select person ->> '$.projects' from certification_applications",
    ),
  ).toEqual([{ projects: '[]' }, { projects: '[]' }]);
  expect(rows('select company_id from company_search_stale')).toEqual([{ company_id }]);
  expect(() =>
    client.exec(
      `insert into exam_seats (session_id, application_id, state, candidate_number, taken_at, changed_at) values (${session_id}, ${application_id}, 'sat', 'K2', 'x', 'x')`,
    ),
  ).toThrow('exam_seats_held');
  client.close();
});
