import { ok, refuse, type Outcome } from '../../outcome';
import { activeGrants, companiesOf, institutionsOf, mayUseOffices, type Actor, type Judged } from './actor';
import { isOwnerGrant, isPrivileged, type Role } from './role';

/** What a deed is done to, as far as permission depends on it. What does not apply is left out. */
export interface Thing {
  /** The account it belongs to or is about: the candidate, the applicant, the owner of the data. */
  readonly ownerId?: number | null;
  /** The company it belongs to or is about. */
  readonly companyId?: number | null;
  /** The institution it belongs to or is about. */
  readonly institutionId?: number | null;
  /** GB/T 2260 code. */
  readonly regionCode?: string | null;
  /** Who took the first of two steps that need two people. */
  readonly proposedBy?: number | null;
  /** Accounts with a declared interest: family, own trainees. */
  readonly conflicted?: readonly number[];
  /** Begun and never handed in: nobody's but its owner's yet, whatever roles others hold. */
  readonly draft?: boolean;
}

/**
 * Being oneself, being signed in at all, a role (within its company, institution or region), or a member who owns: who
 * runs the firm's people.
 */
type Allowed = 'self' | 'person' | 'owner' | Role;
/** Whatever the role: not on one's own thing or one's company's or institution's, and not both of two steps. */
type Never = 'own' | 'proposer';

interface Rule<Seeing extends string> {
  readonly allow: readonly Allowed[];
  readonly never?: readonly Never[];
  /**
   * The deed of seeing what this one is done to. Without it, who may not do the deed may not know of the thing either.
   */
  readonly seen?: Seeing;
}

/** The table as written: `seen` names a deed of the same table, or it does not compile. */
const table = <Name extends string>(rules: Readonly<Record<Name, Rule<NoInfer<Name>>>>) => rules;

/**
 * Who may do what: the one table commands enforce and pages show. An administrator runs the system but does not
 * review, score or issue: those who decide and those who hand out the power to decide are different people.
 */
export const permissions = table({
  'account.list': { allow: ['administrator'] },
  'account.disable': { allow: ['administrator'], never: ['own'] },
  'account.enable': { allow: ['administrator'], never: ['own'] },
  'session.end': { allow: ['self', 'administrator'] },
  'factors.reset': { allow: ['administrator'], never: ['own'] },
  'role.grant': { allow: ['administrator'], never: ['own'] },
  'role.revoke': { allow: ['administrator'], never: ['own'] },
  'own-data.export': { allow: ['self'] },
  'own-data.consent': { allow: ['self'] },
  'personal-data.unmask': { allow: ['self', 'reviewer', 'administrator'] },
  'history.see': { allow: ['self', 'member', 'official', 'administrator'] },
  'history.see-all': { allow: ['administrator'] },
  'company.claim': { allow: ['person'] },
  'company.contest': { allow: ['person'], never: ['own'] },
  'contest.see': { allow: ['self', 'reviewer', 'official'] },
  'contest.answer': { allow: ['reviewer'], never: ['own', 'proposer'], seen: 'desk.see' },
  'company.profile': { allow: ['member'] },
  'offer.keep': { allow: ['member'] },
  'offer.ask': { allow: ['person'], never: ['own'] },
  'project.begin': { allow: ['member', 'representative'] },
  'project.act': { allow: ['member', 'representative'] },
  'project.check': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'project.chase': { allow: ['official'], never: ['own'] },
  'thread.see': { allow: ['self', 'member', 'representative'] },
  'thread.write': { allow: ['self', 'member', 'representative'], seen: 'thread.see' },
  'thread.stop': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'need.keep': { allow: ['member', 'representative'] },
  'need.keep-for-desk': { allow: ['official'] },
  'need.answer': { allow: ['member', 'representative'] },
  'need.chase': { allow: ['official'] },
  'colleague.ask': { allow: ['person'] },
  'colleague.see': { allow: ['self', 'member', 'reviewer'] },
  'colleague.answer': { allow: ['owner'], seen: 'colleague.see' },
  'colleague.invite': { allow: ['owner'], seen: 'colleague.see' },
  'colleague.remove': { allow: ['owner'] },
  'colleague.entrust': { allow: ['owner'] },
  'colleague.own': { allow: ['self'], seen: 'colleague.see' },
  'colleague.decide': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'institution.edit': { allow: ['reviewer', 'official'] },
  'institution.people': { allow: ['self', 'representative', 'reviewer', 'official'] },
  'institution.invite': { allow: ['representative', 'reviewer', 'official'], seen: 'institution.people' },
  'institution.remove': { allow: ['representative', 'reviewer', 'official'], seen: 'institution.people' },
  'institution.own': { allow: ['self'], seen: 'institution.people' },
  'company.merge': { allow: ['reviewer'], never: ['own', 'proposer'], seen: 'desk.see' },
  'company.delist': { allow: ['reviewer'], never: ['own', 'proposer'], seen: 'desk.see' },
  'application.submit': { allow: ['self', 'member'], seen: 'application.see' },
  'application.see': { allow: ['self', 'member', 'reviewer', 'official'] },
  'application.chase': { allow: ['official'] },
  'application.review': { allow: ['reviewer'], never: ['own', 'proposer'], seen: 'application.see' },
  'desk.see': { allow: ['reviewer', 'official'] },
  'membership.change': { allow: ['reviewer'], never: ['own'] },
  'profile.review': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'report.answer': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'saved-search.keep': { allow: ['self'] },
  'scenario.keep': { allow: ['self'] },
  'scheme.edit': { allow: ['official'] },
  'scheme.publish': { allow: ['official'], never: ['proposer'] },
  'body.edit': { allow: ['official'] },
  'body.approve': { allow: ['official'], never: ['proposer'] },
  'certification.apply': { allow: ['self'] },
  'session-alert.keep': { allow: ['self'] },
  'certification.see': { allow: ['self', 'reviewer', 'official'] },
  'certification.review': { allow: ['reviewer'], never: ['own'], seen: 'certification.see' },
  'exam-session.edit': { allow: ['official'], seen: 'desk.see' },
  'assessment.score': { allow: ['assessor'], never: ['own'] },
  'assessment.confirm': { allow: ['official'], never: ['own', 'proposer'], seen: 'desk.see' },
  'appeal.decide': { allow: ['official'], never: ['own', 'proposer'], seen: 'exam-session.edit' },
  'certificate.propose': { allow: ['official', 'reviewer'], never: ['own'] },
  'certificate.issue': { allow: ['official'], never: ['own', 'proposer'] },
  'certificate.propose-revocation': { allow: ['official', 'reviewer'], never: ['own'] },
  'certificate.revoke': { allow: ['official'], never: ['own', 'proposer'] },
  'certificate.share': { allow: ['self'] },
  'talent-interest.write': { allow: ['member'] },
  'talent-interest.stop': { allow: ['reviewer'], never: ['own'], seen: 'desk.see' },
  'talent-demand.record': { allow: ['official'] },
  'backup.run': { allow: ['administrator'] },
});

