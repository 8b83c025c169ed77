import { join } from 'node:path';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../../seeds/load';
import { makeUpCompanies } from '../companies/made-up-companies';
import { makeUpProjects } from '../projects/made-up-projects';
import { startServed, type Served } from './served';

/** What the parts of one run share; each thing is made when a part first asks for it. */
export interface Workbench {
  readonly root: string;
  readonly dataDir: string;
  readonly seconds: number;
  /** The register with very many companies. */
  readonly database: () => Database;
  /** The built server over that register, and the floor beside it. */
  readonly served: () => Promise<Served>;
  close(): Promise<void>;
}

interface Settings {
  root: string;
  dataDir: string;
  seconds: number;
  companies: number;
}

export function workbench({ root, dataDir, seconds, companies }: Settings): Workbench {
  const file = join(dataDir, 'twinatlas.db');
  let db: Database | undefined;
  let served: Promise<Served> | undefined;
  const database = () => (db ??= register(root, file, companies));
  return {
    root,
    dataDir,
    seconds,
    database,
    served: () => (served ??= startServed({ root, dataDir, seconds, file, db: database() })),
    async close() {
      await (await served)?.stop();
      db?.$client.close();
    },
  };
}

/** One firm in four says where it sits: streets that are names of firms too, or hold characters of such. */
const madeUpAddresses = `
  insert into company_profiles (company_id, address, updated_at)
    select id, '天河区' || substr(name_zh, 5, 2) || '路' || (id % 900) || '号' || short_name || '大厦', '2026-11-01'
      from companies where id % 4 = 0 and slug like 'made-up-%'`;

/**
 * A register with the shipped facts and that many made-up companies, one in ten a member of the alliance, and a listed
 * project for every fifty.
 */
export function register(root: string, file: string, companies: number): Database {
  const db = openDatabase(file);
  migrate(db, join(root, 'db/migrations'));
  loadShippedFacts(db, join(root, 'seeds/data'));
  const filled = makeUpCompanies(db, companies);
  db.$client.exec(
    "insert into memberships (company_id, state, since) select id, 'active', '2026-01-05' from companies where id % 10 = 0 and id not in (select company_id from memberships)",
  );
  makeUpProjects(db, Math.floor(companies / 50));
  db.$client.exec(madeUpAddresses);
  indexStaleCompanies(db);
  db.$client.pragma('optimize');
  console.log(
    `${filled.companies} made-up companies with ${filled.capabilities} capabilities: ${Math.round(filled.inserted)} ms rows, ${Math.round(filled.indexed)} ms search index`,
  );
  return db;
}
