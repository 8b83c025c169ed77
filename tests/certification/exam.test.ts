import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { declareConflict } from '../../app/certification/applications/declared-conflicts.server';
import { findCertificationApplication } from '../../app/certification/applications/application.server';
import { nextOf } from '../../app/certification/applications/candidate-view';
import { candidateView } from '../../app/candidates/candidate-view.server';
import {
  appealCertification,
  resitCertification,
  startCertification,
  submitCertification,
  withdrawCertification,
} from '../../app/certification/applications/candidacy.server';
import { decideCertification } from '../../app/certification/applications/review-decision.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import { holdCertification } from '../../app/certification/applications/review-holding.server';
import { reviewQueue } from '../../app/certification/applications/review-view.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import {
  editSchemeVersion,
  findSchemeVersion,
  startSchemeVersion,
} from '../../app/certification/schemes/scheme-version.server';
import { moveSchemeVersion, publishSchemeVersion } from '../../app/certification/schemes/scheme-move.server';
import { listCandidatesToScore } from '../../app/certification/assessments/candidates-to-score.server';
import { statisticsOf } from '../../app/certification/sessions/statistics.server';
import { giveBackSeat, takeSeat } from '../../app/certification/sessions/seats.server';
import { saveTalent } from '../../app/certification/talent/talent.server';
import { openDatabase } from '../../db/client';
import { companies, events, examSeats, schemeVersions } from '../../db/schema';
import { testDatabase } from '../database';
import { at, examScene, someone, takeAndDecide, valueOf } from './exam-scene';
import { identified } from './identified';

const db = testDatabase();
const scene = examScene(db);
const { people } = scene;
const stateOf = (id: number) => findCertificationApplication(db, id)!.state;

const published = () =>
  db
    .select()
    .from(schemeVersions)
    .all()
    .find((one) => one.occupationId === 'bim-twin' && one.state === 'published')!;
/** A session that was sat by candidates whose name nobody who scores may read. */
const sat = (
  count: number,
  companyId: number | null = null,
  before: (candidates: readonly { actor: Actor }[]) => void = () => undefined,
) => {
  const session = scene.session({
    seats: count,
    schemeVersionId: published().id,
    startsAt: '2026-12-07T01:00:00Z',
    endsAt: '2026-12-07T02:00:00Z',
  });
  const candidates = Array.from({ length: count }, () => scene.candidate('欧阳修竹', companyId));
  for (const one of candidates) scene.seat(one, session.id);
  before(candidates);
  scene.close(session.id);
  return { session, candidates, numbers: candidates.map((one) => scene.numberOf(one.applicationId)) };
};

describe('schemes', () => {
  test('are published by another person than proposed them, and running applications keep theirs', () => {
    const one = scene.candidate();
    const draft = valueOf(startSchemeVersion(db, people.official, { occupationId: 'bim-twin', level: 1 }, at()));
    expect(draft.version).toBe(2);
    valueOf(moveSchemeVersion(db, people.official, { id: draft.id, move: 'propose' }, at()));
    expect(publishSchemeVersion(db, people.official, { id: draft.id, reason: '' }, at())).toEqual({
      ok: false,
      code: 'second-person-needed',
    });
    expect(publishSchemeVersion(db, people.second, { id: draft.id, reason: ' ' }, at())).toMatchObject({
      code: 'no-body-authorised',
      field: 'reason',
      value: '2026-11-23',
    });
    valueOf(publishSchemeVersion(db, people.second, { id: draft.id, reason: '机构正在申请授权' }, at()));
    expect(
      db.select().from(events).where(eq(events.deed, 'scheme.publish')).orderBy(desc(events.sequence)).limit(1).get(),
    ).toMatchObject({ thingId: String(draft.id), reason: '机构正在申请授权' });
    expect(findSchemeVersion(db, scene.scheme.id)!.state).toBe('replaced');
    expect(findCertificationApplication(db, one.applicationId)!.schemeVersionId).toBe(scene.scheme.id);
    const fresh = someone(db);
    expect(valueOf(startCertification(db, fresh, { occupationId: 'bim-twin', level: 1 }, at())).schemeVersionId).toBe(
      draft.id,
    );
    expect(moveSchemeVersion(db, people.official, { id: scene.scheme.id, move: 'end' }, at())).toMatchObject({
      code: 'scheme-state',
      state: 'replaced',
      allowed: [],
    });
    expect(() =>
      db.update(schemeVersions).set({ version: 9 }).where(eq(schemeVersions.id, scene.scheme.id)).run(),
    ).toThrow('never edited');
  });

  test('refuse words that claim more than their bodies may, and edits made on an older revision', () => {
    const draft = valueOf(startSchemeVersion(db, people.official, { occupationId: 'gis-twin', level: 1 }, at()));
    const content = { ...draft.content, title: { zh: '国家地理建模师', en: 'Modeller' } };
    expect(editSchemeVersion(db, people.official, { id: draft.id, revision: 0, content }, at())).toEqual({
      ok: false,
      code: 'scheme-overclaims',
      field: 'title',
      value: '国家',
      allowed: [],
    });
    valueOf(
      editSchemeVersion(db, people.official, { id: draft.id, revision: 0, content: draft.content }, at()) as never,
    );
    expect(editSchemeVersion(db, people.official, { id: draft.id, revision: 0, content: draft.content }, at())).toEqual(
      { ok: false, code: 'scheme-stale', value: '1' },
    );
    expect(editSchemeVersion(db, people.reviewer, { id: draft.id, revision: 1, content }, at())).toEqual({
      ok: false,
      code: 'not-allowed',
    });
  });
});

