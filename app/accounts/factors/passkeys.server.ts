import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { passkeyChallenges, passkeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { tokenHash } from '../../secrets/token.server';
import type { Occasion } from '../occasion.server';
import { endOfChallenge, givenChallenge } from './passkey-challenge.server';

/** The relying party is this installation's host name; changing it makes every passkey useless. */
const relyingParty = (origin: string) => new URL(origin).hostname;

/** Options for the browser to make a passkey; user verification (PIN, finger, face) is demanded. */
export async function passkeyRegistrationOptions(
  db: Database,
  account: { id: number; email: string },
  occasion: Occasion,
) {
  const known = db.select().from(passkeys).where(eq(passkeys.accountId, account.id)).all();
  const options = await generateRegistrationOptions({
    rpName: 'TwinAtlas 孪图',
    rpID: relyingParty(occasion.origin),
    userName: account.email,
    userID: new TextEncoder().encode(`twinatlas:${account.id}`),
    challenge: new Uint8Array(occasion.random(32)),
    attestationType: 'none',
    excludeCredentials: known.map((passkey) => ({ id: passkey.credentialId, transports: hints(passkey.transports) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  keepChallenge(db, options.challenge, 'register', account.id, occasion);
  return options;
}

/** Options for the browser to answer with a passkey: of one account, or of whoever it is. */
export async function passkeySignInOptions(db: Database, accountId: number | null, occasion: Occasion) {
  const known = accountId === null ? [] : db.select().from(passkeys).where(eq(passkeys.accountId, accountId)).all();
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(occasion.origin),
    challenge: new Uint8Array(occasion.random(32)),
    userVerification: 'required',
    allowCredentials: known.map((passkey) => ({ id: passkey.credentialId, transports: hints(passkey.transports) })),
  });
  keepChallenge(db, options.challenge, 'sign-in', accountId, occasion);
  return options;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string;
}

/**
 * Checks what the browser made; null when it does not answer our challenge, origin and host. The challenge is spent.
 */
export async function provenNewPasskey(
  db: Database,
  accountId: number,
  response: RegistrationResponseJSON,
  occasion: Occasion,
): Promise<NewPasskey | null> {
  const challenge = spendChallenge(db, response.response?.clientDataJSON, 'register', accountId, occasion);
  if (challenge === null) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: occasion.origin,
      expectedRPID: relyingParty(occasion.origin),
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: JSON.stringify(transports ?? []),
    };
  } catch {
    // The library throws for every kind of malformed answer: none is ours to report in detail.
    return null;
  }
}

export interface ProvenPasskey {
  readonly id: number;
  readonly accountId: number;
  readonly counter: number;
  readonly newCounter: number;
}

/**
 * Checks an answer with a passkey (of `accountId`, when given); null when it proves nothing. The challenge is spent.
 */
export async function provenPasskey(
  db: Database,
  accountId: number | null,
  response: AuthenticationResponseJSON,
  occasion: Occasion,
): Promise<ProvenPasskey | null> {
  const challenge = spendChallenge(db, response.response?.clientDataJSON, 'sign-in', accountId, occasion);
  const passkey = db
    .select()
    .from(passkeys)
    .where(eq(passkeys.credentialId, String(response.id)))
    .get();
  if (challenge === null || !passkey || (accountId !== null && passkey.accountId !== accountId)) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: occasion.origin,
      expectedRPID: relyingParty(occasion.origin),
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
        transports: hints(passkey.transports),
      },
      requireUserVerification: true,
    });
    return verified
      ? {
          id: passkey.id,
          accountId: passkey.accountId,
          counter: passkey.counter,
          newCounter: authenticationInfo.newCounter,
        }
      : null;
  } catch {
    return null;
  }
}

/** Writes the new counter in the caller's transaction. False when another answer came in between (a copied key). */
export function takePasskey(tx: Transaction, proven: ProvenPasskey, occasion: Occasion): boolean {
  const unchanged = and(eq(passkeys.id, proven.id), eq(passkeys.counter, proven.counter));
  return (
    tx
      .update(passkeys)
      .set({ counter: proven.newCounter, lastUsedAt: occasion.now.toISOString() })
      .where(unchanged)
      .run().changes === 1
  );
}

function keepChallenge(
  db: Database,
  challenge: string,
  purpose: 'register' | 'sign-in',
  accountId: number | null,
  occasion: Occasion,
): void {
  db.insert(passkeyChallenges)
    .values({ challengeHash: tokenHash(challenge), purpose, accountId, expiresAt: endOfChallenge(occasion.now) })
    .run();
}

function spendChallenge(
  db: Database,
  clientData: unknown,
  purpose: 'register' | 'sign-in',
  accountId: number | null,
  occasion: Occasion,
): string | null {
  const challenge = givenChallenge(clientData);
  if (challenge === null) return null;
  const kept = write(db, (tx) =>
    tx
      .delete(passkeyChallenges)
      .where(eq(passkeyChallenges.challengeHash, tokenHash(challenge)))
      .returning()
      .get(),
  );
  const right =
    kept !== undefined &&
    kept.purpose === purpose &&
    kept.accountId === accountId &&
    kept.expiresAt > occasion.now.toISOString();
  return right ? challenge : null;
}

const hints = (json: string) => JSON.parse(json) as AuthenticatorTransport[];
