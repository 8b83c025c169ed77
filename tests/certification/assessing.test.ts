import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/actor';
import { confirmRescored, decideAppeal, setScoresAside } from '../../app/certification/appeals.server';
import { findCertificationApplication } from '../../app/certification/application.server';
import { assessment } from '../../app/certification/assessment-view.server';
import { assignAssessor, declareComplete, dismissAssessor, findAssessors, listSessionAssessors } from '../../app/certification/assessor.server';
import { openNames } from '../../app/certification/attendance-list.server';
import { noteAttendance } from '../../app/certification/attendance.server';
import { appealCertification, resitCertification } from '../../app/certification/candidacy.server';
import { moveExamSession } from '../../app/certification/exam-session.server';
import { declareInterest, listInterests, withdrawInterest } from '../../app/certification/interests.server';
import { confirmSession, judgeConfirming, previewMark } from '../../app/certification/results.server';
import { changeExamSession } from '../../app/certification/session-change.server';
import { judgeSession } from '../../app/certification/session-results.server';
import { listCandidatesToScore } from '../../app/certification/scores.server';
import { takeSeat } from '../../app/certification/seats.server';
import type { Mail } from '../../app/mail/mail';
import { unseal } from '../../app/secrets/seal.server';
import { openDatabase } from '../../db/client';
import { accounts, assessments, assessorInterests, certificationApplications, examSeats, mails, overturnedAssessments, paperScores, roleGrants, scoreAppeals, talents } from '../../db/schema';
import { testDatabase } from '../database';
import { at, examScene, keys, someone, valueOf } from './exam-scene';

const db = testDatabase();
const scene = examScene(db);
const { people } = scene;
const later = '2026-12-08T02:00:00Z';
const stateOf = (id: number) => findCertificationApplication(db, id)!.state;
const listing = (actor: Actor, sessionId: number) => listCandidatesToScore(db, actor, sessionId, new Date(later)).map((one) => one.candidateNumber);
const mailsTo = (email: string) => db.select().from(mails).all().map((row) => JSON.parse(unseal(keys, 'mail', row.kind, row.sealed!)) as Mail).filter((mail) => mail.to === email);
let hours = 0;

/** A closed session with candidates, at a time of its own. */
function sat(count: number, before: (candidates: { actor: Actor; applicationId: number }[]) => void = () => undefined) {
  hours += 3;
  const starts = new Date(Date.parse('2026-12-05T01:00:00Z') + (hours / 3) * 600_000);
  const session = scene.session({ seats: count, startsAt: starts.toISOString(), endsAt: new Date(starts.getTime() + 540_000).toISOString() });
  const candidates = Array.from({ length: count }, () => scene.candidate('欧阳修竹'));
  for (const one of candidates) scene.seat(one, session.id);
  before(candidates);
  scene.close(session.id);
  return { session, candidates, numbers: candidates.map((one) => scene.numberOf(one.applicationId)) };
}
const scoreAll = (sessionId: number, number: string, total: number, [first, second]: readonly Actor[] = [people.a, people.b]) => {
  valueOf(scene.score(first!, sessionId, number, 'theory', total) as never);
  for (const who of [first!, second!]) valueOf(scene.score(who, sessionId, number, 'practice', total) as never);
};
const confirm = (sessionId: number) => valueOf(confirmSession(db, people.official, sessionId, at(later)) as never) as { passed: number; failed: number };

