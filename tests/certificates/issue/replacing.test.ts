import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { issueAskedBatches } from '../../../app/certificates/issue/batch-job.server';
import { batchView } from '../../../app/issuing-desk/batch-view.server';
import { askToIssue } from '../../../app/certificates/issue/batch.server';
import { findCertificate, type Certificate } from '../../../app/certificates/certificate.server';
import { remindOfEnds } from '../../../app/certificates/issue/expiry-reminders.server';
import { proposeBatch } from '../../../app/certificates/issue/proposal.server';
import { registerSources } from '../../../app/certificates/register.server';
import {
  countSignedWithLostKey,
  proposeAnew,
  proposeReplacement,
} from '../../../app/certificates/issue/replacement.server';
import { listOpenRequests } from '../../../app/certificates/issue/request-queue.server';
import { receiveRequestProof } from '../../../app/certificates/issue/request-proof.server';
import { findRequestProof, proofOfRequest } from '../../../app/certificates/issue/request-proof-files.server';
import { askForReplacement, decideRequest, withdrawRequest } from '../../../app/certificates/issue/requests.server';
import { decideRevocations, listAskedRevocations } from '../../../app/certificates/issue/revocation-queue.server';
import {
  proposeRevocation,
  revokeCertificate,
  suspendCertificate,
} from '../../../app/certificates/issue/revocation.server';
import { certificateByName } from '../../../app/certificates/public-certificate.server';
import { findTalent } from '../../../app/certification/talent/talent.server';
import { openFileStore } from '../../../app/files/file-store.server';
import { verifyCertificate } from '../../../app/certificates/verification/verification.server';
import type { Database } from '../../../db/client';
import { accounts, certificates, events, mails, talents } from '../../../db/schema';
import { basicsForm } from '../../../app/certification/talent/talent-form';
import { certificatePdf } from '../../../app/certificates/documents/certificate-pdf.server';
import { readPdf } from '../../pdf/read-pdf';
import { unseal } from '../../../app/secrets/seal.server';
import { keys, someone, valueOf } from '../../certification/exam-scene';
import { copyOfDatabase, testDatabase } from '../../database';
import { at, batchScene } from '../batch-scene';
import { scene as accountScene } from '../../accounts/scene';
import { genuineUpload } from '../../web/genuine-form';
import { rotateIssuerKey } from '../ready-bodies';

const sceneDb = testDatabase();
const { people, third, passed } = await batchScene(sceneDb);
const { candidates, ...session } = passed(1);
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const issueNow = (when = '2026-12-11T02:00:00Z') => issueAskedBatches(db, { keys, now: () => at(when).now });
const batchOf = (id: number) => findCertificate(db, id)!.batchId!;
/** The two certificates of the holder. */
async function held() {
  const batchId = valueOf(proposeBatch(db, people.official, session, at()));
  valueOf(askToIssue(db, people.second, { batchId }, at()) as never);
  await issueNow();
  const [alliance, maker] = db.select().from(certificates).where(eq(certificates.batchId, batchId)).all() as [
    Certificate,
    Certificate,
  ];
  return { holder: candidates[0]!.actor, alliance, maker };
}
const lastMail = (kind: string) => {
  const row = db.select().from(mails).where(eq(mails.kind, kind)).all().at(-1)!;
  return JSON.parse(unseal(keys, 'mail', kind, row.sealed!)) as { to: string; subject: string; text: string };
};

