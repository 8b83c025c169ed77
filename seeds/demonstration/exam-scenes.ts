import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import { decideAppeal } from '../../app/certification/applications/appeals.server';
import { appealCertification } from '../../app/certification/applications/candidacy.server';
import { declareComplete } from '../../app/certification/assessments/assessor.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { scorePaper } from '../../app/certification/assessments/scores.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import type { Outcome } from '../../app/outcome';
import { examSeats, scoreAppeals } from '../../db/schema/index';
import { placed } from './candidates';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** With the one above, enough that their number may be published (docs/decisions/0019). */
export const holders = ['holder1', 'holder2', 'holder3', 'holder4', 'holder5'] as const;
type Holder = (typeof holders)[number];

/** The applications of those who sat the exam, by what became of them. */
export type Examined = Record<
  'passed' | 'issued' | Holder | 'proposed' | 'suspended' | 'revoked' | 'failed' | 'appealed' | 'assessed',
  number
>;

const sitters = [
  ['passed', 'talent', '林晓', 82],
  ['issued', 'talent2', '陈嘉禾', 88],
  ['proposed', 'talent3', '黄咏', 79],
  ['suspended', 'talent4', '何静仪', 75],
  ['revoked', 'talent5', '梁子谦', 71],
  ['failed', 'talent6', '谭乐', 41],
  ['appealed', 'talent7', '冯琛', 55],
  ['assessed', 'talent8', '曾思', 58],
  ['holder1', 'talent20', '温可欣', 84],
  ['holder2', 'talent21', '麦朗', 91],
  ['holder3', 'talent22', '关子轩', 77],
  ['holder4', 'talent23', '柳音', 69],
  ['holder5', 'talent24', '方圆', 86],
] as const;

/** Thirteen people sat an exam 25 days ago: ten passed, three did not. */
export function examinedCandidates(stage: Stage, cast: Record<CastName, Actor>, sessionId: number): Examined {
  const { db, occasion } = stage;
  const people = sitters.map(([state, actor, name, points]) => ({
    state,
    points,
    id: placed(stage, cast[actor], name, 40, cast.reviewer, sessionId),
  }));
  done(moveExamSession(db, cast.official, { id: sessionId, move: 'close' }, occasion(26)));
  for (const assessor of [cast.assessor, cast.assessor2]) done(declareComplete(db, assessor, sessionId, occasion(26)));
  for (const { id, points } of people) scoreBoth(stage, cast, { sessionId, applicationId: id }, points);
  done(confirmSession(db, cast.official2, sessionId, occasion(18)) as Outcome<unknown>);
  return Object.fromEntries(people.map(({ state, id }) => [state, id])) as Examined;
}

/** Theory by one assessor, practice by both alike. */
function scoreBoth(
  { db, occasion }: Stage,
  cast: Record<CastName, Actor>,
  { sessionId, applicationId }: { sessionId: number; applicationId: number },
  points: number,
): void {
  const seat = db.select().from(examSeats).where(eq(examSeats.applicationId, applicationId)).get()!;
  const score = (assessor: Actor, paperId: string, given: Record<string, number>) => {
    const paper = { candidateNumber: seat.candidateNumber, paperId, points: given, comment: null };
    done(scorePaper(db, assessor, sessionId, paper, occasion(22)) as Outcome<unknown>);
  };
  score(cast.assessor, 'theory', { knowledge: Math.min(80, points), safety: Math.max(0, points - 80) });
  const practice = {
    preparation: Math.min(25, points),
    making: Math.min(45, Math.max(0, points - 25)),
    result: Math.max(0, points - 70),
  };
  score(cast.assessor, 'practice', practice);
  score(cast.assessor2, 'practice', practice);
}

/** What candidates who failed did next: one appeals the scores, one is scored again, one has done nothing. */
export function afterTheExam({ db, occasion }: Stage, cast: Record<CastName, Actor>, examined: Examined): void {
  for (const [actor, id] of [
    [cast.talent7, examined.appealed],
    [cast.talent8, examined.assessed],
  ] as const)
    done(appealCertification(db, actor, { id, reason: '演示：实操第二项漏计' }, occasion(12)));
  const { appealId } = db
    .select({ appealId: scoreAppeals.id })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
    .where(eq(examSeats.applicationId, examined.assessed))
    .get()!;
  done(
    decideAppeal(
      db,
      cast.official,
      { appealId, decision: 'rescore', reason: '演示：同意重评' },
      occasion(10),
    ) as Outcome<unknown>,
  );
}
