import { beforeEach, describe, expect, test } from 'vitest';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import type { Certificate } from '../../../app/certificates/certificate.server';
import { presentSigner } from '../../../app/certificates/bodies/body.server';
import { credential as credentialSchema, type Credential } from '../../../app/certificates/credential';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { certificateNumber } from '../../../app/certificates/number';
import { publicMaterial } from '../../../app/certificates/verification/material.server';
import { viewInMaterial } from '../../../app/certificates/verification/material-view';
import { primitives } from '../../../app/certificates/verification/primitives.client';
import { proposeCertificates } from '../../../app/certificates/issue/proposal.server';
import {
  certificateAt,
  certificateByName,
  certificateInFile,
} from '../../../app/certificates/public-certificate.server';
import { publicStatusList } from '../../../app/certificates/keys/status-bits.server';
import { suspendCertificate } from '../../../app/certificates/issue/revocation.server';
import { scene as accountScene } from '../../accounts/scene';
import { valueOf } from '../../certification/exam-scene';
import type { Database } from '../../../db/client';
import { copyOfDatabase, testDatabase } from '../../database';
import { at, batchScene } from '../batch-scene';

const sceneDb = testDatabase();
const { people, passed } = await batchScene(sceneDb);
const [holder, next] = passed(2).applicationIds as [number, number];
let db: Database;
let occasionOf: ReturnType<typeof accountScene>['occasion'];
const occasion = (text: string) => occasionOf({ now: new Date(text) });

/** The alliance's certificate for a candidate. */
async function issuedAt(text: string, applicationId = next, to = db): Promise<Certificate> {
  const [proposal] = valueOf(proposeCertificates(to, people.official, applicationId, at()));
  const issued = await issueCertificates(to, people.second, [proposal!.id], at(text));
  return (valueOf(issued as never) as Certificate[])[0]!;
}
const first = await issuedAt('2026-12-10T02:00:00Z', holder, sceneDb);
beforeEach(() => {
  ({ db, occasion: occasionOf } = accountScene(copyOfDatabase(sceneDb)));
});

/** What is said of its validity by number, by number and name, and by file. */
async function saidOf({ number, name, credential }: Certificate, text: string) {
  const views = [
    await certificateAt(db, number, occasion(text)),
    await certificateByName(db, { number, name }, occasion(text)),
    await certificateInFile(db, Buffer.from(credentialText(credential!)), occasion(text)),
  ].map(valueOf);
  expect(views.map(({ verification }) => verification.valid)).toEqual(Array(3).fill(views[0]!.verification.valid));
  return views[0]!.verification.valid;
}
const inBrowser = async ({ credential }: Certificate, madeAt: string, clock: string) => {
  const material = await publicMaterial(db, occasion(madeAt));
  return async () =>
    (await viewInMaterial(credential, 'zh', { material, clock: new Date(clock), primitives })).verification.valid;
};

describe('a status is never older than the certificate it speaks of', () => {
  test('one issued after the list was signed gets a new list, on every way to ask', async () => {
    expect(await saidOf(first, '2026-12-10T02:30:00Z')).toEqual({ answer: 'yes', statusAsOf: '2026-12-10T02:30:00Z' });
    const second = await issuedAt('2026-12-10T03:00:00Z');
    expect(await saidOf(second, '2026-12-10T03:00:00Z')).toEqual({ answer: 'yes', statusAsOf: '2026-12-10T03:00:00Z' });
  });

  test('so does one issued later in the same second', async () => {
    expect(await saidOf(first, '2026-12-10T03:10:00.200Z')).toMatchObject({ answer: 'yes' });
    const { bodyId, statusListId } = first;
    const asked = { bodyId, list: String(statusListId), purpose: 'suspension' };
    const before = await publicStatusList(db, asked, occasion('2026-12-10T03:10:00.300Z'));
    const third = await issuedAt('2026-12-10T03:10:00.600Z');
    const after = await publicStatusList(db, asked, occasion('2026-12-10T03:10:00.900Z'));
    expect(after).not.toBe(before);
    expect(await saidOf(third, '2026-12-10T03:10:00.900Z')).toEqual({
      answer: 'yes',
      statusAsOf: '2026-12-10T03:10:00Z',
    });
  });

  test('a browser whose material is older says that it cannot know, and knows with new material', async () => {
    const early = await publicMaterial(db, occasion('2026-12-10T03:20:00Z'));
    const fourth = await issuedAt('2026-12-10T03:30:00Z');
    const old = { material: early, clock: new Date('2026-12-10T03:40:00Z'), primitives };
    expect((await viewInMaterial(fourth.credential, 'zh', old)).verification.valid).toEqual({
      answer: 'unknown',
      reason: 'status-before-issue',
      statusAsOf: early.lists[0]!.validFrom,
    });
    const ask = await inBrowser(fourth, '2026-12-10T03:40:00Z', '2026-12-10T03:40:00Z');
    expect(await ask()).toEqual({ answer: 'yes', statusAsOf: '2026-12-10T03:40:00Z' });
  });
});

test('what changed a status is in the next answer, whatever list was signed a moment before', async () => {
  expect(await saidOf(first, '2026-12-10T04:00:00Z')).toMatchObject({ answer: 'yes' });
  valueOf(suspendCertificate(db, people.official, { id: first.id, reason: '核查' }, at('2026-12-10T04:00:00Z')));
  expect(await saidOf(first, '2026-12-10T04:00:00Z')).toEqual({
    answer: 'no',
    reason: 'suspended',
    statusAsOf: '2026-12-10T04:00:00Z',
  });
});

test('only a number that was never issued is said to be so: a file is judged by its signature alone', async () => {
  const unused = certificateNumber(2026, (bytes) => new Uint8Array(bytes));
  expect(await certificateAt(db, unused, occasion('2026-12-10T05:00:00Z'))).toMatchObject({
    code: 'certificate-never-issued',
    value: unused,
  });
  const forged = credentialText(first.credential!).replaceAll(first.number, unused);
  expect(
    valueOf(await certificateInFile(db, Buffer.from(forged), occasion('2026-12-10T05:00:00Z'))).verification.genuine,
  ).toEqual({ answer: 'no', reason: 'signature-wrong' });
});

test('a genuine file that the register does not hold, as after restoring an older one, shows what it says and that the log lacks it', async () => {
  const lost = certificateNumber(2026, (bytes) => new Uint8Array(bytes).fill(1));
  const { proof: _proof, ...unsigned } = JSON.parse(
    credentialText(first.credential!).replaceAll(first.number, lost),
  ) as Credential;
  const signer = await presentSigner(db, 'alliance', at());
  const credential = credentialSchema.parse(await signer!.sign(unsigned, at().now));
  const view = valueOf(
    await certificateInFile(db, Buffer.from(credentialText(credential)), occasion('2026-12-10T05:00:00Z')),
  );
  expect([view.verification.genuine, view.facts?.number, view.facts?.name, view.log?.lines]).toEqual([
    { answer: 'yes' },
    lost,
    first.name,
    [],
  ]);
});
