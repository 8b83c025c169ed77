/**
 * The roles. `scope` says what a grant may be limited to: a talent is nobody's, a member always belongs to one
 * company, a representative to one institution, the desk roles may be limited to a region (without one they hold
 * everywhere). Privileged roles only count in a session opened with a second factor, and their sessions are short.
 */
export const roles = {
  talent: { scope: 'none', privileged: false },
  member: { scope: 'company', privileged: false },
  representative: { scope: 'institution', privileged: false },
  reviewer: { scope: 'region', privileged: true },
  assessor: { scope: 'region', privileged: true },
  official: { scope: 'region', privileged: true },
  administrator: { scope: 'none', privileged: true },
} as const satisfies Record<
  string,
  { readonly scope: 'none' | 'company' | 'institution' | 'region'; readonly privileged: boolean }
>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** A role as somebody holds it: null scope fields mean "not limited". */
export interface RoleGrant {
  readonly role: Role;
  readonly regionCode: string | null;
  readonly companyId: number | null;
  /** Left out for every role but a representative's. */
  readonly institutionId?: number | null;
  /** A member who edits for the firm and does not run its people; a member otherwise owns. */
  readonly editor?: boolean;
}

export function isRole(value: string): value is Role {
  return Object.hasOwn(roles, value);
}

/** Does it make its holder an owner of the firm's pages: a member who is no mere editor. */
export function isOwnerGrant(grant: RoleGrant): boolean {
  return grant.role === 'member' && grant.editor !== true;
}

export function isPrivileged(role: Role): boolean {
  return roles[role].privileged;
}

/**
 * Does the grant's scope fit its role: a member has a company and a representative an institution, nobody else has;
 * only desk roles may have a region.
 */
export function scopeFits(grant: RoleGrant): boolean {
  const scope = roles[grant.role].scope;
  return (
    (grant.companyId !== null) === (scope === 'company') &&
    ((grant.institutionId ?? null) !== null) === (scope === 'institution') &&
    (grant.regionCode === null || scope === 'region')
  );
}
