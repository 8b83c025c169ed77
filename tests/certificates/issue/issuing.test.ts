import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { candidateView } from '../../../app/candidates/candidate-view.server';
import { didDocumentOf } from '../../../app/certificates/bodies/body.server';
import {
  findCertificate,
  findIssuedCertificate,
  listCertificatesOf,
  type Certificate,
} from '../../../app/certificates/certificate.server';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { previewIssue } from '../../../app/certificates/issue/issue-preview.server';
import { logHead } from '../../../app/certificates/log/log-tree.server';
import { logStep } from '../../../app/certificates/log/log-pages';
import { linesOf } from '../../../app/certificates/log/log.server';
import { isIncluded, leafHash } from '../../../app/certificates/log/merkle.server';
import { proposeCertificates } from '../../../app/certificates/issue/proposal.server';
import { registerSources } from '../../../app/certificates/register.server';
import { proposeReplacement } from '../../../app/certificates/issue/replacement.server';
import { decideAnnulment } from '../../../app/certificates/issue/annulment-decision.server';
import { proposeAnnulment } from '../../../app/certificates/issue/annulment.server';
import {
  proposeRevocation,
  resumeCertificate,
  revokeCertificate,
  suspendCertificate,
} from '../../../app/certificates/issue/revocation.server';
import { verifyCertificate } from '../../../app/certificates/verification/verification.server';
import { findCertificationApplication } from '../../../app/certification/applications/application.server';
import { confirmSession } from '../../../app/certification/assessments/results.server';
import { personOf, saveTalent } from '../../../app/certification/talent/talent.server';
import { unseal } from '../../../app/secrets/seal.server';
import type { Database } from '../../../db/client';
import { certificateLog, certificates, events, issuerKeys, mails } from '../../../db/schema';
import { annulmentView } from '../../../app/issuing-desk/annulment-view.server';
import { at as moment, examScene, experienced, keys, someone, valueOf } from '../../certification/exam-scene';
import { copyOfDatabase, testDatabase } from '../../database';
import { addIssuingBody, endIssuingBody, recordAuthorisation, rotateIssuerKey } from '../ready-bodies';

const maker = {
  id: 'maker',
  nameZh: '示例企业',
  nameEn: 'Example maker',
  kind: 'enterprise',
  companyId: null,
  registerUrl: null,
  mayClaim: [],
} as const;
const sceneDb = testDatabase();
valueOf(addIssuingBody(sceneDb, someone(sceneDb, 'official'), maker, moment()));
const scene = examScene(sceneDb, (content) => content.issuers.push('maker'));
const { people } = scene;
/** A candidate who passed, alone in a session. */
function passed() {
  const session = scene.session({ seats: 1 });
  const candidate = scene.candidate();
  scene.seat(candidate, session.id);
  scene.close(session.id);
  const number = scene.numberOf(candidate.applicationId);
  for (const [who, paper] of [
    [people.a, 'theory'],
    [people.a, 'practice'],
    [people.b, 'practice'],
  ] as const)
    valueOf(scene.score(who, session.id, number, paper, 90) as never);
  valueOf(confirmSession(sceneDb, people.official, session.id, moment('2026-12-08T02:00:00Z')) as never);
  return candidate;
}
const [candidate, another] = [passed(), passed()];
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const at = (text = '2026-12-10T02:00:00Z') => moment(text);
const words = async (certificate: Certificate, now = at()) => {
  const { genuine, authorised, valid } = await verifyCertificate(
    findCertificate(db, certificate.id)!.credential,
    registerSources(db, now),
    now.now,
  );
  return [genuine.answer, authorised.answer, 'reason' in valid ? valid.reason : valid.answer];
};

const propose = (applicationId: number) => valueOf(proposeCertificates(db, people.official, applicationId, at()));
const issue = async (ids: number[], when = at()) =>
  valueOf((await issueCertificates(db, people.second, ids, when)) as never) as Certificate[];
