import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '../../app/accounts/sessions/lucia.server';
import { openSession } from '../../app/accounts/sessions/sessions.server';
import { openFileStore } from '../../app/files/file-store.server';
import { systemRandom } from '../../app/secrets/token.server';
import { openDatabase, type Database } from '../../db/client';
import { write } from '../../db/write';
import { crawl, type CrawledPage } from '../browser/crawl';
import { startServer, type ServerProcess } from '../setup/server-process';
import { membersWord, secret, secretMail, secretWork } from './secret-work';

let server: ServerProcess;
let db: Database;
let work: Awaited<ReturnType<typeof secretWork>>;
let starts: string[];
let pages: CrawledPage[];

beforeAll(async () => {
  server = await startServer({ environment: { SECRET_KEY: '07'.repeat(32) } });
  db = openDatabase(join(server.dataDir, 'twinatlas.db'));
  const store = openFileStore(server.dataDir);
  mkdirSync(store.incoming, { recursive: true });
  work = await secretWork(db, store);
  const { id } = work;
  const own = [`/projects/${id}`, `/cases/${id}`, '/network/440100/projects', '/segments/gis.cim'];
  const files = [
    ...['/projects.csv', '/needs.csv', '/network/440100/projects.csv', '/network/440100/projects.gexf'],
    ...['/network/440100/projects.json', '/companies.csv?project=listed'],
  ];
  const found = ['/', '/projects', '/cases', '/history', '/companies?q=%E6%98%8E%E9%9D%A2', '/sitemap.xml', '/needs'];
  const searched = ['/projects', '/cases', '/companies', '/needs', '/institutions', '/offers'].map(
    (page) => `${page}?q=${encodeURIComponent('密语')}`,
  );
  const both = [...own, ...found, ...searched].flatMap((path) => [
    path,
    `${path}${path.includes('?') ? '&' : '?'}lang=en`,
  ]);
  starts = [...both, ...files, ...work.addresses];
  pages = await crawl(server.address, starts, { perShape: 4 });
}, 600_000);
afterAll(async () => {
  db?.$client.close();
  await server?.stop();
});

/** Words said in confidence that stand in what was read, each with where. */
function leaksIn(read: readonly CrawledPage[], but: readonly string[] = []): string[] {
  return read.flatMap(({ url, text }) => {
    // A search repeats what was searched for, and no more.
    const words = [...new Set([...(text.match(/密语[^不<"]+不外传/gu) ?? []), ...(text.match(secretMail) ?? [])])];
    // That an institution is on record is everybody's; that it is in the project is not.
    const known = url.startsWith('/institutions') ? [...but, secret('一方')] : but;
    return words.filter((word) => !known.includes(word)).map((word) => `${url}: ${word}`);
  });
}

test('nothing of a project that is not everybody’s stands on a page, in a file, a list, a search or history', () => {
  const shown = pages.filter(({ text }) => text.includes('明面甲'));
  expect(shown.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      ...[`/projects/${work.id}`, `/cases/${work.id}`, '/projects.csv', '/network/440100/projects.csv'],
      '/companies.csv?project=listed',
    ]),
  );
  expect(leaksIn(pages)).toEqual([]);
});

test('nor does a member with no part in it read any of it; what the alliance may read, it does', async () => {
  const occasion = { now: new Date(), random: systemRandom, userAgent: 'canaries' };
  const { token } = write(db, (tx) =>
    openSession(tx, work.bystander.accountId, { stage: 'open', secondFactor: true }, occasion),
  );
  const own = ['/inbox', '/inbox/messages', '/threads', '/own-projects', '/needs/own', '/need-invitations', '/account'];
  const read = await crawl(
    server.address,
    [...starts, ...own, `/threads?q=${encodeURIComponent('密语')}`, `/own-projects?q=${encodeURIComponent('密语')}`],
    { perShape: 4, cookie: `${sessionCookieName}=${token}` },
  );
  expect(read.find(({ url }) => url === '/own-projects')?.status).toBe(200);
  expect(read.filter(({ text }) => text.includes(membersWord)).map(({ url }) => url)).toContain('/needs');
  expect(leaksIn(read, [membersWord])).toEqual([]);
}, 600_000);
