import { resolve } from 'node:path';
import { inject } from 'vitest';
import { demonstrate } from '../../seeds/demonstration/demonstrate';
import { copyOfMade } from '../setup/made-once';

/** A data folder of one's own with the demonstration, made today, once in a run: it takes twenty seconds. */
export function demonstrationCopy(): Promise<string> {
  return copyOfMade({ runFolder: inject('runFolder'), name: 'demonstration' }, (dataDir) =>
    demonstrate({ root: resolve('.'), dataDir, databaseName: 'twinatlas.db', now: new Date(), environment: {} }),
  );
}