describe('applying', () => {
  const workingSince = (from: string, name: string, regionCode: string | null = '440100') => {
    const actor = someone(db);
    const work = [{ employer: '甲', from, until: null, fields: ['bim'] }];
    const record = { work, education: [], training: [] };
    valueOf(saveTalent(db, actor, { name, regionCode, companyId: null, record, revision: 0 }, at()));
    identified(db, actor, name);
    return actor;
  };

  test('tells whoever is not eligible what is missing, and until when', () => {
    const actor = workingSince('2026-06-23', '陈一', null);
    const { id } = valueOf(startCertification(db, actor, { occupationId: 'bim-twin', level: 1 }, at()));
    const refused = submitCertification(db, actor, id, at());
    expect(refused).toMatchObject({ code: 'not-eligible', state: 'draft' });
    expect((refused as unknown as { shortfalls: unknown[] }).shortfalls[0]).toEqual({
      route: 0,
      missing: [{ kind: 'work', months: 7, of: 12, related: true, earliest: '2027-06-23' }],
      earliest: '2027-06-23',
    });
  });

  test('a refusal needs a reason, and an appeal another reviewer', () => {
    const actor = workingSince('2015-01-01', '陈二');
    const { id } = valueOf(startCertification(db, actor, { occupationId: 'bim-twin', level: 1 }, at()));
    valueOf(submitCertification(db, actor, id, at()) as never);
    expect(takeAndDecide(db, people.reviewer, { id, decision: 'refuse', reason: ' ' })).toEqual({
      ok: false,
      code: 'reason-needed',
      field: 'reason',
      state: 'submitted',
    });
    valueOf(decideCertification(db, people.reviewer, { id, decision: 'refuse', reason: '材料不实' }, at()));
    const later = at('2026-12-20T02:00:00Z');
    valueOf(appealCertification(db, actor, { id, reason: '附合同' }, later));
    expect(
      reviewQueue(db, people.reviewer, 'zh', later.now).find((one) => one.id === id),
      'its days count from the appeal',
    ).toMatchObject({ appeal: true, submittedOn: '2026-12-20', clock: 'calm' });
    expect(decideCertification(db, people.reviewer, { id, decision: 'accept', reason: '' }, at())).toEqual({
      ok: false,
      code: 'second-person-needed',
    });
    valueOf(takeAndDecide(db, someone(db, 'reviewer'), { id, decision: 'accept', reason: '' }));
    expect(stateOf(id)).toBe('accepted');
    expect(decideCertification(db, someone(db, 'reviewer'), { id, decision: 'accept', reason: '' }, at())).toEqual({
      ok: false,
      code: 'move-not-allowed',
      value: 'accept',
      state: 'accepted',
      allowed: ['seat', 'withdraw'],
    });
  });

  test('a refusal upheld by another reviewer cannot be appealed again, and the page offers it no more', () => {
    const actor = workingSince('2015-01-01', '陈三');
    const { id } = valueOf(startCertification(db, actor, { occupationId: 'bim-twin', level: 1 }, at()));
    const page = () => valueOf(candidateView(db, actor, id, 'zh', at().now));
    valueOf(submitCertification(db, actor, id, at()) as never);
    valueOf(takeAndDecide(db, people.reviewer, { id, decision: 'refuse', reason: '材料不实' }));
    expect(page()).toMatchObject({ moves: ['appeal'], next: 'refused' });
    valueOf(appealCertification(db, actor, { id, reason: '附合同' }, at()));
    expect(page()).toMatchObject({
      standing: 'submitted',
      review: { dueOn: '2026-11-30', appeal: true },
      reason: '材料不实',
    });
    const another = someone(db, 'reviewer');
    valueOf(holdCertification(db, another, { id, holding: 'take' }, at()));
    expect(page().standing, 'once somebody took it').toBe('taken');
    valueOf(holdCertification(db, another, { id, holding: 'release' }, at()));
    valueOf(takeAndDecide(db, someone(db, 'reviewer'), { id, decision: 'refuse', reason: '合同是别人的' }));
    expect(appealCertification(db, actor, { id, reason: '再附' }, at())).toEqual({
      ok: false,
      code: 'appealed-already',
      state: 'refused',
      allowed: [],
    });
    expect(page()).toMatchObject({ moves: [], next: 'refusedAgain' });
  });

  test('nobody touches another person’s application', () => {
    const one = scene.candidate();
    expect(withdrawCertification(db, someone(db), one.applicationId, at())).toEqual({
      ok: false,
      code: 'application-unknown',
      value: String(one.applicationId),
    });
  });
});

