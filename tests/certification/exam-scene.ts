import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Role } from '../../app/accounts/permissions/role';
import { assignAssessor, declareComplete } from '../../app/certification/assessments/assessor.server';
import { startCertification, submitCertification } from '../../app/certification/applications/candidacy.server';
import { decideCertification } from '../../app/certification/applications/review-decision.server';
import { holdCertification } from '../../app/certification/applications/review-holding.server';
import { planExamSession } from '../../app/certification/sessions/exam-session.server';
import { moveExamSession } from '../../app/certification/sessions/session-move.server';
import type { CertificationOccasion } from '../../app/certification/applications/occasion.server';
import type { Person } from '../../app/certification/levels/person';
import type { SchemeContent } from '../../app/certification/schemes/scheme';
import { editSchemeVersion, startSchemeVersion } from '../../app/certification/schemes/scheme-version.server';
import { moveSchemeVersion, publishSchemeVersion } from '../../app/certification/schemes/scheme-move.server';
import { scorePaper } from '../../app/certification/assessments/scores.server';
import { takeSeat } from '../../app/certification/sessions/seats.server';
import { saveTalent } from '../../app/certification/talent/talent.server';
import type { Outcome } from '../../app/outcome';
import { keysFrom } from '../../app/secrets/keys.server';
import type { Database } from '../../db/client';
import { accounts, examSeats, roleGrants } from '../../db/schema';
import { draws } from '../draws';
import { identified } from './identified';

export const keys = keysFrom(Buffer.alloc(32, 7));
const random = draws('exams');
export const at = (moment = '2026-11-23T02:00:00Z'): CertificationOccasion => ({
  now: new Date(moment),
  requestId: 'r-1',
  keys,
  random,
  origin: 'https://atlas.example.cn',
});

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

let made = 0;

/** A reviewer takes an application and decides it. */
export function takeAndDecide(db: Database, reviewer: Actor, input: Parameters<typeof decideCertification>[2]) {
  valueOf(holdCertification(db, reviewer, { id: input.id, holding: 'take' }, at()));
  return decideCertification(db, reviewer, input, at());
}

/** An account with roles, signed in with a second factor. */
export function someone(db: Database, ...roles: Role[]): Actor {
  // A letter of its own: other scenes on the same database number the addresses of their people too.
  made += 1;
  const email = `q${made}@example.cn`;
  const { id } = db
    .insert(accounts)
    .values({
      email,
      emailVerifiedAt: '2026-01-01T00:00:00.000Z',
      passwordHash: 'x',
      state: 'active',
      language: 'zh',
      createdAt: '2026-01-01T00:00:00.000Z',
    })
    .returning()
    .get();
  for (const role of roles)
    db.insert(roleGrants).values({ accountId: id, role, grantedAt: '2026-01-01T00:00:00.000Z' }).run();
  return {
    accountId: id,
    email,
    language: 'zh',
    roles: roles.map((role) => ({ role, regionCode: null, companyId: null })),
    session: { number: made, authenticatedAt: '2026-11-23T00:00:00.000Z', secondFactor: true },
  };
}

export const experienced: Omit<Person, 'certificates'> = {
  work: [{ employer: '甲', from: '2015-01-01', until: null, fields: ['bim', 'gis', 'iot'] }],
  education: [],
  training: [],
  projects: [],
};

/** People who run an exam, and a published scheme of the BIM modeller's first level. */
export function examScene(db: Database, change: (content: SchemeContent) => void = () => undefined) {
  const people = {
    official: someone(db, 'official'),
    second: someone(db, 'official'),
    reviewer: someone(db, 'reviewer'),
    a: someone(db, 'assessor'),
    b: someone(db, 'assessor'),
    c: someone(db, 'assessor'),
  };
  const publish = (alter: (content: SchemeContent) => void = change, of = { occupationId: 'bim-twin', level: 1 }) => {
    const draft = valueOf(startSchemeVersion(db, people.official, of, at()));
    const content = structuredClone(draft.content);
    alter(content);
    valueOf(
      editSchemeVersion(
        db,
        people.official,
        { id: draft.id, revision: draft.revision, content },
        at(),
      ) as Outcome<unknown>,
    );
    valueOf(moveSchemeVersion(db, people.official, { id: draft.id, move: 'propose' }, at()));
    return valueOf(publishSchemeVersion(db, people.second, { id: draft.id, reason: '机构正在申请授权' }, at()));
  };
  const scheme = publish();
  const session = (more: { seats?: number; startsAt?: string; endsAt?: string; schemeVersionId?: number } = {}) => {
    const planned = valueOf(
      planExamSession(
        db,
        people.official,
        {
          schemeVersionId: scheme.id,
          regionCode: '440100',
          startsAt: '2026-12-05T01:00:00Z',
          endsAt: '2026-12-05T04:00:00Z',
          place: '天河区',
          online: false,
          seats: 2,
          reason: '机构正在申请授权',
          ...more,
        },
        at(),
      ),
    );
    for (const assessor of [people.a, people.b, people.c])
      valueOf(assignAssessor(db, people.official, { sessionId: planned.id, assessorId: assessor.accountId }, at()));
    return valueOf(moveExamSession(db, people.official, { id: planned.id, move: 'open' }, at()));
  };
  /** A candidate whose application is accepted. */
  const candidate = (name = '区锦麟', companyId: number | null = null, of = { occupationId: 'bim-twin', level: 1 }) => {
    const actor = someone(db);
    valueOf(saveTalent(db, actor, { name, regionCode: '440100', companyId, record: experienced, revision: 0 }, at()));
    identified(db, actor, name);
    const application = valueOf(startCertification(db, actor, of, at()));
    valueOf(submitCertification(db, actor, application.id, at()) as Outcome<unknown>);
    valueOf(takeAndDecide(db, people.reviewer, { id: application.id, decision: 'accept', reason: '' }));
    return { actor, applicationId: application.id };
  };
  const seat = (one: { actor: Actor; applicationId: number }, sessionId: number) =>
    valueOf(takeSeat(db, one.actor, { applicationId: one.applicationId, sessionId }, at()));
  /** Fixes the seats; the three assessors say that their interests are complete. */
  const close = (sessionId: number) => {
    const closed = valueOf(
      moveExamSession(db, people.official, { id: sessionId, move: 'close' }, at('2026-12-05T05:00:00Z')),
    );
    for (const assessor of [people.a, people.b, people.c])
      valueOf(declareComplete(db, assessor, sessionId, at('2026-12-05T05:00:00Z')));
    return closed;
  };
  const numberOf = (applicationId: number) =>
    db.select().from(examSeats).where(eq(examSeats.applicationId, applicationId)).all().at(-1)!.candidateNumber;
  /** Splits a total over the practice rubric of 25, 45 and 30. */
  const practice = (total: number) => ({
    preparation: Math.min(25, total),
    making: Math.min(45, Math.max(0, total - 25)),
    result: Math.max(0, total - 70),
  });
  const theory = (total: number) => ({ knowledge: Math.min(80, total), safety: Math.max(0, total - 80) });
  const score = (
    actor: Actor,
    sessionId: number,
    candidateNumber: string,
    paperId: 'theory' | 'practice',
    total: number,
    comment: string | null = null,
  ) =>
    scorePaper(
      db,
      actor,
      sessionId,
      { candidateNumber, paperId, points: paperId === 'theory' ? theory(total) : practice(total), comment },
      at('2026-12-07T03:00:00Z'),
    );
  return { people, scheme, publish, session, candidate, seat, close, numberOf, score, practice, theory };
}
