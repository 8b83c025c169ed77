import { directoryCsv } from '../../app/directory/directory-csv.server';
import { noFilters, type DirectoryQuery } from '../../app/directory/directory-query';
import { findDirectory } from '../../app/directory/directory.server';
import type { Database } from '../../db/client';
import { quantile } from './quantile';

const rounds = 15;
const today = '2026-11-24';
const asked = (query: Partial<DirectoryQuery> = {}): DirectoryQuery => ({
  q: '',
  ...noFilters,
  sort: undefined,
  page: 1,
  allRegions: false,
  ...query,
});

/** What directory pages link to: no filter, each filter, several at once, other orders, deep pages, searches. */
const queries: readonly (readonly [name: string, query: DirectoryQuery])[] = [
  ['all', asked()],
  ['by seat', asked({ sort: 'region' })],
  ['by number of segments', asked({ sort: 'segments' })],
  ['a chain', asked({ chain: ['gis'] })],
  ['two chains', asked({ chain: ['gis', 'bim'] })],
  ['a tier', asked({ tier: ['midstream'] })],
  ['a tier of a chain', asked({ chain: ['gis'], tier: ['midstream'] })],
  ['a segment', asked({ segment: ['gis.cim'] })],
  ['a city', asked({ region: ['440100'] })],
  ['a province', asked({ region: ['440000'] })],
  ['seat unknown', asked({ region: ['unknown'] })],
  ['members', asked({ membership: ['member'] })],
  ['in a project', asked({ project: ['listed'] })],
  ['weak evidence', asked({ evidence: ['low'] })],
  ['a chain in a city', asked({ chain: ['gis'], region: ['440100'] })],
  ['members of a chain with weak evidence', asked({ chain: ['gis'], membership: ['member'], evidence: ['low'] })],
  ['a search for a trade', asked({ q: '测绘' })],
  ['a search in a chain', asked({ q: '测绘', chain: ['gis'] })],
  ['a search for what most share', asked({ q: '虚拟' })],
  ['the same among members of a tier', asked({ q: '虚拟', membership: ['member'], tier: ['midstream'] })],
];

/** Rounds that are not counted: the first ones pay for compiling. */
const warming = 5;

/**
 * Milliseconds of processor time of the first call after each of some writes that concern a company, median; the two
 * registers take turns, so that a noisy moment meets both.
 */
function afterWrites(
  few: Database,
  many: Database,
  call: (db: Database) => unknown,
): readonly [few: number, many: number] {
  const sides = [few, many].map((db) => ({
    db,
    times: [] as number[],
    touch: db.$client.prepare("update memberships set state = iif(? % 2, 'active', 'suspended') where id = 1"),
  }));
  for (let round = 0; round < warming + rounds; round += 1) {
    for (const { db, times, touch } of sides) {
      touch.run(round);
      const start = process.cpuUsage();
      call(db);
      const { user, system } = process.cpuUsage(start);
      if (round >= warming) times.push((user + system) / 1000);
    }
  }
  return [quantile(sides[0]!.times, 0.5), quantile(sides[1]!.times, 0.5)];
}

/**
 * The directory with very many companies beside one with a page or two of each kind, at the first request after a
 * write.
 */
export function directoryTimes(few: Database, many: Database): void {
  const compare = (name: string, call: (db: Database) => unknown) => line(name, ...afterWrites(few, many, call));
  for (const [name, query] of queries) compare(name, (db) => findDirectory(db, query, 'zh', today));
  const last = (db: Database, query: DirectoryQuery) => Math.max(1, findDirectory(db, query, 'zh', today).pages - 1);
  for (const [name, query] of [queries[0]!, queries[3]!, queries[8]!, queries[17]!]) {
    const page = new Map([few, many].map((db) => [db, last(db, query)]));
    compare(`${name}, last full page`, (db) => findDirectory(db, { ...query, page: page.get(db)! }, 'zh', today));
  }
  compare('CSV, first 500 companies', (db) => {
    const pieces = directoryCsv(db, asked(), today);
    pieces.next();
    pieces.next();
  });
}

function line(name: string, small: number, large: number): void {
  console.log(
    `directory after a write: ${name.padEnd(42)} ${large.toFixed(2)} ms, with few ${small.toFixed(2)} ms   ${(large / small).toFixed(2)} × few`,
  );
}
