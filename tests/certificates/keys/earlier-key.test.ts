import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { stepOfBody } from '../../../app/issuing-desk/body-changes.server';
import { bodyDesk } from '../../../app/issuing-desk/body-desk-view.server';
import { decideBodyChange } from '../../../app/certificates/bodies/body-changes.server';
import { issueAskedBatches } from '../../../app/certificates/issue/batch-job.server';
import { askToIssue } from '../../../app/certificates/issue/batch.server';
import { proposeBatch } from '../../../app/certificates/issue/proposal.server';
import { registerSources } from '../../../app/certificates/register.server';
import { verifyCertificate } from '../../../app/certificates/verification/verification.server';
import { certificates } from '../../../db/schema';
import { keys, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { at, batchScene } from '../batch-scene';

const db = testDatabase();
const { people, passed } = await batchScene(db);

/** A certificate of the body `maker`, signed with its present key. */
async function issued() {
  const { candidates, ...session } = passed(1);
  const batchId = valueOf(proposeBatch(db, people.official, session, at()));
  valueOf(askToIssue(db, people.second, { batchId }, at()) as never);
  await issueAskedBatches(db, { keys, now: () => at('2026-12-11T02:00:00Z').now });
  const certificate = db
    .select()
    .from(certificates)
    .where(eq(certificates.batchId, batchId))
    .all()
    .find((one) => one.bodyId === 'maker')!;
  return { ...certificate, holder: candidates[0]!.actor };
}

test('a key that was replaced long ago and turns out to be lost is voided apart: what it signed is not believed, the present key signs on', async () => {
  const before = await issued();
  const { changeId } = valueOf(stepOfBody(db, people.official, 'maker', { part: 'key' }, at('2026-12-11T03:00:00Z')));
  const carry = async (id: number) =>
    valueOf(
      await decideBodyChange(db, people.second, { id, decision: 'carry', reason: '' }, at('2026-12-11T03:00:00Z')),
    );
  await carry(changeId!);
  const after = await issued();
  const desk = () => valueOf(bodyDesk(db, people.official, 'maker', 'zh', at('2026-12-12T02:00:00Z').now));
  const [present, earlier] = desk().losable;
  expect([present, earlier]).toMatchObject([
    { until: null, signed: 1 },
    { until: '2026-12-11', signed: 1 },
  ]);
  const answers = async () =>
    Promise.all(
      [before, after].map(
        async ({ credential }) =>
          (
            await verifyCertificate(
              credential,
              registerSources(db, at('2026-12-12T02:00:00Z')),
              at('2026-12-12T02:00:00Z').now,
            )
          ).genuine,
      ),
    );
  expect(await answers()).toEqual([{ answer: 'yes' }, { answer: 'yes' }]);

  const lose = (key: string, reason = '旧硬盘被盗', who = people.official) =>
    stepOfBody(db, who, 'maker', { part: 'lost-key', form: { key, reason } }, at('2026-12-12T01:00:00Z'));
  expect(lose(earlier!.publicKey, '')).toMatchObject({ code: 'reason-needed' });
  expect(lose(earlier!.publicKey, '旧硬盘被盗', before.holder)).toMatchObject({ code: 'not-allowed' });
  expect(lose('z6MkOfSomebodyElse')).toEqual({
    ok: false,
    code: 'key-unknown',
    field: 'key',
    value: 'z6MkOfSomebodyElse',
  });
  valueOf(lose(earlier!.publicKey));
  expect(await answers()).toEqual([{ answer: 'no', reason: 'key-compromised' }, { answer: 'yes' }]);
  expect(desk()).toMatchObject({ losable: [{ publicKey: present!.publicKey, until: null }], lost: 1, hasKey: true });
  expect(desk().history[0]).toMatchObject({ deed: 'body.void-earlier-key', reason: '旧硬盘被盗' });
  expect(lose(earlier!.publicKey)).toMatchObject({ code: 'key-unknown' });

  const lost = valueOf(lose(present!.publicKey));
  expect(await answers()).toEqual([
    { answer: 'no', reason: 'key-compromised' },
    { answer: 'no', reason: 'key-compromised' },
  ]);
  expect(desk()).toMatchObject({ losable: [], lost: 2, hasKey: false, waiting: [{ id: lost.changeId }] });
  expect(desk().history[1]).toMatchObject({ deed: 'body.void-present-key', reason: '旧硬盘被盗' });
  await carry(lost.changeId!);
  expect(desk()).toMatchObject({ losable: [{ until: null, signed: 0 }], lost: 2, hasKey: true, waiting: [] });
});
