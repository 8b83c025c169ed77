import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialText } from '../../app/certificates/documents/baking.server';
import type { Certificate } from '../../app/certificates/certificate.server';
import { talentCountMessages } from '../../app/talent-counts/messages';
import { openDatabase, type Database } from '../../db/client';
import { manyHolders } from '../certificates/many-holders';
import { crawl, shapeOf, type CrawledPage } from '../browser/crawl';
import { startServer, type ServerProcess } from '../setup/server-process';
import { hiddenNeeds, hiddenWords } from './hidden-needs';
import { unvisited, walk } from './strangers-walk';

let server: ServerProcess;
let base = '';
let db: Database;
let made: Awaited<ReturnType<typeof manyHolders>>;
let pages: CrawledPage[];
let hidden: ReturnType<typeof hiddenNeeds>;

beforeAll(async () => {
  server = await startServer({ environment: { SECRET_KEY: '07'.repeat(32) } });
  base = server.address.replace('127.0.0.1', 'localhost');
  db = openDatabase(join(server.dataDir, 'twinatlas.db'));
  made = await manyHolders(db, base);
  hidden = hiddenNeeds(db);
  pages = await walk(base, embeds(), 8);
}, 600_000);
afterAll(async () => {
  db?.$client.close();
  await server?.stop();
});

const embeds = () => [made.large, made.small].map((slug) => `/companies/${slug}/embed`);
/** Asked again where a connection kept from before was closed while this process was busy. */
const ask = (path: string) => fetch(`${base}${path}`).catch(() => fetch(`${base}${path}`));
const get = async (path: string) => (await ask(path)).text();
/** Addresses whose text holds any of these, and what. */
const holding = (words: readonly string[]) => {
  const any = new RegExp(words.map((word) => word.replaceAll('.', '\\.')).join('|'), 'g');
  return pages.flatMap(({ url, text }) => [...new Set(text.match(any))].map((word) => `${url}: ${word}`));
};

test('a stranger’s walk comes to every public route but those that a number, a name or a secret opens', () => {
  expect(made.certificates).toHaveLength(240);
  expect(unvisited(pages)).toEqual([
    // Nobody here has a logo, offers anything, works in a project in public or stands for an institution.
    '/companies/:slug/logo/:digest',
    '/network/:region/projects.csv',
    '/network/:region/projects.gexf',
    '/network/:region/projects.json',
    '/projects/:id',
    '/cases/:id',
    '/cases/:id/case.pdf',
    '/cases/:id/pictures/:digest',
    '/offers/:id',
    '/mail-stops/:token',
    '/institutions/:slug',
    '/certificates/:number',
    '/certificates/:number/credential',
    '/certificates/:number/log-proofs.json',
    '/shared/:token',
    '/password-reset/:token',
    '/setup/:token',
  ]);
});

test('no page, file or data a stranger finds holds a certificate’s number, a holder’s name, surname or address, or a secret link', () => {
  const numbers = pages.flatMap(({ url, text }) =>
    [...text.matchAll(/TA-?\d{4}-?[2-9A-Z]{8}/g)].map(([number]) => `${url}: ${number}`),
  );
  // The form says what a number looks like.
  expect(
    numbers.filter((found) => !/^\/verification(\/file)?(\.data)?(\?lang=en)?: TA-2026-7K3M9QXZ$/.test(found)),
  ).toEqual([]);
  expect(holding([...new Set(made.holders.map(({ name }) => name[0]!))])).toEqual([]);
  expect(holding(made.holders.map(({ email }) => email))).toEqual([]);
  expect(holding([made.link.split('/').at(-1)!])).toEqual([]);
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(holding(made.certificates.map(({ credential }) => digest(credentialText(credential!))))).toEqual([]);
});

/** Without what no two answers have in common: the nonce of a page, and the moment it was made. */
const still = (text: string) =>
  text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, '(moment)');

test('whoever guesses a number learns that it was issued and whether it is valid: pages of any two are alike', async () => {
  const [revoked, suspended, shared] = made.certificates as [Certificate, Certificate, Certificate];
  const rare = made.certificates.at(-2)!;
  const page = async ({ number, statusIndex }: Certificate, more: string) =>
    still(await get(`/certificates/${number}${more}`))
      .replaceAll(number, '(number)')
      .replaceAll(new RegExp(`(index[^0-9]{1,12})${statusIndex}\\b`, 'g'), '$1(index)');
  for (const more of ['', '?lang=en', '.data']) {
    // Both of one body: one of 117 people at one level, one of three at another.
    const plain = await page(shared, more);
    expect(await page(rare, more)).toBe(plain);
    for (const one of [plain, await page(revoked, more), await page(suspended, more)])
      expect(one).not.toMatch(/冒名|初级|建模师|junior|modeller/i);
    if (more !== '.data') expect(plain).toContain('<meta name="robots" content="noindex"/>');
  }
  expect((await ask('/certificates/TA-2026-22222222')).status).toBe(404);
});

