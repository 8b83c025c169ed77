import type { Actor } from '../../app/accounts/permissions/actor';
import { findCertificationApplication } from '../../app/certification/applications/application.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { listCandidatesToScore } from '../../app/certification/assessments/candidates-to-score.server';
import type { Mail } from '../../app/mail/mail';
import { unseal } from '../../app/secrets/seal.server';
import type { Database } from '../../db/client';
import { mails } from '../../db/schema';
import { at, examScene, keys, valueOf } from './exam-scene';

/** After every exam of the scene. */
export const later = '2026-12-08T02:00:00Z';

/** `examScene` with exams that were sat, and what is asked of them afterwards. */
export function assessingScene(db: Database) {
  const scene = examScene(db);
  const { people } = scene;
  let sessions = 0;
  /** A closed session with candidates, at a time of its own. */
  const sat = (
    count: number,
    before: (candidates: { actor: Actor; applicationId: number }[]) => void = () => undefined,
  ) => {
    sessions += 1;
    const starts = new Date(Date.parse('2026-12-05T01:00:00Z') + sessions * 600_000);
    const session = scene.session({
      seats: count,
      startsAt: starts.toISOString(),
      endsAt: new Date(starts.getTime() + 540_000).toISOString(),
    });
    const candidates = Array.from({ length: count }, () => scene.candidate('欧阳修竹'));
    for (const one of candidates) scene.seat(one, session.id);
    before(candidates);
    scene.close(session.id);
    return { session, candidates, numbers: candidates.map((one) => scene.numberOf(one.applicationId)) };
  };
  /** Every paper of a candidate with the same total: the theory by the first assessor, the practice by both. */
  const scoreAll = (
    sessionId: number,
    number: string,
    total: number,
    [first, second]: readonly Actor[] = [people.a, people.b],
  ) => {
    valueOf(scene.score(first!, sessionId, number, 'theory', total) as never);
    for (const who of [first!, second!]) valueOf(scene.score(who, sessionId, number, 'practice', total) as never);
  };
  return {
    scene,
    people,
    sat,
    scoreAll,
    confirm: (sessionId: number) =>
      valueOf(confirmSession(db, people.official, sessionId, at(later)) as never) as { passed: number; failed: number },
    listing: (actor: Actor, sessionId: number) =>
      listCandidatesToScore(db, actor, sessionId, new Date(later)).map((one) => one.candidateNumber),
    stateOf: (applicationId: number) => findCertificationApplication(db, applicationId)!.state,
    mailsTo: (email: string) =>
      db
        .select()
        .from(mails)
        .all()
        .map((row) => JSON.parse(unseal(keys, 'mail', row.kind, row.sealed!)) as Mail)
        .filter((mail) => mail.to === email),
  };
}
