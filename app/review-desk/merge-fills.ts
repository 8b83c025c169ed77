import { filledFields, type FilledField, type RecordValues } from '../companies/profile-field-groups';

/** What the record that stays lacks and the other has. */
export function mergeFills(kept: Readonly<RecordValues>, merged: Readonly<RecordValues>): FilledField[] {
  return filledFields.filter((field) => kept[field] === null && merged[field] !== null);
}