test('a search tells no holder from anybody', async () => {
  const search = async (word: string) => {
    const encoded = encodeURIComponent(word);
    return [word, encodeURIComponent(encoded), encoded].reduce(
      (text, form) => text.replaceAll(form, '(word)'),
      still(await get(`/companies?q=${encoded}`)),
    );
  };
  expect(await search(made.holders[0]!.name)).toBe(await search(`${made.holders[0]!.name[0]}鸑`));
  expect(await search(made.certificates[0]!.number)).toBe(await search('TA-2026-22222222'));
});

test('counts under five are withheld: of a level, of a chain, of a firm', async () => {
  const csv = (await get('/talent-counts.csv')).trim().split('\n').slice(1);
  const groups = csv.map((line) => Number(line.split(',')[0]));
  expect(groups.filter((people) => !(people >= 5))).toEqual([]);
  expect(groups.reduce((sum, people) => sum + people, 0)).toBe(119);
  const words = talentCountMessages.zh;
  const told = (text: string) => [...new Set([...text.matchAll(/至少 (\d+) 人/g)].map(([, count]) => Number(count)))];
  const few = pages.flatMap(({ url, text }) =>
    told(text)
      .filter((count) => count < 5)
      .map((count) => `${url}: ${count}`),
  );
  expect(few).toEqual([]);
  expect(await get('/talent-counts?chain=gis')).toContain(words.noneSure);
  expect([told(await get(`/companies/${made.large}`)), told(await get(`/companies/${made.small}`))]).toEqual([
    [10],
    [],
  ]);
});

test('nothing of a need that is sealed, for the alliance or a draft reaches a stranger, not even that there is one', async () => {
  expect(holding([...hiddenWords, ...hidden.keys])).toEqual([]);
  expect(holding([hidden.open])).not.toEqual([]);
  const addresses = hidden.keys.flatMap((key) =>
    ['', '.data', '/state', '/form', '/invitations', '/meeting'].map((part) => `/needs/${key}${part}`),
  );
  for (const address of addresses)
    for (const language of ['', '?lang=en']) {
      const answer = await ask(`${address}${language}`);
      // Its own address stands in what it answers, as anybody wrote it.
      expect((await answer.text()).match(new RegExp(hiddenWords.join('|'))), address).toBeNull();
    }
  const counted = ['/needs', '/needs.csv', '/needs/figures', '/segments/gis.cim', '/companies', '/history', '/'];
  const told = () => Promise.all(counted.map(async (address) => still(await get(address))));
  const before = await told();
  const more = [hidden.post('sealed'), hidden.post('alliance')];
  expect(more).toHaveLength(2);
  expect(await told()).toEqual(before);
  expect(await get(`/needs?q=${encodeURIComponent(hiddenWords[0])}`)).not.toContain(`${hiddenWords[0]}之需`);
});

/** The first four addresses of each shape: pages of each language, and data. */
function fourOfEach(urls: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return urls.filter((url) => {
    const kind = `${shapeOf(url)} ${/\.data\b|lang=en/.exec(url)?.[0]}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts.get(kind)! <= 4;
  });
}

test('one more certificate at a level of three changes nothing but the log, by eight lines', async () => {
  const size = async () => (JSON.parse(await get('/certificate-log/head.json')) as { size: number }).size;
  const before = await size();
  await made.certifyRare();
  expect((await size()) - before).toBe(8);
  const then = new Map(pages.map(({ url, text }) => [url, still(text)]));
  const again = await crawl(base, fourOfEach([...then.keys()]), { perShape: Infinity, follows: () => false });
  const changed = again
    // A challenge is drawn for each reader.
    .filter(({ url, text }) => !url.startsWith('/sign-in/passkey') && then.get(url) !== still(text))
    .map(({ url }) => url.replace(/\?lang=en$/, '').replace(/\.data$/, ''));
  expect([...new Set(changed)].sort()).toEqual([
    '/certificate-log',
    '/certificate-log.json',
    '/certificate-log/head.json',
    '/certificate-log/leaves/0.json',
  ]);
}, 600_000);
