import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { segmentNames } from '../../region/segment-names.server';
import { fieldChoices } from '../schemes/occupation-register.server';
import { entriesOf, recordParts, type TalentRecord } from '../talent/talent-record';
import { entryLines } from './entry-words';

/** Fields and segments that entries of a record name, by id. */
export function entryNames(db: Database, language: Language): (readonly [id: string, name: string])[] {
  return [...fieldChoices(db, language), ...Object.entries(segmentNames(db, language))];
}

/** The entries of a record that nothing proves yet, each in one line. */
export function unprovenEntries(db: Database, language: Language, record: TalentRecord): string[] {
  const names = new Map(entryNames(db, language));
  return recordParts.flatMap((part) => {
    const entries = entriesOf(record, part);
    return entryLines(language, record, part, names).filter((_line, index) => !entries[index]?.evidence?.length);
  });
}
