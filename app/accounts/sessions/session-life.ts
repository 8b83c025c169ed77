import { holdsPrivilegedRole } from '../permissions/actor';
import type { RoleGrant } from '../permissions/role';

const hour = 3_600_000;

/** A session nobody uses ends after this; use pushes it back once half of it is gone. */
export const slidingMs = 14 * 24 * hour;
/** However much it is used, a session ends after this. */
const absoluteMs = 90 * 24 * hour;
/** The same for people with a privileged role: a working day. */
const privilegedAbsoluteMs = 12 * hour;
/** How long a right password waits for its second factor. */
const pendingMs = 10 * 60_000;

/** When a session opened now ends at the latest, and when it ends unused. Both ISO 8601 UTC. */
export function sessionEnds(
  roles: readonly RoleGrant[],
  stage: 'second-factor' | 'open',
  now: Date,
): { endsAt: string; expiresAt: string } {
  const longest =
    stage === 'second-factor' ? pendingMs : holdsPrivilegedRole(roles) ? privilegedAbsoluteMs : absoluteMs;
  const endsAt = new Date(now.getTime() + longest).toISOString();
  const slides = new Date(now.getTime() + slidingMs).toISOString();
  return { endsAt, expiresAt: slides < endsAt ? slides : endsAt };
}
