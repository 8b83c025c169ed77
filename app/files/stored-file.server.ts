import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { storedFiles } from '../../db/schema/index';

/** The file with this id that belongs to things of this type; undefined where there is none. Asks for no permission. */
export function storedFileOf(db: Database, id: number, thingType: string): typeof storedFiles.$inferSelect | undefined {
  return db
    .select()
    .from(storedFiles)
    .where(and(eq(storedFiles.id, id), eq(storedFiles.thingType, thingType)))
    .get();
}
