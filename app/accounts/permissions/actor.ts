import { proofMinutes } from '../validity';
import type { Language } from '../../i18n/language';
import { refuse, type Refusal } from '../../outcome';
import { isPrivileged, type Role, type RoleGrant } from './role';

/** The session a request came with; its id and token stay on the server. */
interface ActorSession {
  readonly number: number;
  /** ISO 8601 UTC: when the person last proved who they are. */
  readonly authenticatedAt: string;
  /** Opened with a second factor: only then privileged roles count. */
  readonly secondFactor: boolean;
}

/** Who asks: a signed-in account with its roles. Commands and views take it; null is nobody. */
export interface Actor {
  readonly accountId: number;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly RoleGrant[];
  readonly session: ActorSession;
}

/**
 * Somebody whose deed was allowed when they asked for it, second factor and all, and is done later by itself. Their roles
 * are those they hold by then.
 */
export interface AskedEarlier extends Pick<Actor, 'accountId' | 'roles'> {
  readonly allowedWhenAsked: true;
}

/** Whom the permission table judges. */
export type Judged = Actor | AskedEarlier;

/** Do privileged roles count? In a session with a second factor, or because they counted when the deed was asked for. */
export function mayUseOffices(who: Judged): boolean {
  return 'allowedWhenAsked' in who ? who.allowedWhenAsked : who.session.secondFactor;
}

/** Did the person prove who they are within the last `proofMinutes`? A proof from the future (clock set back) counts. */
export function isRecentlyAuthenticated(actor: Actor, now: Date): boolean {
  return now.getTime() - Date.parse(actor.session.authenticatedAt) <= proofMinutes * 60_000;
}

export function holdsPrivilegedRole(roles: readonly RoleGrant[]): boolean {
  return roles.some((grant) => isPrivileged(grant.role));
}

/** The companies whose member the actor is: their applications and people are "one's own". */
export function companiesOf(actor: Judged): number[] {
  return actor.roles.flatMap((grant) => (grant.role === 'member' && grant.companyId !== null ? [grant.companyId] : []));
}

/** The institutions the actor represents. */
export function institutionsOf(actor: Judged): number[] {
  return actor.roles.flatMap(({ role, institutionId = null }) =>
    role === 'representative' && institutionId !== null ? [institutionId] : [],
  );
}

/** The grants of a role that count in this session: privileged ones only with a second factor. */
export function activeGrants(actor: Actor, role: Role): RoleGrant[] {
  return isPrivileged(role) && !mayUseOffices(actor) ? [] : actor.roles.filter((grant) => grant.role === role);
}

/** Do they look after a region's firms, as reviewer or official? */
export function worksAtDesk(actor: Actor): boolean {
  return activeGrants(actor, 'reviewer').length + activeGrants(actor, 'official').length > 0;
}

/** The refusal a sensitive change gives when the last proof of identity is too old; null when it is recent. */
export function staleProof(actor: Actor, now: Date): Refusal<'re-authentication-needed'> | null {
  return isRecentlyAuthenticated(actor, now) ? null : refuse('re-authentication-needed');
}
