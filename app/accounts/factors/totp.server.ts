import { timingSafeEqual } from 'node:crypto';
import { createTOTPKeyURI, generateHOTP } from '@oslojs/otp';

/** RFC 6238 with the parameters every authenticator app knows: SHA-1, 6 digits, 30 seconds. */
const digits = 6;
const stepSeconds = 30;
export const totpKeyBytes = 20;

/** How many steps a phone's clock may be off, either way. */
const toleratedSteps = 1;

/** The step a moment lies in. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

export function totpCode(key: Uint8Array, step: number): string {
  return generateHOTP(key, BigInt(step), digits);
}

/**
 * How far off a code is still told from a wrong one: shown by a clock five minutes slow or two fast. Fewer ahead, since
 * those are still to come.
 */
const recognisedSteps = { slow: 10, fast: 4 };

/** What a typed code is: accepted (and for which step), accepted before, shown by a clock that is off, or wrong. */
export type TotpReading =
  | { readonly is: 'right'; readonly step: number }
  | { readonly is: 'used' }
  /** `steps` it is off: below 0 when the phone's clock is slow. */
  | { readonly is: 'off'; readonly step: number; readonly steps: number }
  | { readonly is: 'wrong' };

/**
 * Reads a code: right when it is of now, one step early or one late, and newer than `lastStep` (the last accepted one:
 * a code is good once, RFC 6238 section 5.2). Always compares with every step it knows.
 */
export function totpReading(key: Uint8Array, code: string, now: Date, lastStep: number): TotpReading {
  const typed = Buffer.from(code.normalize('NFKC').replace(/\s/g, ''));
  const present = totpStep(now);
  let reading: TotpReading = { is: 'wrong' };
  for (let steps = -recognisedSteps.slow; steps <= recognisedSteps.fast; steps += 1) {
    const step = present + steps;
    const right = Buffer.from(totpCode(key, step));
    if (typed.length !== right.length || !timingSafeEqual(typed, right)) continue;
    const tolerated = Math.abs(steps) <= toleratedSteps;
    if (tolerated && step > lastStep) reading = { is: 'right', step };
    else if (reading.is !== 'right') reading = step <= lastStep ? { is: 'used' } : { is: 'off', step, steps };
  }
  return reading;
}

/** `otpauth://` address for the QR code, and the same key in base32 for typing. */
export function totpEnrolment(key: Uint8Array, issuer: string, email: string): { uri: string; secret: string } {
  const uri = createTOTPKeyURI(issuer, email, key, stepSeconds, digits);
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
}
