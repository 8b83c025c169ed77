import { describe, expect, test } from 'vitest';
import { planForm } from '../../app/certification/desk-form';
import { certificationDesk, reviewView } from '../../app/certification/desk-view.server';
import { decideCertification, startCertification, submitCertification } from '../../app/certification/candidacy.server';
import { moveScheme } from '../../app/certification/scheme-adoption.server';
import { planHomeSession } from '../../app/certification/session-plan.server';
import { saveTalent } from '../../app/certification/talent.server';
import { testDatabase } from '../database';
import { at, experienced, someone, valueOf } from './exam-scene';

const db = testDatabase();
const first = someone(db, 'official');
const second = someone(db, 'official');
const reviewer = someone(db, 'reviewer');
const of = { occupation: 'bim-twin', level: 1 };
const schemeNow = () => certificationDesk(db, first, 'zh').schemes.find((one) => one.occupationId === 'bim-twin' && one.level === 1)!;

describe('the certification desk', () => {
  test('adopts a draft by two people: proposed by one, published by another', () => {
    expect(schemeNow()).toMatchObject({ standing: { kind: 'draft' }, proposedVersion: null, versionId: null });
    expect(moveScheme(db, reviewer, { ...of, move: 'adopt' }, at())).toMatchObject({ code: 'not-allowed' });
    expect(moveScheme(db, second, { ...of, move: 'publish' }, at())).toMatchObject({ code: 'scheme-unknown' });
    valueOf(moveScheme(db, first, { ...of, move: 'adopt' }, at()));
    expect(schemeNow()).toMatchObject({ proposedVersion: 1, proposedByMe: true });
    expect(moveScheme(db, first, { ...of, move: 'publish' }, at())).toMatchObject({ code: 'second-person-needed' });
    valueOf(moveScheme(db, second, { ...of, move: 'publish' }, at()));
    expect(schemeNow()).toMatchObject({ standing: { kind: 'version', version: 1, state: 'published' }, proposedVersion: null });
  });

  test('plans a session in China’s time, which then shows its moves to officials only', () => {
    const plan = planForm.parse({ scheme: String(schemeNow().versionId), startsAt: '2026-12-05 09:00', endsAt: '2026-12-05 12:00', place: '天河区', seats: '20' });
    expect([plan.startsAt, plan.endsAt]).toEqual(['2026-12-05T01:00:00.000Z', '2026-12-05T04:00:00.000Z']);
    expect(planHomeSession(db, reviewer, plan, at())).toMatchObject({ code: 'not-allowed' });
    valueOf(planHomeSession(db, first, plan, at()));
    expect(certificationDesk(db, first, 'zh').sessions).toMatchObject([{ state: 'planned', seats: 20, held: 0, waiting: 0, moves: ['open', 'cancel'] }]);
    expect(certificationDesk(db, reviewer, 'zh').sessions[0]!.moves).toEqual([]);
  });

  test.each(['2026-13-05 09:00', '2026-12-05', 'tomorrow'])('%s is no time', (startsAt) => {
    expect(planForm.safeParse({ scheme: '1', startsAt, endsAt: '2026-12-05 12:00', place: 'x', seats: '1' }).error!.issues[0]!.message).toBe('time-wrong');
  });

  test('shows a reviewer what was submitted, and nobody their own application', () => {
    const candidate = someone(db, 'reviewer');
    valueOf(saveTalent(db, candidate, { name: '李华', regionCode: '440100', companyId: null, record: experienced, revision: 0 }, at()));
    const { id } = valueOf(startCertification(db, candidate, { occupationId: 'bim-twin', level: 1 }, at()));
    expect(reviewView(db, reviewer, id, 'zh')).toMatchObject({ code: 'application-unknown' });
    valueOf(submitCertification(db, candidate, id, at()) as never);
    expect(certificationDesk(db, reviewer, 'zh').reviews).toMatchObject([{ id, appeal: false, submittedOn: '2026-11-23' }]);
    expect(certificationDesk(db, candidate, 'zh').reviews).toEqual([]);
    expect(reviewView(db, reviewer, id, 'zh')).toMatchObject({ value: { name: '李华', route: 1, open: true, person: { work: [{ employer: '甲' }] } } });
    expect(reviewView(db, candidate, id, 'zh')).toMatchObject({ code: 'application-unknown' });
    valueOf(decideCertification(db, reviewer, { id, decision: 'accept', reason: '' }, at()));
    expect(certificationDesk(db, reviewer, 'zh').reviews).toEqual([]);
  });
});