describe('seats', () => {
  const current = () => valueOf(startSchemeVersion(db, people.official, { occupationId: 'bim-twin', level: 1 }, at()));

  test('the last seat is sold once, though two connections ask, and the waiting list moves up by itself', () => {
    void current();
    const session = scene.session({ seats: 1, schemeVersionId: published().id });
    const [first, second, third] = [scene.candidate(), scene.candidate(), scene.candidate()];
    const other = openDatabase(db.$client.name);
    try {
      expect(
        valueOf(takeSeat(db, first.actor, { applicationId: first.applicationId, sessionId: session.id }, at())),
      ).toMatchObject({ state: 'held', seat: 1 });
      expect(
        valueOf(takeSeat(other, second.actor, { applicationId: second.applicationId, sessionId: session.id }, at())),
      ).toMatchObject({ state: 'waiting', seat: null });
      expect(() =>
        other
          .update(examSeats)
          .set({ state: 'held', seat: 1 })
          .where(eq(examSeats.applicationId, second.applicationId))
          .run(),
      ).toThrow('UNIQUE');
    } finally {
      other.$client.close();
    }
    scene.seat(third, session.id);
    expect(
      takeSeat(db, second.actor, { applicationId: second.applicationId, sessionId: session.id }, at()),
    ).toMatchObject({ code: 'seat-taken-already' });
    valueOf(giveBackSeat(db, first.actor, first.applicationId, at()));
    expect([first, second, third].map((one) => stateOf(one.applicationId))).toEqual(['accepted', 'seated', 'accepted']);
    valueOf(withdrawCertification(db, second.actor, second.applicationId, at()));
    expect([first, second, third].map((one) => stateOf(one.applicationId))).toEqual([
      'accepted',
      'withdrawn',
      'seated',
    ]);
  });

  test('two exams at one time are refused, and cancelling frees everybody', () => {
    const session = scene.session({ schemeVersionId: published().id });
    const one = scene.candidate();
    scene.seat(one, session.id);
    const gis = scene.publish(() => undefined, { occupationId: 'gis-twin', level: 1 });
    const same = scene.session({
      schemeVersionId: gis.id,
      startsAt: '2026-12-05T03:59:00Z',
      endsAt: '2026-12-05T06:00:00Z',
    });
    const application = valueOf(startCertification(db, one.actor, { occupationId: 'gis-twin', level: 1 }, at()));
    valueOf(submitCertification(db, one.actor, application.id, at()) as never);
    valueOf(takeAndDecide(db, people.reviewer, { id: application.id, decision: 'accept', reason: '' }));
    expect(takeSeat(db, one.actor, { applicationId: application.id, sessionId: session.id }, at())).toMatchObject({
      code: 'wrong-scheme',
    });
    expect(takeSeat(db, one.actor, { applicationId: application.id, sessionId: same.id }, at())).toEqual({
      ok: false,
      code: 'session-clash',
      value: String(session.id),
    });
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'cancel', reason: '场地停电' }, at()));
    expect(stateOf(one.applicationId)).toBe('accepted');
    expect(valueOf(takeSeat(db, one.actor, { applicationId: application.id, sessionId: same.id }, at())).state).toBe(
      'held',
    );
  });
});

