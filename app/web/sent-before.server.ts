import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { sentForms } from '../../db/schema/index';
import { write } from '../../db/write';
import { ok, type Outcome } from '../outcome';
import { formShowing } from './form-end';
import { msPerDay } from '../calendar/day-ms';

/** Days for which a form sent again leads to what it did. */
const keptDays = 30;

/** Who sends a form: an account, or a stranger by the network address. */
type Sender = { readonly accountId: number } | { readonly from: string };

/**
 * Names what somebody sent from one showing of a page. Another showing of the same page, other answers and another
 * person give another name; pages of strangers are shown to many alike, so there the answers and the network address
 * make it. Null for a form that no page of ours showed to somebody signed in, for one without answers, and for one with
 * a file: under the same name it may hold something else by now.
 */
export function sentFormName(sender: Sender, address: string, sent: FormData): string | null {
  if ('accountId' in sender && !sent.get(formShowing)) return null;
  const answers = [...sent];
  if (answers.length === 0) return null;
  if (answers.some(([, value]) => typeof value !== 'string' && value.size > 0)) return null;
  const { pathname, search } = new URL(address);
  return createHash('sha256')
    .update(JSON.stringify([sender, pathname, search, answers.filter(([, value]) => typeof value === 'string')]))
    .digest('hex');
}

/**
 * Does once what a form was sent for: `work` answers where its success leads, and that is noted in the same
 * transaction; sent again, even at the same moment, the form leads there without being done. What is refused is not
 * noted. An answer that `work` throws is thrown after the commit, so that what was recorded of a denial stays.
 */
export function doneOnce<Refused extends { readonly ok: false }>(
  db: Database,
  name: string,
  now: Date,
  work: () => Outcome<string> | Refused | Promise<Outcome<string> | Refused>,
): Outcome<string> | Refused | Promise<Outcome<string> | Refused> {
  const done = write(db, (tx) => {
    const before = tx.select().from(sentForms).where(eq(sentForms.digest, name)).get();
    if (before) return ok(before.leadsTo);
    const outcome = answered(work);
    // What is not decided at once cannot share a transaction, which takes no promise for an answer.
    if (outcome instanceof Promise) return { later: outcome };
    if (outcome instanceof Response || !outcome.ok) return outcome;
    const long = new Date(now.getTime() - keptDays * msPerDay).toISOString();
    tx.delete(sentForms).where(lt(sentForms.sentAt, long)).run();
    tx.insert(sentForms).values({ digest: name, leadsTo: outcome.value, sentAt: now.toISOString() }).run();
    return outcome;
  });
  if (done instanceof Response) throw done;
  return 'later' in done ? done.later : done;
}

function answered<Answer>(work: () => Answer): Answer | Response {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
