import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-inquiries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were before questions became conversations. */
function before(): string {
  const old = join(folder, 'before');
  cpSync('db/migrations', old, { recursive: true });
  const path = join(old, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith('_threads'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return old;
}

test('questions about offers become conversations under their numbers, with every text, time and state', () => {
  const db = openDatabase(join(folder, 'old.db'));
  const { $client: client } = db;
  migrate(db, before());
  client.exec(`
    insert into chains (id, ordinal, name_zh, name_en, layer, source) values ('gis', 1, 'g', 'g', 'core', 'x');
    insert into companies (id, slug, name_zh, sort_key, confidence) values (7, 'jia', '甲', 'jia', 'low');
    insert into accounts (id, email, state, language, created_at) values
      (1, 'a@x.cn', 'active', 'zh', 'x'), (2, 'b@x.cn', 'active', 'zh', 'x');
    insert into offers (id, company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until,
      published_at, created_at, updated_at) values (3, 7, 'data', 'gis', 't', 'd', 'free', 'published', '2026-12-01',
      'x', 'x', 'x');
    insert into offer_inquiries (id, offer_id, asker_id, text, state, asked_at, reply, answered_at, answered_by) values
      (11, 3, 1, '问一', 'open', '2026-01-01', null, null, null),
      (12, 3, 1, null, 'answered', '2026-01-02', '答二', '2026-01-03', 2),
      (14, 3, 1, '问四', 'declined', '2026-01-04', '不行', '2026-01-05', 2),
      (15, 3, 1, '问五', 'withdrawn', '2026-01-06', null, null, null);
  `);
  migrate(db, 'db/migrations');
  const rows = client
    .prepare(
      `select id, subject_kind, subject_id, asker_id, owner_company_id, state, opened_at, answered_at, ended_at,
        ended_by, last_at, last_side from threads order by id`,
    )
    .raw()
    .all();
  expect(rows).toEqual([
    [11, 'offer', 3, 1, 7, 'asked', '2026-01-01', null, null, null, '2026-01-01', 'asker'],
    [12, 'offer', 3, 1, 7, 'talking', '2026-01-02', '2026-01-03', null, null, '2026-01-03', 'owner'],
    [14, 'offer', 3, 1, 7, 'ended', '2026-01-04', '2026-01-05', '2026-01-05', 'owner', '2026-01-05', 'owner'],
    [15, 'offer', 3, 1, 7, 'ended', '2026-01-06', null, '2026-01-06', 'asker', '2026-01-06', 'asker'],
  ]);
  expect(
    client
      .prepare('select thread_id, side, author_id, text, sent_at from thread_messages order by thread_id, id')
      .raw()
      .all(),
  ).toEqual([
    [11, 'asker', 1, '问一', '2026-01-01'],
    [12, 'asker', 1, null, '2026-01-02'],
    [12, 'owner', 2, '答二', '2026-01-03'],
    [14, 'asker', 1, '问四', '2026-01-04'],
    [14, 'owner', 2, '不行', '2026-01-05'],
    [15, 'asker', 1, '问五', '2026-01-06'],
  ]);
});