describe('scoring', () => {
  const listing = (actor: Actor, sessionId: number) =>
    listCandidatesToScore(db, actor, sessionId, new Date('2026-12-07T03:00:00Z'));
  test('assessors see numbers, never names, and not those they are tied to', () => {
    const company = db.select().from(companies).limit(1).get()!;
    const { session, numbers } = sat(3, company.id, ([first]) => {
      valueOf(declareConflict(db, people.a, { kind: 'trainee', email: first!.actor.email }, at()));
      valueOf(declareConflict(db, people.b, { kind: 'company', company: company.nameZh }, at()));
    });
    expect(JSON.stringify(listing(people.c, session.id))).not.toMatch(/欧阳|accountId|company/);
    expect(listing(people.c, session.id).map((one) => one.candidateNumber)).toEqual([...numbers].sort());
    expect(listing(people.a, session.id).map((one) => one.candidateNumber)).toEqual(numbers.slice(1).sort());
    expect(scene.score(people.a, session.id, numbers[0]!, 'theory', 80)).toEqual({ ok: false, code: 'own-thing' });
    expect(listing(people.b, session.id)).toEqual([]);
    expect(listing(someone(db, 'assessor'), session.id)).toEqual([]);
  });

  test('two who agree are averaged; a third settles a difference and says why; nobody scores twice', () => {
    const { session, candidates, numbers } = sat(2);
    const [first, second] = numbers as [string, string];
    expect(scene.score(people.c, session.id, first, 'practice', 61)).toEqual({
      ok: true,
      value: { done: false, awaiting: 'second' },
    });
    expect(scene.score(people.c, session.id, first, 'practice', 70)).toMatchObject({ code: 'scored-already' });
    expect(scene.score(people.a, session.id, first, 'practice', 76)).toEqual({
      ok: true,
      value: { done: true, points: 69 },
    });
    expect(scene.score(people.b, session.id, first, 'practice', 76)).toMatchObject({ code: 'no-score-awaited' });
    expect(scene.score(people.c, session.id, second, 'practice', 50)).toMatchObject({ ok: true });
    expect(scene.score(people.a, session.id, second, 'practice', 66)).toEqual({
      ok: true,
      value: { done: false, awaiting: 'third' },
    });
    expect(scene.score(people.b, session.id, second, 'practice', 60)).toMatchObject({ code: 'comment-needed' });
    expect(confirmSession(db, people.official, session.id, at('2026-12-08T00:00:00Z'))).toMatchObject({
      code: 'scores-missing',
    });
    expect(scene.score(people.b, session.id, second, 'practice', 52, '成果缺构件编码')).toEqual({
      ok: true,
      value: { done: true, points: 51 },
    });
    for (const number of numbers) valueOf(scene.score(people.a, session.id, number, 'theory', 90) as never);
    expect(valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T00:00:00Z')) as never)).toEqual({
      passed: 1,
      failed: 1,
    });
    expect(candidates.map((one) => stateOf(one.applicationId))).toEqual(['passed', 'failed']);
    expect(statisticsOf(db, session)).toEqual({
      candidates: 2,
      passed: 1,
      passRate: 0.5,
      distribution: [0, 0, 0, 0, 0, 0, 1, 1, 0, 0],
      median: 72,
      absent: 0,
      papers: [
        { paperId: 'theory', taken: 2, passed: 2, passRate: 1, agreement: null },
        {
          paperId: 'practice',
          taken: 2,
          passed: 1,
          passRate: 0.5,
          agreement: {
            pairs: 2,
            meanDifference: 15.5,
            withinDifference: 0.5,
            concordance: expect.closeTo(55 / 295.5, 10),
          },
        },
      ],
    });

    const failed = candidates[1]!;
    expect(resitCertification(db, failed.actor, failed.applicationId, at('2027-03-01T00:00:00Z'))).toEqual({
      ok: false,
      code: 'resit-too-early',
      state: 'failed',
      allowed: ['2027-03-08'],
    });
    expect(
      appealCertification(db, failed.actor, { id: failed.applicationId, reason: '…' }, at('2027-02-01T00:00:00Z')),
    ).toMatchObject({ code: 'move-not-allowed', allowed: ['resit'] });
    expect(
      valueOf(resitCertification(db, failed.actor, failed.applicationId, at('2027-03-08T00:00:00Z'))),
    ).toMatchObject({ state: 'accepted', attempt: 2 });
  });
});

test('history tells every step with its states, and no candidate’s whole name', () => {
  const { session, candidates, numbers } = sat(6, null, ([first]) => {
    valueOf(declareConflict(db, people.a, { kind: 'trainee', email: first!.actor.email }, at()));
  });
  for (const number of numbers) {
    valueOf(scene.score(people.c, session.id, number, 'theory', 90) as never);
    for (const assessor of [people.b, people.c])
      valueOf(scene.score(assessor, session.id, number, 'practice', number === numbers[0] ? 40 : 90) as never);
  }
  valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T00:00:00Z')) as never);
  valueOf(resitCertification(db, candidates[0]!.actor, candidates[0]!.applicationId, at('2027-03-08T00:00:00Z')));
  const rows = db.select().from(events).all();
  expect(rows.filter((row) => row.deed === 'certification.submit').length).toBeGreaterThan(5);
  expect(rows.filter((row) => `${row.before}${row.after}`.includes('欧阳修竹'))).toEqual([]);
});

test('what comes next is told by what is left: an appeal, another attempt, both or neither', () => {
  expect(
    (
      [
        [true, 1],
        [false, 1],
        [true, 0],
        [false, 0],
      ] as const
    ).map(([appeal, left]) => nextOf('failed', appeal, left)),
  ).toEqual(['failed', 'resitOnly', 'appealOnly', 'applyAnew']);
  expect(nextOf('passed', false, 0)).toBe('passed');
});
