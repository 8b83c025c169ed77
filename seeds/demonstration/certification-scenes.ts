import type { Actor } from '../../app/accounts/permissions/actor';
import { appealCertification, withdrawCertification } from '../../app/certification/applications/candidacy.server';
import { findOpenVersion, type SchemeAddress } from '../../app/certification/schemes/scheme-desk.server';
import { moveSchemeBy } from '../../app/certification/schemes/scheme-move.server';
import { editSchemeVersion } from '../../app/certification/schemes/scheme-version.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import { schemeVersions } from '../../db/schema/index';
import { begun, demonstratedLevel, handedIn, named, placed, reviewed } from './candidates';
import { authoriseAlliance, certificateScenes } from './certificate-scenes';
import { afterTheExam, examinedCandidates } from './exam-scenes';
import { session } from './exam-sessions';
import type { CastName } from './people';
import { done, type Stage } from './stage';

/** Certification in every state: schemes, sessions, applications, certificates. */
export async function certificationScenes(stage: Stage, cast: Record<CastName, Actor>): Promise<void> {
  named(stage, cast.assessor, '方可');
  named(stage, cast.assessor2, '严珊');
  const schemeId = adoptSchemes(stage, cast);
  await authoriseAlliance(stage, cast);
  const past = session(stage, cast, schemeId, { plannedAgo: 45, startsAgo: 25, seats: 15 });
  const examined = examinedCandidates(stage, cast, past);
  await certificateScenes(stage, cast, examined);
  afterTheExam(stage, cast, examined);
  openSessions(stage, cast, schemeId);
  waitingCandidates(stage, cast);
}

/** Five schemes in force, one of them with its fee and a sample question; one that waits for a second official, one being written. */
function adoptSchemes(stage: Stage, cast: Record<CastName, Actor>): number {
  const { db, occasion } = stage;
  const move = (
    actor: Actor,
    of: { occupationId: string; level: number },
    name: 'start' | 'propose' | 'publish',
    daysAgo: number,
    reason = '',
  ) => done(moveSchemeBy(db, actor, of, { move: name, reason }, occasion(daysAgo)));
  const inForce = [
    demonstratedLevel,
    { occupationId: 'bim-twin', level: 2 },
    { occupationId: 'gis-twin', level: 1 },
    { occupationId: 'iot-twin', level: 1 },
    { occupationId: 'iot-twin', level: 2 },
  ];
  for (const of of inForce) {
    move(cast.official, of, 'start', 62);
    if (of === demonstratedLevel) sayFeeAndSample(stage, cast.official, of);
    move(cast.official, of, 'propose', 61);
    move(cast.official2, of, 'publish', 60, '演示：机构的授权随后登记');
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

/** What the exam of one level costs, and a question like those it asks. */
function sayFeeAndSample({ db, occasion }: Stage, official: Actor, of: SchemeAddress): void {
  const { id, revision, content } = findOpenVersion(db, of)!;
  const sample = {
    zh: '演示：模型里一根柱子没有编码，交付前怎样补，谁来核对？',
    en: 'Demonstration: a column in the model has no code. How is it given one before handing over, and who checks it?',
  };
  done(editSchemeVersion(db, official, { id, revision, content: { ...content, feeYuan: 480, sample } }, occasion(62)));
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
