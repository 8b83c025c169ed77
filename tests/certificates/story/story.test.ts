import { describe, expect, test } from 'vitest';
import {
  proposeRevocation,
  resumeCertificate,
  revokeCertificate,
  suspendCertificate,
} from '../../../app/certificates/issue/revocation.server';
import { proposeReplacement } from '../../../app/certificates/issue/replacement.server';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { decideAnnulment } from '../../../app/certificates/issue/annulment-decision.server';
import { proposeAnnulment } from '../../../app/certificates/issue/annulment.server';
import { candidateView } from '../../../app/candidates/candidate-view.server';
import { decideAppeal } from '../../../app/certification/applications/appeals.server';
import { appealCertification } from '../../../app/certification/applications/candidacy.server';
import { confirmSession } from '../../../app/certification/assessments/results.server';
import { changeExamSession } from '../../../app/certification/sessions/session-change.server';
import { giveBackSeat } from '../../../app/certification/sessions/seats.server';
import { storyOfApplication, storyOfHolder } from '../../../app/certificates/story/story.server';
import { deskCertificate } from '../../../app/issuing-desk/certificate-view.server';
import type { Database } from '../../../db/client';
import { certificates, scoreAppeals } from '../../../db/schema';
import { testDatabase } from '../../database';
import { examScene, someone, valueOf } from '../../certification/exam-scene';
import { at, issuedScene } from '../issued-scene';

const told = (db: Database, accountId: number) =>
  storyOfHolder(db, accountId, 'zh').map(({ deed, by, reason, total }) =>
    [deed, by, ...(total === null ? [] : [total]), ...(reason === null ? [] : [reason])].join(' '),
  );

const untilIssued = [
  'certification.start holder',
  'certification.submit holder',
  'certification.accept reviewer',
  'certification.seat holder',
  'certification.assess official 90',
  'certification.pass official',
  'certificate.issue official',
];

