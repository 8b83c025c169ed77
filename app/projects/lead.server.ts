import { and, eq, inArray } from 'drizzle-orm';
import { projectLeadOffers } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { handThreadsOver } from '../parties/thread-answerer.server';
import { actInProject, leadProject, type ActRefusal } from './act.server';
import { leadMissing, leadOf, openRole, partyNumbered } from './parties-now';
import type { Project } from './project';
import { changeProject } from './project-move.server';
import { recordInProject } from './project-event.server';
import { tellParty, tellParties } from './project-mail.server';
import { projectStates } from './project-state';
import { changeRole } from './roles.server';
import type { LeadOfferState } from './project-role';

export type LeadRefusal =
  ActRefusal | 'move-not-allowed' | 'not-of-project' | 'lead-asked' | 'lead-present' | 'not-asked' | 'party-suspended';

/** The lead asks another party to take over; it leads until that one accepts. */
export function askToLead(
  db: Database,
  actor: Actor | null,
  { asked, ...acting }: { id: number; partyId?: number | null; asked: number },
  occasion: Occasion,
): Outcome<null, LeadRefusal> {
  return leadProject(db, actor, acting, occasion, (tx, { project, party, by }): Outcome<null, LeadRefusal> => {
    const { state } = project;
    const other = partyNumbered(project, asked);
    if (!projectStates[state].open) return refuse('move-not-allowed', { value: 'ask-lead', state, allowed: [] });
    if (!other || openRole(other) === null || other.id === party.id)
      return refuse('not-of-project', { field: 'asked' });
    if (!other.able) return refuse('party-suspended', { field: 'asked' });
    if (openOffer(project, 'asked')) return refuse('lead-asked', { state });
    insertOffer(tx, project, asked, 'asked', occasion);
    recordInProject(tx, { projectId: project.id, by, deed: 'project.ask-lead', after: { partyId: asked } }, occasion);
    tellParty(tx, project.id, asked, 'askedToLead', occasion, []);
    return ok(null);
  });
}

/** The party asked takes the lead or leaves it; the lead takes the question back. */
export function answerLead(
  db: Database,
  actor: Actor | null,
  { answer, ...acting }: { id: number; partyId?: number | null; answer: 'accept' | 'decline' | 'withdraw' },
  occasion: Occasion,
): Outcome<null, LeadRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, { project, party, by, leads }): Outcome<null, LeadRefusal> => {
    const { state } = project;
    const offer = openOffer(project, 'asked');
    const own = offer !== undefined && (answer === 'withdraw' ? leads : offer.partyId === party.id);
    if (!offer || !own || !projectStates[state].open) return refuse('not-asked', { state });
    const to = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;
    closeOffer(tx, offer.id, to[answer], occasion);
    if (answer === 'accept') handOver(tx, project, party.id, by, 'project.take-lead', occasion);
    else {
      const deed = answer === 'decline' ? 'project.decline-lead' : 'project.withdraw-lead-offer';
      recordInProject(tx, { projectId: project.id, by, deed, after: { partyId: offer.partyId } }, occasion);
      changeProject(tx, project, {}, occasion);
    }
    return ok(null);
  });
}

/** Where nobody can act for the lead, another party may say that it would lead. */
export function volunteerToLead(
  db: Database,
  actor: Actor | null,
  acting: { id: number; partyId?: number | null },
  occasion: Occasion,
): Outcome<null, LeadRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, { project, party, by }): Outcome<null, LeadRefusal> => {
    const { state } = project;
    if (!projectStates[state].open) return refuse('move-not-allowed', { value: 'volunteer', state, allowed: [] });
    if (!leadMissing(project)) return refuse('lead-present', { state });
    if (project.leadOffers.some((offer) => offer.partyId === party.id && offer.state === 'volunteered'))
      return refuse('lead-asked', { state });
    insertOffer(tx, project, party.id, 'volunteered', occasion);
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.volunteer', after: { partyId: party.id } },
      occasion,
    );
    return ok(null);
  });
}

function openOffer({ leadOffers }: Project, state: LeadOfferState) {
  return leadOffers.find((offer) => offer.state === state);
}

function insertOffer(
  tx: Transaction,
  project: Project,
  partyId: number,
  state: 'asked' | 'volunteered',
  occasion: Occasion,
): void {
  tx.insert(projectLeadOffers)
    .values({ projectId: project.id, partyId, state, openedAt: occasion.now.toISOString() })
    .run();
}

function closeOffer(tx: Transaction, id: number, state: LeadOfferState, { now }: Occasion): void {
  tx.update(projectLeadOffers).set({ state, answeredAt: now.toISOString() }).where(eq(projectLeadOffers.id, id)).run();
}

/**
 * The lead goes over, at one moment: the former lead becomes a partner, the new one's role ends and its lead begins.
 * There is never none and never a second.
 */
export function handOver(
  tx: Transaction,
  project: Project,
  partyId: number,
  by: EventActor,
  deed: 'project.take-lead' | 'project.name-lead',
  occasion: Occasion,
): void {
  const former = leadOf(project)!;
  changeRole(tx, { projectId: project.id, partyId: former.id, role: 'partner' }, occasion);
  changeRole(tx, { projectId: project.id, partyId, role: 'lead' }, occasion);
  tx.update(projectLeadOffers)
    .set({ state: 'withdrawn', answeredAt: occasion.now.toISOString() })
    .where(and(eq(projectLeadOffers.projectId, project.id), inArray(projectLeadOffers.state, ['asked', 'volunteered'])))
    .run();
  changeProject(tx, project, {}, occasion);
  const [before, after] = [{ partyId: former.id }, { partyId }];
  recordInProject(tx, { projectId: project.id, by, deed, before, after }, occasion);
  const next = partyNumbered(project, partyId)!;
  const subject = { kind: 'project', id: project.id } as const;
  handThreadsOver(tx, { subject, to: next.party, named: next.disclosed, by }, occasion);
  tellParties(tx, { project, party: former }, 'leadChanged', occasion, []);
}
