import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { setScoresAside } from '../../../app/certification/applications/appeals.server';
import { assessment } from '../../../app/certification/assessments/assessment-view.server';
import { assignAssessor, declareComplete } from '../../../app/certification/assessments/assessor.server';
import { listSessionAssessors } from '../../../app/certification/assessments/session-assessors.server';
import { noteAttendance } from '../../../app/certification/sessions/attendance.server';
import {
  declareConflict,
  listConflicts,
  withdrawConflict,
} from '../../../app/certification/applications/declared-conflicts.server';
import { confirmSession } from '../../../app/certification/assessments/results.server';
import {
  assessorInterests,
  certificationApplications,
  examSeats,
  paperScores,
  roleGrants,
  talents,
} from '../../../db/schema';
import { testDatabase } from '../../database';
import { assessingScene, later } from '../assessing-scene';
import { at, someone, valueOf } from '../exam-scene';

const db = testDatabase();
const { scene, people, listing, sat, scoreAll, confirm } = assessingScene(db);

describe('declared interests', () => {
  const [assessor] = [people.c];

  test('answer the same for an address that is a candidate’s, somebody’s or nobody’s', () => {
    const stranger = someone(db);
    const { candidates } = sat(1);
    const fresh = someone(db, 'assessor');
    for (const email of [candidates[0]!.actor.email, stranger.email, 'nobody@example.cn'])
      expect(declareConflict(db, fresh, { kind: 'family', email }, at())).toEqual({
        ok: true,
        value: { stoodDown: 0 },
      });
    expect(declareConflict(db, fresh, { kind: 'family', email: 'NOBODY@example.cn ' }, at())).toMatchObject({
      code: 'declared-already',
    });
    expect(declareConflict(db, fresh, { kind: 'company', company: '没有这家' }, at())).toMatchObject({
      code: 'firm-unknown',
      field: 'company',
    });
    expect(listConflicts(db, fresh.accountId).map((one) => one.email)).toEqual([
      'nobody@example.cn',
      stranger.email,
      candidates[0]!.actor.email,
    ]);
    expect(declareConflict(db, stranger, { kind: 'family', email: 'x@example.cn' }, at())).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('made before the person had an account hold for them all the same', () => {
    const next = `q${Number(someone(db).email.slice(1).split('@')[0]) + 1}@example.cn`;
    valueOf(declareConflict(db, assessor, { kind: 'family', email: next }, at()));
    const { session, candidates, numbers } = sat(1);
    expect(candidates[0]!.actor.email).toBe(next);
    expect(listing(assessor, session.id)).toEqual([]);
    expect(scene.score(assessor, session.id, numbers[0]!, 'theory', 80)).toMatchObject({ code: 'own-thing' });
    const tried = (candidateNumber: string) =>
      noteAttendance(
        db,
        assessor,
        { sessionId: session.id, candidateNumber, attendance: 'absent', reason: '' },
        at(later),
      );
    expect(tried(numbers[0]!), 'as a number that is nobody’s').toEqual({ ...tried('99999999'), value: numbers[0] });
    expect(listing(people.a, session.id)).toEqual(numbers);
  });

  test('made after the numbers were seen stand the assessor down from the whole session, whomever they name', () => {
    const { session, numbers } = sat(2);
    expect(listing(assessor, session.id).length).toBe(2);
    valueOf(scene.score(assessor, session.id, numbers[0]!, 'theory', 80) as never);
    expect(
      valueOf(declareConflict(db, assessor, { kind: 'trainee', email: 'somebody.else@example.cn' }, at(later)))
        .stoodDown,
    ).toBeGreaterThan(0);
    expect(listing(assessor, session.id)).toEqual([]);
    expect(scene.score(assessor, session.id, numbers[1]!, 'theory', 80)).toMatchObject({ code: 'stood-down' });
  });

  test('taken back hold on for sessions already seen, so that a list never tells whose number came back', () => {
    const fresh = someone(db, 'assessor');
    const { session, candidates } = sat(
      2,
      ([one]) => void valueOf(declareConflict(db, fresh, { kind: 'family', email: one!.actor.email }, at())),
    );
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    expect(listing(fresh, session.id), 'nothing before the declarations are complete').toEqual([]);
    valueOf(declareComplete(db, fresh, session.id, at('2026-12-06T00:00:00Z')));
    expect(listing(fresh, session.id)).toEqual([scene.numberOf(candidates[1]!.applicationId)]);
    const [line] = listConflicts(db, fresh.accountId);
    expect(withdrawConflict(db, people.a, line!.id, at(later))).toMatchObject({ code: 'conflict-unknown' });
    valueOf(withdrawConflict(db, fresh, line!.id, at(later)));
    expect(listing(fresh, session.id)).toEqual([scene.numberOf(candidates[1]!.applicationId)]);
    expect(db.select().from(assessorInterests).where(eq(assessorInterests.id, line!.id)).get()!.withdrawnAt).toBe(
      '2026-12-08T02:00:00.000Z',
    );
  });

  test('of where one works need no declaration: the record of either side is enough', () => {
    const { session, candidates, numbers } = sat(2);
    const fresh = someone(db, 'assessor');
    db.insert(talents)
      .values({
        accountId: fresh.accountId,
        name: '甲',
        companyId: 3,
        record: { work: [], education: [], training: [] } as never,
        updatedAt: later,
      })
      .run();
    db.insert(roleGrants)
      .values({ accountId: candidates[0]!.actor.accountId, role: 'member', companyId: 3, grantedAt: later })
      .run();
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    valueOf(declareComplete(db, fresh, session.id, at(later)));
    expect(listing(fresh, session.id)).toEqual([numbers[1]]);
  });

  test('of a company named, joined or left after the numbers were seen never tell whose numbers are its people’s', () => {
    const { session, candidates, numbers } = sat(2);
    db.update(certificationApplications)
      .set({ companyId: 3 })
      .where(eq(certificationApplications.id, candidates[0]!.applicationId))
      .run();
    const fresh = someone(db, 'assessor');
    const employer = (companyId: number | null) =>
      db
        .insert(talents)
        .values({
          accountId: fresh.accountId,
          name: '甲',
          companyId,
          record: { work: [], education: [], training: [] } as never,
          updatedAt: later,
        })
        .onConflictDoUpdate({ target: talents.accountId, set: { companyId } })
        .run();
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    valueOf(declareComplete(db, fresh, session.id, at('2026-12-06T00:00:00Z')));
    expect(listing(fresh, session.id)).toEqual([...numbers].sort());
    employer(3);
    expect(listing(fresh, session.id)).toEqual([]);
    expect(scene.score(fresh, session.id, numbers[1]!, 'theory', 80)).toMatchObject({ code: 'stood-down' });
    expect(valueOf(assessment(db, fresh, session.id, 'zh', new Date(later))).state).toBe('stood-down');
    expect(listSessionAssessors(db, session.id).find((one) => one.id === fresh.accountId)!.state).toBe('stood-down');
    employer(4);
    expect(listing(fresh, session.id), 'alike for any company').toEqual([]);

    const left = someone(db, 'assessor');
    db.insert(roleGrants).values({ accountId: left.accountId, role: 'member', companyId: 3, grantedAt: later }).run();
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: left.accountId }, at()));
    valueOf(declareComplete(db, left, session.id, at('2026-12-06T00:00:00Z')));
    expect(listing(left, session.id)).toEqual([numbers[1]]);
    db.delete(roleGrants)
      .where(and(eq(roleGrants.accountId, left.accountId), eq(roleGrants.role, 'member')))
      .run();
    expect(listing(left, session.id)).toEqual([numbers[1]]);
  });

  test('found too late hold results up until the scores are set aside and others have scored', () => {
    const { session, candidates, numbers } = sat(1);
    const fresh = someone(db, 'assessor');
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    valueOf(declareComplete(db, fresh, session.id, at('2026-12-06T00:00:00Z')));
    scoreAll(session.id, numbers[0]!, 80, [people.a, fresh]);
    valueOf(declareConflict(db, fresh, { kind: 'trainee', email: candidates[0]!.actor.email }, at(later)));
    expect(confirmSession(db, people.official, session.id, at(later))).toMatchObject({
      code: 'scores-conflicted',
      value: numbers[0],
    });
    expect(
      setScoresAside(
        db,
        people.official,
        { sessionId: session.id, candidateNumber: numbers[0]!, reason: ' ' },
        at(later),
      ),
    ).toMatchObject({ code: 'reason-needed' });
    valueOf(
      setScoresAside(
        db,
        people.official,
        { sessionId: session.id, candidateNumber: numbers[0]!, reason: '考评员事后申报' },
        at(later),
      ),
    );
    expect(scene.score(people.a, session.id, numbers[0]!, 'theory', 70)).toMatchObject({ code: 'no-score-awaited' });
    const other = someone(db, 'assessor');
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: other.accountId }, at()));
    valueOf(declareComplete(db, other, session.id, at(later)));
    scoreAll(session.id, numbers[0]!, 70, [people.b, other]);
    expect(confirm(session.id)).toEqual({ passed: 1, failed: 0 });
    expect(
      db
        .select()
        .from(paperScores)
        .all()
        .filter(
          (score) =>
            score.seatId === db.select().from(examSeats).where(eq(examSeats.candidateNumber, numbers[0]!)).get()!.id,
        )
        .map((score) => [score.round, score.total]),
    ).toEqual([
      [1, 80],
      [1, 80],
      [1, 80],
      [2, 70],
      [2, 70],
      [2, 70],
    ]);
  });
});
