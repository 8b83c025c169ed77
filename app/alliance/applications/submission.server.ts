import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationComments, companies } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { refuse, type Outcome, type Refusal } from '../../outcome';
import { mailToApplicant } from '../alliance-mail.server';
import {
  applicationFile,
  applicationThing,
  findApplication,
  openApplicationOf,
  type Application,
} from './application.server';
import { moveApplication, type MoveRefusal } from './application-move.server';
import { isMember } from './application-start.server';
import { applicationMoves } from './application-state';
import { reviewTermsOf, workCalendarOf } from '../../calendar/calendar.server';
import { storeDuplicates } from './duplicates.server';
import { missing, type Missing } from './missing';
import type { Occasion } from '../../accounts/occasion.server';
import { dueDay } from '../due-day';
import { reviewDates, type ReviewDates } from '../../calendar/review-clock';
import { dateInChina } from '../../calendar/working-days';
import { msPerDay } from '../../calendar/day-ms';

/** Days after a refusal within which it can be appealed. */
export const appealDays = 60;

export interface IncompleteRefusal extends Refusal<'incomplete'> {
  readonly missing: readonly Missing[];
}
/** `value` is the slug of the company to claim, or the state of the file that came first. */
export type PlaceRefusal = 'company-on-record' | 'uscc-of-another' | 'already-member' | 'uscc-taken' | 'company-taken';
export type SubmitRefusal =
  PermissionRefusal | MoveRefusal | PlaceRefusal | 'application-unknown' | 'incomplete' | 'changed-meanwhile';

/**
 * Hands a draft or a corrected file to the desk: everything there, nobody else's file or membership in the way,
 * duplicates stored with it, the clock started. Of two files for one USCC the first to arrive wins, the other is
 * refused with `uscc-taken`.
 */
export function submitApplication(
  db: Database,
  actor: Actor | null,
  target: { id: number; revision: number },
  occasion: Occasion,
): Outcome<Application, SubmitRefusal> | IncompleteRefusal {
  const dates = datesFrom(db, occasion.now);
  return write(db, (tx): Outcome<Application, SubmitRefusal> | IncompleteRefusal => {
    const application = findApplication(tx, target.id);
    const unseen = refuse('application-unknown', { value: String(target.id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'application.submit',
      applicationThing(application),
      { type: 'application', id: application.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const late = lateRefusal(application, target.revision);
    if (late) return late;
    const lacking = missing(applicationFile(tx, application));
    if (lacking.length > 0)
      return { ...refuse('incomplete', { field: lacking[0]!.field, state: application.state }), missing: lacking };
    const place = placeRefusal(tx, application);
    if (place) return place;
    storeDuplicates(db, application);
    return queued(tx, application, 'submit', actor!, null, dates, occasion);
  });
}

/** Why the file as the form showed it cannot be handed in any more, or null. */
function lateRefusal(
  { state, revision }: Application,
  shown: number,
): Refusal<'move-not-allowed' | 'changed-meanwhile'> | null {
  if (state !== 'draft' && state !== 'returned')
    return refuse('move-not-allowed', { value: 'submit', state, allowed: applicationMoves(state, 'applicant') });
  return revision === shown ? null : refuse('changed-meanwhile', { field: 'revision', value: String(shown), state });
}

/** Takes back a draft or an open file; nothing of it is published. */
export function withdrawApplication(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: Occasion,
): Outcome<Application, PermissionRefusal | MoveRefusal | 'application-unknown'> {
  return write(db, (tx) => {
    const application = findApplication(tx, id);
    const unseen = refuse('application-unknown', { value: String(id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'application.submit',
      applicationThing(application),
      { type: 'application', id: application.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    return moveApplication(
      tx,
      application,
      'withdraw',
      { actor: { accountId: actor!.accountId }, set: { queuedAt: occasion.now.toISOString() } },
      occasion,
    );
  });
}

export type AppealRefusal = SubmitRefusal | 'appeal-too-late';

/** Asks for a refusal to be looked at again, by somebody else, within sixty days. */
export function appealRefusal(
  db: Database,
  actor: Actor | null,
  id: number,
  reason: string,
  occasion: Occasion,
): Outcome<Application, AppealRefusal> {
  const dates = datesFrom(db, occasion.now);
  return write(db, (tx): Outcome<Application, AppealRefusal> => {
    const application = findApplication(tx, id);
    const unseen = refuse('application-unknown', { value: String(id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'application.submit',
      applicationThing(application),
      { type: 'application', id: application.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    if (application.state === 'refused') {
      const late = occasion.now.getTime() - Date.parse(application.decidedAt!) > appealDays * msPerDay;
      if (late) return refuse('appeal-too-late', { state: application.state, allowed: [String(appealDays)] });
      const place = placeRefusal(tx, application);
      if (place) return place;
    }
    return queued(tx, application, 'appeal', actor!, reason, dates, occasion);
  });
}

function datesFrom(db: Database, now: Date): ReviewDates {
  return reviewDates(dateInChina(now), reviewTermsOf(db), workCalendarOf(db));
}

function queued(
  tx: Transaction,
  application: Application,
  move: 'submit' | 'appeal',
  actor: Actor,
  reason: string | null,
  dates: ReviewDates,
  occasion: Occasion,
): Outcome<Application, MoveRefusal> {
  const at = occasion.now.toISOString();
  const set = {
    ...dates,
    queuedAt: at,
    submittedAt: at,
    escalatedAt: null,
    ...(move === 'appeal' ? { appealReason: reason } : {}),
  };
  const moved = moveApplication(
    tx,
    application,
    move,
    { actor: { accountId: actor.accountId }, reason, set, after: { dueOn: dates.dueOn } },
    occasion,
  );
  if (!moved.ok) return moved;
  tx.update(applicationComments)
    .set({ settledAt: at })
    .where(and(eq(applicationComments.applicationId, application.id), isNull(applicationComments.settledAt)))
    .run();
  mailToApplicant(tx, moved.value, 'submitted', occasion, (language) => [
    dueDay(language, dates.dueOn, dates.dueProvisional),
  ]);
  return moved;
}

/** What stands in the way of this file's company: a record to claim, a member, another open file. */
export function placeRefusal(
  tx: Transaction,
  { id, kind, companyId, uscc }: Application,
): Refusal<PlaceRefusal> | null {
  const holder =
    uscc === null
      ? undefined
      : tx.select({ id: companies.id, slug: companies.slug }).from(companies).where(eq(companies.uscc, uscc)).get();
  if (holder && isMember(tx, holder.id)) return refuse('already-member', { field: 'uscc', value: holder.slug });
  if (holder && kind === 'new') return refuse('company-on-record', { field: 'uscc', value: holder.slug });
  if (holder && holder.id !== companyId) return refuse('uscc-of-another', { field: 'uscc', value: holder.slug });
  if (companyId !== null && isMember(tx, companyId))
    return refuse('already-member', { field: 'companyId', value: String(companyId) });
  const sameCode = uscc === null ? null : openApplicationOf(tx, { uscc }, id);
  if (sameCode) return refuse('uscc-taken', { field: 'uscc', value: uscc!, state: sameCode.state });
  const sameCompany = companyId === null ? null : openApplicationOf(tx, { companyId }, id);
  return sameCompany
    ? refuse('company-taken', { field: 'companyId', value: String(companyId), state: sameCompany.state })
    : null;
}
