import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilities, statements } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { byCompany } from './by-company';
import { noteFields, notesIn, type Note } from './note';

const remarks = and(eq(statements.subjectType, 'company'), inArray(statements.field, noteFields));
const columns = { companyId: statements.subjectId, field: statements.field, value: statements.value };

const ofCompany = prepared((db) =>
  db
    .select(columns)
    .from(statements)
    .where(and(remarks, eq(statements.subjectId, sql.placeholder('company'))))
    .orderBy(asc(statements.id))
    .prepare(),
);
const ofSegment = prepared((db) =>
  db
    .select(columns)
    .from(statements)
    .where(
      and(
        remarks,
        inArray(
          statements.subjectId,
          db
            .select({ id: sql<string>`cast(${capabilities.companyId} as text)` })
            .from(capabilities)
            .where(eq(capabilities.segmentId, sql.placeholder('segment'))),
        ),
      ),
    )
    .orderBy(asc(statements.id))
    .prepare(),
);

/** Our remarks on a company's record, in the reader's language. */
export function notesOnCompany(db: Database, companyId: number, language: Language): Note[] {
  return notesIn(language, ofCompany(db).all({ company: String(companyId) }));
}

/** Our remarks on the records of every firm that claims a segment, by company, in the reader's language. */
export function notesInSegment(
  db: Database,
  segmentId: string,
  language: Language,
): ReadonlyMap<number, readonly Note[]> {
  const rows = ofSegment(db)
    .all({ segment: segmentId })
    .map((row) => ({ ...row, companyId: Number(row.companyId) }));
  const said = byCompany(rows, (row) => row);
  return new Map([...said].map(([company, rows]) => [company, notesIn(language, rows)]));
}
