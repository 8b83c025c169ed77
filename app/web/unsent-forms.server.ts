import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { unsentForms } from '../../db/schema/index';
import { write } from '../../db/write';
import { mac, type Keys } from '../secrets/keys.server';
import { seal, unseal } from '../secrets/seal.server';
import { formShowing, ticksShown } from './form-end';
import { isSecretField } from './form-fault';
import { keptHours, type UnsentForm } from './unsent-form';

/** UTF-16 units of all answers together; a longer form is not kept. */
const mostText = 200_000;
/** Forms that wait at once, of everybody; the oldest goes. */
const mostForms = 1_000;

/**
 * Names one showing of a page to an account, for its forms to carry: whoever sends one after their session has ended is
 * known by it as the account whose words these are, and as nobody else.
 */
export function showingTo(keys: Keys, accountId: number, requestId: string): string {
  return `${requestId}.${seal(keys, 'unsent', 'showing', String(accountId))}`;
}

/** The account to which the page was shown that a form stood on; null where it names none of ours. */
export function shownTo(keys: Keys, sent: FormData): number | null {
  const showing = sent.get(formShowing);
  if (typeof showing !== 'string' || !showing.includes('.')) return null;
  try {
    return Number(unseal(keys, 'unsent', 'showing', showing.slice(showing.indexOf('.') + 1)));
  } catch {
    return null;
  }
}

/**
 * Keeps what an account typed into a form, sealed, for two hours: texts and choices, no passwords and no files. A later
 * form to the same path takes its place. False where there is nothing to keep, or too much.
 */
export function keepUnsent(
  db: Database,
  accountId: number,
  path: string,
  sent: FormData,
  { keys, now }: { keys: Keys; now: Date },
): boolean {
  const answers = [...sent].flatMap(([name, value]) =>
    typeof value === 'string' && name !== formShowing && !isSecretField(name) ? [[name, value] as const] : [],
  );
  if (!answers.some(([name, value]) => name !== ticksShown && value !== '')) return false;
  const text = JSON.stringify(answers);
  if (text.length > mostText) return false;
  const owner = ownerOf(keys, accountId);
  const kept = {
    sealed: seal(keys, 'unsent', `${owner} ${path}`, text),
    keptUntil: new Date(now.getTime() + keptHours * 3_600_000).toISOString(),
  };
  write(db, (tx) => {
    tx.delete(unsentForms).where(lte(unsentForms.keptUntil, now.toISOString())).run();
    tx.insert(unsentForms)
      .values({ owner, path, ...kept })
      .onConflictDoUpdate({ target: [unsentForms.owner, unsentForms.path], set: kept })
      .run();
    tx.run(
      sql`DELETE FROM ${unsentForms} WHERE rowid IN (SELECT rowid FROM ${unsentForms} ORDER BY kept_until DESC LIMIT -1 OFFSET ${mostForms})`,
    );
  });
  return true;
}

/** What the account typed into forms that wait for it; what another secret sealed is nothing. */
export function unsentOf(
  db: Database,
  accountId: number,
  { keys, now }: { keys: Keys; now: Date },
): readonly UnsentForm[] {
  const owner = ownerOf(keys, accountId);
  return db
    .select({ path: unsentForms.path, sealed: unsentForms.sealed })
    .from(unsentForms)
    .where(and(eq(unsentForms.owner, owner), gt(unsentForms.keptUntil, now.toISOString())))
    .orderBy(asc(unsentForms.path))
    .all()
    .flatMap(({ path, sealed }) => {
      try {
        return [
          { path, answers: JSON.parse(unseal(keys, 'unsent', `${owner} ${path}`, sealed)) as UnsentForm['answers'] },
        ];
      } catch {
        return [];
      }
    });
}

/** Names the account that a kept form waits for, for the page to sign in on to look whether it still does. */
export function keptFor(keys: Keys, accountId: number): string {
  return seal(keys, 'unsent', 'kept', String(accountId));
}

/** Whether a form waits for the account that `keptFor` named; false for words that are none of ours. */
export function isKept(db: Database, named: string, { keys, now }: { keys: Keys; now: Date }): boolean {
  try {
    return unsentOf(db, Number(unseal(keys, 'unsent', 'kept', named)), { keys, now }).length > 0;
  } catch {
    return false;
  }
}

/** Forgets what the account typed for a path: it sends the form now. */
export function forgetUnsent(db: Database, keys: Keys, accountId: number, path: string): void {
  const kept = and(eq(unsentForms.owner, ownerOf(keys, accountId)), eq(unsentForms.path, path));
  if (!db.select({ path: unsentForms.path }).from(unsentForms).where(kept).get()) return;
  write(db, (tx) => tx.delete(unsentForms).where(kept).run());
}

const ownerOf = (keys: Keys, accountId: number) => mac(keys, 'unsent', String(accountId));