const authorise = (bodyId: string, levels: number[], untilOn: string | null = null) =>
  recordAuthorisation(
    db,
    people.official,
    { bodyId, occupationId: 'bim-twin', levels, fromOn: '2026-01-01', untilOn, basis: '示例〔2026〕1号' },
    at(),
  );
/** Both bodies may issue and hold a key. */
async function readyBodies(): Promise<void> {
  valueOf(authorise('alliance', [1, 2]));
  valueOf(authorise('maker', [1]));
  for (const bodyId of ['alliance', 'maker'])
    valueOf(await rotateIssuerKey(db, people.official, { bodyId, compromised: false }, at('2026-12-09T00:00:00Z')));
}
/** What both bodies issued to one candidate. */
async function issuedBatch(one = candidate, when = at()): Promise<[Certificate, Certificate]> {
  const ids = propose(one.applicationId).map((proposal) => proposal.id);
  return (await issue(ids, when)) as [Certificate, Certificate];
}
const correct = ({ id }: Certificate) =>
  proposeReplacement(
    db,
    people.official,
    { certificateId: id, kind: 'correction', name: '區錦麟', reason: '字形' },
    at(),
  );
function suspendAndResume(one: Certificate): void {
  valueOf(suspendCertificate(db, people.official, { id: one.id, reason: '核查中' }, at()));
  valueOf(resumeCertificate(db, people.second, { id: one.id, reason: '核查无误' }, at()));
}
function revoke(one: Certificate): void {
  valueOf(proposeRevocation(db, people.official, { id: one.id, reason: '冒名顶替' }, at()));
  valueOf(revokeCertificate(db, people.second, one.id, at()));
}

describe('issuing', () => {
  test('one exam gives one certificate per body, each with its own number, and the same exam no second one', () => {
    const proposals = propose(candidate.applicationId);
    expect(proposals.map((one) => [one.bodyId, one.state])).toEqual([
      ['alliance', 'proposed'],
      ['maker', 'proposed'],
    ]);
    expect(new Set(proposals.map((one) => one.number)).size).toBe(2);
    expect(proposeCertificates(db, people.reviewer, 1, at())).toMatchObject({ code: 'proposed-already' });
  });

  test('a body that is not authorised issues nothing, and a batch is all or none', async () => {
    const proposals = propose(candidate.applicationId);
    const ids = proposals.map((one) => one.id);
    valueOf(authorise('alliance', [1, 2]));
    valueOf(authorise('maker', [2]));
    expect(previewIssue(db, people.second, ids, at()).map((line) => [line.basis, line.refusal?.code])).toEqual([
      [null, 'body-without-key'],
      [null, 'body-not-authorised'],
    ]);
    expect(await issueCertificates(db, people.second, ids, at())).toMatchObject({ code: 'batch-refused' });
    expect(previewIssue(db, people.official, ids, at()).map((line) => line.refusal?.code)).toEqual([
      'second-person-needed',
      'second-person-needed',
    ]);
    valueOf(authorise('maker', [1]));
    expect(await issueCertificates(db, people.second, ids, at())).toMatchObject({
      code: 'batch-refused',
      lines: [{ refusal: { code: 'body-without-key' } }, { refusal: { code: 'body-without-key' } }],
    });
    expect(proposals.map((one) => findCertificate(db, one.id)!.state)).toEqual(['proposed', 'proposed']);
  });

  test('issued by a second person, every certificate verifies, stands until its last day in China and moves the application on', async () => {
    await readyBodies();
    const issued = await issuedBatch();
    expect(issued.map((one) => [one.state, one.issuedOn, one.validUntil])).toEqual([
      ['issued', '2026-12-10', '2029-12-09'],
      ['issued', '2026-12-10', '2029-12-09'],
    ]);
    for (const one of issued) expect(await words(one)).toEqual(['yes', 'yes', 'yes']);
    expect(issued[0]!.credential!.validUntil).toBe('2029-12-09T15:59:59Z');
    expect(await words(issued[0]!, at('2029-12-09T15:59:59Z'))).toEqual(['yes', 'yes', 'yes']);
    expect(await words(issued[0]!, at('2029-12-09T16:00:00Z'))).toEqual(['yes', 'yes', 'expired']);
    expect(findCertificationApplication(db, 1)!.state).toBe('issued');
    expect(personOf(db, issued[0]!.accountId).certificates).toEqual(
      [1, 2].map(() => ({ occupation: 'bim-twin', level: 1, issuedOn: '2026-12-10', validUntil: '2029-12-09' })),
    );
  });

  test('the private key is nowhere in the database, and a credential once issued cannot be edited', async () => {
    await readyBodies();
    const [issued] = await issuedBatch();
    const [key] = db.select().from(issuerKeys).all();
    const secret = unseal(
      keys,
      'issuer-key',
      `issuer-key:${key!.bodyId}:${key!.publicKeyMultibase}`,
      key!.sealedSecret!,
    );
    expect(secret).toMatch(/^z[1-9A-HJ-NP-Za-km-z]{40,}$/);
    expect(db.$client.serialize().includes(secret)).toBe(false);
    expect(() => db.update(certificates).set({ name: '别人' }).where(eq(certificates.id, issued.id)).run()).toThrow(
      'never edited',
    );
    expect(() => db.delete(certificateLog).where(eq(certificateLog.position, 0)).run()).toThrow('append-only');
  });
});