describe('naming assessors', () => {
  test('is by name or address, of people who hold the role there; they are told, and can be taken off until they score', () => {
    const { session, numbers } = sat(1);
    const planned = scene.session({ startsAt: '2027-07-01T01:00:00Z', endsAt: '2027-07-01T02:00:00Z' });
    db.insert(talents).values({ accountId: people.c.accountId, name: '何启明', record: { work: [], education: [], training: [] } as never, updatedAt: later }).onConflictDoNothing().run();
    const north = someone(db);
    db.insert(roleGrants).values({ accountId: north.accountId, role: 'assessor', regionCode: '110000', grantedAt: later }).run();
    expect(findAssessors(db, planned, '')).toEqual([]);
    valueOf(dismissAssessor(db, people.official, { sessionId: planned.id, assessorId: people.c.accountId }, at(later)));
    expect(findAssessors(db, planned, '启明')).toEqual([{ id: people.c.accountId, name: '何启明', email: 'p***@example.cn', state: 'free' }]);
    expect(findAssessors(db, planned, people.c.email.toUpperCase()).map((one) => one.id)).toEqual([people.c.accountId]);
    expect(assignAssessor(db, people.official, { sessionId: session.id, assessorId: north.accountId }, at())).toMatchObject({ code: 'not-an-assessor' });
    expect(assignAssessor(db, people.reviewer, { sessionId: session.id, assessorId: people.c.accountId }, at())).toMatchObject({ code: 'not-allowed' });
    valueOf(dismissAssessor(db, people.official, { sessionId: session.id, assessorId: people.c.accountId }, at(later)));
    expect(assignAssessor(db, people.official, { sessionId: session.id, assessorId: people.c.accountId }, at()), 'who saw the numbers is not named anew').toMatchObject({ code: 'stood-down' });
    valueOf(scene.score(people.a, session.id, numbers[0]!, 'theory', 90) as never);
    expect(dismissAssessor(db, people.official, { sessionId: session.id, assessorId: people.a.accountId }, at(later))).toMatchObject({ code: 'scoring-began' });
    expect(listSessionAssessors(db, session.id).map(({ id, state }) => [id, state])).toEqual([[people.a.accountId, 'scoring'], [people.b.accountId, 'declared'], [people.c.accountId, 'stood-down']]);
    expect(mailsTo(people.c.email).at(-1)!.text).toContain('/assessments/');
  });
});

