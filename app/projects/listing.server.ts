import { and, eq } from 'drizzle-orm';
import { projects } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Occasion } from '../accounts/occasion.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import { reviewDates } from '../calendar/review-clock';
import type { EventActor } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { leadProject, type ActRefusal } from './act.server';
import { concealmentInCharter } from './concealed-names.server';
import { applyEffects } from './effects.server';
import { listingStates, type ListingMove, type ListingState } from './listing-state';
import type { Project } from './project';
import { announceProject, projectFoundBefore } from './public/project-searches.server';
import { recordInProject, type ProjectDeed } from './project-event.server';
import { tellParties } from './project-mail.server';
import { agreedProjectStates } from './project-state';
import { findProject } from './project.server';
import { moveOf, movesOf } from './state-machine';

export type ListingRefusal =
  ActRefusal | 'move-not-allowed' | 'not-agreed-yet' | 'not-public' | 'names-undisclosed' | 'reason-needed';

/**
 * The lead asks for the project's page in public, or takes that back. Possible once its charter is agreed on, and where
 * that names nobody who did not agree to it.
 */
export function askForListing(
  db: Database,
  actor: Actor | null,
  { move, ...acting }: { id: number; partyId?: number | null; move: 'submit' | 'recall' },
  occasion: Occasion,
): Outcome<{ listing: ListingState }, ListingRefusal> {
  const { dueOn } = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  return leadProject(
    db,
    actor,
    acting,
    occasion,
    (tx, { project, by }): Outcome<{ listing: ListingState }, ListingRefusal> => {
      const { state, listing } = project;
      const next = moveOf(listingStates, listing, move);
      if (!next?.by.includes('lead'))
        return refuse('move-not-allowed', {
          value: move,
          state: listing,
          allowed: movesOf(listingStates, listing, 'lead'),
        });
      if (move === 'submit' && !isAgreed(project)) return refuse('not-agreed-yet', { state });
      if (move === 'submit' && project.visibility !== 'public') return refuse('not-public', { state });
      const concealed = move === 'submit' ? concealmentInCharter(tx, project) : null;
      if (concealed) return concealed;
      const set =
        move === 'submit' ? { submittedAt: occasion.now.toISOString(), listingDueOn: dueOn } : { listingDueOn: null };
      setListing(tx, project, { listing: next.to, listingReason: null, ...set });
      recordListing(tx, project, next.to, { by, deed: `project.${move}-listing`, reason: null }, occasion);
      return ok({ listing: next.to });
    },
  );
}

/** Has it, or had it, an agreed charter, so that there is something to show? */
function isAgreed({ state, agreedRevision }: Pick<Project, 'state' | 'agreedRevision'>): boolean {
  return agreedRevision !== null && (agreedProjectStates as readonly string[]).includes(state);
}

function setListing(tx: Transaction, project: Project, set: Partial<typeof projects.$inferInsert>): void {
  const { changes } = tx
    .update(projects)
    .set(set)
    .where(and(eq(projects.id, project.id), eq(projects.listing, project.listing)))
    .run();
  if (changes !== 1) throw new Error(`project ${project.id} is no longer ${project.listing}`);
}

interface Judgement {
  readonly by: EventActor;
  readonly deed: ProjectDeed;
  readonly reason: string | null;
}

function recordListing(
  tx: Transaction,
  project: Project,
  listing: ListingState,
  { by, deed, reason }: Judgement,
  occasion: Occasion,
): void {
  recordInProject(
    tx,
    { projectId: project.id, by, deed, before: { listing: project.listing }, after: { listing }, reason },
    occasion,
  );
}

export type CheckRefusal =
  | PermissionRefusal
  | 'project-unknown'
  | 'move-not-allowed'
  | 'reason-needed'
  | 'revision-changed'
  | 'names-undisclosed';

/**
 * The desk of the project's region lists it, returns it with a reason, withholds it with a reason, or lists it again. A
 * reviewer acts for none of its parties. What is listed is the revision they saw: `revision-changed` names both.
 */
export function checkListing(
  db: Database,
  actor: Actor | null,
  {
    id,
    move,
    revision,
    reason,
  }: { id: number; move: Exclude<ListingMove, 'submit' | 'recall'>; revision: number; reason: string | null },
  occasion: Occasion,
): Outcome<{ listing: ListingState }, CheckRefusal> {
  return write(db, (tx): Outcome<{ listing: ListingState }, CheckRefusal> => {
    const unseen = refuse('project-unknown', { value: String(id) });
    const project = findProject(tx, id);
    if (!project) return unseen;
    const allowed = authoriseAtDesk(tx, actor, project, occasion, unseen);
    if (!allowed.ok) return allowed;
    const refused =
      checkRefusal(project, move, revision, reason) ?? (move === 'list' ? concealmentInCharter(tx, project) : null);
    if (refused) return refused;
    const next = moveOf(listingStates, project.listing, move)!;
    const said = reason?.trim() || null;
    const before = projectFoundBefore(db, tx, id, occasion.now);
    setListing(tx, project, {
      listing: next.to,
      listingAt: occasion.now.toISOString(),
      listingReason: said,
      listingDueOn: null,
      ...(move === 'list' ? { listedRevision: project.agreedRevision } : {}),
    });
    const by = { accountId: actor!.accountId, role: allowed.value };
    recordListing(tx, project, next.to, { by, deed: deedOf[move], reason: said }, occasion);
    applyEffects(db, tx, id, occasion);
    announceProject(db, tx, id, before, occasion);
    tellParties(tx, { project, party: null }, toldBy[move], occasion, said === null ? [] : [said]);
    return ok({ listing: next.to });
  });
}

function checkRefusal(
  project: Project,
  move: ListingMove,
  revision: number,
  reason: string | null,
): Refusal<CheckRefusal> | null {
  const { listing } = project;
  const next = moveOf(listingStates, listing, move);
  // What was amended or withdrawn meanwhile may still be returned or withheld.
  const listable = move !== 'list' || (isAgreed(project) && !isSettled(project));
  if (!next?.by.includes('desk') || !listable)
    return refuse('move-not-allowed', {
      value: move,
      state: listing,
      allowed: movesOf(listingStates, listing, 'desk'),
    });
  if (next.reason && !reason?.trim()) return refuse('reason-needed', { field: 'reason', state: listing });
  if (move !== 'list' || revision === project.agreedRevision) return null;
  const [sent, now] = [String(revision), String(project.agreedRevision)];
  return refuse('revision-changed', { value: sent, state: listing, allowed: [now] });
}

/** A listed project is listed anew only where a newer agreed revision waits to be checked. */
function isSettled({ listing, listedRevision, agreedRevision }: Project): boolean {
  return listing === 'listed' && listedRevision === agreedRevision;
}

const deedOf = { list: 'project.list', return: 'project.return-listing', withhold: 'project.withhold' } as const;
const toldBy = { list: 'listed', return: 'listingReturned', withhold: 'withheld' } as const;

/**
 * A reviewer of the project's region who acts for none of its parties; to others at the desk there is no such project.
 */
export function authoriseAtDesk<Unseen extends ReturnType<typeof refuse<'project-unknown'>>>(
  tx: Transaction,
  actor: Actor | null,
  project: Project,
  occasion: Occasion,
  unseen: Unseen,
) {
  const thing = {
    regionCode: project.regionCode,
    conflicted: project.parties.flatMap(({ side }) => side.accounts),
  };
  return authoriseIn(tx, actor, 'project.check', thing, { type: 'project', id: project.id }, occasion, unseen);
}
