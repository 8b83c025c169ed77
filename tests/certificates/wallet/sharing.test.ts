import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../../app/certificates/issue/proposal.server';
import { endShare, listShares, openShare, shareCertificate } from '../../../app/certificates/wallet/share.server';
import { suspendCertificate } from '../../../app/certificates/issue/revocation.server';
import { certifiedStaff, publishedCounts, publishTalentCounts } from '../../../app/talent-counts/publication.server';
import type { Certificate } from '../../../app/certificates/certificate.server';
import { confirmSession } from '../../../app/certification/assessments/results.server';
import { consentToBeFound, findTalent } from '../../../app/certification/talent/talent.server';
import { certificateShares, talentCountTables, talents } from '../../../db/schema';
import { testDatabase } from '../../database';
import { at as moment, examScene, someone, valueOf } from '../../certification/exam-scene';
import { recordAuthorisation, rotateIssuerKey } from '../ready-bodies';

const at = (text = '2026-12-10T02:00:00Z') => moment(text);

test('a holder’s certificate, links, receipts, consent and place in the counts', async () => {
  const db = testDatabase();
  const scene = examScene(db);
  const { people } = scene;
  const session = scene.session({ seats: 5 });
  const candidates = Array.from({ length: 5 }, () => scene.candidate());
  const first = eq(talents.accountId, candidates[0]!.actor.accountId);
  db.update(talents).set({ latinName: 'OU Jinlin' }).where(first).run();
  for (const one of candidates) scene.seat(one, session.id);
  scene.close(session.id);
  for (const one of candidates)
    for (const [who, paper] of [
      [people.a, 'theory'],
      [people.a, 'practice'],
      [people.b, 'practice'],
    ] as const)
      valueOf(scene.score(who, session.id, scene.numberOf(one.applicationId), paper, 90) as never);
  valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
  valueOf(
    recordAuthorisation(
      db,
      people.official,
      {
        bodyId: 'alliance',
        occupationId: 'bim-twin',
        levels: [1],
        fromOn: '2026-01-01',
        untilOn: null,
        basis: '示例〔2026〕1号',
      },
      at(),
    ),
  );
  valueOf(await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: false }, at()));
  const issue = async (some: typeof candidates) =>
    valueOf(
      (await issueCertificates(
        db,
        people.second,
        some.flatMap((one) =>
          valueOf(proposeCertificates(db, people.official, one.applicationId, at())).map((proposal) => proposal.id),
        ),
        at(),
      )) as never,
    ) as Certificate[];
  const [certificate] = (await issue(candidates.slice(0, 4))) as [Certificate];

  // Four people: nothing is published. Five: their group is, once in the month.
  expect([publishTalentCounts(db, at()), publishedCounts(db, 'newest')]).toEqual([false, null]);
  await issue(candidates.slice(4));
  expect([publishTalentCounts(db, at()), publishTalentCounts(db, at('2026-12-31T15:59:59Z'))]).toEqual([true, false]);
  const group = { people: 5, is: { chains: 'bim', level: 'three-1', region: '440100', segment: '' }, not: {} };
  expect(publishedCounts(db, 'newest')).toEqual({ asOf: '2026-12-10', groups: [group] });
  expect(certifiedStaff(db, 1)).toEqual({ atLeast: null, asOf: '2026-12-10' });
  expect(() => db.update(talentCountTables).set({ asOf: '2026-12-11' }).run()).toThrow('never changed');
  expect(() => db.delete(talentCountTables).run()).toThrow('never taken out');
  // January begins in China while it is still December elsewhere.
  expect([publishTalentCounts(db, at('2026-12-31T16:00:00Z')), publishedCounts(db, 'newest')?.asOf]).toEqual([
    true,
    '2027-01-01',
  ]);
  // All have expired: nothing new is told, and the last table stands with its date.
  expect([publishTalentCounts(db, at('2030-01-01T00:00:00Z')), publishedCounts(db, 'newest')?.asOf]).toEqual([
    false,
    '2027-01-01',
  ]);

  const holder = candidates[0]!.actor;
  const ask = { certificateId: certificate.id, fields: ['title', 'validUntil'] as const, days: 30, note: '应聘' };
  expect(shareCertificate(db, someone(db), { ...ask, fields: ['name'] }, at())).toEqual({
    ok: false,
    code: 'certificate-unknown',
    value: String(certificate.id),
  });
  expect(shareCertificate(db, holder, { ...ask, days: 400 }, at())).toMatchObject({
    code: 'share-days',
    allowed: ['1', '365'],
  });
  const { share, token } = valueOf(shareCertificate(db, holder, ask, at()));
  expect(JSON.stringify(db.select().from(certificateShares).all())).not.toContain(token);
  const opened = valueOf(await openShare(db, token, at('2026-12-11T00:00:00Z')));
  expect(opened.facts).toEqual({
    title: '数字孪生BIM建模师（初级） · Digital-twin BIM modeller, junior',
    validUntil: '2029-12-09',
  });
  expect(opened.expiresAt).toBe('2027-01-09T02:00:00.000Z');
  const named = valueOf(shareCertificate(db, holder, { ...ask, fields: ['name'] }, at()));
  expect(valueOf(await openShare(db, named.token, at('2026-12-11T00:00:00Z'))).facts).toEqual({
    name: '区锦麟 · OU Jinlin',
  });
  valueOf(suspendCertificate(db, people.official, { id: certificate.id, reason: '核查' }, at('2026-12-12T00:00:00Z')));
  expect(valueOf(await openShare(db, token, at('2026-12-13T00:00:00Z'))).verification.valid).toEqual({
    answer: 'no',
    reason: 'suspended',
    statusAsOf: '2026-12-13T00:00:00Z',
  });
  expect(listShares(db, holder.accountId).find(({ id }) => id === share.id)!.checks).toEqual([
    { at: '2026-12-13T00:00:00.000Z', answers: 'yes yes suspended' },
    { at: '2026-12-11T00:00:00.000Z', answers: 'yes yes yes' },
  ]);
  expect(await openShare(db, token, at('2027-01-09T02:00:00Z'))).toEqual({ ok: false, code: 'share-expired' });
  expect(endShare(db, candidates[1]!.actor, share.id, at())).toEqual({
    ok: false,
    code: 'share-unknown',
    value: String(share.id),
  });
  valueOf(endShare(db, holder, share.id, at()));
  expect(await openShare(db, token, at('2026-12-13T00:00:00Z'))).toEqual({ ok: false, code: 'share-ended' });
  expect(await openShare(db, 'x'.repeat(43), at())).toEqual({ ok: false, code: 'share-unknown' });

  expect(findTalent(db, holder.accountId)!.findableSince).toBeNull();
  valueOf(consentToBeFound(db, holder, true, at()));
  expect(findTalent(db, holder.accountId)!.findableSince).toBe('2026-12-10T02:00:00.000Z');
  valueOf(consentToBeFound(db, holder, false, at()));
  expect(findTalent(db, holder.accountId)!.findableSince).toBeNull();
});