describe('a holder', () => {
  test('asks for another name with a reason; an official accepts, another issues, the old one is superseded and keeps its end', async () => {
    const { holder, alliance } = await held();
    const ask = (name: string, reason: string) =>
      askForReplacement(db, holder, { number: alliance.number, kind: 'name-change', name, reason }, at());
    expect(ask('候选人1', '改名')).toMatchObject({ code: 'name-same' });
    expect(ask('', '改名')).toMatchObject({ code: 'name-needed', field: 'name' });
    expect(ask('欧阳锦', ' ')).toMatchObject({ code: 'reason-needed' });
    expect(
      askForReplacement(
        db,
        third,
        { number: alliance.number, kind: 'name-change', name: '欧阳锦', reason: '改名' },
        at(),
      ),
    ).toMatchObject({ code: 'certificate-unknown' });
    const request = valueOf(ask('欧阳锦', '户口簿已改'));
    expect(ask('欧阳锦', '户口簿已改')).toMatchObject({ code: 'request-open' });
    expect(listOpenRequests(db).map((one) => one.id)).toEqual([request.id]);
    expect(decideRequest(db, people.official, { id: request.id, decision: 'accept', answer: '' }, at())).toMatchObject({
      code: 'reason-needed',
      field: 'answer',
    });
    const latin = "OUYANG Jin'er";
    const { latinName } = basicsForm.parse({
      name: '',
      latinName: ' OUYANG  Jin’er',
      regionCode: '',
      company: '',
      revision: '0',
    });
    expect(latinName).toBe(latin);
    db.update(talents).set({ latinName }).where(eq(talents.accountId, holder.accountId)).run();
    const { replacementId } = valueOf(
      decideRequest(db, people.official, { id: request.id, decision: 'accept', answer: '已核对户口簿' }, at()),
    );
    expect(decideRequest(db, people.second, { id: request.id, decision: 'refuse', answer: '…' }, at())).toMatchObject({
      code: 'request-state',
      state: 'accepted',
    });
    expect(lastMail('certificate-requestAccepted').text).toContain('已核对户口簿');
    expect(askToIssue(db, people.official, { batchId: batchOf(replacementId!) }, at())).toMatchObject({
      code: 'second-person-needed',
    });
    expect(askToIssue(db, people.second, { batchId: batchOf(replacementId!) }, at())).toEqual({
      ok: false,
      code: 'latin-names-unseen',
      field: 'latinNames',
      value: '1',
    });
    expect(valueOf(batchView(db, people.second, batchOf(replacementId!), 0, 'zh', at().now))).toMatchObject({
      latinNames: 1,
      lines: [{ name: '欧阳锦', latinName: latin, document: { kind: 'taiwan-permit', country: null } }],
    });
    const compared = { batchId: batchOf(replacementId!), latinNamesCompared: true };
    valueOf(askToIssue(db, people.second, compared, at()) as never);
    await issueNow('2027-03-01T02:00:00Z');
    expect(findCertificate(db, replacementId!)).toMatchObject({
      state: 'issued',
      name: '欧阳锦',
      issuedOn: '2027-03-01',
      validUntil: alliance.validUntil,
      replacement: 'name-change',
    });
    expect(findCertificate(db, alliance.id)!.state).toBe('superseded');
    expect(findTalent(db, holder.accountId)!.name).toBe('欧阳锦');
    expect(db.select().from(events).where(eq(events.deed, 'talent.rename')).all()).toMatchObject([
      { thingId: String(holder.accountId), reason: findCertificate(db, replacementId!)!.number },
    ]);
    const { occasion } = accountScene(db);
    const asked = await certificateByName(db, { number: alliance.number, name: alliance.name }, occasion());
    const renamed = findCertificate(db, replacementId!)!;
    expect(valueOf(asked).facts).toMatchObject({ replacedBy: renamed.number, latinName: null });
    expect(renamed.credential!.credentialSubject.identifier.map((one) => [one.identityType, one.identityHash])).toEqual(
      [
        ['name', '欧阳锦'],
        ['ext:latinName', latin],
      ],
    );
    const found = await certificateByName(db, { number: renamed.number, name: 'ouyang jiner' }, occasion());
    expect(valueOf(found)).toMatchObject({
      facts: { name: '欧阳锦', latinName: latin },
      verification: { genuine: { answer: 'yes' } },
    });
    const sources = registerSources(db, at());
    const checkedAt = at('2027-03-02T02:00:00Z').now;
    expect((await verifyCertificate(renamed.credential!, sources, checkedAt)).genuine.answer).toBe('yes');
    const [own, other] = renamed.credential!.credentialSubject.identifier;
    const turned = structuredClone(renamed.credential!) as unknown as { credentialSubject: { identifier: unknown[] } };
    turned.credentialSubject.identifier = [other, own];
    expect((await verifyCertificate(turned, sources, checkedAt)).genuine.answer).toBe('yes');
    const paper = await readPdf(valueOf(await certificatePdf(db, renamed)));
    expect(paper.text).toContain("欧阳锦OUYANGJin'er");
  });

  test('sends proof with a request, which who decides can open and nobody else', async () => {
    const { holder, alliance } = await held();
    const files = openFileStore(mkdtempSync(join(tmpdir(), 'proof-')));
    const send = (name: string, content: string, by = holder) => {
      const body = genuineUpload({}, [['file', new Blob([content]), name]]);
      const request = new Request('https://atlas.example.cn/x', { method: 'POST', body });
      return receiveRequestProof(db, files, by, alliance.number, request, at() as never);
    };
    const stranger = someone(db);
    expect(await send('户口簿.pdf', '%PDF-1.7\nx')).toMatchObject({ code: 'request-unknown' });
    const { id } = valueOf(
      askForReplacement(
        db,
        holder,
        { number: alliance.number, kind: 'correction', name: '欧阳锦', reason: '写错' },
        at(),
      ),
    );
    expect(await send('户口簿.pdf', 'MZ')).toMatchObject({ code: 'file-not-its-kind' });
    expect(await send('户口簿.pdf', '%PDF-1.7\nx', stranger)).toMatchObject({ code: 'request-unknown' });
    valueOf(await send('户口簿.pdf', '%PDF-1.7\nx'));
    valueOf(await send('户口簿.pdf', '%PDF-1.7\nx'));
    const [proof, ...more] = proofOfRequest(db, id);
    expect([proof!.name, more]).toEqual(['户口簿.pdf', []]);
    for (const number of ['1', '2', '3', '4']) valueOf(await send(`${number}.pdf`, `%PDF-1.7\n${number}`));
    expect(await send('5.pdf', '%PDF-1.7\n5')).toMatchObject({ code: 'too-many-files', allowed: ['5'] });
    const opens = (actor: typeof holder) => findRequestProof(db, actor, proof!.id).ok;
    expect([opens(holder), opens(people.official), opens(stranger)]).toEqual([true, true, false]);
  });

  test('is told why there is no renewal yet, and takes a request back', async () => {
    const { holder, maker } = await held();
    expect(
      askForReplacement(db, holder, { number: maker.number, kind: 'renewal', name: '', reason: '' }, at()),
    ).toEqual({ ok: false, code: 'renewal-too-early', allowed: ['2029-06-10'] });
    const request = valueOf(
      askForReplacement(
        db,
        holder,
        { number: maker.number, kind: 'correction', name: '侯选人', reason: '写错了' },
        at(),
      ),
    );
    expect(withdrawRequest(db, third, request.id, at())).toMatchObject({ code: 'request-unknown' });
    valueOf(withdrawRequest(db, holder, request.id, at()));
    expect(withdrawRequest(db, holder, request.id, at())).toMatchObject({
      code: 'request-state',
      state: 'withdrawn',
      allowed: [],
    });
  });
});

