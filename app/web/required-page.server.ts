import type { Outcome } from '../outcome';
import { refusalStatus } from './refusal-status';

/**
 * What was asked for; a refusal becomes the page that says so: 404 for what is not there, 403 and others with their
 * sentence.
 */
export function requireOk<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const status = refusalStatus(outcome);
  if (status === 404) throw new Response(null, { status });
  throw Response.json(
    { kind: 'refused', refusal: outcome },
    { status, headers: { 'Cache-Control': 'private, no-store' } },
  );
}
