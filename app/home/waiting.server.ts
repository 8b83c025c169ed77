import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { desksOf } from '../accounts/permissions/desks';
import { applicationList } from '../alliance/applications/application-list.server';
import { applicationStates } from '../alliance/applications/application-state';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { holderMessages } from '../interests/holder-messages.server';
import { inquiriesOf } from '../offers/inquiry-view.server';
import { countQueues } from '../review-desk/queue.server';

/** What waits for somebody signed in: how many of each, none left out silently. */
export interface Waiting {
  /** Applications whose turn it is theirs. */
  readonly applications: number;
  /** Questions to their firms without an answer. */
  readonly questions: number;
  /** Firms' messages to them as certified talent, without an answer. */
  readonly messages: number;
  /** Applications on their desk, and those past their date; null for who has no desk. */
  readonly desk: { readonly waiting: number; readonly overdue: number } | null;
}

/** Counts what waits for an actor. */
export function waitingFor(db: Database, actor: Actor, language: Language, now: Date): Waiting {
  const { applications } = applicationList(db, actor, '');
  const { toFirm } = inquiriesOf(db, actor, language);
  const reviews = desksOf(actor).includes('review');
  return {
    applications: applications.filter(({ state }) => applicationStates[state].acts === 'applicant').length,
    questions: toFirm?.filter(({ state }) => state === 'open').length ?? 0,
    messages: holderMessages(db, actor.accountId, language, now).filter(({ state }) => state === 'waiting').length,
    desk: reviews ? countQueues(db, actor, dateInChina(now)) : null,
  };
}
