import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { storedFiles } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { talentThing } from './talent-files.server';

/**
 * Forgets the rows of files that neither a record nor a snapshot refers to any more; the sweeper then removes the
 * bytes. Answers how many.
 */
export function forgetUnusedTalentFiles(db: Database): number {
  const named = (table: 'talents' | 'certification_applications', column: 'record' | 'person') =>
    sql`exists (select 1 from ${sql.identifier(table)} as owner, json_tree(owner.${sql.identifier(column)}) as part
      where owner.account_id = ${storedFiles.uploadedBy} and part.key = 'fileId' and part.value = ${storedFiles.id})`;
  return write(
    db,
    (tx) =>
      tx
        .delete(storedFiles)
        .where(
          and(
            eq(storedFiles.thingType, talentThing),
            sql`not ${named('talents', 'record')}`,
            sql`not ${named('certification_applications', 'person')}`,
          ),
        )
        .run().changes,
  );
}
