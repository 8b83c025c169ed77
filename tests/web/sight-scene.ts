import { sql } from 'drizzle-orm';
import {
  applicationEvidence,
  certificationApplications,
  colleagueRequests,
  companyMerges,
  dataReports,
  examSeats,
  examSessions,
  membershipApplications,
  profileChanges,
  scoreAppeals,
  storedFiles,
} from '../../db/schema/index';
import { scene as allianceScene } from '../alliance/scene';
import { examScene } from '../certification/exam-scene';
import { testDatabase } from '../database';

/** Two regions: the one whose people look (Guangzhou, home), and one of others (Shenzhen). */
export const here = '440100';
export const there = '440300';

/** A database in which one of everything that waits at a desk can be made in either region, at any moment. */
export function sightScene() {
  const s = allianceScene(testDatabase());
  const { db } = s;
  const exams = examScene(db);
  // Both scenes number their people from one.
  db.run(sql`update accounts set email = 'exam-' || email`);
  const [owner, author] = [s.person(), s.person()];
  const firm = { [here]: s.company('本地甲公司'), [there]: s.company('外地乙公司', { regionCode: there }) } as Record<
    string,
    number
  >;
  const id = { id: dataReports.id };
  let seats = 0;
  const certification = (
    region: string,
    at: string,
    state: 'draft' | 'submitted' | 'appealed' = 'submitted',
    accountId = s.person().accountId,
  ) =>
    db
      .insert(certificationApplications)
      .values({
        accountId,
        schemeVersionId: exams.scheme.id,
        occupationId: 'bim-twin',
        level: 1,
        state,
        regionCode: region,
        createdAt: at,
        updatedAt: at,
        ...(state === 'draft'
          ? {}
          : {
              name: '王芳',
              person: { work: [], education: [], training: [], projects: [], certificates: [] } as never,
              route: 0,
              submittedAt: at,
            }),
      })
      .returning({ id: certificationApplications.id })
      .get().id;
  const session = (region: string, at: string) =>
    db
      .insert(examSessions)
      .values({
        schemeVersionId: exams.scheme.id,
        regionCode: region,
        state: 'open',
        startsAt: at,
        endsAt: new Date(Date.parse(at) + 3_600_000).toISOString(),
        place: '甲楼',
        online: false,
        seats: 10,
        createdBy: author.accountId,
        createdAt: at,
      })
      .returning({ id: examSessions.id })
      .get().id;
  return {
    ...s,
    owner,
    firm,
    make: {
      application: (region: string, at: string) =>
        db
          .insert(membershipApplications)
          .values({
            kind: 'new',
            applicantId: owner.accountId,
            state: 'submitted',
            nameZh: '丙公司',
            regionCode: region,
            createdAt: at,
            updatedAt: at,
            queuedAt: at,
            submittedAt: at,
            warnOn: '2026-11-26',
            dueOn: '2026-11-30',
          })
          .returning({ id: membershipApplications.id })
          .get().id,
      draft: (region: string, at: string) =>
        db
          .insert(membershipApplications)
          .values({
            kind: 'new',
            applicantId: owner.accountId,
            state: 'draft',
            nameZh: '丙公司',
            regionCode: region,
            createdAt: at,
            updatedAt: at,
            queuedAt: at,
          })
          .returning({ id: membershipApplications.id })
          .get().id,
      file: (applicationId: number, at: string) => {
        const file = db
          .insert(storedFiles)
          .values({
            storedName: `f${applicationId}`,
            thingType: 'application',
            thingId: String(applicationId),
            question: 'capabilities.gis.cim',
            originalName: 'a.pdf',
            mediaType: 'application/pdf',
            bytes: 1,
            sha256: 'x',
            uploadedBy: owner.accountId,
            uploadedAt: at,
          })
          .returning({ id: storedFiles.id })
          .get().id;
        db.insert(applicationEvidence)
          .values({ applicationId, segmentId: 'gis.cim', kind: 'product-page', fileId: file })
          .run();
        return file;
      },
      report: (region: string, at: string) =>
        db
          .insert(dataReports)
          .values({
            companyId: firm[region]!,
            fields: ['website'],
            text: '错了',
            language: 'zh',
            state: 'open',
            reportedAt: at,
            dueOn: '2026-12-01',
          })
          .returning(id)
          .get().id,
      change: (region: string, at: string, company = s.company('丁公司', { regionCode: region })) =>
        db
          .insert(profileChanges)
          .values({
            companyId: company,
            field: 'nameZh',
            after: '新名',
            state: 'pending',
            proposedBy: author.accountId,
            proposedAt: at,
          })
          .returning({ id: profileChanges.id })
          .get().id,
      colleague: (region: string, at: string) =>
        db
          .insert(colleagueRequests)
          .values({
            companyId: firm[region]!,
            accountId: s.person().accountId,
            state: 'asked',
            note: '我在这里上班',
            askedAt: at,
            dueOn: '2026-11-01',
          })
          .returning({ id: colleagueRequests.id })
          .get().id,
      merge: (region: string, at: string) =>
        db
          .insert(companyMerges)
          .values({
            keptId: firm[region]!,
            mergedId: 999_000,
            mergedSlug: `m-${region}-${at}`,
            mergedName: '旧名',
            mergedBy: author.accountId,
            mergedAt: at,
            reason: '同一家',
            moved: '{}',
          })
          .returning({ id: companyMerges.id })
          .get().id,
      certification,
      session,
      appeal: (region: string, at: string) => {
        const application = certification(region, at, 'appealed');
        seats += 1;
        const seat = db
          .insert(examSeats)
          .values({
            sessionId: session(region, at),
            applicationId: application,
            state: 'held',
            seat: 1,
            candidateNumber: `2026-${1000 + seats}`,
            takenAt: at,
            changedAt: at,
          })
          .returning({ id: examSeats.id })
          .get().id;
        return db
          .insert(scoreAppeals)
          .values({ seatId: seat, reason: '少算了', appealedAt: at })
          .returning({ id: scoreAppeals.id })
          .get().id;
      },
    },
  };
}
