import { expect, test } from 'vitest';
import { affectedApplicants } from '../../../app/certification/applications/affected.server';
import { startCertification } from '../../../app/certification/applications/candidacy.server';
import { saveTalent } from '../../../app/certification/talent/talent.server';
import { testDatabase } from '../../database';
import { at, examScene, someone, valueOf } from '../exam-scene';

test('a draft says which present applicants it would decide about otherwise', () => {
  const db = testDatabase();
  const scene = examScene(db);
  const veteran = scene.candidate();
  const student = someone(db);
  valueOf(
    saveTalent(
      db,
      student,
      {
        name: '陈一',
        regionCode: null,
        companyId: null,
        record: {
          work: [],
          education: [{ school: '丙', level: 'secondary', completedOn: '2025-06-30', fields: ['bim'] }],
          training: [],
        },
        revision: 0,
      },
      at(),
    ),
  );
  const { id } = valueOf(startCertification(db, student, { occupationId: 'bim-twin', level: 1 }, at()));
  const of = { occupationId: 'bim-twin', level: 1 };
  const unchanged = affectedApplicants(db, { ...of, content: scene.scheme.content }, at().now);
  expect(unchanged).toEqual({ asked: 2, lose: [], gain: [] });
  const content = {
    ...scene.scheme.content,
    eligibility: { education: { level: 'secondary' as const, related: true } },
  };
  const found = affectedApplicants(db, { ...of, content }, at().now);
  expect([found.lose.map((one) => one.applicationId), found.gain.map((one) => one.applicationId)]).toEqual([
    [veteran.applicationId],
    [id],
  ]);
  expect(found.lose[0]!.then).toMatchObject({
    eligible: false,
    shortfalls: [{ missing: [{ kind: 'education', level: 'secondary' }] }],
  });
});