test('a replacement of what was revoked meanwhile is not issued', async () => {
  const { alliance } = await held();
  const proposed = valueOf(
    proposeReplacement(
      db,
      people.official,
      { certificateId: alliance.id, kind: 'correction', name: '候选人一', reason: '字形' },
      at(),
    ),
  );
  valueOf(suspendCertificate(db, people.official, { id: alliance.id, reason: '核查' }, at()));
  expect(lastMail('certificate-suspended')).toMatchObject({
    subject: expect.stringContaining('已暂停'),
    text: expect.stringContaining('核查'),
  });
  expect(askToIssue(db, people.second, { batchId: proposed.batchId! }, at())).toMatchObject({
    code: 'batch-refused',
    lines: [{ refusal: { code: 'replaced-state', state: 'suspended' } }],
  });
});

describe('revocations that were asked for', () => {
  test('are decided together by a second person, all or none, or declined with a reason', async () => {
    const { alliance, maker } = await held();
    for (const one of [alliance, maker])
      valueOf(proposeRevocation(db, people.official, { id: one.id, reason: '冒名顶替' }, at()));
    const numbers = [alliance.number, maker.number];
    const waiting = () => listAskedRevocations(db).map((one) => one.number);
    expect(waiting()).toEqual(numbers);
    const decide = (who: typeof third, decision: 'revoke' | 'decline', of = numbers, reason = '') =>
      decideRevocations(db, who, { numbers: of, decision, reason }, at());
    expect(decide(people.official, 'revoke')).toMatchObject({
      code: 'revocations-refused',
      lines: numbers.map((number) => ({ number, refusal: { code: 'second-person-needed' } })),
    });
    expect(decide(people.second, 'revoke', [...numbers, 'TA-2026-22222222'])).toMatchObject({
      lines: [{ number: 'TA-2026-22222222', refusal: { code: 'certificate-unknown' } }],
    });
    expect(waiting()).toEqual(numbers);
    expect(decide(people.second, 'decline', [maker.number])).toMatchObject({
      lines: [{ refusal: { code: 'reason-needed' } }],
    });
    valueOf(decide(people.second, 'decline', [maker.number], '证据不足') as never);
    valueOf(decide(people.second, 'revoke', [alliance.number]) as never);
    expect(waiting()).toEqual([]);
    expect([alliance, maker].map((one) => findCertificate(db, one.id)!.state)).toEqual(['revoked', 'issued']);
    expect(revokeCertificate(db, people.second, maker.id, at())).toMatchObject({ code: 'nothing-proposed' });
    expect(lastMail('certificate-revoked').text).toContain('冒名顶替');
  });
});

