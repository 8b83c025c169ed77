import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  companies,
  institutions,
  projectCharterRoles,
  projectInvitations,
  projectParties,
} from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { columnsOf, sameParty, type Party } from '../parties/party';
import { namesParty } from '../parties/party-people.server';
import { leadProject, type ActRefusal } from './act.server';
import { charterWithout } from './charter';
import { charterOf, rewriteDraft } from './charter.server';
import { answerDays } from './days';
import { invitationStandsAs, lapsedParties, lastInvitation, openRole, partyNumbered } from './parties-now';
import type { MoveRefusal } from './project-move.server';
import { recordInProject } from './project-event.server';
import { tellParty } from './project-mail.server';
import type { InvitedRole } from './project-role';
import { joinableStates } from './project-state';
import { writeRevision } from './revise.server';
import type { Side } from './side.server';

export type InviteRefusal =
  ActRefusal | MoveRefusal | 'charter-incomplete' | 'party-unknown' | 'already-in' | 'already-invited';

export interface Inviting {
  readonly id: number;
  readonly partyId?: number | null;
  readonly revision?: number | null;
  readonly party: Party;
  readonly role: InvitedRole;
  readonly note: string | null;
}

/**
 * Invites an organisation as something. In a draft the invitation is prepared and goes out with the proposal; later it
 * goes out at once, and where the charter did not name the party yet, as a new revision that all consent to.
 */
export function inviteParty(
  db: Database,
  actor: Actor | null,
  { party, role, note, ...acting }: Inviting,
  occasion: Occasion,
): Outcome<{ partyId: number }, InviteRefusal> {
  return leadProject(db, actor, acting, occasion, (tx, side): Outcome<{ partyId: number }, InviteRefusal> => {
    const { project } = side;
    const hindrance = inviteHindrance(tx, side, party);
    if (hindrance) return hindrance;
    const partyId = partyRow(tx, project.id, party);
    const charter = charterOf(tx, project.id, project.revision);
    const named = charter.roles.some((one) => one.partyId === partyId && one.role === role);
    const draft = project.state === 'draft';
    if (draft) nameInDraft(tx, project, partyId, role);
    const roles = [...charter.roles.filter((one) => one.partyId !== partyId), { partyId, role }];
    const written = draft || named ? ok(null) : writeRevision(tx, side, { ...charter, roles }, occasion);
    if (!written.ok) return written;
    insertInvitation(tx, side, { partyId, role, note }, occasion);
    return ok({ partyId });
  });
}

function inviteHindrance(tx: Transaction, { project, today }: Side, party: Party) {
  const { state } = project;
  if (!joinableStates.includes(state)) return refuse('move-not-allowed', { value: 'invite', state, allowed: [] });
  const table = party.kind === 'company' ? companies : institutions;
  if (!tx.select({ id: table.id }).from(table).where(eq(table.id, party.id)).get())
    return refuse('party-unknown', { field: 'party' });
  const present = project.parties.find((one) => sameParty(one.party, party));
  if (present && openRole(present) !== null) return refuse('already-in', { field: 'party', state });
  const standing = present && invitationStandsAs(present, today);
  return standing === 'invited' || standing === 'prepared'
    ? refuse('already-invited', { field: 'party', state })
    : null;
}

function partyRow(tx: Transaction, projectId: number, party: Party): number {
  const found = tx
    .select({ id: projectParties.id })
    .from(projectParties)
    .where(
      and(
        eq(projectParties.projectId, projectId),
        namesParty(projectParties, party),
        isNull(projectParties.unitedWithId),
      ),
    )
    .get();
  if (found) return found.id;
  return tx
    .insert(projectParties)
    .values({ projectId, ...columnsOf(party) })
    .returning({ id: projectParties.id })
    .get().id;
}

