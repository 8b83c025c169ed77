import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import { recordAuthorisation } from '../../app/certificates/bodies/authorisation.server';
import { rotateIssuerKey } from '../../app/certificates/bodies/body.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import {
  proposeRevocation,
  revokeCertificate,
  suspendCertificate,
} from '../../app/certificates/issue/revocation.server';
import { assignAssessor, declareComplete } from '../../app/certification/assessments/assessor.server';
import { appealCertification, withdrawCertification } from '../../app/certification/applications/candidacy.server';
import { decideAppeal } from '../../app/certification/applications/appeals.server';
import { planExamSession } from '../../app/certification/sessions/exam-session.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { moveSchemeBy } from '../../app/certification/schemes/scheme-edit.server';
import { scorePaper } from '../../app/certification/assessments/scores.server';
import type { Outcome } from '../../app/outcome';
import { examSeats, schemeVersions, scoreAppeals } from '../../db/schema/index';
import { begun, demonstratedLevel, handedIn, named, placed, reviewed } from './candidates';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Certification in every state: schemes, sessions, applications, certificates. */
export async function certificationScenes(stage: Stage, cast: Record<CastName, Actor>): Promise<void> {
  named(stage, cast.assessor, '方可');
  named(stage, cast.assessor2, '严珊');
  const schemeId = adoptSchemes(stage, cast);
  const past = session(stage, cast, schemeId, { plannedAgo: 45, startsAgo: 25, seats: 15 });
  const examined = examinedCandidates(stage, cast, past);
  await certificates(stage, cast, examined);
  afterTheExam(stage, cast, examined);
  openSessions(stage, cast, schemeId);
  waitingCandidates(stage, cast);
}

/** Five schemes in force, one that waits for a second official, one being written. */
function adoptSchemes({ db, occasion }: Stage, cast: Record<CastName, Actor>): number {
  const move = (
    actor: Actor,
    of: { occupationId: string; level: number },
    name: 'start' | 'propose' | 'publish',
    daysAgo: number,
  ) => done(moveSchemeBy(db, actor, of, { move: name, reason: '' }, occasion(daysAgo)));
  const inForce = [
    demonstratedLevel,
    { occupationId: 'bim-twin', level: 2 },
    { occupationId: 'gis-twin', level: 1 },
    { occupationId: 'iot-twin', level: 1 },
    { occupationId: 'iot-twin', level: 2 },
  ];
  for (const of of inForce) {
    move(cast.official, of, 'start', 62);
    move(cast.official, of, 'propose', 61);
    move(cast.official2, of, 'publish', 60);
  }
  const waits = { occupationId: 'control-twin', level: 1 };
  move(cast.official2, waits, 'start', 6);
  move(cast.official2, waits, 'propose', 5);
  move(cast.official, { occupationId: 'gis-twin', level: 1 }, 'start', 3);
  return db
    .select()
    .from(schemeVersions)
    .all()
    .find(
      (one) =>
        one.occupationId === demonstratedLevel.occupationId &&
        one.level === demonstratedLevel.level &&
        one.state === 'published',
    )!.id;
}

/** A session with both assessors, open for seats. Negative days lie ahead. */
function session(
  { db, occasion }: Stage,
  cast: Record<CastName, Actor>,
  schemeVersionId: number,
  when: { plannedAgo: number; startsAgo: number; seats: number },
): number {
  const at = occasion(when.plannedAgo);
  const day = occasion(when.startsAgo).now.toISOString().slice(0, 10);
  const planned = done(
    planExamSession(
      db,
      cast.official,
      {
        schemeVersionId,
        regionCode: '440100',
        startsAt: `${day}T01:00:00.000Z`,
        endsAt: `${day}T04:00:00.000Z`,
        place: '广州市天河区演示路 1 号考点（演示）',
        online: false,
        seats: when.seats,
      },
      at,
    ),
  );
  for (const assessor of [cast.assessor, cast.assessor2])
    done(assignAssessor(db, cast.official, { sessionId: planned.id, assessorId: assessor.accountId }, at));
  done(moveExamSession(db, cast.official, { id: planned.id, move: 'open' }, at));
  return planned.id;
}

/** With the one above, enough that their number may be published (docs/decisions/0019). */
const holders = ['holder1', 'holder2', 'holder3', 'holder4', 'holder5'] as const;
type Holder = (typeof holders)[number];

type Examined = Record<
  'passed' | 'issued' | Holder | 'proposed' | 'suspended' | 'revoked' | 'failed' | 'appealed' | 'assessed',
  number
>;

