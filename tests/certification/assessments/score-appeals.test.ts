import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { confirmRescored, decideAppeal } from '../../../app/certification/applications/appeals.server';
import { findCertificationApplication } from '../../../app/certification/applications/application.server';
import { assignAssessor, declareComplete } from '../../../app/certification/assessments/assessor.server';
import { appealCertification } from '../../../app/certification/applications/candidacy.server';
import { assessments, examSeats, overturnedAssessments, paperScores, scoreAppeals, talents } from '../../../db/schema';
import { testDatabase } from '../../database';
import { assessingScene, later } from '../assessing-scene';
import { at, someone, valueOf } from '../exam-scene';

const db = testDatabase();
const { scene, people, stateOf, listing, mailsTo, sat, scoreAll, confirm } = assessingScene(db);

describe('appeals of scores', () => {
  const failed = () => {
    const made = sat(1);
    scoreAll(made.session.id, made.numbers[0]!, 40);
    confirm(made.session.id);
    const [one] = made.candidates;
    valueOf(
      appealCertification(
        db,
        one!.actor,
        { id: one!.applicationId, reason: '第二题未计分' },
        at('2026-12-20T00:00:00Z'),
      ),
    );
    const seat = db.select().from(examSeats).where(eq(examSeats.applicationId, one!.applicationId)).get()!;
    return {
      ...made,
      one: one!,
      seat,
      appealId: db.select().from(scoreAppeals).where(eq(scoreAppeals.seatId, seat.id)).get()!.id,
    };
  };

  test('are decided by somebody who neither confirmed nor scored, with a reason; upheld, the result stands and cannot be appealed again', () => {
    const { one, appealId } = failed();
    expect(
      decideAppeal(db, people.official, { appealId, decision: 'uphold', reason: '无误' }, at(later)),
    ).toMatchObject({ code: 'second-person-needed' });
    expect(
      decideAppeal(
        db,
        { ...people.a, roles: [{ role: 'official', regionCode: null, companyId: null }] },
        { appealId, decision: 'uphold', reason: '无误' },
        at(later),
      ),
    ).toMatchObject({ code: 'second-person-needed' });
    const colleague = someone(db, 'official');
    for (const { accountId } of [colleague, one.actor])
      db.insert(talents)
        .values({
          accountId,
          name: '甲',
          companyId: 3,
          record: { work: [], education: [], training: [] } as never,
          updatedAt: later,
        })
        .onConflictDoUpdate({ target: talents.accountId, set: { companyId: 3 } })
        .run();
    expect(
      decideAppeal(db, colleague, { appealId, decision: 'uphold', reason: '无误' }, at(later)),
      'their firm’s people, by their own record',
    ).toMatchObject({ code: 'own-thing' });
    expect(decideAppeal(db, people.second, { appealId, decision: 'uphold', reason: ' ' }, at(later))).toMatchObject({
      code: 'reason-needed',
    });
    valueOf(decideAppeal(db, people.second, { appealId, decision: 'uphold', reason: '逐项核对，无误' }, at(later)));
    expect(findCertificationApplication(db, one.applicationId)).toMatchObject({
      state: 'failed',
      reason: '逐项核对，无误',
      failedOn: '2026-12-08',
    });
    expect(mailsTo(one.actor.email).at(-1)).toMatchObject({ text: expect.stringContaining('原成绩维持不变') });
    expect(decideAppeal(db, people.second, { appealId, decision: 'rescore', reason: '再看' }, at(later))).toMatchObject(
      { code: 'appeal-decided' },
    );
    expect(
      appealCertification(db, one.actor, { id: one.applicationId, reason: '再申诉' }, at('2026-12-21T00:00:00Z')),
    ).toMatchObject({ code: 'appealed-already' });
  });

  test('that lead to a rescoring go to fresh assessors; the old scores and result stay as history and the new result counts', () => {
    const { session, one, numbers, seat, appealId } = failed();
    valueOf(decideAppeal(db, people.second, { appealId, decision: 'rescore', reason: '第二题漏评' }, at(later)));
    expect(stateOf(one.applicationId)).toBe('assessed');
    expect(listing(people.a, session.id), 'seen, but nothing asked of who scored before').toEqual(numbers);
    expect(scene.score(people.a, session.id, numbers[0]!, 'theory', 90)).toMatchObject({ code: 'no-score-awaited' });
    const fresh = [someone(db, 'assessor'), someone(db, 'assessor')];
    for (const who of fresh) {
      valueOf(assignAssessor(db, people.second, { sessionId: session.id, assessorId: who.accountId }, at(later)));
      valueOf(declareComplete(db, who, session.id, at(later)));
    }
    expect(confirmRescored(db, people.second, appealId, at(later))).toMatchObject({
      code: 'scores-missing',
      missing: [
        { paperId: 'theory', awaiting: 'first' },
        { paperId: 'practice', awaiting: 'first' },
      ],
    });
    scoreAll(session.id, numbers[0]!, 75, fresh);
    expect(confirmRescored(db, people.official, appealId, at(later))).toMatchObject({ code: 'second-person-needed' });
    expect(confirmRescored(db, people.second, appealId, at(later))).toEqual({ ok: true, value: { passed: true } });
    expect(confirmRescored(db, people.second, appealId, at(later))).toMatchObject({ code: 'appeal-decided' });
    expect(stateOf(one.applicationId)).toBe('passed');
    expect(
      db.select().from(overturnedAssessments).where(eq(overturnedAssessments.seatId, seat.id)).all(),
    ).toMatchObject([{ round: 1, passed: false, total: 40, confirmedBy: people.official.accountId }]);
    expect(db.select().from(assessments).where(eq(assessments.seatId, seat.id)).get()).toMatchObject({
      passed: true,
      total: 75,
    });
    expect(
      db
        .select()
        .from(paperScores)
        .where(and(eq(paperScores.seatId, seat.id), eq(paperScores.round, 1)))
        .all()
        .map((score) => score.total),
    ).toEqual([40, 40, 40]);
  });
});
