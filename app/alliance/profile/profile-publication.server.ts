import type { Database } from '../../../db/client';
import { companyProfiles } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { dateInChina } from '../../calendar/working-days';
import { profileSource } from '../../companies/own-statement';
import { recordFields, type ProposedField, type RecordField } from '../../companies/profile-field-groups';
import { stateByFirm } from './firm-statements.server';
import type { ProfileChange } from './profile-changes.server';
import { announcing, changeAliases, changeRecord } from './record-change.server';

/**
 * Writes a change into the record, with the firm's statement, and tells whose searches it now answers; old statements
 * stay.
 */
export function publishChange(db: Database, tx: Transaction, change: ProfileChange, moment: Occasion): void {
  const { id, companyId, field, before, after } = change;
  announcing(db, tx, companyId, moment, () => {
    if (field === 'alias') changeAliases(tx, { companyId, before, after, source: profileSource(id) });
    else if (isOfRecord(field))
      changeRecord(tx, {
        companyId,
        field,
        before,
        after,
        formerNameFrom: `曾用名 former name, change ${id}`,
      });
    else writeBesideRecord(tx, change, moment.now);
    stateByFirm(tx, { companyId, asOf: dateInChina(moment.now), source: profileSource(id) }, { [field]: after });
  });
}

function isOfRecord(field: ProposedField): field is ProposedField & RecordField {
  return (recordFields as readonly string[]).includes(field);
}

function writeBesideRecord(tx: Transaction, { companyId, field, after }: ProfileChange, now: Date): void {
  const set = { [field]: after, updatedAt: now.toISOString() };
  tx.insert(companyProfiles)
    .values({ companyId, ...set })
    .onConflictDoUpdate({ target: companyProfiles.companyId, set })
    .run();
}
