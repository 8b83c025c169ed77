import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../../seeds/load';
import { makeUpCompanies } from '../companies/made-up-companies';
import { deskTimes } from './desk-times';
import { directoryTimes } from './directory-times';
import { gapTimes } from './gap-times';
import { issuingTimes } from './issuing-times';
import { logTimes } from './log-times';
import { load, type LoadResult } from './load';
import { freePort, startNode, stop } from './processes';
import { scriptWeight } from './script-weight';
import { searchQueries } from './search-queries';
import { searchTimes } from './search-times';

interface Options {
  root: string;
  /** Seconds per load. */
  seconds: number;
  /** Made-up companies beside the shipped ones. */
  companies: number;
}

/** Any cookie keeps a page from being answered from memory: this is how a page that is made is measured. */
const made = { cookie: 'bench=1' };
/** What every browser sends; a kept page is kept compressed too. */
const asBrowsersAsk = { 'accept-encoding': 'gzip' };
const pages = [
  '/',
  '/atlas/440100',
  '/atlas/440100?segment=gis.cim',
  '/companies',
  '/companies/nanfangcehui',
  '/segments/gis.cim',
  '/matrix',
  '/study',
  '/methods',
  '/verification',
];

/** One run, one machine, one table: rates in answers per second, ratios to the floor of the same run. */
export async function runBenchmarks({ root, seconds, companies }: Options): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-bench-'));
  const file = join(dataDir, 'twinatlas.db');
  try {
    const db = openDatabase(file);
    migrate(db, join(root, 'db/migrations'));
    loadShippedFacts(db, join(root, 'seeds/data'));
    const filled = makeUpCompanies(db, companies);
    console.log(
      `${filled.companies} made-up companies with ${filled.capabilities} capabilities: ${Math.round(filled.inserted)} ms rows, ${Math.round(filled.indexed)} ms search index\n`,
    );
    const queries = searchQueries(db, 2000);
    searchTimes(db, queries.slice(0, 500));
    gapTimes(db);
    deskTimes(root, dataDir);
    await issuingTimes(root, dataDir);
    logTimes(root, dataDir);
    directoryTimes(directoryOf(root, join(dataDir, 'few-companies.db'), 560), db);
    db.$client.pragma('optimize');
    db.$client.close();

    const [floorPort, port] = [await freePort(), await freePort()];
    const floorServer = await startNode(['tests/bench/floor.js', file, String(floorPort)], {}, /ready/, root);
    const server = await startNode(
      ['bin/start.js'],
      { DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' },
      /http:\/\//,
      root,
    );
    const floor = await load(floorPort, ['/'], seconds);
    row('floor: bare node:http, 20 companies', floor, floor);
    const cases: [string, string[], Record<string, string>][] = [
      ['directory page, kept', ['/companies'], asBrowsersAsk],
      ['directory page, made', ['/companies'], made],
      ['atlas page, kept (gzip, own nonce)', ['/atlas/440100'], asBrowsersAsk],
      ['atlas page, made', ['/atlas/440100'], made],
      ['search, made, each different', queries.map((query) => `/companies?q=${encodeURIComponent(query)}`), made],
    ];
    for (const [name, addresses, headers] of cases) {
      await load(port, addresses, 1, headers); // warm-up
      row(name, await load(port, addresses, seconds, headers), floor);
    }
    console.log('\nJavaScript per page, bytes gzip');
    for (const page of pages)
      console.log(`  ${page.padEnd(36)} ${await scriptWeight(`http://127.0.0.1:${port}`, page)}`);
    await Promise.all([stop(server), stop(floorServer)]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function directoryOf(root: string, file: string, companies: number): Database {
  const db = openDatabase(file);
  migrate(db, join(root, 'db/migrations'));
  loadShippedFacts(db, join(root, 'seeds/data'));
  makeUpCompanies(db, companies);
  return db;
}

function row(name: string, result: LoadResult, floor: LoadResult): void {
  const ratio = (result.perSecond / floor.perSecond).toFixed(3);
  console.log(
    `${name.padEnd(38)} ${result.perSecond.toFixed(0).padStart(7)}/s   p50 ${result.p50} ms   p99 ${result.p99} ms   ${ratio} × floor`,
  );
}
