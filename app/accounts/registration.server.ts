import { codeMinutes } from './validity';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { recordConsent } from './consents/consents.server';
import { mailTo } from './account-mail.server';
import { dropRequests, renewCode, requestCode, takeCode, type CodeRefusal } from './email-codes.server';
import { normalisedEmail } from './email';
import type { Occasion } from './occasion.server';
import type { PasswordRefusal } from './passwords/password';
import { checkNewPassword, hashPassword } from './passwords/password-hash.server';
import { openKnownSession } from './sign-in/known-devices.server';
import type { IssuedSession } from './sessions/sessions.server';
import { throttled, type ThrottleRefusal } from './sign-in/throttled.server';

type RegisterRefusal = 'email-invalid' | PasswordRefusal | ThrottleRefusal;

/**
 * Begins a registration: a code is mailed, and the account is made when it is typed. Answers a token for the page
 * that asks for the code. The answer, the work and the time are the same when the address has an account already;
 * its owner gets a mail saying so. Everything needed lies in the database: a restart loses nothing.
 */
export async function register(
  db: Database,
  input: { email: string; password: string },
  occasion: Occasion,
): Promise<Outcome<{ token: string }, RegisterRefusal>> {
  const email = normalisedEmail(input.email);
  if (!email) return refuse('email-invalid', { field: 'email', value: input.email });
  const password = checkNewPassword(input.password, email);
  if (!password.ok) return password;
  const wait = throttled(occasion, [
    ['registration:account', email],
    ['registration:account-from', `${email} ${occasion.address}`],
    ['registration:address', occasion.address],
  ]);
  if (wait) return wait;
  const passwordHash = await hashPassword(password.value);
  return write(db, (tx) => {
    const token = askForProof(tx, { email, passwordHash, language: occasion.language }, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: null },
        deed: 'account.register',
        thing: { type: 'registration', id: '' },
        after: { email },
      },
      occasion,
    );
    return ok({ token });
  });
}

/**
 * Mails a code to an address that is to be proved, or, when it has an account already, word of that. Answers the token
 * for the browser.
 */
export function askForProof(
  tx: Transaction,
  asked: { email: string; passwordHash: string | null; language: Language },
  occasion: Occasion,
): string {
  const { email, language } = asked;
  const { token, code } = requestCode(
    tx,
    { purpose: 'register', email, passwordHash: asked.passwordHash ?? undefined, language },
    occasion,
  );
  const known = findByEmail(tx, email);
  if (known) mailAlreadyRegistered(tx, known, occasion);
  else mailTo(tx, { email, language }, 'code', occasion, code, String(codeMinutes));
  return token;
}

/** Sends another code for a registration that waits; answers alike whether or not there is one. */
export function resendCode(db: Database, token: string, occasion: Occasion): Outcome<null, ThrottleRefusal> {
  const wait = throttled(occasion, [
    ['registration:account-from', token],
    ['registration:address', occasion.address],
  ]);
  if (wait) return wait;
  return write(db, (tx) => {
    const renewed = renewCode(tx, token, occasion);
    if (renewed && !findByEmail(tx, renewed.pending.email))
      mailTo(tx, renewed.pending, 'code', occasion, renewed.code, String(codeMinutes));
    return ok(null);
  });
}

/**
 * Makes the account when the code is right, and signs its owner in. Two registrations of one address: the first
 * proved wins, the other is told (`email-taken`; it has proved the mailbox, so this gives nothing away).
 */
export function verifyEmail(
  db: Database,
  input: { token: string; code: string },
  occasion: Occasion,
): Outcome<IssuedSession, CodeRefusal | 'email-taken' | ThrottleRefusal> {
  const wait = throttled(occasion, [
    ['verification:account', input.token],
    ['verification:address', occasion.address],
  ]);
  if (wait) return wait;
  return write(db, (tx) => {
    const taken = takeCode(tx, 'register', input.token, input.code, occasion);
    if (!taken.ok) {
      recordEvent(
        tx,
        {
          actor: { accountId: null },
          deed: 'account.verify-email',
          outcome: 'failed',
          thing: { type: 'registration', id: '' },
          after: { code: taken.code },
        },
        occasion,
      );
      return taken;
    }
    const { email, passwordHash, language, createdAt } = taken.value;
    if (findByEmail(tx, email)) return refuse('email-taken');
    dropRequests(tx, 'register', email);
    const accountId = createAccount(tx, { email, passwordHash, language, agreedAt: new Date(createdAt) }, occasion);
    return ok(openKnownSession(tx, accountId, { secondFactor: false }, occasion));
  });
}

/**
 * Makes an active account that may act as a talent, with its event and the consent its owner gave in the form at
 * `agreedAt`.
 */
export function createAccount(
  tx: Transaction,
  { agreedAt, ...account }: { email: string; passwordHash: string | null; language: Language; agreedAt?: Date },
  occasion: Occasion,
): number {
  const at = occasion.now.toISOString();
  const { id } = tx
    .insert(accounts)
    .values({ ...account, emailVerifiedAt: at, state: 'active', createdAt: at })
    .returning({ id: accounts.id })
    .get();
  tx.insert(roleGrants).values({ accountId: id, role: 'talent', grantedAt: at }).run();
  recordEvent(
    tx,
    {
      actor: { accountId: id },
      deed: 'account.create',
      thing: { type: 'account', id },
      after: { state: 'active', email: account.email, roles: ['talent'] },
    },
    occasion,
  );
  recordConsent(tx, id, 'account', occasion, agreedAt);
  return id;
}

/** The account of a normalised address, whatever its state. */
export function findByEmail(db: Database | Transaction, email: string) {
  return db.select().from(accounts).where(eq(accounts.email, email)).get() ?? null;
}

function mailAlreadyRegistered(
  tx: Transaction,
  known: { email: string | null; language: Language },
  occasion: Occasion,
): void {
  const to = paths(known.language);
  if (known.email)
    mailTo(
      tx,
      { email: known.email, language: known.language },
      'alreadyRegistered',
      occasion,
      occasion.origin + to.signIn(),
      occasion.origin + to.passwordResetRequest(),
    );
}
