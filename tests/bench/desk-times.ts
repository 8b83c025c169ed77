import { join } from 'node:path';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { DeskQuery } from '../../app/review-desk/desk-query';
import { deskView } from '../../app/review-desk/desk-view.server';
import { openDatabase, type Database } from '../../db/client';
import { accounts, membershipApplications } from '../../db/schema/index';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../../seeds/load';
import { quantile } from './quantile';

const openFiles = 10_000;
/** So many that every page shown is just full: then both desks show as much. */
const fewFiles = 560;
const rounds = 200;
const now = new Date('2026-11-23T08:00:00.000Z');
const reviewer: Actor = {
  accountId: 1,
  email: 'r@example.cn',
  language: 'zh',
  roles: [{ role: 'reviewer', regionCode: null, companyId: null }],
  session: { number: 1, authenticatedAt: now.toISOString(), secondFactor: true },
};

/** Made-up open files, one in ten in review, over five cities and a year. */
function makeUpFiles(db: Database, count: number): void {
  const at = now.toISOString();
  db.insert(accounts)
    .values({
      email: 'r@example.cn',
      emailVerifiedAt: at,
      passwordHash: 'x',
      state: 'active',
      language: 'zh',
      createdAt: at,
    })
    .run();
  const cities = ['440100', '440300', '310000', '110000', '330100'];
  const insert = db.insert(membershipApplications);
  db.$client.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const queuedAt = new Date(now.getTime() - (count - number) * 3_000_000).toISOString();
      const held = number % 10 === 9;
      insert
        .values({
          kind: 'new',
          applicantId: 1,
          state: held ? 'in-review' : 'submitted',
          reviewerId: held ? 1 : null,
          takenAt: held ? at : null,
          nameZh: `样例企业${number}`,
          uscc: null,
          regionCode: cities[number % cities.length]!,
          createdAt: queuedAt,
          updatedAt: queuedAt,
          queuedAt,
          submittedAt: queuedAt,
          warnOn: '2026-11-24',
          dueOn: '2026-11-26',
        })
        .run();
    }
  })();
}

/**
 * Median milliseconds of a call when something unrelated was committed before each: nothing is answered from memory.
 */
function median(db: Database, call: () => unknown): number {
  const touch = db.$client.prepare(
    "insert into settings (key, value) values ('bench', ?) on conflict (key) do update set value = excluded.value",
  );
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    touch.run(String(round));
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}

/** The desk with 10,000 open files beside one whose pages are just full. */
export function deskTimes(root: string, folder: string): void {
  const few = shipped(root, join(folder, 'few.db'));
  const many = shipped(root, join(folder, 'many.db'));
  makeUpFiles(few, fewFiles);
  makeUpFiles(many, openFiles);
  many.$client.pragma('optimize');
  const asked = (query: Partial<DeskQuery>): DeskQuery => ({
    queue: 'waiting',
    region: null,
    older: null,
    after: null,
    ...query,
  });
  for (const [name, query] of [
    ['waiting', asked({})],
    ['of one city', asked({ region: '440100' })],
    ['mine', asked({ queue: 'mine' })],
  ] as const) {
    const [small, large] = [few, many].map((db) => median(db, () => deskView(db, reviewer, query, 'zh', now)));
    line(`desk, ${name}: ${openFiles} open files`, small!, large!);
  }
  console.log('');
  few.$client.close();
  many.$client.close();
}

function shipped(root: string, file: string): Database {
  const db = openDatabase(file);
  migrate(db, join(root, 'db/migrations'));
  loadShippedFacts(db, join(root, 'seeds/data'));
  return db;
}

function line(name: string, small: number, large: number): void {
  console.log(
    `${name.padEnd(44)} p50 ${large.toFixed(2)} ms, with few ${small.toFixed(2)} ms   ${(large / small).toFixed(2)} × few`,
  );
}