describe('declared interests', () => {
  const [assessor] = [people.c];

  test('answer the same for an address that is a candidate’s, somebody’s or nobody’s', () => {
    const stranger = someone(db);
    const { candidates } = sat(1);
    const fresh = someone(db, 'assessor');
    for (const email of [candidates[0]!.actor.email, stranger.email, 'nobody@example.cn']) expect(declareInterest(db, fresh, { kind: 'family', email }, at())).toEqual({ ok: true, value: { stoodDown: 0 } });
    expect(declareInterest(db, fresh, { kind: 'family', email: 'NOBODY@example.cn ' }, at())).toMatchObject({ code: 'declared-already' });
    expect(declareInterest(db, fresh, { kind: 'company', company: '没有这家' }, at())).toMatchObject({ code: 'firm-unknown', field: 'company' });
    expect(listInterests(db, fresh.accountId).map((one) => one.email)).toEqual(['nobody@example.cn', stranger.email, candidates[0]!.actor.email]);
    expect(declareInterest(db, stranger, { kind: 'family', email: 'x@example.cn' }, at())).toMatchObject({ code: 'not-allowed' });
  });

  test('made before the person had an account hold for them all the same', () => {
    const next = `p${Number(someone(db).email.slice(1).split('@')[0]) + 1}@example.cn`;
    valueOf(declareInterest(db, assessor, { kind: 'family', email: next }, at()));
    const { session, candidates, numbers } = sat(1);
    expect(candidates[0]!.actor.email).toBe(next);
    expect(listing(assessor, session.id)).toEqual([]);
    expect(scene.score(assessor, session.id, numbers[0]!, 'theory', 80)).toMatchObject({ code: 'own-thing' });
    const tried = (candidateNumber: string) => noteAttendance(db, assessor, { sessionId: session.id, candidateNumber, attendance: 'absent', reason: '' }, at(later));
    expect(tried(numbers[0]!), 'as a number that is nobody’s').toEqual({ ...tried('99999999'), value: numbers[0] });
    expect(listing(people.a, session.id)).toEqual(numbers);
  });

  test('made after the numbers were seen stand the assessor down from the whole session, whomever they name', () => {
    const { session, numbers } = sat(2);
    expect(listing(assessor, session.id).length).toBe(2);
    valueOf(scene.score(assessor, session.id, numbers[0]!, 'theory', 80) as never);
    expect(valueOf(declareInterest(db, assessor, { kind: 'trainee', email: 'somebody.else@example.cn' }, at(later))).stoodDown).toBeGreaterThan(0);
    expect(listing(assessor, session.id)).toEqual([]);
    expect(scene.score(assessor, session.id, numbers[1]!, 'theory', 80)).toMatchObject({ code: 'stood-down' });
  });

  test('taken back hold on for sessions already seen, so that a list never tells whose number came back', () => {
    const fresh = someone(db, 'assessor');
    const { session, candidates } = sat(2, ([one]) => void valueOf(declareInterest(db, fresh, { kind: 'family', email: one!.actor.email }, at())));
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    expect(listing(fresh, session.id), 'nothing before the declarations are complete').toEqual([]);
    valueOf(declareComplete(db, fresh, session.id, at('2026-12-06T00:00:00Z')));
    expect(listing(fresh, session.id)).toEqual([scene.numberOf(candidates[1]!.applicationId)]);
    const [line] = listInterests(db, fresh.accountId);
    expect(withdrawInterest(db, people.a, line!.id, at(later))).toMatchObject({ code: 'interest-unknown' });
    valueOf(withdrawInterest(db, fresh, line!.id, at(later)));
    expect(listing(fresh, session.id)).toEqual([scene.numberOf(candidates[1]!.applicationId)]);
    expect(db.select().from(assessorInterests).where(eq(assessorInterests.id, line!.id)).get()!.withdrawnAt).toBe('2026-12-08T02:00:00.000Z');
  });

  test('of where one works need no declaration: the record of either side is enough', () => {
    const { session, candidates, numbers } = sat(2);
    const fresh = someone(db, 'assessor');
    db.insert(talents).values({ accountId: fresh.accountId, name: '甲', companyId: 3, record: { work: [], education: [], training: [] } as never, updatedAt: later }).run();
    db.insert(roleGrants).values({ accountId: candidates[0]!.actor.accountId, role: 'member', companyId: 3, grantedAt: later }).run();
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    valueOf(declareComplete(db, fresh, session.id, at(later)));
    expect(listing(fresh, session.id)).toEqual([numbers[1]]);
  });

  test('of a company named, joined or left after the numbers were seen never tell whose numbers are its people’s', () => {
    const { session, candidates, numbers } = sat(2);
    db.update(certificationApplications).set({ companyId: 3 }).where(eq(certificationApplications.id, candidates[0]!.applicationId)).run();
    const fresh = someone(db, 'assessor');
    const employer = (companyId: number | null) => db.insert(talents).values({ accountId: fresh.accountId, name: '甲', companyId, record: { work: [], education: [], training: [] } as never, updatedAt: later }).onConflictDoUpdate({ target: talents.accountId, set: { companyId } }).run();
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
    db.delete(roleGrants).where(and(eq(roleGrants.accountId, left.accountId), eq(roleGrants.role, 'member'))).run();
    expect(listing(left, session.id)).toEqual([numbers[1]]);
  });

  test('found too late hold results up until the scores are set aside and others have scored', () => {
    const { session, candidates, numbers } = sat(1);
    const fresh = someone(db, 'assessor');
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: fresh.accountId }, at()));
    valueOf(declareComplete(db, fresh, session.id, at('2026-12-06T00:00:00Z')));
    scoreAll(session.id, numbers[0]!, 80, [people.a, fresh]);
    valueOf(declareInterest(db, fresh, { kind: 'trainee', email: candidates[0]!.actor.email }, at(later)));
    expect(confirmSession(db, people.official, session.id, at(later))).toMatchObject({ code: 'scores-conflicted', value: numbers[0] });
    expect(setScoresAside(db, people.official, { sessionId: session.id, candidateNumber: numbers[0]!, reason: ' ' }, at(later))).toMatchObject({ code: 'reason-needed' });
    valueOf(setScoresAside(db, people.official, { sessionId: session.id, candidateNumber: numbers[0]!, reason: '考评员事后申报' }, at(later)));
    expect(scene.score(people.a, session.id, numbers[0]!, 'theory', 70)).toMatchObject({ code: 'no-score-awaited' });
    const other = someone(db, 'assessor');
    valueOf(assignAssessor(db, people.official, { sessionId: session.id, assessorId: other.accountId }, at()));
    valueOf(declareComplete(db, other, session.id, at(later)));
    scoreAll(session.id, numbers[0]!, 70, [people.b, other]);
    expect(confirm(session.id)).toEqual({ passed: 1, failed: 0 });
    expect(db.select().from(paperScores).all().filter((score) => score.seatId === db.select().from(examSeats).where(eq(examSeats.candidateNumber, numbers[0]!)).get()!.id).map((score) => [score.round, score.total])).toEqual([[1, 80], [1, 80], [1, 80], [2, 70], [2, 70], [2, 70]]);
  });
});

