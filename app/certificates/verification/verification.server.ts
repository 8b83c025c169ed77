import type { Verification } from './answers';
import { primitives } from './primitives.server';
import { verify, type VerificationSources } from './verification';

/** `verify` with Node's own cryptography. */
export function verifyCertificate(handedOver: unknown, sources: VerificationSources, now: Date): Promise<Verification> {
  return verify(handedOver, sources, now, primitives);
}