describe('taking back', () => {
  let one: Certificate;
  beforeEach(async () => {
    await readyBodies();
    [one] = await issuedBatch();
  });

  test('suspension shows at once and ends with a reason', async () => {
    expect(suspendCertificate(db, people.official, { id: one.id, reason: '' }, at())).toMatchObject({
      code: 'reason-needed',
    });
    valueOf(suspendCertificate(db, people.official, { id: one.id, reason: '核查中' }, at()));
    expect(await words(one)).toEqual(['yes', 'yes', 'suspended']);
    expect(personOf(db, one.accountId).certificates).toHaveLength(1);
    valueOf(resumeCertificate(db, people.second, { id: one.id, reason: '核查无误' }, at()));
    expect(await words(one)).toEqual(['yes', 'yes', 'yes']);
  });

  test('revocation takes two people and cannot be undone', async () => {
    expect(revokeCertificate(db, people.second, one.id, at())).toMatchObject({ code: 'nothing-proposed' });
    valueOf(proposeRevocation(db, people.official, { id: one.id, reason: '冒名顶替' }, at()));
    expect(revokeCertificate(db, people.official, one.id, at())).toEqual({ ok: false, code: 'second-person-needed' });
    valueOf(revokeCertificate(db, people.second, one.id, at()));
    expect(await words(one)).toEqual(['yes', 'yes', 'revoked']);
    expect(resumeCertificate(db, people.second, { id: one.id, reason: '…' }, at())).toMatchObject({
      code: 'certificate-state',
      state: 'revoked',
      allowed: [],
    });
  });

  test('an annulled exam asks about every certificate from it, waits for a second person and tells the candidate', async () => {
    const [alliance, maker] = await issuedBatch(another);
    const annul = (decisions: Record<string, 'revoke' | 'keep'>) =>
      proposeAnnulment(db, people.official, { seatId: alliance.seatId, reason: '泄题', decisions }, at());
    const decide = (who: typeof people.second, decision: 'carry' | 'decline' = 'carry', reason = '') =>
      decideAnnulment(db, who, { seatId: alliance.seatId, decision, reason }, at());
    expect(annul({ [alliance.number]: 'revoke' })).toEqual({
      ok: false,
      code: 'certificates-undecided',
      numbers: [maker.number],
    });
    const decisions = { [alliance.number]: 'revoke', [maker.number]: 'keep' } as const;
    expect(decide(people.second)).toMatchObject({ code: 'annulment-unknown' });
    valueOf(annul(decisions) as never);
    expect(annul(decisions)).toMatchObject({ code: 'annulment-open' });
    expect(findCertificationApplication(db, another.applicationId)!.state, 'nothing yet').toBe('issued');
    expect(decide(people.official)).toEqual({ ok: false, code: 'second-person-needed' });
    expect(decide(people.second, 'decline')).toMatchObject({ code: 'reason-needed', field: 'reason' });
    valueOf(decide(people.second, 'decline', '证据不足') as never);
    valueOf(annul(decisions) as never);
    const view = (who: typeof people.second) => valueOf(annulmentView(db, who, alliance.seatId, 'zh')).proposal;
    expect([view(people.official), view(people.second)]).toMatchObject([
      { reason: '泄题', mine: true, mayCarry: false, mayDecline: true },
      { by: people.official.accountId, mine: false, mayCarry: true },
    ]);
    valueOf(decide(people.second) as never);
    expect(view(people.second), 'the page of an annulled exam says why').toMatchObject({
      reason: '泄题',
      carried: { by: people.second.accountId, on: '2026-12-10' },
      mayCarry: false,
      mayDecline: false,
    });
    const mail = db.select().from(mails).where(eq(mails.kind, 'certification-annulled')).get()!;
    expect(JSON.parse(unseal(keys, 'mail', mail.kind, mail.sealed!))).toMatchObject({
      text: expect.stringContaining('原因：泄题') as string,
    });
    expect(valueOf(candidateView(db, another.actor, another.applicationId, 'zh', at().now))).toMatchObject({
      state: 'failed',
      annulled: true,
      reason: '泄题',
      result: null,
    });
    valueOf(revokeCertificate(db, people.second, alliance.id, at()));
    expect([await words(alliance), await words(maker)]).toEqual([
      ['yes', 'yes', 'revoked'],
      ['yes', 'yes', 'yes'],
    ]);
    expect(findCertificationApplication(db, another.applicationId)!.state).toBe('failed');
  });
});