describe('two at once', () => {
  test('the same score twice, the last score by two, and confirming twice: one does it, the other is told', () => {
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
      expect(() => other.insert(paperScores).values({ seatId, paperId: 'practice', assessorId: fresh.accountId, position: 2, points: {}, total: 1, scoredAt: later }).run(), 'the index has the last word').toThrow('UNIQUE');
      expect(confirmSession(other, people.official, session.id, at(later))).toEqual({ ok: true, value: { passed: 1, failed: 0 } });
      expect(confirmSession(db, people.official, session.id, at(later))).toMatchObject({ code: 'session-state', state: 'confirmed' });
    } finally {
      other.$client.close();
    }
  });

  test('a preview that is no longer true confirms nothing; nor does who scored, or sat the exam', () => {
    const { session, numbers } = sat(2);
    for (const number of numbers) scoreAll(session.id, number, 80);
    const mark = previewMark(judgeSession(db, session, '2026-12-08'));
    valueOf(setScoresAside(db, people.official, { sessionId: session.id, candidateNumber: numbers[0]!, reason: '录错' }, at(later)));
    expect(confirmSession(db, people.official, session.id, at(later), mark)).toMatchObject({ code: 'scores-missing' });
    const both = { ...people.a, roles: [...people.a.roles, { role: 'official' as const, regionCode: null, companyId: null }] };
    expect(confirmSession(db, both, session.id, at(later))).toMatchObject({ code: 'second-person-needed' });
    const judged = judgeSession(db, session, '2026-12-08');
    expect(judgeConfirming(db, { ...people.official, accountId: judged[0]!.application.accountId }, session, judged)).toMatchObject({ code: 'own-thing' });
  });
});

describe('who did not come', () => {
  test('fails and uses an attempt; is excused by an official alone, with a reason and a mail; and is never absent with scores', () => {
    const { session, candidates, numbers } = sat(4);
    const [absent, excused, mistaken, scored] = numbers as [string, string, string, string];
    const noted = (actor: Actor, candidateNumber: string, attendance: 'absent' | 'excused' | 'present', reason = '') => noteAttendance(db, actor, { sessionId: session.id, candidateNumber, attendance, reason }, at(later));
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
    expect(findCertificationApplication(db, candidates[0]!.applicationId)).toMatchObject({ state: 'failed', attempt: 1, failedOn: '2026-12-08' });
    expect(valueOf(resitCertification(db, candidates[0]!.actor, candidates[0]!.applicationId, at('2027-03-08T02:00:00Z'))).attempt).toBe(2);
    const again = scene.session({ startsAt: '2027-04-01T01:00:00Z', endsAt: '2027-04-01T02:00:00Z' });
    expect(valueOf(takeSeat(db, candidates[0]!.actor, { applicationId: candidates[0]!.applicationId, sessionId: again.id }, at('2027-03-08T02:00:00Z'))).state, 'a seat for the resit, though the old one stays on record').toBe('held');
  });
});

test('names are opened by an official who assesses nothing in the session', () => {
  const { session } = sat(1);
  const official = { role: 'official' as const, regionCode: null, companyId: null };
  expect(openNames(db, { ...people.a, roles: [...people.a.roles, official] }, session.id, at(later))).toMatchObject({ code: 'second-person-needed' });
  expect(valueOf(openNames(db, people.official, session.id, at(later)))).toMatchObject([{ seat: 1, name: '欧阳修竹' }]);
});

