import type { Actor } from '../../app/accounts/permissions/actor';
import { startCertification, submitCertification } from '../../app/certification/applications/candidacy.server';
import { decideCertification } from '../../app/certification/applications/review-decision.server';
import type { Person } from '../../app/certification/levels/person';
import { holdCertification } from '../../app/certification/applications/review-holding.server';
import { takeSeat } from '../../app/certification/sessions/seats.server';
import { keepIdentity } from '../../app/personal-data/identity.server';
import { saveTalent } from '../../app/certification/talent/talent.server';
import type { Outcome } from '../../app/outcome';
import { done, madeUpIdCard, type Stage } from './stage';

/** The level that most made-up candidates apply for. */
export const demonstratedLevel = { occupationId: 'bim-twin', level: 1 };

/** A record of ten years' work, with a project and a link as evidence; nothing of it is real. */
const record: Omit<Person, 'certificates'> = {
  work: [
    {
      employer: '广州云岫孪生科技有限公司（演示）',
      from: '2016-07-01',
      until: null,
      fields: ['bim', 'gis', 'iot'],
      evidence: [{ url: 'https://firm1.demo.example.cn/employment', note: '演示：在职说明' }],
    },
  ],
  education: [{ school: '演示大学', level: 'bachelor', completedOn: '2016-06-30', fields: ['bim'] }],
  training: [{ course: '建筑信息模型进阶（演示）', hours: 96, completedOn: '2024-05-20', fields: ['bim'] }],
  projects: [
    {
      name: '城市信息模型平台（演示）',
      role: '建模负责人',
      segments: ['bim.authoring', 'gis.cim'],
      fields: ['bim', 'gis'],
      from: '2023-03-01',
      until: '2024-12-31',
      summary: '演示用的说明，并非事实。',
      evidence: [{ url: 'https://firm1.demo.example.cn/project', note: '' }],
    },
  ],
};

/** Gives somebody a name and no record. */
export function named({ db, occasion }: Stage, actor: Actor, name: string): void {
  done(
    saveTalent(
      db,
      actor,
      {
        name: `${name}（演示）`,
        regionCode: '440100',
        companyId: null,
        record: { work: [], education: [], training: [], projects: [] },
        revision: 0,
      },
      occasion(30),
    ),
  );
}

/** Keeps a record for somebody and begins an application; answers its number. */
export function begun(
  { db, occasion }: Stage,
  actor: Actor,
  name: string,
  daysAgo: number,
  of = demonstratedLevel,
): number {
  const at = occasion(daysAgo);
  done(
    saveTalent(db, actor, { name: `${name}（演示）`, regionCode: '440100', companyId: null, record, revision: 0 }, at),
  );
  done(
    keepIdentity(db, actor, { name: `${name}（演示）`, kind: 'id-card', idCard: madeUpIdCard(actor.accountId) }, at),
  );
  return done(startCertification(db, actor, of, at)).id;
}

/** The same, handed in. */
export function handedIn(stage: Stage, actor: Actor, name: string, daysAgo: number, of = demonstratedLevel): number {
  const id = begun(stage, actor, name, daysAgo, of);
  done(submitCertification(stage.db, actor, id, stage.occasion(daysAgo)) as Outcome<unknown>);
  return id;
}

/** The same, decided by a reviewer. */
export function reviewed(
  stage: Stage,
  actor: Actor,
  name: string,
  daysAgo: number,
  reviewer: Actor,
  decision: 'accept' | 'return' | 'refuse' = 'accept',
  reason = '',
): number {
  const id = handedIn(stage, actor, name, daysAgo);
  done(holdCertification(stage.db, reviewer, { id, holding: 'take' }, stage.occasion(daysAgo - 2)));
  done(decideCertification(stage.db, reviewer, { id, decision, reason }, stage.occasion(daysAgo - 2)));
  return id;
}

/** The same, accepted and with a place in a session (a seat, or in its waiting list when it is full). */
export function placed(
  stage: Stage,
  actor: Actor,
  name: string,
  daysAgo: number,
  reviewer: Actor,
  sessionId: number,
): number {
  const id = reviewed(stage, actor, name, daysAgo, reviewer);
  done(takeSeat(stage.db, actor, { applicationId: id, sessionId }, stage.occasion(daysAgo - 3)));
  return id;
}
