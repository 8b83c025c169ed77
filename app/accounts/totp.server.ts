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
 * The step a code belongs to when it is right now, one step early or one late, and newer than `lastStep` (the last
 * accepted one: a code is good once, RFC 6238 section 5.2); null otherwise.
 */
export function acceptedStep(key: Uint8Array, code: string, now: Date, lastStep: number): number | null {
  const typed = Buffer.from(code.normalize('NFKC').replace(/\s/g, ''));
  let accepted: number | null = null;
  for (let step = totpStep(now) - toleratedSteps; step <= totpStep(now) + toleratedSteps; step += 1) {
    const right = Buffer.from(totpCode(key, step));
    if (typed.length === right.length && timingSafeEqual(typed, right) && step > lastStep) accepted = step;
  }
  return accepted;
}

/** `otpauth://` address for the QR code, and the same key in base32 for typing. */
export function totpEnrolment(key: Uint8Array, issuer: string, email: string): { uri: string; secret: string } {
  const uri = createTOTPKeyURI(issuer, email, key, stepSeconds, digits);
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
}
