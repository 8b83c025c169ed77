import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A worked case from the shared folder beside the project, or null where that folder is not there. */
export function sharedCase(
  name: string,
): any /* oxlint-disable-line typescript/no-explicit-any -- cases have no fixed shape */ {
  const file = resolve(import.meta.dirname, '../../../shared/cases', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Numbers of a case are compared to this many decimals (half a unit of the 10th is below every stated tolerance). */
export const decimals = 9;