test('a corrected name is a new certificate; the old one is superseded and says no', async () => {
  await readyBodies();
  const [old] = await issuedBatch();
  const replacement = valueOf(correct(old));
  expect(correct(old)).toMatchObject({ code: 'proposed-already' });
  await issue([replacement.id], at('2027-01-10T02:00:00Z'));
  expect(findCertificate(db, replacement.id)).toMatchObject({ issuedOn: '2027-01-10', validUntil: old.validUntil });
  expect(findIssuedCertificate(db, old.number)!.state).toBe('superseded');
  expect([await words(old, at('2027-01-10T03:00:00Z')), await words(replacement, at('2027-01-10T03:00:00Z'))]).toEqual([
    ['yes', 'yes', 'revoked'],
    ['yes', 'yes', 'yes'],
  ]);
  expect(listCertificatesOf(db, old.accountId).find((one) => one.number === replacement.number)!.name).toBe('區錦麟');
});

test('a renewal is refused before its window and without training, and starts a new term', async () => {
  await readyBodies();
  const [old] = await issuedBatch();
  const renew = (when: string) =>
    proposeReplacement(db, people.official, { certificateId: old.id, kind: 'renewal', reason: '到期' }, at(when));
  expect(renew('2029-06-08T02:00:00Z')).toEqual({ ok: false, code: 'renewal-too-early', allowed: ['2029-06-09'] });
  expect(renew('2029-12-10T02:00:00Z')).toEqual({ ok: false, code: 'renewal-too-late', value: '2029-12-09' });
  expect(renew('2029-07-01T02:00:00Z')).toEqual({ ok: false, code: 'renewal-training', value: '40', allowed: ['40'] });
  const training = [{ course: '继续教育', hours: 40, completedOn: '2029-05-01', fields: ['bim'] }];
  valueOf(
    saveTalent(
      db,
      candidate.actor,
      { name: '区锦麟', regionCode: '440100', companyId: null, record: { ...experienced, training }, revision: 1 },
      at('2029-07-01T01:00:00Z'),
    ),
  );
  const renewed = valueOf(renew('2029-07-01T02:00:00Z'));
  await issue([renewed.id], at('2029-07-01T03:00:00Z'));
  expect(findCertificate(db, renewed.id)).toMatchObject({
    state: 'issued',
    issuedOn: '2029-07-01',
    validUntil: '2032-06-30',
  });
  expect(findCertificate(db, old.id)!.state).toBe('superseded');
});

