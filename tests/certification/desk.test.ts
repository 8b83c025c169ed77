import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { candidateView } from '../../app/candidates/candidate-view.server';
import { planForm } from '../../app/certification/sessions/plan-form';
import { certificationDesk } from '../../app/certification-desk/desk-view.server';
import { holdCertification } from '../../app/certification/applications/review-holding.server';
import { reviewView } from '../../app/certification/applications/review-view.server';
import { startCertification, submitCertification } from '../../app/certification/applications/candidacy.server';
import { decideCertification } from '../../app/certification/applications/review-decision.server';
import { moveScheme } from '../../app/certification/schemes/scheme-adoption.server';
import { planHomeSession } from '../../app/certification/sessions/session-plan.server';
import { talentProfile } from '../../app/certification/talent/talent-profile.server';
import { saveTalent } from '../../app/certification/talent/talent.server';
import type { Database } from '../../db/client';
import { events, examSessions } from '../../db/schema';
import { testDatabase } from '../database';
import { at, experienced, someone, takeAndDecide, valueOf } from './exam-scene';
import { identified } from './identified';

let db: Database;
let first: Actor;
let second: Actor;
let reviewer: Actor;
beforeEach(() => {
  db = testDatabase();
  first = someone(db, 'official');
  second = someone(db, 'official');
  reviewer = someone(db, 'reviewer');
});
const of = { occupation: 'bim-twin', level: 1 };
const schemeNow = () =>
  certificationDesk(db, first, 'zh', at().now).schemes.find(
    (one) => one.occupationId === 'bim-twin' && one.level === 1,
  )!;

function adoptedScheme(): void {
  valueOf(moveScheme(db, first, { ...of, move: 'adopt', reason: '' }, at()));
  valueOf(moveScheme(db, second, { ...of, move: 'publish', reason: '机构正在申请授权' }, at()));
}

