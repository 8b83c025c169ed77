import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Database } from '../../../db/client';
import type { Occasion } from '../occasion.server';
import {
  beginPasskeySecondFactor,
  beginPasskeySignIn,
  completeSecondFactor,
  signInWithPasskey,
} from './second-factors.server';
import { findPendingSignIn } from '../sessions/sessions.server';

/** Options for the browser: of the person whose password was right a moment ago, or of whoever it is. */
export async function passkeySignInBegun(db: Database, token: string | null, occasion: Occasion) {
  const second = findPendingSignIn(db, token, occasion.now)
    ? await beginPasskeySecondFactor(db, token, occasion)
    : null;
  return second?.ok ? second : beginPasskeySignIn(db, occasion);
}

/** Finishes what `passkeySignInBegun` began: the second step after a password, or the whole sign-in. */
export function passkeySignInFinished(
  db: Database,
  token: string | null,
  response: AuthenticationResponseJSON,
  occasion: Occasion,
) {
  if (findPendingSignIn(db, token, occasion.now))
    return completeSecondFactor(db, token, { kind: 'passkey', response }, occasion);
  return signInWithPasskey(db, { response, formerToken: token }, occasion);
}
