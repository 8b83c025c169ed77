import { timingSafeEqual } from 'node:crypto';
import { and, eq, lte, sql } from 'drizzle-orm';
import { emailCodes } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { mac } from '../secrets/keys.server';
import { newDigits, newToken, tokenHash } from '../secrets/token.server';
import type { Occasion } from './occasion.server';
import { codeMinutes } from './validity';

const codeDigits = 8;
const codeAttempts = 5;
/** How long a registration waits for its code, new codes included. */
const registrationHours = 24;

/** What a code is asked for. */
export interface CodeRequest {
  readonly purpose: 'register' | 'change-email';
  readonly email: string;
  readonly accountId?: number;
  readonly passwordHash?: string;
  readonly language: Language;
}

export type PendingEmail = typeof emailCodes.$inferSelect;
export type CodeRefusal = 'code-wrong' | 'code-expired' | 'code-spent' | 'registration-expired';

/**
 * Writes down that an address is to be proved. The token goes to the browser that asked, the code to the mailbox:
 * only both together prove it, so a code asked for by somebody else is of no use to them.
 */
export function requestCode(
  tx: Transaction,
  request: CodeRequest,
  occasion: Occasion,
): { token: string; code: string } {
  const token = newToken(occasion.random);
  const code = newDigits(occasion.random, codeDigits);
  tx.delete(emailCodes).where(lte(emailCodes.expiresAt, occasion.now.toISOString())).run();
  tx.insert(emailCodes)
    .values({
      ...request,
      tokenHash: tokenHash(token),
      ...freshCode(tokenHash(token), code, occasion),
      createdAt: occasion.now.toISOString(),
      expiresAt: later(occasion.now, registrationHours * 60),
    })
    .run();
  return { token, code };
}

/** A new code for the same request; the earlier code is void. Null when the request is gone or too old. */
export function renewCode(
  tx: Transaction,
  token: string,
  occasion: Occasion,
): { pending: PendingEmail; code: string } | null {
  const pending = findRequest(tx, token, occasion.now);
  if (!pending) return null;
  const code = newDigits(occasion.random, codeDigits);
  tx.update(emailCodes)
    .set(freshCode(pending.tokenHash, code, occasion))
    .where(eq(emailCodes.tokenHash, pending.tokenHash))
    .run();
  return { pending, code };
}

/** Checks a typed code; a wrong one counts, and after five the code is void. The right one ends the request. */
export function takeCode(
  tx: Transaction,
  purpose: CodeRequest['purpose'],
  token: string,
  typed: string,
  occasion: Occasion,
): Outcome<PendingEmail, CodeRefusal> {
  const pending = findRequest(tx, token, occasion.now);
  if (!pending || pending.purpose !== purpose) return refuse('registration-expired');
  if (pending.codeExpiresAt <= occasion.now.toISOString()) return refuse('code-expired', { field: 'code' });
  if (pending.attempts >= codeAttempts) return refuse('code-spent', { field: 'code' });
  const given = Buffer.from(codeMac(pending.tokenHash, typed.normalize('NFKC').replace(/\D/g, ''), occasion));
  if (!timingSafeEqual(given, Buffer.from(pending.codeMac))) {
    tx.update(emailCodes)
      .set({ attempts: sql`${emailCodes.attempts} + 1` })
      .where(eq(emailCodes.tokenHash, pending.tokenHash))
      .run();
    return pending.attempts + 1 >= codeAttempts
      ? refuse('code-spent', { field: 'code' })
      : refuse('code-wrong', { field: 'code', value: String(codeAttempts - pending.attempts - 1) });
  }
  tx.delete(emailCodes).where(eq(emailCodes.tokenHash, pending.tokenHash)).run();
  return ok(pending);
}

/** Ends every request for an address of one purpose: it is proved, or its owner changed their mind. */
export function dropRequests(tx: Transaction, purpose: CodeRequest['purpose'], email: string): void {
  tx.delete(emailCodes)
    .where(and(eq(emailCodes.purpose, purpose), eq(emailCodes.email, email)))
    .run();
}

function findRequest(tx: Transaction, token: string, now: Date): PendingEmail | null {
  const row = tx
    .select()
    .from(emailCodes)
    .where(eq(emailCodes.tokenHash, tokenHash(token)))
    .get();
  return row && row.expiresAt > now.toISOString() ? row : null;
}

function freshCode(hash: string, code: string, occasion: Occasion) {
  return { codeMac: codeMac(hash, code, occasion), attempts: 0, codeExpiresAt: later(occasion.now, codeMinutes) };
}

const codeMac = (hash: string, code: string, occasion: Occasion) => mac(occasion.keys, 'codes', 'email', hash, code);

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