export type Deed = keyof typeof permissions;
/** @internal Every deed: the tests that try each of them. */
export const deeds = Object.keys(permissions) as Deed[];

/**
 * May the actor do the deed to the thing? Answers with the role that allows it (`self` and `person` for the
 * roleless, `member` for an owner), or why not: `sign-in-needed`, `second-factor-needed` (the role is held but this
 * session has no second factor), `own-thing`, `second-person-needed`, `not-allowed`.
 */
export function judge(
  actor: Judged | null,
  deed: Deed,
  thing: Thing = {},
): Outcome<Exclude<Allowed, 'owner'>, PermissionRefusal> {
  if (!actor) return refuse('sign-in-needed');
  const rule = permissions[deed];
  const allowing = rule.allow.filter((allowed) => matches(actor, allowed, thing));
  const effective = allowing.find((allowed) => !isOffice(allowed) || mayUseOffices(actor));
  if (allowing.length === 0) return refuse('not-allowed');
  if (rule.never?.includes('own') && isOwn(actor, thing)) return refuse('own-thing');
  if (rule.never?.includes('proposer') && thing.proposedBy === actor.accountId) return refuse('second-person-needed');
  return effective ? ok(effective === 'owner' ? 'member' : effective) : refuse('second-factor-needed');
}

/** Does it count only in a session with a second factor? */
function isOffice(allowed: Allowed): boolean {
  return allowed !== 'self' && allowed !== 'person' && allowed !== 'owner' && isPrivileged(allowed);
}

export type PermissionRefusal =
  'sign-in-needed' | 'second-factor-needed' | 'own-thing' | 'second-person-needed' | 'not-allowed';

/** `judge` as yes or no, for buttons. */
export function can(actor: Actor | null, deed: Deed, thing: Thing = {}): boolean {
  return judge(actor, deed, thing).ok;
}

/**
 * Does the actor know of the thing, though not allowed to do the deed to it? Without a second factor a role still
 * knows.
 */
export function isSeen(actor: Actor, deed: Deed, thing: Thing): boolean {
  const { seen } = permissions[deed];
  if (seen === undefined) return false;
  const judged = judge(actor, seen, thing);
  return judged.ok || judged.code !== 'not-allowed';
}

function matches(actor: Judged, allowed: Allowed, thing: Thing): boolean {
  if (allowed === 'self') return thing.ownerId === actor.accountId;
  if (thing.draft === true) return false;
  if (allowed === 'person') return true;
  return actor.roles.some((grant) => {
    if (allowed === 'owner') return isOwnerGrant(grant) && grant.companyId === thing.companyId;
    if (grant.role !== allowed) return false;
    if (grant.role === 'member') return grant.companyId === thing.companyId;
    if (grant.role === 'representative') return grant.institutionId === thing.institutionId;
    return grant.regionCode === null || covers(grant.regionCode, thing.regionCode ?? null);
  });
}

/**
 * Does the actor hold the role for a thing of the region in this session? For what depends on the role and is no deed.
 */
export function holdsFor(actor: Actor, role: Role, regionCode: string | null): boolean {
  return activeGrants(actor, role).some((grant) => grant.regionCode === null || covers(grant.regionCode, regionCode));
}

/** A region covers itself and what lies below it in GB/T 2260: 440000 covers 440100, 440100 covers 440106. */
export function covers(regionCode: string, other: string | null): boolean {
  return other !== null && other.startsWith(regionCode.replace(/(00){1,2}$/, ''));
}

function isOwn(actor: Judged, thing: Thing): boolean {
  return (
    thing.ownerId === actor.accountId ||
    isAmong(thing.companyId, companiesOf(actor)) ||
    isAmong(thing.institutionId, institutionsOf(actor)) ||
    (thing.conflicted?.includes(actor.accountId) ?? false)
  );
}

function isAmong(id: number | null | undefined, own: readonly number[]): boolean {
  return id !== null && id !== undefined && own.includes(id);
}
