import type { Database } from '../../../db/client';
import { write, type Transaction } from '../../../db/write';
import { recordDenial } from '../../events/denials.server';
import type { Moment } from '../../events/record.server';
import type { Outcome, Refusal } from '../../outcome';
import type { Actor } from './actor';
import { isSeen, judge, type Deed, type PermissionRefusal, type Thing } from './permissions';

/**
 * The deciding function of every command: asks the permission table and writes a denial into history (repeated ones are
 * counted, app/events/denials.server.ts), in a transaction of its own. `named` is the thing as history names it. The
 * value is the role that allows the deed. `unseen` is what the command answers for a thing that does not exist: it is
 * answered too when the thing lies outside the actor's sight.
 */
export function authorise<Unseen extends Refusal = never>(
  db: Database,
  actor: Actor | null,
  deed: Deed,
  thing: Thing,
  named: { type: string; id: string | number },
  moment: Moment,
  unseen?: Unseen,
): Outcome<string, PermissionRefusal> | Unseen {
  const judged = judge(actor, deed, thing);
  return judged.ok ? judged : write(db, (tx) => authoriseIn(tx, actor, deed, thing, named, moment, unseen));
}

/** `authorise` inside a command's own transaction: the denial is kept when the command returns its refusal. */
export function authoriseIn<Unseen extends Refusal = never>(
  tx: Transaction,
  actor: Actor | null,
  deed: Deed,
  thing: Thing,
  named: { type: string; id: string | number },
  moment: Moment,
  unseen?: Unseen,
): Outcome<string, PermissionRefusal> | Unseen {
  const judged = judge(actor, deed, thing);
  if (judged.ok) return judged;
  recordDenial(tx, { accountId: actor?.accountId ?? null, deed, thing: named, after: { code: judged.code } }, moment);
  return unseen && actor && judged.code === 'not-allowed' && !isSeen(actor, deed, thing) ? unseen : judged;
}
