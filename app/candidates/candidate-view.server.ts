import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { schemeVersions } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import type { StoryLine } from '../certificates/story/story-deeds';
import { storyOfApplication } from '../certificates/story/story.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { identityHindrance } from '../accounts/identity/identity-on-record.server';
import {
  findCertificationApplication,
  listOwnCertificationApplications,
  type CertificationApplication,
} from '../certification/applications/application.server';
import { applicationMoves } from '../certification/applications/application-state';
import {
  certificationReference,
  nextOf,
  type CandidateLine,
  type CandidateStanding,
  type CandidateView,
} from '../certification/applications/candidate-view';
import { turnOf } from '../certification/applications/candidate-turn';
import { afterResult, certificatesOf, reasonOf, resultOf } from './candidate-result.server';
import { openSessions } from '../certification/sessions/open-sessions.server';
import { placeOf } from './candidate-sessions.server';
import { measurerOf } from '../certification/levels/distance.server';
import { dueDates, remarkLines } from '../certification/applications/review-view.server';
import { unprovenEntries } from '../certification/applications/entry-names.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import { emptyRecord } from '../certification/talent/talent-record';
import { findTalent } from '../certification/talent/talent.server';
import { presentSeat } from '../certification/sessions/seats.server';

/** One's own applications, the latest change first. */
export function candidateList(db: Database, actor: Actor, language: Language): CandidateLine[] {
  const rows = listOwnCertificationApplications(db, actor.accountId);
  const versions = db
    .select({ id: schemeVersions.id, content: schemeVersions.content })
    .from(schemeVersions)
    .where(
      inArray(
        schemeVersions.id,
        rows.map((row) => row.schemeVersionId),
      ),
    )
    .all();
  return rows.map((row) => {
    const { title } = versions.find((one) => one.id === row.schemeVersionId)!.content;
    return {
      id: row.id,
      reference: certificationReference(row),
      title: localised(language, title.zh, title.en),
      standing: standingOf(row, row.state === 'accepted' && presentSeat(db, row.id) !== null),
      changedOn: dateInChina(new Date(row.updatedAt)),
    };
  });
}

/** Whoever is accepted and has a place in a session is on its waiting list. */
function standingOf(
  { state, reviewerId }: Pick<CertificationApplication, 'state' | 'reviewerId'>,
  placed: boolean,
): CandidateStanding {
  if (state === 'submitted') return reviewerId === null ? 'submitted' : 'taken';
  return state === 'accepted' && placed ? 'waiting' : state;
}

function reviewOf(
  db: Database,
  { state, submittedAt, appealReason }: CertificationApplication,
  now: Date,
): CandidateView['review'] {
  if (state !== 'submitted' || submittedAt === null) return null;
  return { dueOn: dueDates(db, now)(submittedAt).dueOn, appeal: appealReason !== null };
}

/** An application with what happened to it. */
export type WithStory = CandidateView & { readonly story: readonly StoryLine[] };

/** One's own application; another's is as unknown as one that is not there. */
export function candidateView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<WithStory, 'application-unknown'> {
  const application = findCertificationApplication(db, id);
  if (!application || application.accountId !== actor.accountId)
    return refuse('application-unknown', { value: String(id) });
  return ok({
    ...shownOf(db, actor, application, language, now),
    story: storyOfApplication(db, application, language),
  });
}

function shownOf(
  db: Database,
  actor: Actor,
  application: CertificationApplication,
  language: Language,
  now: Date,
): CandidateView {
  const { id } = application;
  const { content, version } = findSchemeVersion(db, application.schemeVersionId)!;
  const present = presentSeat(db, id);
  const standing = standingOf(application, present !== null);
  const after = afterResult(db, application, content, dateInChina(now));
  const mayAppeal = appealIsOpen(application, after);
  const sessions =
    application.state === 'accepted' && !present ? openSessions(db, application.schemeVersionId, now) : [];
  const review = reviewOf(db, application, now);
  const seat = placeOf(db, application, present);
  return {
    ...headOf(application),
    title: localised(language, content.title.zh, content.title.en),
    version,
    standing,
    next: nextOf(standing, mayAppeal, content.resit.attempts - application.attempt),
    turn: turnOf(standing, { ...daysOf(seat, now), review, sessions, mayAppeal, after }),
    moves: candidateMoves(application, mayAppeal),
    ...reasonOf(db, application),
    review,
    remarks: remarkLines(db, language, application),
    attempts: content.resit.attempts,
    ...missingOf(db, application, language),
    own: measurerOf(db, actor, language, now)?.distance(application.occupationId, application.level, content) ?? null,
    sessions,
    after,
    seat,
    result: resultOf(db, application, content, language),
    certificates: certificatesOf(db, id, language),
  };
}

/** What stands in the application itself. */
function headOf(application: CertificationApplication) {
  const { id, occupationId, level, state, attempt, submittedAt } = application;
  return {
    id,
    reference: certificationReference(application),
    occupationId,
    level,
    state,
    attempt,
    receivedAt: submittedAt,
  };
}

/** The day of the exam one has a place in, and whether it is over. */
function daysOf(seat: CandidateView['seat'], now: Date): { examOn: string | null; examOver: boolean } {
  if (seat === null) return { examOn: null, examOver: false };
  const { startsAt, endsAt } = seat.session;
  return { examOn: dateInChina(new Date(startsAt)), examOver: Date.parse(endsAt) <= now.getTime() };
}

function missingOf(
  db: Database,
  application: CertificationApplication,
  language: Language,
): Pick<CandidateView, 'identity' | 'unproven'> {
  return { identity: identityLack(db, application), unproven: unprovenOf(db, application, language) };
}

/** What is missing of the identity on record; nothing is asked any more once an application is over. */
function identityLack(db: Database, { state, accountId, name }: CertificationApplication): CandidateView['identity'] {
  if (['issued', 'refused', 'withdrawn'].includes(state)) return null;
  return identityHindrance(db, { accountId, name: name ?? findTalent(db, accountId)?.name ?? null })?.code ?? null;
}

function unprovenOf(db: Database, { state, accountId }: CertificationApplication, language: Language): string[] {
  if (!applicationMoves(state, 'candidate').includes('submit')) return [];
  return unprovenEntries(db, language, findTalent(db, accountId)?.record ?? emptyRecord);
}

/** A result may be appealed within its days, a refusal once. */
function appealIsOpen({ state, appealReason }: CertificationApplication, after: CandidateView['after']): boolean {
  return state === 'failed' ? after?.mayAppeal !== false : appealReason === null;
}

function candidateMoves({ state }: CertificationApplication, mayAppeal: boolean): CandidateView['moves'] {
  return applicationMoves(state, 'candidate').filter((move) => move !== 'appeal' || mayAppeal);
}
