import type { Keys } from '../../secrets/keys.server';
import { seal, unseal } from '../../secrets/seal.server';
import { carriedCheck, type CarriedCheck } from './carried-check';
import type { LevelCheck } from './level-check';

const about = 'level-check';

/**
 * The answers as they go through registering and signing in: sealed, because they travel in an address, which logs and
 * histories of browsers keep; nothing of them is written here.
 */
export function sealedCheck(keys: Keys, check: LevelCheck, day: string): string {
  const carried: CarriedCheck = {
    day,
    fields: check.fields,
    worked: check.years * 12 + check.months,
    education: check.education,
    related: check.related === 'yes',
    hours: check.hours,
  };
  return seal(keys, 'level-check', about, JSON.stringify(carried));
}

/** What `sealedCheck` sealed; null for nothing, and for what this installation did not seal. */
export function openedCheck(keys: Keys, sealed: string): CarriedCheck | null {
  if (sealed === '') return null;
  try {
    return carriedCheck.parse(JSON.parse(unseal(keys, 'level-check', about, sealed)));
  } catch {
    return null;
  }
}
