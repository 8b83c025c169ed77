import { join } from 'node:path';
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
  db.$client.pragma('optimize');
  console.log(
    `${filled.companies} made-up companies with ${filled.capabilities} capabilities: ${Math.round(filled.inserted)} ms rows, ${Math.round(filled.indexed)} ms search index`,
  );
  return db;
}
