import { accountEntries } from './account-entries';
import { allianceEntries } from './alliance-entries';
import { certificateEntries } from './certificate-entries';
import { certificationEntries } from './certification-entries';
import type { GenuineEntries } from './genuine-entry';
import { projectEntries } from './project-entries';

/** One genuine request of each route that takes a form. */
export const everyEntry: GenuineEntries = {
  ...accountEntries,
  ...allianceEntries,
  ...certificationEntries,
  ...certificateEntries,
  ...projectEntries,
};