describe('an official’s own exam, or one of their firm’s people', () => {
  test('is nothing they excuse, take an absence from or set scores aside in', () => {
    const { session, candidates, numbers } = sat(2);
    db.update(certificationApplications).set({ companyId: 3 }).where(eq(certificationApplications.id, candidates[1]!.applicationId)).run();
    const asCandidate: Actor = { ...people.official, accountId: candidates[0]!.actor.accountId };
    const asColleague: Actor = { ...people.official, roles: [...people.official.roles, { role: 'member', regionCode: null, companyId: 3 }] };
    for (const [who, candidateNumber] of [[asCandidate, numbers[0]!], [asColleague, numbers[1]!]] as const) {
      for (const attendance of ['absent', 'excused', 'present'] as const) expect(noteAttendance(db, who, { sessionId: session.id, candidateNumber, attendance, reason: '住院' }, at(later))).toMatchObject({ code: 'own-thing' });
      expect(setScoresAside(db, who, { sessionId: session.id, candidateNumber, reason: '再考一次' }, at(later))).toMatchObject({ code: 'own-thing' });
    }
    valueOf(noteAttendance(db, asColleague, { sessionId: session.id, candidateNumber: numbers[0]!, attendance: 'absent', reason: '' }, at(later)));
  });
});

describe('appeals of scores', () => {
  const failed = () => {
    const made = sat(1);
    scoreAll(made.session.id, made.numbers[0]!, 40);
    confirm(made.session.id);
    const [one] = made.candidates;
    valueOf(appealCertification(db, one!.actor, { id: one!.applicationId, reason: '第二题未计分' }, at('2026-12-20T00:00:00Z')));
    const seat = db.select().from(examSeats).where(eq(examSeats.applicationId, one!.applicationId)).get()!;
    return { ...made, one: one!, seat, appealId: db.select().from(scoreAppeals).where(eq(scoreAppeals.seatId, seat.id)).get()!.id };
  };

  test('are decided by somebody who neither confirmed nor scored, with a reason; upheld, the result stands and cannot be appealed again', () => {
    const { one, appealId } = failed();
    expect(decideAppeal(db, people.official, { appealId, decision: 'uphold', reason: '无误' }, at(later))).toMatchObject({ code: 'second-person-needed' });
    expect(decideAppeal(db, { ...people.a, roles: [{ role: 'official', regionCode: null, companyId: null }] }, { appealId, decision: 'uphold', reason: '无误' }, at(later))).toMatchObject({ code: 'second-person-needed' });
    expect(decideAppeal(db, people.second, { appealId, decision: 'uphold', reason: ' ' }, at(later))).toMatchObject({ code: 'reason-needed' });
    valueOf(decideAppeal(db, people.second, { appealId, decision: 'uphold', reason: '逐项核对，无误' }, at(later)));
    expect(findCertificationApplication(db, one.applicationId)).toMatchObject({ state: 'failed', reason: '逐项核对，无误', failedOn: '2026-12-08' });
    expect(mailsTo(one.actor.email).at(-1)).toMatchObject({ text: expect.stringContaining('原成绩维持不变') });
    expect(decideAppeal(db, people.second, { appealId, decision: 'rescore', reason: '再看' }, at(later))).toMatchObject({ code: 'appeal-decided' });
    expect(appealCertification(db, one.actor, { id: one.applicationId, reason: '再申诉' }, at('2026-12-21T00:00:00Z'))).toMatchObject({ code: 'appealed-already' });
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
    expect(confirmRescored(db, people.second, appealId, at(later))).toMatchObject({ code: 'scores-missing', missing: [{ paperId: 'theory', awaiting: 'first' }, { paperId: 'practice', awaiting: 'first' }] });
    scoreAll(session.id, numbers[0]!, 75, fresh);
    expect(confirmRescored(db, people.official, appealId, at(later))).toMatchObject({ code: 'second-person-needed' });
    expect(confirmRescored(db, people.second, appealId, at(later))).toEqual({ ok: true, value: { passed: true } });
    expect(confirmRescored(db, people.second, appealId, at(later))).toMatchObject({ code: 'appeal-decided' });
    expect(stateOf(one.applicationId)).toBe('passed');
    expect(db.select().from(overturnedAssessments).where(eq(overturnedAssessments.seatId, seat.id)).all()).toMatchObject([{ round: 1, passed: false, total: 40, confirmedBy: people.official.accountId }]);
    expect(db.select().from(assessments).where(eq(assessments.seatId, seat.id)).get()).toMatchObject({ passed: true, total: 75 });
    expect(db.select().from(paperScores).where(and(eq(paperScores.seatId, seat.id), eq(paperScores.round, 1))).all().map((score) => score.total)).toEqual([40, 40, 40]);
  });
});