function nameInDraft(tx: Transaction, { id, revision }: Side['project'], partyId: number, role: InvitedRole): void {
  tx.insert(projectCharterRoles)
    .values({ projectId: id, revision, partyId, role })
    .onConflictDoUpdate({
      target: [projectCharterRoles.projectId, projectCharterRoles.revision, projectCharterRoles.partyId],
      set: { role },
    })
    .run();
}

interface NewInvitation {
  readonly partyId: number;
  readonly role: InvitedRole;
  readonly note: string | null;
}

function insertInvitation(tx: Transaction, side: Side, invitation: NewInvitation, occasion: Occasion): void {
  const { project, by } = side;
  const { partyId, role } = invitation;
  const party = partyNumbered(project, partyId);
  // One that lapsed by date makes room for the new one.
  if (party && lapsedParties(project, side.today).includes(party)) markLapsed(tx, lastInvitation(party)!.id);
  const prepared = project.state === 'draft';
  tx.insert(projectInvitations)
    .values({
      projectId: project.id,
      ...invitation,
      state: prepared ? 'prepared' : 'invited',
      ...(prepared ? {} : { sentAt: occasion.now.toISOString(), ...answerDays(side) }),
    })
    .run();
  recordInProject(tx, { projectId: project.id, by, deed: 'project.invite', after: { partyId, part: role } }, occasion);
  if (!prepared) tellInvited(tx, side, partyId, occasion);
}

/** Stores that an invitation lapsed by date, where somebody acts on it. */
export function markLapsed(tx: Transaction, invitationId: number): void {
  tx.update(projectInvitations)
    .set({ state: 'lapsed' })
    .where(and(eq(projectInvitations.id, invitationId), eq(projectInvitations.state, 'invited')))
    .run();
}

/** Sends what the draft prepared: from today the days of each run. */
export function sendPrepared(tx: Transaction, side: Side, occasion: Occasion): number {
  const sent = tx
    .update(projectInvitations)
    .set({ state: 'invited', sentAt: occasion.now.toISOString(), ...answerDays(side) })
    .where(and(eq(projectInvitations.projectId, side.project.id), eq(projectInvitations.state, 'prepared')))
    .returning({ partyId: projectInvitations.partyId })
    .all();
  for (const { partyId } of sent) tellInvited(tx, side, partyId, occasion);
  return sent.length;
}

function tellInvited(tx: Transaction, side: Side, partyId: number, occasion: Occasion): void {
  const { dueOn } = answerDays(side);
  tellParty(tx, side.project.id, partyId, 'invited', occasion, [dueOn]);
}

/** Takes an invitation back that is not answered yet. */
export function revokeInvitation(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null; invited: number },
  occasion: Occasion,
): Outcome<{ partyId: number }, ActRefusal | 'not-invited'> {
  return leadProject(db, actor, input, occasion, (tx, side): Outcome<{ partyId: number }, 'not-invited'> => {
    const { project, by } = side;
    const party = partyNumbered(project, input.invited);
    const last = party && lastInvitation(party);
    if (!party || !last || !(last.state === 'prepared' || last.state === 'invited'))
      return refuse('not-invited', { state: last?.state ?? 'none' });
    tx.update(projectInvitations)
      .set({ state: 'revoked', answeredAt: occasion.now.toISOString() })
      .where(and(eq(projectInvitations.id, last.id), eq(projectInvitations.state, last.state)))
      .run();
    if (project.state === 'draft') takeOutOfDraft(tx, side, party.id, occasion);
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.revoke-invitation', after: { partyId: party.id } },
      occasion,
    );
    if (last.state === 'invited') tellParty(tx, project.id, party.id, 'revoked', occasion, []);
    return ok({ partyId: party.id });
  });
}

/** Who was only meant to be asked is in the draft no longer, nor is what it was to do. */
function takeOutOfDraft(tx: Transaction, { project, party: lead }: Side, partyId: number, { now }: Occasion): void {
  const charter = charterOf(tx, project.id, project.revision);
  rewriteDraft(tx, project.id, charterWithout(charter, partyId, lead.id), now.toISOString());
}
