import { and, eq, gt, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { roleGrants, setupLinks } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { ok, refuse, type Outcome } from '../outcome';
import { newToken, tokenHash, type Random } from '../secrets/token.server';
import { normalisedEmail } from '../accounts/email';
import type { Occasion } from '../accounts/occasion.server';
import type { PasswordRefusal } from '../accounts/passwords/password';
import { checkNewPassword, hashPassword } from '../accounts/passwords/password-hash.server';
import { createAccount, findByEmail } from '../accounts/registration.server';
import { addGrant } from '../accounts/permissions/grants.server';
import { openKnownSession } from '../accounts/sign-in/known-devices.server';
import type { IssuedSession } from '../accounts/sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';

const setupHours = 24;

/**
 * The token of a one-time link that makes the first administrator, for the terminal of a start; null once there is
 * an administrator. Earlier links end: only the newest terminal can use its own.
 */
export function offerSetup(db: Database, moment: { now: Date; random: Random }): string | null {
  return write(db, (tx) => {
    if (hasAdministrator(tx)) return null;
    const token = newToken(moment.random);
    tx.delete(setupLinks)
      .where(ne(setupLinks.tokenHash, tokenHash(token)))
      .run();
    tx.insert(setupLinks)
      .values({
        tokenHash: tokenHash(token),
        createdAt: moment.now.toISOString(),
        expiresAt: new Date(moment.now.getTime() + setupHours * 3_600_000).toISOString(),
      })
      .run();
    return token;
  });
}

/** Is the link good: for the page that shows the form. */
export function isSetupOpen(db: Database | Transaction, token: string, now: Date): boolean {
  const live = and(eq(setupLinks.tokenHash, tokenHash(token)), gt(setupLinks.expiresAt, now.toISOString()));
  return db.select({ tokenHash: setupLinks.tokenHash }).from(setupLinks).where(live).get() !== undefined;
}

/**
 * Makes the first administrator and signs them in; the link is used up. The terminal proves who they are, so the
 * address is taken as given. The role counts once they have enrolled a second factor.
 */
export async function setUp(
  db: Database,
  input: { token: string; email: string; password: string },
  occasion: Occasion,
): Promise<
  Outcome<IssuedSession, 'link-expired' | 'email-invalid' | 'email-taken' | PasswordRefusal | ThrottleRefusal>
> {
  const wait = throttled(occasion, [['verification:address', occasion.address]]);
  if (wait) return wait;
  if (!isSetupOpen(db, input.token, occasion.now)) return refuse('link-expired');
  const email = normalisedEmail(input.email);
  if (!email) return refuse('email-invalid', { field: 'email', value: input.email });
  const password = checkNewPassword(input.password, email);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(password.value);
  return write(db, (tx) => {
    if (!isSetupOpen(tx, input.token, occasion.now) || hasAdministrator(tx)) return refuse('link-expired');
    if (findByEmail(tx, email)) return refuse('email-taken', { field: 'email' });
    tx.delete(setupLinks)
      .where(eq(setupLinks.tokenHash, tokenHash(input.token)))
      .run();
    const { language } = occasion;
    const accountId = createAccount(tx, { email, passwordHash, language }, occasion);
    addGrant(
      tx,
      { id: accountId, email: null, language },
      { role: 'administrator', regionCode: null, companyId: null },
      { accountId },
      occasion,
    );
    return ok(openKnownSession(tx, accountId, { secondFactor: false }, occasion));
  });
}

function hasAdministrator(tx: Transaction): boolean {
  return (
    tx.select({ id: roleGrants.id }).from(roleGrants).where(eq(roleGrants.role, 'administrator')).get() !== undefined
  );
}
