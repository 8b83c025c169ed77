import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { isGood } from '../../app/certificates/verification/answers';
import { issueAskedBatches } from '../../app/certificates/issue/batch-job.server';
import { askToIssue } from '../../app/certificates/issue/batch.server';
import { proposeBatch } from '../../app/certificates/issue/proposal.server';
import { registerSources } from '../../app/certificates/register.server';
import { verifyCertificate } from '../../app/certificates/verification/verification.server';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { accounts, assessments, certificates, certificationApplications, examSeats } from '../../db/schema';
import { loadShippedFacts } from '../../seeds/load';
import { at, batchScene } from '../certificates/batch-scene';
import { keys, valueOf } from '../certification/exam-scene';
import { quantile } from './quantile';

const perBatch = 500;

/** Candidates who passed, as rows: sitting the exam is not what is measured. */
function passed(
  db: Database,
  sessionId: number,
  schemeVersionId: number,
  confirmedBy: number,
  count: number,
  from: number,
): number[] {
  const when = '2026-12-08T02:00:00.000Z';
  return db.$client.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const number = from + index;
      const { id: accountId } = db
        .insert(accounts)
        .values({
          email: `bench${number}@example.cn`,
          emailVerifiedAt: when,
          passwordHash: 'x',
          state: 'active',
          language: 'zh',
          createdAt: when,
        })
        .returning()
        .get();
      const person = { work: [], education: [], training: [], projects: [], certificates: [] };
      const { id: applicationId } = db
        .insert(certificationApplications)
        .values({
          accountId,
          schemeVersionId,
          occupationId: 'bim-twin',
          level: 1,
          state: 'passed',
          person,
          name: `候选人${number}`,
          regionCode: '440100',
          createdAt: when,
          updatedAt: when,
          submittedAt: when,
        })
        .returning()
        .get();
      const { id: seatId } = db
        .insert(examSeats)
        .values({
          sessionId,
          applicationId,
          state: 'held',
          seat: number + 1,
          candidateNumber: `B${number}`,
          takenAt: when,
          changedAt: when,
        })
        .returning()
        .get();
      db.insert(assessments)
        .values({ seatId, passed: true, papers: {}, total: 90, confirmedBy, confirmedAt: when })
        .run();
      return applicationId;
    }),
  )();
}

/**
 * Issues `count` certificates as the product does: batches of a thousand for two bodies, proposed, signed in the
 * background, entered in history, log and mail. Prints certificates per second and the 99th percentile of a whole
 * verification.
 */
export async function issuingTimes(root: string, dataDir: string, count = 10_000): Promise<void> {
  const db = openDatabase(join(dataDir, 'issuing.db'));
  try {
    migrate(db, join(root, 'db/migrations'));
    loadShippedFacts(db, join(root, 'seeds/data'));
    const { people, scheme, session } = await batchScene(db);
    const { id: sessionId } = session({ seats: count });
    let proposing = 0;
    let issuing = 0;
    let cpu = 0;
    for (let from = 0; from < count / 2; from += perBatch) {
      const applicationIds = passed(db, sessionId, scheme.id, people.official.accountId, perBatch, from);
      const begun = performance.now();
      const batchId = valueOf(proposeBatch(db, people.official, { sessionId, applicationIds }, at()));
      valueOf(askToIssue(db, people.second, { batchId }, at()) as never);
      const asked = performance.now();
      const processor = process.cpuUsage();
      await issueAskedBatches(db, { keys, now: () => at('2026-12-11T02:00:00Z').now });
      const { user, system } = process.cpuUsage(processor);
      proposing += asked - begun;
      issuing += performance.now() - asked;
      cpu += (user + system) / 1_000_000;
    }
    const issued = db.select().from(certificates).where(eq(certificates.state, 'issued')).limit(500).all();
    const sources = registerSources(db, at('2026-12-12T02:00:00Z'));
    const times: number[] = [];
    for (const one of issued) {
      const begun = performance.now();
      if (!isGood(await verifyCertificate(one.credential, sources, at('2026-12-12T02:00:00Z').now)))
        throw new Error('a good certificate was refused');
      times.push(performance.now() - begun);
    }
    const total = db.$client
      .prepare("select count(*) from certificates where state = 'issued'")
      .pluck()
      .get() as number;
    console.log(
      `issue ${total} certificates: ${(total / (issuing / 1000)).toFixed(0)}/s, ${(total / cpu).toFixed(0)} per second of processor time; proposing ${(proposing / total).toFixed(2)} ms each`,
    );
    console.log(
      `verify, whole, with the register: p50 ${quantile(times, 0.5).toFixed(1)} ms   p99 ${quantile(times, 0.99).toFixed(1)} ms\n`,
    );
  } finally {
    db.$client.close();
  }
}
