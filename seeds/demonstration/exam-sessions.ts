import type { Actor } from '../../app/accounts/permissions/actor';
import { assignAssessor } from '../../app/certification/assessments/assessor.server';
import { planExamSession } from '../../app/certification/sessions/exam-session.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** A session with both assessors, open for seats. Negative days lie ahead. */
export function session(
  { db, occasion }: Stage,
  cast: Record<CastName, Actor>,
  schemeVersionId: number,
  when: { plannedAgo: number; startsAgo: number; seats: number },
): number {
  const at = occasion(when.plannedAgo);
  const day = occasion(when.startsAgo).now.toISOString().slice(0, 10);
  const plan = {
    schemeVersionId,
    regionCode: '440100',
    startsAt: `${day}T01:00:00.000Z`,
    endsAt: `${day}T04:00:00.000Z`,
    place: '广州市天河区演示路 1 号考点（演示）',
    online: false,
    seats: when.seats,
    reason: '',
  };
  const planned = done(planExamSession(db, cast.official, plan, at));
  for (const assessor of [cast.assessor, cast.assessor2])
    done(assignAssessor(db, cast.official, { sessionId: planned.id, assessorId: assessor.accountId }, at));
  done(moveExamSession(db, cast.official, { id: planned.id, move: 'open' }, at));
  return planned.id;
}
