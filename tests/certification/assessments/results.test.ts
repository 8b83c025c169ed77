import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { judge } from '../../../app/accounts/permissions/permissions';
import { setScoresAside } from '../../../app/certification/applications/appeals.server';
import { findCertificationApplication } from '../../../app/certification/applications/application.server';
import { assignAssessor, declareComplete } from '../../../app/certification/assessments/assessor.server';
import { noteAttendance } from '../../../app/certification/sessions/attendance.server';
import { resitCertification } from '../../../app/certification/applications/candidacy.server';
import { scorePaper } from '../../../app/certification/assessments/scores.server';
import { confirmingThing, confirmSession, previewMark } from '../../../app/certification/assessments/results.server';
import { judgeSession } from '../../../app/certification/sessions/session-results.server';
import { takeSeat } from '../../../app/certification/sessions/seats.server';
import { openDatabase } from '../../../db/client';
import { accounts, certificationApplications, examSeats, paperScores, roleGrants, talents } from '../../../db/schema';
import { testDatabase } from '../../database';
import { assessingScene, later } from '../assessing-scene';
import { at, someone, valueOf } from '../exam-scene';

const db = testDatabase();
const { scene, people, stateOf, mailsTo, sat, scoreAll, confirm } = assessingScene(db);

describe('while the exam is still on', () => {
  const during = ({ endsAt }: { endsAt: string }) => new Date(Date.parse(endsAt) - 1).toISOString();

  test('a paper is scored only with a reason in the comment', () => {
    const { session, numbers } = sat(1);
    const scored = (comment: string | null) =>
      scorePaper(
        db,
        people.a,
        session.id,
        { candidateNumber: numbers[0]!, paperId: 'theory', points: scene.theory(80), comment },
        at(during(session)),
      );
    expect(scored(' ')).toMatchObject({ code: 'exam-not-ended', field: 'comment', value: session.endsAt });
    expect(scored('考生已提前交卷')).toMatchObject({ ok: true });
  });

  test('no result is confirmed, though every score is in', () => {
    const { session, numbers } = sat(1);
    scoreAll(session.id, numbers[0]!, 80);
    expect(confirmSession(db, people.official, session.id, at(during(session)))).toMatchObject({
      code: 'exam-not-ended',
      value: session.endsAt,
    });
    expect(confirmSession(db, people.official, session.id, at(session.endsAt))).toMatchObject({ ok: true });
  });
});

describe('confirming', () => {
  test('or scoring by two at once: one does it, the other is told', () => {
    const { session, numbers } = sat(1);
    const other = openDatabase(db.$client.name);
    try {
      scoreAll(session.id, numbers[0]!, 80);
      const number = numbers[0]!;
      expect(scene.score(people.a, session.id, number, 'theory', 80)).toMatchObject({ code: 'scored-already' });
      const fresh = someone(db, 'assessor');
      valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
      valueOf(declareComplete(db, fresh, session.id, at(later)));
      expect(scene.score(fresh, session.id, number, 'practice', 80)).toMatchObject({ code: 'no-score-awaited' });
      const seatId = db.select().from(examSeats).where(eq(examSeats.candidateNumber, number)).get()!.id;
      expect(
        () =>
          other
            .insert(paperScores)
            .values({
              seatId,
              paperId: 'practice',
              assessorId: fresh.accountId,
              position: 2,
              points: {},
              total: 1,
              scoredAt: later,
            })
            .run(),
        'the index has the last word',
      ).toThrow('UNIQUE');
      expect(confirmSession(other, people.official, session.id, at(later))).toEqual({
        ok: true,
        value: { passed: 1, failed: 0 },
      });
      expect(confirmSession(db, people.official, session.id, at(later))).toMatchObject({
        code: 'session-state',
        state: 'confirmed',
      });
    } finally {
      other.$client.close();
    }
  });

  test('is not done by a preview that is no longer true, nor by who scored or sat the exam', () => {
    const { session, numbers } = sat(2);
    for (const number of numbers) scoreAll(session.id, number, 80);
    const mark = previewMark(judgeSession(db, session, '2026-12-08'));
    valueOf(
      setScoresAside(
        db,
        people.official,
        { sessionId: session.id, candidateNumber: numbers[0]!, reason: '录错' },
        at(later),
      ),
    );
    expect(confirmSession(db, people.official, session.id, at(later), mark)).toMatchObject({ code: 'scores-missing' });
    const both = {
      ...people.a,
      roles: [...people.a.roles, { role: 'official' as const, regionCode: null, companyId: null }],
    };
    expect(confirmSession(db, both, session.id, at(later))).toMatchObject({ code: 'second-person-needed' });
    const [judged] = judgeSession(db, session, '2026-12-08');
    expect(
      judge(
        { ...people.official, accountId: judged!.application.accountId },
        'assessment.confirm',
        confirmingThing(db, { ...people.official, accountId: judged!.application.accountId }, session),
      ),
    ).toMatchObject({ code: 'own-thing' });
  });

  test('is not done by an official whose own firm’s people sat the exam, by the record of either side; another official does it', () => {
    const employer = (who: Actor, companyId: number) =>
      db
        .insert(talents)
        .values({
          accountId: who.accountId,
          name: '甲',
          companyId,
          record: { work: [], education: [], training: [] } as never,
          updatedAt: later,
        })
        .onConflictDoUpdate({ target: talents.accountId, set: { companyId } })
        .run();
    const { session, candidates, numbers } = sat(2);
    for (const number of numbers) scoreAll(session.id, number, 80);
    const tied = someone(db, 'official');
    expect(judge(tied, 'assessment.confirm', confirmingThing(db, tied, session))).toMatchObject({ ok: true });
    employer(tied, 3);
    employer(candidates[1]!.actor, 3);
    expect(confirmSession(db, tied, session.id, at(later))).toMatchObject({ code: 'own-thing' });
    employer(candidates[1]!.actor, 4);
    db.insert(roleGrants)
      .values({ accountId: candidates[0]!.actor.accountId, role: 'member', companyId: 3, grantedAt: later })
      .run();
    expect(confirmSession(db, tied, session.id, at(later))).toMatchObject({ code: 'own-thing' });
    expect(confirm(session.id)).toEqual({ passed: 2, failed: 0 });
  });
});