describe('the certification desk', () => {
  test('adopts a draft by two people: proposed by one, published by another', () => {
    expect(schemeNow()).toMatchObject({ standing: { kind: 'draft' }, proposedVersion: null });
    expect(moveScheme(db, reviewer, { ...of, move: 'adopt', reason: '' }, at())).toMatchObject({ code: 'not-allowed' });
    expect(moveScheme(db, second, { ...of, move: 'publish', reason: '机构正在申请授权' }, at())).toMatchObject({
      code: 'scheme-unknown',
    });
    valueOf(moveScheme(db, first, { ...of, move: 'adopt', reason: '' }, at()));
    expect(schemeNow()).toMatchObject({ proposedVersion: 1, proposedByMe: true });
    expect(moveScheme(db, first, { ...of, move: 'publish', reason: '机构正在申请授权' }, at())).toMatchObject({
      code: 'second-person-needed',
    });
    // One in the morning of the 24th in China.
    valueOf(moveScheme(db, second, { ...of, move: 'publish', reason: '机构正在申请授权' }, at('2026-11-23T17:00:00Z')));
    expect(schemeNow()).toMatchObject({
      standing: { kind: 'version', version: 1, state: 'published', publishedOn: '2026-11-24' },
      proposedVersion: null,
    });
  });

  test('plans a session in China’s time, which then shows its moves to officials only', () => {
    adoptedScheme();
    const plan = planForm.parse({
      scheme: String(certificationDesk(db, first, 'zh', at().now).waiting[0]!.id),
      startsAt: '2026-12-05 09:00',
      endsAt: '2026-12-05 12:00',
      place: '天河区',
      seats: '20',
    });
    expect([plan.startsAt, plan.endsAt]).toEqual(['2026-12-05T01:00:00.000Z', '2026-12-05T04:00:00.000Z']);
    expect(planHomeSession(db, reviewer, plan, at())).toMatchObject({ code: 'not-allowed' });
    expect(planHomeSession(db, first, plan, at())).toMatchObject({
      code: 'no-body-authorised',
      field: 'reason',
      value: '2026-12-05',
    });
    valueOf(planHomeSession(db, first, { ...plan, reason: '授权下周办妥' }, at()));
    const planned = db.select().from(events).where(eq(events.deed, 'exam-session.plan')).all();
    expect(planned.map(({ reason }) => reason)).toEqual(['授权下周办妥']);
    expect(certificationDesk(db, first, 'zh', at().now).sessions).toMatchObject([
      { state: 'planned', seats: 20, held: 0, waiting: 0, moves: ['open', 'cancel'] },
    ]);
    expect(certificationDesk(db, reviewer, 'zh', at().now).sessions[0]!.moves).toEqual([]);
    const elsewhere = { ...first, roles: [{ role: 'official' as const, regionCode: '110000', companyId: null }] };
    expect(certificationDesk(db, elsewhere, 'zh', at().now), 'in another region').toMatchObject({
      sessions: [],
      certificates: null,
    });
    db.update(examSessions).set({ online: true, place: 'https://join.example.cn/1' }).run();
    expect(
      [first, reviewer].map((who) => certificationDesk(db, who, 'zh', at().now).sessions[0]!.place),
      'how to join is not for reviewers',
    ).toEqual(['https://join.example.cn/1', '']);
  });

  test.each(['2026-13-05 09:00', '2027-02-30 09:00', '2026-12-05 24:00', '2026-12-05', 'tomorrow'])(
    '%s is no time',
    (startsAt) => {
      expect(
        planForm.safeParse({ scheme: '1', startsAt, endsAt: '2026-12-05 12:00', place: 'x', seats: '1' }).error!
          .issues[0]!.message,
      ).toBe('time-wrong');
    },
  );

  test('shows a reviewer what was submitted, and nobody their own application', () => {
    adoptedScheme();
    const candidate = someone(db, 'reviewer');
    valueOf(
      saveTalent(
        db,
        candidate,
        { name: '李华', regionCode: '440100', companyId: null, record: experienced, revision: 0 },
        at(),
      ),
    );
    identified(db, candidate, '李华');
    const { id } = valueOf(startCertification(db, candidate, { occupationId: 'bim-twin', level: 1 }, at()));
    expect(reviewView(db, reviewer, id, 'zh', at().now)).toMatchObject({ code: 'application-unknown' });
    valueOf(submitCertification(db, candidate, id, at()) as never);
    expect(certificationDesk(db, reviewer, 'zh', at().now).reviews).toMatchObject([
      { id, appeal: false, submittedOn: '2026-11-23' },
    ]);
    expect(certificationDesk(db, candidate, 'zh', at().now).reviews).toEqual([]);
    expect(reviewView(db, reviewer, id, 'zh', at().now)).toMatchObject({
      value: { name: '李华', route: 1, open: true, person: { work: [{ employer: '甲' }] } },
    });
    expect(reviewView(db, candidate, id, 'zh', at().now)).toMatchObject({ code: 'application-unknown' });
    valueOf(takeAndDecide(db, reviewer, { id, decision: 'accept', reason: '' }));
    expect(certificationDesk(db, reviewer, 'zh', at().now).reviews).toEqual([]);
  });

  test('two reviewers never decide the same application: who takes it decides it', () => {
    adoptedScheme();
    const candidate = someone(db);
    const other = someone(db, 'reviewer');
    valueOf(
      saveTalent(
        db,
        candidate,
        { name: '李华', regionCode: '440100', companyId: null, record: experienced, revision: 0 },
        at(),
      ),
    );
    identified(db, candidate, '李华');
    const { id } = valueOf(startCertification(db, candidate, { occupationId: 'bim-twin', level: 1 }, at()));
    const hold = (who: Actor, holding: 'take' | 'release', reason = '') =>
      holdCertification(db, who, { id, holding, reason }, at());
    expect(hold(reviewer, 'take')).toMatchObject({ code: 'application-unknown' });
    valueOf(submitCertification(db, candidate, id, at()) as never);
    expect(hold(candidate, 'take')).toMatchObject({ code: 'not-allowed' });
    expect(decideCertification(db, reviewer, { id, decision: 'accept', reason: '' }, at())).toEqual({
      ok: false,
      code: 'not-held',
      state: 'submitted',
      allowed: ['take'],
    });
    valueOf(hold(reviewer, 'take'));
    valueOf(hold(reviewer, 'take'));
    expect(hold(other, 'take')).toMatchObject({ code: 'held-by-another' });
    expect(decideCertification(db, other, { id, decision: 'accept', reason: '' }, at())).toMatchObject({
      code: 'held-by-another',
      allowed: ['release'],
    });
    expect(certificationDesk(db, other, 'zh', at().now).reviews).toMatchObject([
      { id, held: 'other', dueOn: '2026-11-30', clock: 'calm' },
    ]);
    expect(certificationDesk(db, other, 'zh', at('2026-12-01T02:00:00Z').now).reviews).toMatchObject([
      { clock: 'overdue' },
    ]);
    expect(hold(other, 'release')).toMatchObject({ code: 'reason-needed', field: 'reason' });
    valueOf(hold(other, 'release', '同事休假'));
    valueOf(hold(other, 'take'));
    valueOf(
      decideCertification(
        db,
        other,
        { id, decision: 'return', reason: '请补证明', remarks: { 'work.0': '缺在职证明' } },
        at(),
      ),
    );
    expect(valueOf(candidateView(db, candidate, id, 'zh', at().now)).remarks).toEqual([
      { entry: '2015-01-01 – 至今 甲（BIM建模、地理信息建模、物联网）', text: '缺在职证明' },
    ]);
    expect(talentProfile(db, candidate.accountId, 'zh').unsubmitted).toMatchObject([
      { id, returned: true, reason: '请补证明', remarks: [{ text: '缺在职证明' }] },
    ]);
    valueOf(submitCertification(db, candidate, id, at()) as never);
    expect(talentProfile(db, candidate.accountId, 'zh').unsubmitted).toEqual([]);
    expect(
      takeAndDecide(db, reviewer, { id, decision: 'return', reason: '' }),
      'neither here nor at an entry',
    ).toMatchObject({ code: 'reason-needed' });
    valueOf(takeAndDecide(db, reviewer, { id, decision: 'return', reason: '', remarks: { 'work.0': '仍缺盖章' } }));
    expect(talentProfile(db, candidate.accountId, 'zh').unsubmitted, 'remarks alone say why').toMatchObject([
      { reason: null, remarks: [{ text: '仍缺盖章' }] },
    ]);
    valueOf(submitCertification(db, candidate, id, at()) as never);
    expect(reviewView(db, reviewer, id, 'zh', at().now)).toMatchObject({
      value: { holder: null, remarks: {}, asks: ['满 1 年相关工作'] },
    });
  });
});