describe('a session’s time, place and seats', () => {
  test('change while it takes candidates: the seated are told, clashes are refused, more seats let the waiting move up', () => {
    const session = scene.session({ seats: 1, startsAt: '2027-05-01T01:00:00Z', endsAt: '2027-05-01T02:00:00Z' });
    const [held, waits] = [scene.candidate(), scene.candidate()];
    scene.seat(held, session.id);
    scene.seat(waits, session.id);
    const plan = { id: session.id, startsAt: '2027-05-02T01:00:00Z', endsAt: '2027-05-02T02:00:00Z', place: '番禺区', online: false, seats: 1 };
    expect(changeExamSession(db, people.reviewer, plan, at())).toMatchObject({ code: 'not-allowed' });
    expect(changeExamSession(db, people.official, { ...plan, endsAt: plan.startsAt }, at())).toMatchObject({ code: 'session-times' });
    valueOf(changeExamSession(db, people.official, plan, at()));
    expect(mailsTo(held.actor.email).at(-1)!.text).toContain('原来：2027-05-01 09:00 – 10:00 · 天河区\n现在：2027-05-02 09:00 – 10:00 · 番禺区');
    const told = mailsTo(held.actor.email).length;
    valueOf(changeExamSession(db, people.official, { ...plan, seats: 2 }, at()));
    expect([stateOf(held.applicationId), stateOf(waits.applicationId)]).toEqual(['seated', 'seated']);
    expect(mailsTo(held.actor.email).length, 'nothing changed for who had a seat').toBe(told);
    expect(mailsTo(waits.actor.email).at(-1)!.subject).toContain('候补成功');
    expect(changeExamSession(db, people.official, { ...plan, seats: 1 }, at())).toMatchObject({ code: 'seats-held', allowed: ['2'] });
    valueOf(changeExamSession(db, people.official, { ...plan, seats: 2, online: true, place: 'https://meet.example.cn/secret' }, at()));
    expect(mailsTo(held.actor.email).at(-1)!.text).not.toContain('secret');
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'close' }, at()));
    expect(changeExamSession(db, people.official, plan, at())).toMatchObject({ code: 'session-state', state: 'closed' });
  });

  test('closing ends the waiting list and cancelling frees everybody; both tell them, and cancelling says why', () => {
    const session = scene.session({ seats: 1, startsAt: '2027-06-01T01:00:00Z', endsAt: '2027-06-01T02:00:00Z' });
    const [held, waits] = [scene.candidate(), scene.candidate()];
    scene.seat(held, session.id);
    scene.seat(waits, session.id);
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'close' }, at()));
    expect(mailsTo(waits.actor.email).at(-1)!.subject).toContain('候补已结束');
    expect(db.select().from(examSeats).where(eq(examSeats.applicationId, waits.applicationId)).get()!.state).toBe('given-back');
    expect(moveExamSession(db, people.official, { id: session.id, move: 'cancel' }, at())).toMatchObject({ code: 'reason-needed' });
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'cancel', reason: '场地停电' }, at()));
    expect(mailsTo(held.actor.email).at(-1)!.text).toContain('场地停电');
    expect(stateOf(held.applicationId)).toBe('accepted');
  });

  test('is not reopened once scoring began', () => {
    const { session, numbers } = sat(1);
    valueOf(scene.score(people.a, session.id, numbers[0]!, 'theory', 90) as never);
    expect(moveExamSession(db, people.official, { id: session.id, move: 'reopen' }, at(later))).toMatchObject({ code: 'scoring-began' });
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