test('after a key change old certificates verify; after a lost key they do not', async () => {
  await readyBodies();
  const [one] = await issuedBatch();
  valueOf(
    await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: false }, at('2026-12-11T00:00:00Z')),
  );
  expect(await words(one, at('2026-12-12T00:00:00Z'))).toEqual(['yes', 'yes', 'yes']);
  expect(didDocumentOf(db, 'alliance', 'https://atlas.example.cn')!.assertionMethod).toHaveLength(2);
  const [two] = await issuedBatch(another, at('2026-12-12T00:00:00Z'));
  expect(await words(two, at('2026-12-12T01:00:00Z'))).toEqual(['yes', 'yes', 'yes']);
  valueOf(
    await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: true }, at('2026-12-13T00:00:00Z')),
  );
  expect([await words(one, at('2026-12-14T00:00:00Z')), await words(two, at('2026-12-14T00:00:00Z'))]).toEqual([
    ['yes', 'yes', 'yes'],
    ['no', 'not-asked', 'not-asked'],
  ]);
  expect(
    didDocumentOf(db, 'alliance', 'https://atlas.example.cn')!.verificationMethod.map((key) => [
      key.expires,
      key.revoked,
    ]),
  ).toEqual([
    ['2026-12-11T00:00:00.000Z', undefined],
    ['2026-12-13T00:00:00.000Z', '2026-12-13T00:00:00.000Z'],
    [undefined, undefined],
  ]);
});

test('a body that ceased issues nothing more; what it issued still verifies', async () => {
  await readyBodies();
  const [, one] = await issuedBatch();
  const waiting = propose(another.applicationId);
  expect(
    addIssuingBody(db, people.official, { ...maker, id: 'other', nameZh: '国家数字孪生中心' }, at()),
  ).toMatchObject({ code: 'scheme-overclaims', value: '国家' });
  expect(addIssuingBody(db, people.official, maker, at())).toMatchObject({ code: 'body-taken' });
  valueOf(
    endIssuingBody(
      db,
      people.official,
      { id: 'maker', endedOn: '2026-12-10', successorId: 'alliance', reason: '注销' },
      at(),
    ),
  );
  expect(
    previewIssue(
      db,
      people.second,
      waiting.map((proposal) => proposal.id),
      at(),
    ).map((line) => line.refusal?.code),
  ).toEqual([undefined, 'body-ended']);
  expect(await words(one)).toEqual(['yes', 'yes', 'yes']);
});

test('the log holds every issue and revocation, each provably in it, and no name', async () => {
  await readyBodies();
  const [taken, corrected] = await issuedBatch();
  suspendAndResume(taken);
  revoke(taken);
  await issue([valueOf(correct(corrected)).id]);
  const { size, head } = logHead(db);
  expect([size, size % logStep]).toEqual([db.select().from(certificateLog).all().length, 0]);
  const { lines } = linesOf(db, taken.number);
  expect(lines.map((line) => (JSON.parse(line.entry) as { deed: string }).deed)).toEqual([
    'issue',
    'suspend',
    'resume',
    'revoke',
  ]);
  for (const line of lines) expect(isIncluded(leafHash(line.entry), line.position, size, line.proof, head)).toBe(true);
  expect(JSON.stringify(db.select().from(certificateLog).all())).not.toMatch(/锦麟|錦麟/);
  expect(
    db
      .select()
      .from(events)
      .where(and(eq(events.deed, 'certificate.revoke'), eq(events.outcome, 'done')))
      .all()
      .every((row) => row.reason !== null),
  ).toBe(true);
});
