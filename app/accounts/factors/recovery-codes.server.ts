import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { recoveryCodes } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { mac, type Keys } from '../../secrets/keys.server';
import type { Random } from '../../secrets/token.server';
import { mailTo } from '../account-mail.server';
import { factorChanges } from '../mails';
import { staleProof, type Actor } from '../permissions/actor';
import type { Occasion } from '../occasion.server';
import { enrolledFactors } from './enrolled-factors.server';

const recoveryCodeCount = 10;
/** 32 letters and digits that are not mistaken for each other; 12 of them are 60 bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code as it is shown: `7K2M-Q9XD-VT4H`. */
function newRecoveryCode(random: Random): string {
  const characters = [...random(12)].map((byte) => alphabet[byte & 31]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

const codeMac = (keys: Keys, accountId: number, code: string) =>
  mac(
    keys,
    'codes',
    'recovery',
    String(accountId),
    code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ''),
  );

/** Voids the account's codes and makes ten new ones; they are shown once and kept as MACs only. */
export function issueRecoveryCodes(tx: Transaction, accountId: number, occasion: Occasion): string[] {
  const codes = Array.from({ length: recoveryCodeCount }, () => newRecoveryCode(occasion.random));
  const createdAt = occasion.now.toISOString();
  tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ codeMac: codeMac(occasion.keys, accountId, code), accountId, createdAt })))
    .run();
  return codes;
}

/** Uses a code up, in the caller's transaction. False when it is wrong or was used before. */
export function takeRecoveryCode(tx: Transaction, accountId: number, code: string, occasion: Occasion): boolean {
  const unused = and(eq(recoveryCodes.codeMac, codeMac(occasion.keys, accountId, code)), isNull(recoveryCodes.usedAt));
  return tx.update(recoveryCodes).set({ usedAt: occasion.now.toISOString() }).where(unused).run().changes === 1;
}

/** How many codes are left. */
export function countRecoveryCodes(db: Database | Transaction, accountId: number): number {
  const row = db
    .select({ left: sql<number>`count(*)` })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
    .get();
  return row?.left ?? 0;
}

/** New codes instead of the old ones, after a recent proof of identity. */
export function regenerateRecoveryCodes(
  db: Database,
  actor: Actor,
  occasion: Occasion,
): Outcome<string[], 're-authentication-needed' | 'no-second-factor'> {
  const stale: Refusal<'re-authentication-needed'> | null = staleProof(actor, occasion.now);
  if (stale) return stale;
  return write(db, (tx) => {
    const factors = enrolledFactors(tx, actor.accountId);
    if (!factors.totp && factors.passkeys === 0) return refuse('no-second-factor');
    const codes = issueRecoveryCodes(tx, actor.accountId, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.recovery-codes',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    );
    mailTo(tx, actor, 'factorsChanged', occasion, factorChanges[actor.language].newRecoveryCodes);
    return ok(codes);
  });
}
