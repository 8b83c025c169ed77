import { describe, expect, test } from 'vitest';
import {
  proposeRevocation,
  resumeCertificate,
  revokeCertificate,
  suspendCertificate,
} from '../../../app/certificates/issue/revocation.server';
import { proposeReplacement } from '../../../app/certificates/issue/replacement.server';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { storyOfApplication, storyOfHolder } from '../../../app/certificates/story/story.server';
import { deskCertificate } from '../../../app/issuing-desk/certificate-view.server';
import type { Database } from '../../../db/client';
import { certificates } from '../../../db/schema';
import { testDatabase } from '../../database';
import { someone, valueOf } from '../../certification/exam-scene';
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