/** Thirteen people sat an exam 25 days ago: ten passed, three did not. */
function examinedCandidates(stage: Stage, cast: Record<CastName, Actor>, sessionId: number): Examined {
  const { db, occasion } = stage;
  const people = [
    ['passed', cast.talent, '林晓', 82],
    ['issued', cast.talent2, '陈嘉禾', 88],
    ['proposed', cast.talent3, '黄咏', 79],
    ['suspended', cast.talent4, '何静仪', 75],
    ['revoked', cast.talent5, '梁子谦', 71],
    ['failed', cast.talent6, '谭乐', 41],
    ['appealed', cast.talent7, '冯琛', 55],
    ['assessed', cast.talent8, '曾思', 58],
    ['holder1', cast.talent20, '温可欣', 84],
    ['holder2', cast.talent21, '麦朗', 91],
    ['holder3', cast.talent22, '关子轩', 77],
    ['holder4', cast.talent23, '柳音', 69],
    ['holder5', cast.talent24, '方圆', 86],
  ] as const;
  const placedPeople = people.map(([state, actor, name, points]) => ({
    state,
    points,
    id: placed(stage, actor, name, 40, cast.reviewer, sessionId),
  }));
  done(moveExamSession(db, cast.official, { id: sessionId, move: 'close' }, occasion(26)));
  for (const assessor of [cast.assessor, cast.assessor2]) done(declareComplete(db, assessor, sessionId, occasion(26)));
  const score = (assessor: Actor, id: number, paperId: string, points: Record<string, number>) => {
    const { candidateNumber } = db.select().from(examSeats).where(eq(examSeats.applicationId, id)).get()!;
    done(
      scorePaper(
        db,
        assessor,
        sessionId,
        { candidateNumber, paperId, points, comment: null },
        occasion(22),
      ) as Outcome<unknown>,
    );
  };
  for (const { id, points } of placedPeople) {
    score(cast.assessor, id, 'theory', { knowledge: Math.min(80, points), safety: Math.max(0, points - 80) });
    const practice = {
      preparation: Math.min(25, points),
      making: Math.min(45, Math.max(0, points - 25)),
      result: Math.max(0, points - 70),
    };
    score(cast.assessor, id, 'practice', practice);
    score(cast.assessor2, id, 'practice', practice);
  }
  done(confirmSession(db, cast.official2, sessionId, occasion(18)) as Outcome<unknown>);
  return Object.fromEntries(placedPeople.map(({ state, id }) => [state, id])) as Examined;
}

/** Certificates issued, suspended, revoked, one whose revocation waits, and one that waits to be issued. */
async function certificates({ db, occasion }: Stage, cast: Record<CastName, Actor>, examined: Examined): Promise<void> {
  done(
    recordAuthorisation(
      db,
      cast.official,
      {
        bodyId: 'alliance',
        occupationId: demonstratedLevel.occupationId,
        levels: [1, 2],
        fromOn: '2026-01-01',
        untilOn: null,
        basis: '演示〔2026〕1号（并非真实文件）',
      },
      occasion(30),
    ),
  );
  done(await rotateIssuerKey(db, cast.official, { bodyId: 'alliance', compromised: false }, occasion(30)));
  const proposed = (state: keyof Examined, daysAgo = 16) =>
    done(proposeCertificates(db, cast.official, examined[state], occasion(daysAgo))).map((one) => one.id);
  const ids = {
    issued: [...proposed('issued'), ...holders.flatMap((holder) => proposed(holder))],
    suspended: proposed('suspended'),
    revoked: proposed('revoked'),
  };
  done((await issueCertificates(db, cast.official2, Object.values(ids).flat(), occasion(14))) as Outcome<unknown>);
  for (const id of ids.suspended)
    done(suspendCertificate(db, cast.official, { id, reason: '演示：核对身份期间暂停' }, occasion(6)));
  for (const id of ids.revoked) {
    done(proposeRevocation(db, cast.official, { id, reason: '演示：工作证明不实' }, occasion(5)));
    done(revokeCertificate(db, cast.official2, id, occasion(4)));
  }
  proposed('proposed', 2);
}

/** What candidates who failed did next: one appeals the scores, one is scored again, one has done nothing. */
function afterTheExam({ db, occasion }: Stage, cast: Record<CastName, Actor>, examined: Examined): void {
  for (const [actor, id] of [
    [cast.talent7, examined.appealed],
    [cast.talent8, examined.assessed],
  ] as const)
    done(appealCertification(db, actor, { id, reason: '演示：实操第二项漏计' }, occasion(12)));
  const { appealId } = db
    .select({ appealId: scoreAppeals.id })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
    .where(eq(examSeats.applicationId, examined.assessed))
    .get()!;
  done(
    decideAppeal(
      db,
      cast.official,
      { appealId, decision: 'rescore', reason: '演示：同意重评' },
      occasion(10),
    ) as Outcome<unknown>,
  );
}

/** One session takes people (one seated, one waiting), one is closed and waits for its scores. */
function openSessions(stage: Stage, cast: Record<CastName, Actor>, schemeId: number): void {
  const open = session(stage, cast, schemeId, { plannedAgo: 12, startsAgo: -20, seats: 1 });
  placed(stage, cast.talent9, '区锦程', 10, cast.reviewer, open);
  placed(stage, cast.talent10, '苏颖', 9, cast.reviewer, open);
  const closed = session(stage, cast, schemeId, { plannedAgo: 12, startsAgo: 1, seats: 5 });
  placed(stage, cast.talent11, '邓可', 10, cast.reviewer, closed);
  done(moveExamSession(stage.db, cast.official, { id: closed, move: 'close' }, stage.occasion(2)));
}

/** Before the exam: accepted, drafts, under review (also overdue and under appeal), returned, refused, withdrawn. */
function waitingCandidates(stage: Stage, cast: Record<CastName, Actor>): void {
  reviewed(stage, cast.talent12, '叶青', 7, cast.reviewer);
  handedIn(stage, cast.talent13, '潘岳', 15);
  handedIn(stage, cast.talent14, '卢月', 1);
  begun(stage, cast.talent15, '罗曼', 1);
  reviewed(stage, cast.talent16, '郭朗', 8, cast.reviewer, 'return', '演示：请补在职证明');
  reviewed(stage, cast.talent17, '高远', 8, cast.reviewer, 'refuse', '演示：工作内容与本职业无关');
  const appealed = reviewed(stage, cast.talent18, '江帆', 9, cast.reviewer, 'refuse', '演示：看不出建模经历');
  done(
    appealCertification(stage.db, cast.talent18, { id: appealed, reason: '演示：附项目合同摘录' }, stage.occasion(3)),
  );
  const withdrawn = handedIn(stage, cast.talent19, '石磊', 6);
  done(withdrawCertification(stage.db, cast.talent19, withdrawn, stage.occasion(5)));
}
