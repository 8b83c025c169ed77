import { join } from 'node:path';
import type { Actor } from '../../app/accounts/permissions/actor';
import { waitingList } from '../../app/inbox/waiting.server';
import { waitingSources } from '../../app/inbox/waiting-sources.server';
import { dateInChina } from '../../app/calendar/working-days';
import type { RoleGrant } from '../../app/accounts/permissions/role';
import type { Database } from '../../db/client';
import { quantile } from './quantile';
import { register } from './workbench';

const [people, items] = [100_000, 1_000_000];
const rounds = 300;
const now = new Date('2026-11-23T08:00:00.000Z');

/** Numbers from 0 to before `count`, for made-up rows. */
const numbers = (count: number) =>
  `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${count})`;

/** A million rows that wait for others: every kind that grows with people, a tenth of each of region 110000's desks. */
const madeUp = `
  insert into accounts (email, password_hash, state, language, created_at)
    ${numbers(people)} select 'p' || i || '@example.cn', 'x', 'active', 'zh', '2026-01-01' from n;
  create temp table firm (id integer, place integer primary key);
  insert into firm select id, row_number() over (order by id) - 1 as place from companies where id <> 5;
  create temp table who (id integer, place integer primary key);
  insert into who select id, row_number() over (order by id) - 1 as place from accounts where id > 10;
  insert into threads (subject_kind, subject_id, asker_id, owner_company_id, state, opened_at, last_at, last_side)
    ${numbers(300_000)} select 'offer', 1, (select id from who where place = i % ${people - 1000}),
      (select id from firm where place = i % 500), 'asked', '2026-11-20', '2026-11-20', 'asker' from n;
  insert into needs (key, company_id, kind, title_zh, purpose_zh, region_code, readers, state, valid_until, first_until, posted_at, created_at, updated_at)
    ${numbers(20_000)} select 'need-' || i, (select id from firm where place = i % 500), 'software', '样例', '样例', '110000',
      'everyone', 'open', '2026-11-28', '2026-11-28', '2026-09-01', '2026-09-01', '2026-09-01' from n;
  insert into need_invitations (key, need_id, company_id, quality, state, invited_at, invited_on)
    ${numbers(300_000)} select 'asked-' || i, (select min(id) from needs) + i / 15,
      (select id from firm where place = (i / 15 + i % 15 * 31) % 500), 50, 'waiting', '2026-09-02', '2026-09-02' from n;
  insert into talent_interests (company_id, author_id, chain_id, work, place, created_at, expires_at)
    ${numbers(2_000)} select (select id from firm where place = i % 500), (select id from who where place = i),
      (select id from chains limit 1), '样例', '样例', '2026-11-01', '2026-12-01' from n;
  insert into interest_deliveries (interest_id, account_id, state, changed_at, reported_at)
    ${numbers(200_000)} select (select min(id) from talent_interests) + i % 2000, (select id from who where place = i % ${people - 1000}),
      'waiting', '2026-11-01', iif(i % 400 = 0, '2026-11-02', null) from n
    where true on conflict do nothing;
  insert into offers (company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until, published_at, created_at, updated_at)
    ${numbers(80_000)} select (select id from firm where place = i % 500), 'software', (select id from chains limit 1), '样例', '样例',
      'agreed', 'published', '2026-11-25', '2026-09-01', '2026-09-01', '2026-09-01' from n;
  insert into membership_applications (kind, applicant_id, state, name_zh, region_code, created_at, updated_at, queued_at, submitted_at, warn_on, due_on)
    ${numbers(40_000)} select 'new', (select id from who where place = i), 'submitted', '样例' || i, '110000', '2026-11-01', '2026-11-01',
      '2026-11-01', '2026-11-01', '2026-11-05', '2026-11-10' from n;
  insert into projects (state, revision, agreed_revision, region_code, created_at, active_at, listing, submitted_at, listing_due_on)
    ${numbers(60_000)} select 'running', 1, 1, '110000', '2026-11-01', '2026-11-01', 'submitted', '2026-11-02', '2026-11-10' from n;
  analyze;
`;

const readers: readonly (readonly [name: string, roles: readonly RoleGrant[]])[] = [
  ['a firm', [grant('member', { companyId: 5 })]],
  ['a talent', []],
  ['a reviewer', [grant('reviewer', { regionCode: '440100' })]],
  ['an official', [grant('official', { regionCode: '440100' })]],
  ['an assessor', [grant('assessor', { regionCode: '440100' })]],
  [
    'all at once',
    [
      grant('member', { companyId: 5 }),
      grant('reviewer', { regionCode: '440100' }),
      grant('official', { regionCode: '440100' }),
    ],
  ],
];

function grant(role: RoleGrant['role'], more: Partial<RoleGrant>): RoleGrant {
  return { role, companyId: null, regionCode: null, ...more };
}

const actor = (roles: readonly RoleGrant[]): Actor => ({
  accountId: 5,
  email: 'reader@example.cn',
  language: 'zh',
  roles,
  session: { number: 1, authenticatedAt: now.toISOString(), secondFactor: true },
});

/** Middle of the processor time of one list of what waits, ms. */
function listTime(db: Database, roles: readonly RoleGrant[]): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = process.cpuUsage();
    waitingList(db, actor(roles), 'zh', now);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  return quantile(times, 0.5);
}

/** The sources that cost most in one database against another, each with its two times in ms. */
function dearest(empty: Database, full: Database, roles: readonly RoleGrant[]): string {
  const reader = { actor: actor(roles), language: 'zh' as const, now, today: dateInChina(now), limit: 100 };
  const timed = (db: Database, work: (db: Database) => unknown) => {
    const began = process.cpuUsage();
    for (let round = 0; round < 20; round += 1) work(db);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 20_000;
  };
  return waitingSources
    .map(({ kind, mine, begun }) => {
      const work = (db: Database) => [mine?.(db, reader), begun?.(db, reader)];
      return { kind, before: timed(empty, work), after: timed(full, work) };
    })
    .sort((a, b) => b.after - b.before - (a.after - a.before))
    .slice(0, 3)
    .map(({ kind, before, after }) => `${kind} ${before.toFixed(2)} → ${after.toFixed(2)}`)
    .join(', ');
}

/** What waits for somebody, among a hundred thousand people with a million things, beside what it costs among none. */
export function inboxTimes(root: string, dataDir: string): void {
  const empty = register(root, join(dataDir, 'inbox-empty.db'), 560);
  const full = register(root, join(dataDir, 'inbox-full.db'), 560);
  full.$client.pragma('foreign_keys = off');
  full.$client.exec(madeUp);
  console.log(`${people} people, ${items} things that wait for others`);
  for (const [name, roles] of readers) {
    const [before, after] = [listTime(empty, roles), listTime(full, roles)];
    const ratio = after / before;
    console.log(
      `${name.padEnd(14)} ${before.toFixed(2)} ms → ${after.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (at most 1.5); ${dearest(empty, full, roles)}`,
    );
  }
  empty.$client.close();
  full.$client.close();
}
