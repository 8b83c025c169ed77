import { and, eq, gte } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { listBatches } from '../../../app/issuing-desk/desk-view.server';
import { issueAskedBatches, leaseSeconds } from '../../../app/certificates/issue/batch-job.server';
import { askToIssue, declineInBatch, findBatch, waitingIds } from '../../../app/certificates/issue/batch.server';
import { findCertificate } from '../../../app/certificates/certificate.server';
import { issueCertificates } from '../../../app/certificates/issue/issue.server';
import { logHead } from '../../../app/certificates/log/log-tree.server';
import { proposeBatch } from '../../../app/certificates/issue/proposal.server';
import { registerSources } from '../../../app/certificates/register.server';
import { decideAnnulment } from '../../../app/certificates/issue/annulment-decision.server';
import { proposeAnnulment } from '../../../app/certificates/issue/annulment.server';
import { verifyCertificate } from '../../../app/certificates/verification/verification.server';
import { findCertificationApplication } from '../../../app/certification/applications/application.server';
import { keysFrom } from '../../../app/secrets/keys.server';
import {
  authorisations,
  certificateBatches,
  certificateLog,
  certificates,
  events,
  mails,
  roleGrants,
} from '../../../db/schema';
import { keys, someone, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { at, batchScene } from '../batch-scene';
import { endAuthorisation, rotateIssuerKey } from '../ready-bodies';

const db = testDatabase();
const scene = await batchScene(db, { makerCompany: 1 });
const { people, third } = scene;
const now = () => at('2026-12-11T02:00:00Z').now;
const run = (more: { wanted?: () => boolean; now?: () => Date } = {}) => issueAskedBatches(db, { keys, now, ...more });
const states = (batchId: number) =>
  db
    .select({ state: certificates.state })
    .from(certificates)
    .where(eq(certificates.batchId, batchId))
    .all()
    .map((row) => row.state);
const stateOf = (applicationId: number) => findCertificationApplication(db, applicationId)!.state;
function proposed(count: number) {
  const session = scene.passed(count);
  return { ...session, batchId: valueOf(proposeBatch(db, people.official, session, at())) };
}
const ask = (batchId: number, who = people.second) => askToIssue(db, who, { batchId }, at());

describe('a batch', () => {
  test('is listed with its own number of certificates, whatever other batches hold', () => {
    const [one, three] = [proposed(1), proposed(3)].map(({ batchId }) => batchId);
    const sizes = new Map(listBatches(db, 'waiting').map((batch) => [batch.id, batch.total]));
    expect([sizes.get(one!), sizes.get(three!)]).toEqual([2, 6]);
    expect(
      listBatches(db, 'all')
        .slice(0, 2)
        .map((batch) => batch.total),
    ).toEqual([6, 2]);
  });

  test('holds a certificate per candidate and body, proposed by one and issued by another, who alone is asked', async () => {
    const { batchId, candidates, applicationIds, sessionId } = proposed(2);
    expect(states(batchId)).toEqual(['proposed', 'proposed', 'proposed', 'proposed']);
    expect(proposeBatch(db, people.official, { sessionId, applicationIds }, at())).toMatchObject({
      code: 'proposed-already',
    });
    expect(ask(batchId, people.official)).toEqual({ ok: false, code: 'second-person-needed' });
    expect(ask(batchId, someone(db))).toMatchObject({ code: 'not-allowed' });
    valueOf(ask(batchId) as never);
    expect(ask(batchId, third)).toEqual({
      ok: false,
      code: 'batch-state',
      state: 'issuing',
      allowed: ['finish', 'stop'],
    });
    expect(states(batchId)).toEqual(['proposed', 'proposed', 'proposed', 'proposed']);
    const mailsBefore = db.select().from(mails).where(eq(mails.kind, 'certificate-issued')).all().length;
    expect(await run()).toBe(1);
    expect(states(batchId)).toEqual(['issued', 'issued', 'issued', 'issued']);
    expect(findBatch(db, batchId)).toMatchObject({
      state: 'issued',
      issuedBy: people.second.accountId,
      leaseUntil: null,
    });
    expect(applicationIds.map(stateOf)).toEqual(['issued', 'issued']);
    expect(db.select().from(mails).where(eq(mails.kind, 'certificate-issued')).all().length - mailsBefore).toBe(
      candidates.length,
    );
    expect(
      db
        .select({ deed: events.deed })
        .from(events)
        .where(
          and(
            eq(events.thingType, 'certificate-batch'),
            eq(events.thingId, String(batchId)),
            eq(events.outcome, 'done'),
          ),
        )
        .all()
        .map((row) => row.deed),
    ).toEqual(['certificate-batch.propose', 'certificate-batch.issue', 'certificate-batch.finish']);
  });

  test('leaves out a body whose own people the candidates are, and says when nothing is left', () => {
    const session = scene.passed(1, 1);
    const batchId = valueOf(proposeBatch(db, people.official, session, at()));
    expect(
      db.select({ bodyId: certificates.bodyId }).from(certificates).where(eq(certificates.batchId, batchId)).all(),
    ).toEqual([{ bodyId: 'alliance' }]);
    expect(proposeBatch(db, people.official, session, at())).toMatchObject({ code: 'nothing-possible' });
  });

  test('is signed once however many processes look for work', async () => {
    const { batchId } = proposed(2);
    valueOf(ask(batchId) as never);
    const before = logHead(db).size;
    const done = await Promise.all([run(), run(), run()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    const logged = db.select().from(certificateLog).where(gte(certificateLog.position, before)).all();
    expect([
      states(batchId).filter((state) => state === 'issued').length,
      logged.filter((line) => line.number !== '').length,
    ]).toEqual([4, 4]);
  });

  test('that fails in a way nobody expected waits for a second person again, and can be declined', async () => {
    const { batchId } = proposed(1);
    valueOf(ask(batchId) as never);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // Another secret opens no key.
    await issueAskedBatches(db, { keys: keysFrom(Buffer.alloc(32, 8)), now });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(findBatch(db, batchId)).toMatchObject({
      state: 'proposed',
      issuedBy: null,
      leaseUntil: null,
      fault: [{ number: '', code: 'issuing-failed' }],
    });
    expect(states(batchId)).toEqual(['proposed', 'proposed']);
    valueOf(ask(batchId) as never);
    expect(await run()).toBe(1);
    expect(states(batchId)).toEqual(['issued', 'issued']);
  });

  test('that a restart interrupts has changed nothing, and is taken up again', async () => {
    const { batchId } = proposed(2);
    valueOf(ask(batchId) as never);
    let signatures = 0;
    expect(await run({ wanted: () => (signatures += 1) <= 3 })).toBe(1);
    expect([states(batchId), findBatch(db, batchId)!.state]).toEqual([
      ['proposed', 'proposed', 'proposed', 'proposed'],
      'issuing',
    ]);
    expect(await run()).toBe(1);
    expect(findBatch(db, batchId)!.state).toBe('issued');
  });

  test('that another process took over meanwhile is left to it: nothing is issued twice', async () => {
    const { batchId } = proposed(1);
    valueOf(ask(batchId) as never);
    const theirs = new Date(now().getTime() + 2 * leaseSeconds * 1000).toISOString();
    const leaseTo = (leaseUntil: string | null) =>
      db.update(certificateBatches).set({ leaseUntil }).where(eq(certificateBatches.id, batchId)).run();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let asked = 0;
    await run({
      wanted: () => {
        asked += 1;
        // Once to take the batch up, then after each of its two signatures.
        if (asked === 3) leaseTo(theirs);
        return true;
      },
    });
    log.mockRestore();
    expect(findBatch(db, batchId)).toMatchObject({ state: 'issuing', leaseUntil: theirs, fault: null });
    expect(states(batchId)).toEqual(['proposed', 'proposed']);
    leaseTo(null);
    expect(await run()).toBe(1);
    expect(states(batchId)).toEqual(['issued', 'issued']);
  });

  test('of a process that died is taken up when its lease is over, not before', async () => {
    const { batchId } = proposed(1);
    valueOf(ask(batchId) as never);
    const until = new Date(now().getTime() + leaseSeconds * 1000);
    db.update(certificateBatches)
      .set({ leaseUntil: until.toISOString() })
      .where(eq(certificateBatches.id, batchId))
      .run();
    expect(await run()).toBe(0);
    expect(await run({ now: () => until })).toBe(1);
    expect(states(batchId)).toEqual(['issued', 'issued']);
  });

  test('waits again, with what stood in the way, when its body loses the authorisation before the end', async () => {
    const { batchId } = proposed(1);
    valueOf(ask(batchId) as never);
    const right = db.select().from(authorisations).where(eq(authorisations.bodyId, 'maker')).get()!;
    valueOf(
      endAuthorisation(db, people.official, { id: right.id, untilOn: '2026-12-10', reason: '主管部门收回' }, at()),
    );
    expect(
      endAuthorisation(db, people.official, { id: right.id, untilOn: '2027-01-01', reason: '…' }, at()),
    ).toMatchObject({ code: 'authorisation-dates' });
    await run();
    expect(states(batchId)).toEqual(['proposed', 'proposed']);
    expect(findBatch(db, batchId)).toMatchObject({
      state: 'proposed',
      issuedBy: null,
      fault: [{ code: 'body-not-authorised', value: 'maker' }],
    });
    db.update(authorisations).set({ untilOn: null }).where(eq(authorisations.id, right.id)).run();
    valueOf(ask(batchId, third) as never);
    await run();
    expect(states(batchId)).toEqual(['issued', 'issued']);
  });

  test('of an official whose role was taken away meanwhile is not issued', async () => {
    const { batchId } = proposed(1);
    const leaving = someone(db, 'official');
    valueOf(ask(batchId, leaving) as never);
    db.delete(roleGrants).where(eq(roleGrants.accountId, leaving.accountId)).run();
    await run();
    expect(findBatch(db, batchId)).toMatchObject({
      state: 'proposed',
      fault: [{ code: 'not-allowed' }, { code: 'not-allowed' }],
    });
  });

  test('loses single proposals with a reason; the candidate is done when none waits, and the batch when none is left', async () => {
    const { batchId, applicationIds } = proposed(2);
    const [first, second, third_, fourth] = waitingIds(db, batchId) as [number, number, number, number];
    const decline = (ids: number[], reason = '姓名有误') =>
      declineInBatch(db, people.reviewer, { batchId, ids, reason }, at());
    expect(decline([first], ' ')).toMatchObject({ code: 'reason-needed' });
    expect(decline([])).toMatchObject({ code: 'nothing-chosen' });
    valueOf(decline([second]));
    expect(stateOf(applicationIds[0]!)).toBe('passed');
    valueOf(ask(batchId) as never);
    expect(decline([first])).toMatchObject({ code: 'batch-state', state: 'issuing' });
    await run();
    expect([first, second, third_, fourth].map((id) => findCertificate(db, id)!.state)).toEqual([
      'issued',
      'declined',
      'issued',
      'issued',
    ]);
    expect(applicationIds.map(stateOf)).toEqual(['issued', 'issued']);
    const other = proposed(1);
    valueOf(
      declineInBatch(
        db,
        people.second,
        { batchId: other.batchId, ids: waitingIds(db, other.batchId), reason: '重复' },
        at(),
      ),
    );
    expect([findBatch(db, other.batchId)!.state, stateOf(other.applicationIds[0]!)]).toEqual(['declined', 'passed']);
  });
});

describe('a key that changes while a batch is signed', () => {
  test.each([[false], [true]])(
    '(lost: %s) makes it sign anew: every certificate stands under the new key',
    async (compromised) => {
      const { batchId } = proposed(2);
      let rotated = false;
      const issued = await issueCertificates(db, people.second, waitingIds(db, batchId), at('2026-12-11T03:00:00Z'), {
        signed: async (count) => {
          if (count === 2 && !rotated)
            valueOf(
              await rotateIssuerKey(
                db,
                people.official,
                { bodyId: 'alliance', compromised },
                at('2026-12-11T03:00:00Z'),
              ),
            );
          rotated ||= count === 2;
          return true;
        },
        lease: () => undefined,
      });
      for (const { id } of valueOf(issued as never) as { id: number }[]) {
        const { genuine, authorised, valid } = await verifyCertificate(
          findCertificate(db, id)!.credential,
          registerSources(db, at('2026-12-11T04:00:00Z')),
          at('2026-12-11T04:00:00Z').now,
        );
        expect([genuine.answer, authorised.answer, valid.answer]).toEqual(['yes', 'yes', 'yes']);
      }
    },
  );
});

test('what was only proposed from an exam is declined when the exam is annulled', () => {
  const { batchId, applicationIds } = proposed(1);
  const { seatId } = findCertificate(db, waitingIds(db, batchId)[0]!)!;
  valueOf(proposeAnnulment(db, people.official, { seatId, reason: '泄题', decisions: {} }, at()) as never);
  valueOf(decideAnnulment(db, people.second, { seatId, decision: 'carry', reason: '' }, at()) as never);
  expect([states(batchId), findBatch(db, batchId)!.state, stateOf(applicationIds[0]!)]).toEqual([
    ['declined', 'declined'],
    'declined',
    'failed',
  ]);
});
