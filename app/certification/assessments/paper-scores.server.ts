import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSeats, paperScores } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { seatedStates } from '../sessions/exam-session-state';

export type PaperScore = typeof paperScores.$inferSelect;

/** The scores of one candidate's papers: those of the present round count, earlier ones are history. */
export interface SeatScores {
  /** Totals of a paper in this round, in the order they came. */
  readonly totals: (paperId: string) => readonly number[];
  /** This round's scores of a paper. */
  readonly of: (paperId: string) => readonly PaperScore[];
  /** Whether a paper was scored in any round. */
  readonly everScored: (paperId: string) => boolean;
  /** Who scored anything of this candidate in an earlier round: never in this one. */
  readonly formerAssessors: ReadonlySet<number>;
  /** Everything, in every round. */
  readonly all: readonly PaperScore[];
}

/** The scores of one candidate; `round` is their seat's. */
export function scoresOfSeat(
  db: Database | Transaction,
  seat: { readonly id: number; readonly round: number },
): SeatScores {
  return seatScores(
    db.select().from(paperScores).where(eq(paperScores.seatId, seat.id)).orderBy(asc(paperScores.position)).all(),
    seat.round,
  );
}

/** The scores of everybody seated in a session, in one query: how those of a seat are found. */
export function scoresOfSession(
  db: Database | Transaction,
  sessionId: number,
): (seat: { readonly id: number; readonly round: number }) => SeatScores {
  const rows = db
    .select({ score: paperScores })
    .from(paperScores)
    .innerJoin(examSeats, eq(examSeats.id, paperScores.seatId))
    .where(and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, [...seatedStates])))
    .orderBy(asc(paperScores.position))
    .all();
  const bySeat = new Map<number, PaperScore[]>();
  for (const { score } of rows) {
    const found = bySeat.get(score.seatId);
    if (found) found.push(score);
    else bySeat.set(score.seatId, [score]);
  }
  return (seat) => seatScores(bySeat.get(seat.id) ?? [], seat.round);
}

function seatScores(all: readonly PaperScore[], round: number): SeatScores {
  const of = (paperId: string) => all.filter((score) => score.paperId === paperId && score.round === round);
  return {
    all,
    of,
    totals: (paperId) => of(paperId).map((score) => score.total),
    everScored: (paperId) => all.some((score) => score.paperId === paperId),
    formerAssessors: new Set(all.filter((score) => score.round < round).map((score) => score.assessorId)),
  };
}
