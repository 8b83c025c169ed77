import type { Outcome, Refusal } from '../outcome';
import { refusalStatus } from './refusal-status';

/**
 * What was asked for; a refusal becomes the page that says so: 404 for what is not there, 403 and others with their
 * sentence.
 */
export function requireOk<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw refusedPage(outcome);
}

/** The page that says a refusal and nothing else. */
export function refusedPage(refusal: Refusal): Response {
  const status = refusalStatus(refusal);
  if (status === 404) return new Response(null, { status });
  return Response.json({ kind: 'refused', refusal }, { status, headers: { 'Cache-Control': 'private, no-store' } });
}