test('a lost key names how much it took along; that is proposed anew and stands again under the new key, with its old end', async () => {
  const { maker } = await held();
  const before = countSignedWithLostKey(db, 'maker', '2026-12-12');
  const standing = db
    .select()
    .from(certificates)
    .where(and(eq(certificates.bodyId, 'maker'), eq(certificates.state, 'issued')))
    .all().length;
  valueOf(
    await rotateIssuerKey(
      db,
      people.official,
      { bodyId: 'maker', compromised: true, reason: '硬盘被盗' },
      at('2026-12-12T00:00:00Z'),
    ),
  );
  const lost = (body: string, today = '2026-12-12') => countSignedWithLostKey(db, body, today);
  expect([before, lost('maker'), lost('maker', '2030-01-01'), lost('alliance')]).toEqual([0, standing, 0, 0]);
  const batchId = valueOf(proposeAnew(db, people.official, 'maker', at('2026-12-12T01:00:00Z')));
  expect(lost('maker')).toBe(0);
  expect(proposeAnew(db, people.official, 'maker', at('2026-12-12T01:00:00Z'))).toMatchObject({
    code: 'nothing-chosen',
  });
  valueOf(askToIssue(db, people.second, { batchId }, at('2026-12-12T01:00:00Z')) as never);
  await issueNow('2026-12-12T02:00:00Z');
  const anew = db.select().from(certificates).where(eq(certificates.replacesId, maker.id)).get()!;
  expect(anew).toMatchObject({
    state: 'issued',
    name: maker.name,
    validUntil: maker.validUntil,
    replacement: 'new-key',
  });
  const { genuine, valid } = await verifyCertificate(
    anew.credential,
    registerSources(db, at('2026-12-12T03:00:00Z')),
    at('2026-12-12T03:00:00Z').now,
  );
  expect([genuine.answer, valid.answer]).toEqual(['yes', 'yes']);
});

test('holders are told 90 and 30 days before the end, once each, in their language, with the way to a renewal', async () => {
  const { holder, alliance } = await held();
  db.update(accounts).set({ language: 'en' }).where(eq(accounts.id, holder.accountId)).run();
  const remind = (when: string) => remindOfEnds(db, at(when));
  const standing = db
    .select()
    .from(certificates)
    .where(eq(certificates.state, 'issued'))
    .all()
    .filter((one) => one.validUntil !== null && one.validUntil < '2029-12-15').length;
  expect(remind('2029-09-01T02:00:00Z')).toBe(0);
  expect([remind('2029-09-12T02:00:00Z'), remind('2029-09-12T03:00:00Z')]).toEqual([standing, 0]);
  expect([remind('2029-11-12T02:00:00Z'), remind('2029-11-13T02:00:00Z')]).toEqual([standing, 0]);
  const own = db
    .select()
    .from(mails)
    .where(eq(mails.kind, 'certificate-expiring'))
    .all()
    .map((row) => JSON.parse(unseal(keys, 'mail', row.kind, row.sealed!)) as { to: string; text: string })
    .filter((mail) => mail.text.includes(alliance.number));
  expect(own).toHaveLength(2);
  expect(own[0]!.text).toContain(`/wallet/${alliance.number}/changes?lang=en`);
  expect(own[0]!.text).toContain('You can ask for its renewal now.');
});

test('a lost key may have signed more than SQLite takes as values of one query; a thousand at a time are proposed anew', async () => {
  const { alliance } = await held();
  const copied = Object.values(getTableColumns(certificates))
    .map((column) => column.name)
    .filter((name) => name !== 'id');
  const anew: Record<string, string> = {
    number: `'TA-copy-' || position`,
    replaces_id: `-position`,
    status_list_id: 'null',
    status_index: 'null',
  };
  db.$client.exec(
    `with recursive many(position) as (select 1 union all select position + 1 from many where position < 40000) insert into certificates (${copied.join(', ')}) select ${copied.map((name) => anew[name] ?? name).join(', ')} from certificates, many where id = ${alliance.id}`,
  );
  valueOf(
    await rotateIssuerKey(
      db,
      people.official,
      { bodyId: 'alliance', compromised: true, reason: '硬盘被盗' },
      at('2026-12-12T00:00:00Z'),
    ),
  );
  const lost = () => countSignedWithLostKey(db, 'alliance', '2026-12-12');
  const all = lost();
  expect(all).toBeGreaterThan(40_000);
  valueOf(proposeAnew(db, people.official, 'alliance', at('2026-12-12T01:00:00Z')));
  expect(lost()).toBe(all - 1000);
});
