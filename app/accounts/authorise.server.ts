import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import { recordDenial } from '../history/denials.server';
import type { Moment } from '../history/record.server';
import type { Outcome } from '../outcome';
import type { Actor } from './actor';
import { judge, type Deed, type PermissionRefusal, type Thing } from './permissions';

/**
 * Asks the permission table and writes a denial into history (repeated ones are counted, app/history/denials.server.ts), in a transaction of its own: commands call it before
 * theirs. `named` is the thing as history names it. The value is the role that allows the deed.
 */
export function authorise(db: Database, actor: Actor | null, deed: Deed, thing: Thing, named: { type: string; id: string | number }, moment: Moment): Outcome<string, PermissionRefusal> {
  const judged = judge(actor, deed, thing);
  if (judged.ok) return judged;
  write(db, (tx) => recordDenial(tx, { accountId: actor?.accountId ?? null, deed, thing: named, after: { code: judged.code } }, moment));
  return judged;
}

/** `authorise` inside a command's own transaction: the denial is kept when the command returns its refusal. */
export function authoriseIn(tx: Transaction, actor: Actor | null, deed: Deed, thing: Thing, named: { type: string; id: string | number }, moment: Moment): Outcome<string, PermissionRefusal> {
  const judged = judge(actor, deed, thing);
  if (!judged.ok) recordDenial(tx, { accountId: actor?.accountId ?? null, deed, thing: named, after: { code: judged.code } }, moment);
  return judged;
}
