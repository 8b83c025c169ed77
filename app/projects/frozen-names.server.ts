import { eq } from 'drizzle-orm';
import { companies, institutions, projectParties } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Project } from './project';

/** Keeps the names of a project's parties as they are on the day it ends: whatever becomes of them, its page says who it was. */
export function freezeNames(tx: Transaction, { parties }: Pick<Project, 'parties'>): void {
  for (const { id, party } of parties) {
    const table = party.kind === 'company' ? companies : institutions;
    const names = tx
      .select({ nameZh: table.nameZh, nameEn: table.nameEn })
      .from(table)
      .where(eq(table.id, party.id))
      .get();
    tx.update(projectParties)
      .set({ frozenNameZh: names?.nameZh, frozenNameEn: names?.nameEn })
      .where(eq(projectParties.id, id))
      .run();
  }
}
