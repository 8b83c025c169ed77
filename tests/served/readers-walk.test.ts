import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '../../app/accounts/sessions/lucia.server';
import { openSession } from '../../app/accounts/sessions/sessions.server';
import { systemRandom } from '../../app/secrets/token.server';
import { openDatabase } from '../../db/client';
import { accounts } from '../../db/schema/index';
import { write } from '../../db/write';
import type { CastName } from '../../seeds/demonstration/people';
import { shapeOf, type CrawledPage } from '../browser/crawl';
import { demonstrationCopy } from '../seeds/demonstration-copy';
import { startServer, type ServerProcess } from '../setup/server-process';
import { walk } from './strangers-walk';

/** One of each role, a member of two firms' states, and people who only have an account. */
const cast: readonly CastName[] = [
  'administrator',
  'official',
  'reviewer',
  'assessor',
  'firm1',
  'firm5',
  'talent2',
  'talent7',
];

let dataDir: string;
let server: ServerProcess;
let walked: CrawledPage[];
let pages: CrawledPage[];
/** What is said in confidence: in conversations, in needs that are not for everybody. */
let secrets: string[];
const everybody = new Map<string, string>();
const cookies = new Map<CastName, string>();

beforeAll(async () => {
  dataDir = await demonstrationCopy();
  const db = openDatabase(join(dataDir, 'twinatlas.db'));
  for (const name of cast) {
    const { id } = db
      .select()
      .from(accounts)
      .where(eq(accounts.email, `${name}@demo.example.cn`))
      .get()!;
    const occasion = { now: new Date(), random: systemRandom, userAgent: 'walk' };
    const { token } = write(db, (tx) => openSession(tx, id, { stage: 'open', secondFactor: true }, occasion));
    cookies.set(name, `${sessionCookieName}=${token}`);
  }
  for (const { id, email } of db.select().from(accounts).where(eq(accounts.state, 'active')).all()) {
    const occasion = { now: new Date(), random: systemRandom, userAgent: 'walk' };
    const { token } = write(db, (tx) => openSession(tx, id, { stage: 'open', secondFactor: true }, occasion));
    everybody.set(email!, `${sessionCookieName}=${token}`);
  }
  secrets = db.$client
    .prepare(
      `select text from thread_messages where text is not null
      union select title_zh from needs where readers <> 'everyone'
      union select original_name from stored_files where thing_type = 'thread'`,
    )
    .pluck()
    .all() as string[];
  db.$client.close();
  server = await startServer({ dataDir });
  walked = await walk(server.address, [], 3);
  pages = walked.filter(({ status, url }) => status === 200 && !url.includes('.data'));
}, 600_000);
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Answer {
  readonly body: string;
  /** From memory: only such an answer names the cookie as what it varies with. */
  readonly kept: boolean;
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${server.address}${url}`, { headers, redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return {
    // A form names the showing of its page, where that was made for its reader (decision 0046).
    body: body.replaceAll(/nonce="[^"]*"/g, 'nonce').replaceAll(/<input type="hidden" name="form-showing"[^>]*>/g, ''),
    kept: response.headers.get('vary')?.includes('Cookie') ?? false,
  };
}

/** What no kept page answers. */
const anew = { range: 'bytes=0-' };

test('whatever somebody signed in gets from memory is, byte for byte, what is made for them, and leaves nothing with strangers', async () => {
  const wrong: string[] = [];
  const kept = { strangers: new Set<string>(), readers: new Set<string>() };
  for (const [index, { url }] of pages.entries()) {
    await ask(url);
    const before = await ask(url);
    if (!before.kept) continue;
    kept.strangers.add(shapeOf(url));
    // Of a kind there are several pages: each is asked for by two people, the next by the next two.
    for (const name of [cast[index % cast.length]!, cast[(index + 4) % cast.length]!]) {
      const cookie = cookies.get(name)!;
      const given = await ask(url, { cookie });
      if (!given.kept) continue;
      kept.readers.add(shapeOf(url));
      if (given.body !== (await ask(url, { cookie, ...anew })).body) wrong.push(`${url} for ${name}`);
    }
    if ((await ask(url)).body !== before.body) wrong.push(`${url} for strangers afterwards`);
  }
  expect(wrong).toEqual([]);
  expect([...kept.readers].sort()).toEqual([
    '/',
    '/atlas/*',
    '/atlas/*/*',
    '/atlas/*/*.json',
    '/atlas/*/*.svg',
    '/cases',
    '/cases/*',
    '/certification/*/*/*/*',
    '/companies',
    '/comparison',
    '/glossary',
    '/issuers/*',
    '/matrix',
    '/methods',
    '/needs/*',
    '/network/*/*',
    '/offers',
    '/projects',
    '/projects/*',
    '/segments',
    '/segments/*',
    '/study',
    '/supply/*',
    '/talent-counts',
    '/talent-counts.csv',
  ]);
  // They look at who asks: one's own firm, file, certificate, offer, need or supply link may be meant.
  expect([...kept.strangers].filter((shape) => !kept.readers.has(shape)).sort()).toEqual([
    '/certification',
    '/certification/*/*',
    '/companies/*',
    '/join',
    '/needs',
    '/network/*',
    '/network/*/*.json',
    '/offers/*',
  ]);
}, 600_000);

test('nothing said in conversations and no need that is not for everybody is on any page, file or data a stranger reads', () => {
  expect(secrets.length).toBeGreaterThan(15);
  const held = walked.flatMap(({ url, text }) =>
    secrets.flatMap((said) => (text.includes(said) ? [`${url}: ${said}`] : [])),
  );
  expect(held).toEqual([]);
});

test('every address in what waits for anybody opens for them', async () => {
  const wrong: string[] = [];
  let opened = 0;
  for (const [email, cookie] of everybody) {
    const { body } = await ask('/inbox', { cookie });
    const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
    const links = new Set([...main.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')));
    for (const href of links) {
      const { status } = await fetch(`${server.address}${href}`, { headers: { cookie }, redirect: 'manual' });
      opened += 1;
      if (status !== 200) wrong.push(`${email} ${href}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(60);
}, 300_000);
