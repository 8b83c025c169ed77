import { beforeEach, describe, expect, test } from 'vitest';
import { savedSearchFilters } from '../../app/alliance/saved-searches/saved-search';
import { saveSearch } from '../../app/alliance/saved-searches/saved-searches.server';
import { countDirectory } from '../../app/directory/directory-counts.server';
import { directoryCsv } from '../../app/directory/directory-csv.server';
import { noFilters, type DirectoryQuery } from '../../app/directory/directory-query';
import { findDirectory } from '../../app/directory/directory.server';
import { firmsInProjects, listedParts } from '../../app/directory/project-firms.server';
import { idsOf } from '../../app/directory/company-set';
import { checkListing } from '../../app/projects/listing.server';
import { publicProjects } from '../../app/projects/public/public-projects.server';
import { openDatabase, type Database } from '../../db/client';
import { valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { projectScene, type ProjectScene, type Side } from '../projects/project-scene';

const today = '2026-11-24';
const query = (more: Partial<DirectoryQuery> = {}): DirectoryQuery => ({
  q: '',
  ...noFilters,
  project: ['listed'],
  sort: undefined,
  page: 1,
  allRegions: true,
  ...more,
});

let db: Database;
let made: ProjectScene;
let [a, b, quiet, u] = [] as unknown as [Side, Side, Side, Side];
let id: number;
beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b, quiet] = [made.firm('甲城数据'), made.firm('乙图智能', '110000'), made.firm('丁隐科技')];
  u = made.university('丙大学');
  const parts = [b, quiet, u].map((side) => ({ side, role: 'partner' as const }));
  id = made.running({ lead: a, parts });
  made.conceal(id, quiet);
});

const found = (more: Partial<DirectoryQuery> = {}, at = db) =>
  findDirectory(at, query(more), 'zh', today).rows.map(({ nameZh }) => nameZh);
const option = (more: Partial<DirectoryQuery> = {}, at = db) =>
  findDirectory(at, query({ project: [], ...more }), 'zh', today).options.project;
/** Companies that pages of projects name. */
const named = () =>
  publicProjects(db)
    .flatMap(({ parties }) => parties.flatMap(({ kind, of }) => (kind === 'company' ? [of] : [])))
    .sort((one, other) => one - other);

describe('firms in listed projects', () => {
  test('are found and counted once the desk listed it, without those who did not disclose themselves', () => {
    expect([found(), option()]).toEqual([[], [{ value: 'listed', name: '有协作项目', count: 0, chosen: false }]]);
    made.list(id, a);
    expect(found()).toEqual(['乙图智能', '甲城数据']);
    expect(option()).toMatchObject([{ count: 2 }]);
    expect(found({ region: ['110000'] })).toEqual(['乙图智能']);
    expect(option({ region: ['440100'] })).toMatchObject([{ count: 1 }]);
    const rows = [...directoryCsv(db, query(), today)].join('').trim().split('\n');
    expect(rows.slice(1).map((row) => /甲城数据|乙图智能/.exec(row)?.[0])).toEqual(['乙图智能', '甲城数据']);
  });

  test('are those whom pages of projects name, whatever is done to the project, and seen by another process', () => {
    const other = openDatabase(db.$client.name);
    const same = (expected: Side[]) => {
      const ids = expected.map(({ party }) => party.id).sort((one, two) => one - two);
      expect(named()).toEqual(ids);
      for (const at of [db, other]) {
        expect(idsOf(firmsInProjects(at).set)).toEqual(ids);
        expect(countDirectory(at, query(), today).total).toBe(ids.length);
      }
    };
    same([]);
    made.list(id, a);
    same([a, b]);
    made.conceal(id, quiet, true);
    same([a, b, quiet]);
    made.conceal(id, b);
    same([a, quiet]);
    const judge = (move: 'withhold' | 'list', reason: string | null) =>
      valueOf(
        checkListing(
          db,
          made.reviewer,
          { id, move, revision: made.project(id).agreedRevision!, reason },
          made.occasion(),
        ),
      );
    judge('withhold', '核实中');
    same([]);
    judge('list', null);
    same([a, quiet]);
    other.$client.close();
  });

  test('are told to who keeps such a search, when the project is listed and not again', () => {
    const [reader, elsewhere] = [made.person(), made.person()];
    const keep = (person: typeof reader, filters: object) =>
      valueOf(
        saveSearch(
          db,
          person,
          { name: '有项目的', subject: 'companies', filters: savedSearchFilters.parse(filters) },
          made.occasion(),
        ),
      );
    keep(reader, { project: ['listed'] });
    keep(elsewhere, { project: ['listed'], region: ['310000'] });
    made.list(id, a);
    const told = () => made.mails().filter(({ kind }) => kind === 'searchMatched');
    expect(told().map(({ to, text }) => [to, /甲城数据|乙图智能|丁隐科技/.exec(text)?.[0]])).toEqual([
      [reader.email, '甲城数据'],
      [reader.email, '乙图智能'],
    ]);
    valueOf(made.step(id, a, 'close'));
    for (const side of [a, b, quiet, u]) valueOf(made.confirm(id, side));
    expect(told()).toHaveLength(2);
  });

  test('are read along the listed projects, and for one firm along its parts', () => {
    const stepsOf = (of: number | null) => {
      const { sql, params } = listedParts(db, of).toSQL();
      const plan = db.$client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
      return plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH)/.test(detail));
    };
    const all = stepsOf(null);
    expect(all[0]).toBe('SEARCH projects USING INDEX projects_listing (listing=?)');
    expect(all).toContainEqual(expect.stringMatching(/^SEARCH project_parties USING INDEX \w+ \(project_id=\?\)/));
    const one = stepsOf(a.party.id);
    expect(one[0]).toMatch(/^SEARCH project_parties USING INDEX \w+ \(company_id=\?\)/);
    expect([...all, ...one].filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});
