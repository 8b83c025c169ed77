import { dateInChina } from '../../calendar/working-days';
import type { ApplicationMove, ApplicationState } from './application-state';
import type { AfterFailing } from '../assessments/resit';
import type { OpenSession } from '../sessions/open-session';
import type { OwnDistance } from '../schemes/scheme-view';

/** An admission ticket that can be had, unless characters are missing from the fonts that print it. */
export interface CandidateTicket {
  readonly missing: string;
  /** The file of the portrait on it; null for none. */
  readonly photo: number | null;
}

/**
 * Where an application stands, as its candidate reads it: in a reviewer's hands, and accepted and on a waiting list,
 * are standings of their own.
 */
export type CandidateStanding = ApplicationState | 'taken' | 'waiting';

/** What comes next, in the words of its page: as the standing says, unless what it offers was used up. */
export type CandidateNext = CandidateStanding | 'refusedAgain' | 'appealOnly' | 'resitOnly' | 'applyAnew';

/** What comes next for an application, by whether an appeal and another attempt are still open. */
export function nextOf(standing: CandidateStanding, mayAppeal: boolean, attemptsLeft: number): CandidateNext {
  if (standing === 'refused') return mayAppeal ? 'refused' : 'refusedAgain';
  if (standing !== 'failed') return standing;
  if (attemptsLeft <= 0) return mayAppeal ? 'appealOnly' : 'applyAnew';
  return mayAppeal ? 'failed' : 'resitOnly';
}

/** Whose turn it is: the candidate's, somebody's at a desk, or nobody's because it is over. */
export type TurnHolder = 'candidate' | 'reviewer' | 'official' | 'assessors' | 'issuers' | 'queue' | 'nobody';

/** Who acts now on an application, and by which day (ISO, in China) where one is set. */
export interface CandidateTurn {
  readonly who: TurnHolder;
  readonly by: string | null;
}

/** One's own application as its page shows it. */
export interface CandidateView {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly occupationId: string;
  readonly level: number;
  readonly version: number;
  readonly state: ApplicationState;
  readonly standing: CandidateStanding;
  readonly next: CandidateNext;
  /** Who acts now, by when. */
  readonly turn: CandidateTurn;
  /** When it was last handed in, ISO 8601 UTC. */
  readonly receivedAt: string | null;
  /** What the candidate may do now. */
  readonly moves: readonly ApplicationMove[];
  readonly reason: string | null;
  /** Whether the reason is why its exam was annulled. */
  readonly annulled: boolean;
  /** While it is under review: by when it is answered, and whether it is an appeal. */
  readonly review: { readonly dueOn: string; readonly appeal: boolean } | null;
  /** What a return asks to put right, each with the entry it is about. */
  readonly remarks: readonly { readonly entry: string; readonly text: string }[];
  readonly attempt: number;
  readonly attempts: number;
  /** What is missing of the candidate's identity document, while the application still needs it. */
  readonly identity: 'identity-needed' | 'identity-name-differs' | null;
  /** Entries of the record that nothing proves yet, while it can still be handed in: a reviewer may return them. */
  readonly unproven: readonly string[];
  readonly own: OwnDistance | null;
  /** Sessions of the application's own version that take candidates; empty unless one may be chosen. */
  readonly sessions: readonly OpenSession[];
  readonly seat: {
    readonly session: Omit<OpenSession, 'left' | 'waiting'>;
    readonly number: number | null;
    readonly candidateNumber: string;
    readonly mayGiveBack: boolean;
    readonly absent: boolean;
    readonly ticket: CandidateTicket | null;
  } | null;
  readonly result: {
    readonly passed: boolean;
    readonly total: number;
    readonly papers: readonly { readonly name: string; readonly points: number; readonly passMark: number }[];
  } | null;
  /** After failing: what may still be done, by when. */
  readonly after:
    (AfterFailing & { readonly mayResit: boolean; readonly mayAppeal: boolean; readonly appealed: boolean }) | null;
  readonly certificates: readonly { readonly number: string; readonly body: string }[];
}

/** A level whose exams somebody wants to hear of. */
export interface SessionAlertLine {
  readonly occupationId: string;
  readonly level: number;
  readonly name: string;
}

export interface CandidateLine {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly standing: CandidateStanding;
  readonly changedOn: string;
}

/** The number a candidate quotes: CA-2026-000012, with the year in China in which the file was begun. */
export function certificationReference(application: { readonly id: number; readonly createdAt: string }): string {
  return `CA-${dateInChina(new Date(application.createdAt)).slice(0, 4)}-${String(application.id).padStart(6, '0')}`;
}
