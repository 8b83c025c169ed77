import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { eq } from 'drizzle-orm';
import { watchMatches } from '../app/alliance/saved-searches/shipped-matches.server';
import { indexStaleCompanies } from '../app/directory/search-index.server';
import type { Database } from '../db/client';
import { settings } from '../db/schema';
import { loadCalendar } from './calendar';
import { loadCertification } from './certification';
import { loadChains, loadShortNames } from './chains';
import { loadFirms } from './companies';
import { openCompanyLedger } from './company-ledger';
import { loadIndicators } from './indicators';
import { loadProblemsAndMeasures } from './measures';
import { loadPrecedents } from './precedents';
import { loadRegions } from './regions';
import { openShipment } from './shipment';
import { loadStudy } from './study';
import { loadStudyCities } from './study-cities';
import { loadStudyCompanies } from './study-companies';
import { loadInstallation, loadListings, loadSurveys } from './surveys';
import { loadTranslations } from './translations';

export interface LoadReport {
  /** False when the database held exactly these files already: then nothing was written. */
  readonly changed: boolean;
  /** Shipped rows per table; empty when nothing was written. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Raise when the loader itself maps the same files to other rows, so that existing databases follow. */
const loaderVersion = 4;
const digestKey = 'shipped_facts_digest';

/**
 * Brings the shipped facts in `folder` into a migrated database, in one transaction. Writes nothing when the files
 * are those loaded before; otherwise changes only rows that were shipped (seeds/shipment.ts), and notes which saved
 * searches the firms newly match.
 * Throws SeedError at the first bad row, with nothing written.
 */
export function loadShippedFacts(db: Database, folder: string, now = new Date()): LoadReport {
  const digest = digestOf(folder);
  const loaded = db.select({ value: settings.value }).from(settings).where(eq(settings.key, digestKey)).get();
  // A migration may have asked for a new search index; what newly matches a saved search is told by the right one.
  indexStaleCompanies(db);
  if (loaded?.value === digest) return { changed: false, rows: new Map() };
  return db.transaction(
    (tx) => {
      const shipment = openShipment(db);
      const watch = watchMatches(tx, now);
      const regions = loadRegions(folder, shipment);
      const chains = loadChains(folder, shipment);
      loadShortNames(folder, shipment, chains.segmentIds);
      const known = { ...regions, ...chains };
      const ledger = openCompanyLedger(db, shipment, watch);
      const firms = loadFirms(folder, shipment, known, ledger);
      loadListings(folder, shipment, known, firms, ledger);
      loadSurveys(folder, shipment, known);
      loadInstallation(folder, shipment, known);
      loadCalendar(folder, shipment);
      loadCertification(folder, shipment, chains.chainIds);
      const cities = loadStudyCities(folder, shipment, regions);
      loadIndicators(folder, shipment, cities);
      loadProblemsAndMeasures(folder, shipment, cities);
      loadStudyCompanies(folder, shipment, cities, ledger);
      loadPrecedents(folder, shipment, cities, ledger);
      loadStudy(folder, shipment, chains);
      loadTranslations(folder, shipment);
      shipment.withdraw();
      indexStaleCompanies(db);
      for (const id of ledger.ids()) watch.after(id);
      db.insert(settings)
        .values({ key: digestKey, value: digest })
        .onConflictDoUpdate({ target: settings.key, set: { value: digest } })
        .run();
      return { changed: true, rows: shipment.counts };
    },
    { behavior: 'immediate' },
  );
}

/** A digest of every shipped file's path and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256').update(`loader ${loaderVersion}\n`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(`${relative(folder, path)}\n`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('base64url');
}
