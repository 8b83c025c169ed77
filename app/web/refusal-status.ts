import type { Refusal } from '../outcome';

/** HTTP status of the refusals that are not simply "this form cannot be accepted as it is" (422). */
const statuses: Readonly<Record<string, number>> = {
  'sign-in-needed': 401,
  'second-factor-needed': 403,
  'not-allowed': 403,
  'own-thing': 403,
  'second-person-needed': 403,
  're-authentication-needed': 403,
  'account-disabled': 403,
  'account-unknown': 404,
  'session-unknown': 404,
  'passkey-unknown': 404,
  'application-unknown': 404,
  'file-unknown': 404,
  'company-unknown': 404,
  'change-unknown': 404,
  'report-unknown': 404,
  'link-unknown': 404,
  'merge-unknown': 404,
  'search-unknown': 404,
  'membership-unknown': 404,
  'certificate-unknown': 404,
  'body-unknown': 404,
  'scheme-unknown': 404,
  'link-expired': 410,
  'registration-expired': 410,
  'sign-in-expired': 410,
  'account-state': 409,
  'changed-meanwhile': 409,
  'talent-stale': 409,
  'scheme-stale': 409,
  'move-not-allowed': 409,
  'not-editable': 409,
  'not-held': 409,
  'held-by-another': 409,
  'already-decided': 409,
  'already-member': 409,
  'company-taken': 409,
  'uscc-taken': 409,
  'file-too-large': 413,
  'already-enrolled': 409,
  'role-held': 409,
  'role-not-held': 409,
  'deletion-state': 409,
  'too-many-attempts': 429,
};

/** The one place that turns a refusal into an HTTP status. */
export function refusalStatus(refusal: Pick<Refusal, 'code'>): number {
  return statuses[refusal.code] ?? 422;
}