describe('who did not come', () => {
  test('fails and uses an attempt; is excused by an official alone, with a reason and a mail; and is never absent with scores', () => {
    const { session, candidates, numbers } = sat(4);
    const [absent, excused, mistaken, scored] = numbers as [string, string, string, string];
    const noted = (actor: Actor, candidateNumber: string, attendance: 'absent' | 'excused' | 'present', reason = '') =>
      noteAttendance(db, actor, { sessionId: session.id, candidateNumber, attendance, reason }, at(later));
    expect(noted(people.a, excused, 'excused', '住院')).toMatchObject({ code: 'not-allowed' });
    expect(noted(someone(db, 'assessor'), absent, 'absent')).toMatchObject({ code: 'not-assigned' });
    valueOf(noted(people.a, absent, 'absent'));
    expect(scene.score(people.a, session.id, absent, 'theory', 80)).toMatchObject({ code: 'session-state' });
    expect(noted(people.official, excused, 'excused')).toMatchObject({ code: 'reason-needed' });
    valueOf(noted(people.official, excused, 'excused', '住院证明'));
    expect(stateOf(candidates[1]!.applicationId)).toBe('accepted');
    expect(mailsTo(candidates[1]!.actor.email).at(-1)!.text).toContain('住院证明');
    valueOf(noted(people.a, mistaken, 'absent'));
    expect(noted(people.a, mistaken, 'present')).toMatchObject({ code: 'not-allowed' });
    valueOf(noted(people.official, mistaken, 'present'));
    for (const number of [mistaken, scored]) scoreAll(session.id, number, 80);
    expect(noted(people.official, scored, 'absent')).toMatchObject({ code: 'scores-present' });
    expect(confirm(session.id)).toEqual({ passed: 2, failed: 1 });
    expect(findCertificationApplication(db, candidates[0]!.applicationId)).toMatchObject({
      state: 'failed',
      attempt: 1,
      failedOn: '2026-12-08',
    });
    expect(
      valueOf(resitCertification(db, candidates[0]!.actor, candidates[0]!.applicationId, at('2027-03-08T02:00:00Z')))
        .attempt,
    ).toBe(2);
    const again = scene.session({ startsAt: '2027-04-01T01:00:00Z', endsAt: '2027-04-01T02:00:00Z' });
    expect(
      valueOf(
        takeSeat(
          db,
          candidates[0]!.actor,
          { applicationId: candidates[0]!.applicationId, sessionId: again.id },
          at('2027-03-08T02:00:00Z'),
        ),
      ).state,
      'a seat for the resit, though the old one stays on record',
    ).toBe('held');
  });
});

describe('an official’s own exam, or one of their firm’s people', () => {
  test('is nothing they excuse, take an absence from or set scores aside in, whichever number they name', () => {
    const { session, candidates, numbers } = sat(2);
    db.update(certificationApplications)
      .set({ companyId: 3 })
      .where(eq(certificationApplications.id, candidates[1]!.applicationId))
      .run();
    const asCandidate: Actor = { ...people.official, accountId: candidates[0]!.actor.accountId };
    const asColleague = someone(db, 'official');
    db.insert(talents)
      .values({
        accountId: asColleague.accountId,
        name: '甲',
        companyId: 3,
        record: { work: [], education: [], training: [] } as never,
        updatedAt: later,
      })
      .run();
    for (const [who, candidateNumber] of [
      [asCandidate, numbers[0]!],
      [asColleague, numbers[1]!],
      [asColleague, numbers[0]!],
    ] as const) {
      for (const attendance of ['absent', 'excused', 'present'] as const)
        expect(
          noteAttendance(db, who, { sessionId: session.id, candidateNumber, attendance, reason: '住院' }, at(later)),
        ).toMatchObject({ code: 'own-thing' });
      expect(
        setScoresAside(db, who, { sessionId: session.id, candidateNumber, reason: '再考一次' }, at(later)),
      ).toMatchObject({ code: 'own-thing' });
    }
    valueOf(
      noteAttendance(
        db,
        people.official,
        { sessionId: session.id, candidateNumber: numbers[0]!, attendance: 'absent', reason: '' },
        at(later),
      ),
    );
  });
});

test('mails come in the candidate’s language and hold no score', () => {
  const one = scene.candidate();
  db.update(accounts).set({ language: 'en' }).where(eq(accounts.id, one.actor.accountId)).run();
  const session = scene.session({ seats: 1, startsAt: '2026-12-06T03:00:00Z', endsAt: '2026-12-06T04:00:00Z' });
  scene.seat(one, session.id);
  scene.close(session.id);
  scoreAll(session.id, scene.numberOf(one.applicationId), 83);
  confirm(session.id);
  const mail = mailsTo(one.actor.email).at(-1)!;
  expect(mail.subject).toMatch(/Result out: application CA-2026-\d{6}$/);
  expect(mail.text).toContain('?lang=en');
  expect(mail.text).not.toMatch(/83|passed/);
  expect(mailsTo(one.actor.email)[0]!.subject).toContain('已通过审核');
});
