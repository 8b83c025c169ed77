import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atlasBrowserTimes } from './atlas-browser-times';
import { atlasPages, directoryPages, scriptWeights, signedInPages } from './served-pages';
import { deskTimes } from './desk-times';
import { directoryTimes } from './directory-times';
import { gapTimes } from './gap-times';
import { inboxTimes } from './inbox-times';
import { issuingTimes } from './issuing-times';
import { logTimes } from './log-times';
import { scenarioTimes } from './scenario-times';
import { sceneTimes } from './scene-times';
import { collaborationTimes } from './collaboration-times';
import { needTimes } from './need-times';
import { networkTimes } from './network-times';
import { mistypedQueries, searchQueries } from './search-queries';
import { searchTimes } from './search-times';
import { register, workbench, type Workbench } from './workbench';

interface Options {
  root: string;
  /** Seconds per load. */
  seconds: number;
  /** Made-up companies beside the shipped ones. */
  companies: number;
  /** The parts to run, by name; none means all. */
  asked: readonly string[];
}

/** What is measured, by the name it is asked for with; in this order when all are. */
const parts: Readonly<Record<string, (bench: Workbench) => unknown>> = {
  search: async ({ database }) => {
    await searchTimes(database(), 'different searches', searchQueries(database(), 500));
    await searchTimes(database(), 'mistyped searches', mistypedQueries(database(), 500));
  },
  gaps: ({ database }) => gapTimes(database()),
  scenario: () => scenarioTimes(),
  scene: () => sceneTimes(),
  desk: ({ root, dataDir }) => deskTimes(root, dataDir),
  issuing: ({ root, dataDir }) => issuingTimes(root, dataDir),
  log: ({ root, dataDir }) => logTimes(root, dataDir),
  writes: ({ root, dataDir, database }) =>
    directoryTimes(register(root, join(dataDir, 'few-companies.db'), 560), database()),
  directory: directoryPages,
  atlas: atlasPages,
  'atlas-browser': atlasBrowserTimes,
  inbox: ({ root, dataDir }) => inboxTimes(root, dataDir),
  needs: ({ database }) => needTimes(database()),
  network: ({ root }) => networkTimes(root),
  collaboration: collaborationTimes,
  'signed-in': signedInPages,
  scripts: scriptWeights,
};

/** One run, one machine, one table: rates in answers per second, ratios to the floor of the same run. */
export async function runBenchmarks({ root, seconds, companies, asked }: Options): Promise<void> {
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}: ask for ${Object.keys(parts).join(', ')}, or for none.`);
    process.exitCode = 2;
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-bench-'));
  const bench = workbench({ root, dataDir, seconds, companies });
  try {
    for (const [name, part] of Object.entries(parts))
      if (asked.length === 0 || asked.includes(name)) {
        console.log(`\n${name}`);
        await part(bench);
      }
  } finally {
    await bench.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
