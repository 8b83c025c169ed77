import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, knownDevices } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { newToken, tokenHash } from '../../secrets/token.server';
import type { Occasion } from '../occasion.server';
import { openSession, type IssuedSession } from '../sessions/sessions.server';
import { msPerDay } from '../../calendar/day-ms';

/** How long a browser stays known after its last sign-in. */
const deviceDays = 180;
/** How many browsers of one account are known at once; the longest unused goes. */
const devicesKept = 20;

/**
 * `__Secure-` and not `__Host-`, whose path must be `/`: sent to the sign-in pages alone, it leaves every other page
 * kept in memory as it is.
 */
const cookieName = '__Secure-device';
const inCookies = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{43})(?:;|$)`);

/** The device's token in a Cookie header, or null when there is none of its form. */
export function deviceToken(cookieHeader: string | null): string | null {
  return inCookies.exec(cookieHeader ?? '')?.[1] ?? null;
}

/** The Set-Cookie value that makes a browser known. */
export function deviceCookie(token: string): string {
  return `${cookieName}=${token}; Path=/sign-in; Max-Age=${deviceDays * 86_400}; HttpOnly; Secure; SameSite=Strict`;
}

/**
 * What failures of this browser are counted under when it signed in to the address's account before; null when it did
 * not. One statement whether or not the address has an account.
 */
export function knownDevice(db: Database, email: string, occasion: Occasion): string | null {
  if (!occasion.device) return null;
  const hash = tokenHash(occasion.device);
  const row = db
    .select({ accountId: accounts.id })
    .from(knownDevices)
    .innerJoin(accounts, eq(accounts.id, knownDevices.accountId))
    .where(
      and(
        eq(knownDevices.tokenHash, hash),
        eq(accounts.email, email),
        gt(knownDevices.expiresAt, occasion.now.toISOString()),
      ),
    )
    .get();
  return row ? `${row.accountId} ${hash}` : null;
}

/**
 * Makes the browser known to the account, after its owner proved who they are. It gets another token each time, for
 * every account it is known to: one that was planted or copied earlier is worth nothing afterwards.
 */
export function rememberDevice(tx: Transaction, accountId: number, occasion: Occasion): string {
  const token = newToken(occasion.random);
  const hash = tokenHash(token);
  const expiresAt = new Date(occasion.now.getTime() + deviceDays * msPerDay).toISOString();
  if (occasion.device)
    tx.update(knownDevices)
      .set({ tokenHash: hash })
      .where(eq(knownDevices.tokenHash, tokenHash(occasion.device)))
      .run();
  tx.insert(knownDevices)
    .values({ tokenHash: hash, accountId, createdAt: occasion.now.toISOString(), expiresAt })
    .onConflictDoUpdate({ target: [knownDevices.tokenHash, knownDevices.accountId], set: { expiresAt } })
    .run();
  const own = tx
    .select({ hash: knownDevices.tokenHash })
    .from(knownDevices)
    .where(eq(knownDevices.accountId, accountId))
    .orderBy(desc(knownDevices.expiresAt))
    .all();
  const tooMany = own
    .map((row) => row.hash)
    .filter((other) => other !== hash)
    .slice(devicesKept - 1);
  if (tooMany.length > 0)
    tx.delete(knownDevices)
      .where(and(eq(knownDevices.accountId, accountId), inArray(knownDevices.tokenHash, tooMany)))
      .run();
  return token;
}

/**
 * Makes every browser a stranger to the account again: with a changed password, and whenever its sessions are ended.
 */
export function forgetDevices(tx: Transaction, accountId: number): void {
  tx.delete(knownDevices).where(eq(knownDevices.accountId, accountId)).run();
}

/** Opens the session of a finished sign-in, in a browser that is known from now on. */
export function openKnownSession(
  tx: Transaction,
  accountId: number,
  opening: { secondFactor: boolean },
  occasion: Occasion,
): IssuedSession {
  return {
    ...openSession(tx, accountId, { stage: 'open', ...opening }, occasion),
    device: rememberDevice(tx, accountId, occasion),
  };
}