describe('what was decided about a holder', () => {
  test('is told in order with who acted and why: review, exam, result, suspension, revocation', async () => {
    const db = testDatabase();
    const { people, holder, certificate } = await issuedScene(db);
    const { id } = certificate;
    valueOf(suspendCertificate(db, people.official, { id, reason: '核查中' }, at()));
    valueOf(resumeCertificate(db, people.second, { id, reason: '核查无误' }, at()));
    valueOf(proposeRevocation(db, people.official, { id, reason: '冒名顶替' }, at()));
    expect(told(db, holder.accountId), 'a proposal decides nothing').toHaveLength(untilIssued.length + 2);
    valueOf(revokeCertificate(db, people.second, id, at()));
    expect(told(db, holder.accountId)).toEqual([
      ...untilIssued,
      'certificate.suspend official 核查中',
      'certificate.resume official 核查无误',
      'certificate.revoke official 冒名顶替',
    ]);
  });

  test('names the certificate or level of each line, and tells a replacement of both certificates', async () => {
    const db = testDatabase();
    const { people, holder, certificate } = await issuedScene(db);
    const wanted = { certificateId: certificate.id, kind: 'correction', name: '区锦林', reason: '姓名写错' } as const;
    const { id } = valueOf(proposeReplacement(db, people.official, wanted, at()));
    valueOf((await issueCertificates(db, people.second, [id], at())) as never);
    const lines = storyOfHolder(db, holder.accountId, 'zh');
    const { number } = db
      .select()
      .from(certificates)
      .all()
      .find((one) => one.id === id)!;
    expect(lines.slice(-2).map(({ deed, about, reason }) => [deed, about, reason])).toEqual(
      expect.arrayContaining([
        ['certificate.issue', number, null],
        ['certificate.supersede', certificate.number, number],
      ]),
    );
    expect(lines[0]!.about).toBe('数字孪生BIM建模师（初级）');
  });

  test('tells an exam moved, an appeal and its rescoring alike to holder, reviewer and official, and nothing to who left', async () => {
    const db = testDatabase();
    const scene = examScene(db);
    const { people } = scene;
    const [one, gone] = [scene.candidate(), scene.candidate()];
    const session = scene.session();
    scene.seat(one, session.id);
    scene.seat(gone, session.id);
    valueOf(giveBackSeat(db, gone.actor, gone.applicationId, at('2026-11-23T02:00:01Z')));
    const { id, startsAt, endsAt, place, online, seats } = session;
    const change = (more: object) =>
      valueOf(
        changeExamSession(
          db,
          people.official,
          { id, startsAt, endsAt, place, online, seats, ...more },
          at('2026-11-24T02:00:00Z'),
        ),
      );
    change({ place: '海珠区', startsAt: '2026-12-05T02:00:00Z' });
    change({ place: '海珠区', startsAt: '2026-12-05T02:00:00Z', seats: 3 });
    scene.close(id);
    const number = scene.numberOf(one.applicationId);
    const score = (who: typeof people.a, paper: 'theory' | 'practice', total: number) =>
      valueOf(scene.score(who, id, number, paper, total, '演示') as never);
    score(people.a, 'theory', 90);
    score(people.a, 'practice', 40);
    score(people.b, 'practice', 42);
    valueOf(confirmSession(db, people.official, id, at('2026-12-08T02:00:00Z')) as never);
    valueOf(
      appealCertification(
        db,
        one.actor,
        { id: one.applicationId, reason: '成果评分偏低' },
        at('2026-12-09T02:00:00Z'),
      ) as never,
    );
    const appealId = db.select().from(scoreAppeals).get()!.id;
    const uphold = { appealId, decision: 'uphold', reason: '两人评分一致' } as const;
    valueOf(decideAppeal(db, people.second, uphold, at('2026-12-10T02:00:00Z')));
    expect(told(db, one.actor.accountId).slice(4)).toEqual([
      'exam-session.change official',
      'certification.assess official 61',
      'certification.fail official',
      'certification.appeal holder 成果评分偏低',
      'certification.uphold official 两人评分一致',
    ]);
    const story = storyOfHolder(db, one.actor.accountId, 'zh');
    expect(story[4]!.about).toBe(
      '数字孪生BIM建模师（初级） 2026-12-05 09:00 – 12:00 天河区 → 2026-12-05 10:00 – 12:00 海珠区',
    );
    expect(told(db, gone.actor.accountId).some((line) => line.startsWith('exam-session'))).toBe(false);
    const application = { id: one.applicationId, accountId: one.actor.accountId };
    expect(storyOfApplication(db, application, 'zh').map(({ deed }) => deed)).toEqual(story.map(({ deed }) => deed));
    expect(
      valueOf(candidateView(db, one.actor, one.applicationId, 'zh', at().now)).story.map(({ deed }) => deed),
    ).toEqual(story.map(({ deed }) => deed));
  });

  test('tells an exam annulled with its reason, and the certificate it takes along', async () => {
    const db = testDatabase();
    const { people, holder, certificate } = await issuedScene(db);
    const { seatId, number } = certificate;
    const decisions = { [number]: 'revoke' } as const;
    valueOf(proposeAnnulment(db, people.official, { seatId, reason: '替考', decisions }, at()) as never);
    expect(told(db, holder.accountId)).toEqual(untilIssued);
    valueOf(decideAnnulment(db, people.second, { seatId, decision: 'carry', reason: '' }, at()) as never);
    expect(told(db, holder.accountId)).toEqual([...untilIssued, 'certification.annul official 替考']);
  });

  test('is the same at the desk; one application tells its own part, and a stranger has none', async () => {
    const db = testDatabase();
    const { people, holder, certificate, applicationId } = await issuedScene(db);
    const desk = valueOf(deskCertificate(db, people.official, certificate.number, 'zh', at().now));
    expect(desk.story).toEqual(storyOfHolder(db, holder.accountId, 'zh'));
    const one = { id: applicationId, accountId: holder.accountId };
    expect(storyOfApplication(db, one, 'zh').map(({ deed, by }) => `${deed} ${by}`)).toEqual(
      untilIssued.map((line) => line.replace(' 90', '')),
    );
    expect(storyOfHolder(db, someone(db).accountId, 'zh')).toEqual([]);
  });
});
