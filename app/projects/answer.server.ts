import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectInvitations, projectRoleSpans } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { Details } from '../events/mask';
import { ok, refuse, type Outcome } from '../outcome';
import { actInProject, type ActRefusal } from './act.server';
import { settleAgreement } from './agreement.server';
import { keepConsent } from './consent.server';
import { keepNaming, namingUnsaid, type NamingRefusal } from './naming.server';
import { invitationStandsAs, lastInvitation } from './parties-now';
import { applyEffects } from './effects.server';
import { findProject } from './project.server';
import { recordInProject } from './project-event.server';
import type { ProjectState } from './project-state';
import { tellLead } from './project-mail.server';
import type { Side } from './side.server';

export type ConsentRefusal = ActRefusal | NamingRefusal | 'already-consented' | 'move-not-allowed';

export interface Consenting {
  readonly id: number;
  readonly partyId?: number | null;
  /** The revision the form showed. */
  readonly revision: number;
  /** May the party be named in public? Asked of one that joins (`naming-unsaid` without), said before by the others. */
  readonly disclosed?: boolean | undefined;
}

/**
 * A party consents to the revision it saw; invited, it joins by that. The last consent that was still needed brings the
 * revision into force in the same transaction, as one row of history.
 */
export function consentTo(
  db: Database,
  actor: Actor | null,
  { disclosed, ...acting }: Consenting,
  occasion: Occasion,
): Outcome<{ state: ProjectState }, ConsentRefusal> {
  const answering = { ...acting, answering: true as const };
  return actInProject(db, actor, answering, occasion, (tx, side): Outcome<{ state: ProjectState }, ConsentRefusal> => {
    const { project, party, by } = side;
    const { state, revision } = project;
    if (!['forming', 'agreed', 'running'].includes(state))
      return refuse('move-not-allowed', { value: 'consent', state, allowed: [] });
    const given = project.consents.some((one) => one.partyId === party.id && one.revision === revision);
    if (given && !side.invited) return refuse('already-consented', { state, value: String(revision) });
    if (side.invited && disclosed === undefined) return namingUnsaid(project);
    const said: Details = side.invited && disclosed !== undefined ? { disclosed } : {};
    if (side.invited && disclosed !== undefined) join(tx, side, disclosed, occasion);
    if (!given) keepConsent(tx, project, party.id, occasion);
    const settled = settleAgreement(tx, { ...side, project: findProject(tx, project.id)! }, occasion, said);
    if (settled) return ok({ state: settled });
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.consent', after: { partyId: party.id, revision, state, ...said } },
      occasion,
    );
    tellLead(tx, project, party.id, side.invited ? 'accepted' : 'consented', occasion);
    return ok({ state });
  });
}

/** The invitation is answered, and the role it named begins. */
function join(tx: Transaction, { project, party }: Side, disclosed: boolean, { now }: Occasion): void {
  const at = now.toISOString();
  const invitation = lastInvitation(party)!;
  tx.update(projectInvitations)
    .set({ state: 'accepted', answeredAt: at })
    .where(and(eq(projectInvitations.id, invitation.id), eq(projectInvitations.state, 'invited')))
    .run();
  tx.insert(projectRoleSpans)
    .values({ projectId: project.id, partyId: party.id, role: invitation.role, startedAt: at })
    .run();
  keepNaming(tx, party.id, disclosed);
}

export type DeclineRefusal = ActRefusal | 'not-invited';

/**
 * An invited party says no, with or without a reason its lead reads. What the others agreed on comes into force, if its
 * answer was the last one.
 */
export function declineInvitation(
  db: Database,
  actor: Actor | null,
  { reason, ...acting }: { id: number; partyId?: number | null; reason: string | null },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, DeclineRefusal> {
  const answering = { ...acting, answering: true as const };
  return actInProject(db, actor, answering, occasion, (tx, side): Outcome<{ state: ProjectState }, DeclineRefusal> => {
    const { project, party, by } = side;
    const invitation = lastInvitation(party);
    if (!invitation || invitationStandsAs(party, side.today) !== 'invited')
      return refuse('not-invited', { state: project.state });
    tx.update(projectInvitations)
      .set({ state: 'declined', answeredAt: occasion.now.toISOString(), reason })
      .where(and(eq(projectInvitations.id, invitation.id), eq(projectInvitations.state, 'invited')))
      .run();
    tellLead(tx, project, party.id, 'declined', occasion);
    const settled = settleAgreement(tx, { ...side, project: findProject(tx, project.id)! }, occasion);
    if (settled) return ok({ state: settled });
    recordInProject(tx, { projectId: project.id, by, deed: 'project.decline', after: { partyId: party.id } }, occasion);
    return ok({ state: project.state });
  });
}

/** A party that is in the project says whether it may be named in public; its evidence follows. */
export function discloseParty(
  db: Database,
  actor: Actor | null,
  { disclosed, ...acting }: { id: number; partyId?: number | null; disclosed: boolean },
  occasion: Occasion,
): Outcome<null, ActRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, { project, party, by }) => {
    keepNaming(tx, party.id, disclosed);
    const deed = disclosed ? 'project.disclose' : 'project.conceal';
    recordInProject(tx, { projectId: project.id, by, deed, after: { partyId: party.id } }, occasion);
    applyEffects(db, tx, project.id, occasion);
    return ok(null);
  });
}
