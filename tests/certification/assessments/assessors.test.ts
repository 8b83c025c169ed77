import { beforeEach, describe, expect, test } from 'vitest';
import { assignAssessor, dismissAssessor } from '../../../app/certification/assessments/assessor.server';
import { findAssessors, listSessionAssessors } from '../../../app/certification/assessments/session-assessors.server';
import { openNames } from '../../../app/certification/sessions/attendance-list.server';
import { sessionDesk } from '../../../app/certification/sessions/session-view.server';
import { listCandidatesToScore } from '../../../app/certification/assessments/candidates-to-score.server';
import type { Database } from '../../../db/client';
import { recordEvent } from '../../../app/events/record.server';
import { assessorInterests, roleGrants, talents } from '../../../db/schema';
import { write } from '../../../db/write';
import { testDatabase } from '../../database';
import { assessingScene, later } from '../assessing-scene';
import { at, someone, valueOf } from '../exam-scene';

type Scene = ReturnType<typeof assessingScene>;
let db: Database;
let scene: Scene['scene'];
let people: Scene['people'];
let mailsTo: Scene['mailsTo'];
let sat: Scene['sat'];
beforeEach(() => {
  db = testDatabase();
  ({ scene, people, mailsTo, sat } = assessingScene(db));
});

describe('naming assessors', () => {
  test('is by name or address, of people who hold the role there; they are told, and can be taken off until they score', () => {
    const { session, numbers } = sat(1);
    const planned = scene.session({ startsAt: '2027-07-01T01:00:00Z', endsAt: '2027-07-01T02:00:00Z' });
    db.insert(talents)
      .values({
        accountId: people.c.accountId,
        name: '何启明',
        record: { work: [], education: [], training: [] } as never,
        updatedAt: later,
      })
      .onConflictDoNothing()
      .run();
    const north = someone(db);
    db.insert(roleGrants)
      .values({ accountId: north.accountId, role: 'assessor', regionCode: '110000', grantedAt: later })
      .run();
    expect(findAssessors(db, planned, { q: '', maySettle: () => true })).toEqual([]);
    valueOf(dismissAssessor(db, people.official, { sessionId: planned.id, assessorId: people.c.accountId }, at(later)));
    expect(findAssessors(db, planned, { q: '启明', maySettle: () => true })).toEqual([
      { id: people.c.accountId, name: '何启明', email: 'q***@example.cn', state: 'free' },
    ]);
    expect(
      findAssessors(db, planned, { q: people.c.email.toUpperCase(), maySettle: () => true }).map((one) => one.id),
    ).toEqual([people.c.accountId]);
    expect(
      assignAssessor(db, people.official, { sessionId: session.id, assessorId: north.accountId }, at()),
    ).toMatchObject({ code: 'not-an-assessor' });
    expect(
      assignAssessor(db, people.reviewer, { sessionId: session.id, assessorId: people.c.accountId }, at()),
    ).toMatchObject({ code: 'not-allowed' });
    valueOf(dismissAssessor(db, people.official, { sessionId: session.id, assessorId: people.c.accountId }, at(later)));
    expect(
      assignAssessor(db, people.official, { sessionId: session.id, assessorId: people.c.accountId }, at()),
      'who saw the numbers is not named anew',
    ).toMatchObject({ code: 'stood-down' });
    valueOf(scene.score(people.a, session.id, numbers[0]!, 'theory', 90) as never);
    expect(
      dismissAssessor(db, people.official, { sessionId: session.id, assessorId: people.a.accountId }, at(later)),
    ).toMatchObject({ code: 'scoring-began' });
    expect(listSessionAssessors(db, session.id).map(({ id, state }) => [id, state])).toEqual([
      [people.a.accountId, 'scoring'],
      [people.b.accountId, 'declared'],
      [people.c.accountId, 'stood-down'],
    ]);
    expect(mailsTo(people.c.email).at(-1)!.text).toContain('/assessments/');
  });
});

test('names, in Latin letters too, are opened by an official who assesses nothing in the session', () => {
  const { session } = sat(1);
  db.update(talents).set({ latinName: 'OUYANG Xiuzhu' }).run();
  const official = { role: 'official' as const, regionCode: null, companyId: null };
  expect(openNames(db, { ...people.a, roles: [...people.a.roles, official] }, session.id, at(later))).toMatchObject({
    code: 'second-person-needed',
  });
  expect(valueOf(openNames(db, people.official, session.id, at(later)))).toMatchObject([
    { seat: 1, name: '欧阳修竹', latinName: 'OUYANG Xiuzhu' },
  ]);
});

test('who has opened the names of a session is not offered for it, nor named; for another session they are', () => {
  const { session } = sat(1);
  const other = sat(1).session;
  const door = someone(db, 'official', 'assessor');
  const offered = (of: typeof session) =>
    findAssessors(db, of, { q: door.email, maySettle: () => true }).map((one) => one.id);
  expect(offered(session)).toEqual([door.accountId]);
  valueOf(openNames(db, door, session.id, at(later)));
  expect(offered(session)).toEqual([]);
  expect(assignAssessor(db, people.official, { sessionId: session.id, assessorId: door.accountId }, at(later))).toEqual(
    { ok: false, code: 'names-seen', value: String(door.accountId) },
  );
  expect(offered(other)).toEqual([door.accountId]);
  valueOf(assignAssessor(db, people.official, { sessionId: other.id, assessorId: door.accountId }, at(later)));
});

describe('a third assessor', () => {
  const desk = (id: number) =>
    valueOf(sessionDesk(db, people.official, { id, q: '', seats: 1 }, 'zh', at('2026-12-08T00:00:00Z').now));
  const knows = (assessorId: number, candidateId: number) =>
    db.insert(assessorInterests).values({ assessorId, kind: 'family', candidateId, declaredAt: later }).run();

  test('is asked for until somebody named may score what waits, and nobody is offered who may not', () => {
    const { session, candidates, numbers } = sat(1);
    const [number] = numbers as [string];
    const [tied, free] = [someone(db, 'assessor'), someone(db, 'assessor')];
    const candidateId = candidates[0]!.actor.accountId;
    knows(people.c.accountId, candidateId);
    knows(tied.accountId, candidateId);
    expect(desk(session.id).thirdNeeded).toBe(false);
    for (const [who, points] of [
      [people.a, 90],
      [people.b, 50],
    ] as const)
      valueOf(scene.score(who, session.id, number, 'practice', points) as never);
    // The third who is named declared a tie to the only candidate left.
    expect(desk(session.id).assessors.find((one) => one.id === people.c.accountId)!.state).not.toBe('scoring');
    expect(desk(session.id).thirdNeeded).toBe(true);
    const offered = desk(session.id).found.map((one) => one.id);
    expect([offered.includes(free.accountId), offered.includes(tied.accountId)]).toEqual([true, false]);
    const named = { sessionId: session.id, assessorId: free.accountId };
    valueOf(assignAssessor(db, people.official, named, at(later)));
    expect(desk(session.id).thirdNeeded).toBe(false);
  });
});

test('who had an application in hand as its reviewer does not score its candidate', () => {
  const { session, candidates } = sat(2);
  const { applicationId } = candidates[0]!;
  const seen = () => listCandidatesToScore(db, people.a, session.id, at('2026-12-08T00:00:00Z').now).length;
  expect(seen()).toBe(2);
  write(db, (tx) =>
    recordEvent(
      tx,
      {
        actor: { accountId: people.a.accountId, role: 'reviewer' },
        deed: 'certification.return',
        thing: { type: 'certification', id: applicationId },
      },
      at(later),
    ),
  );
  expect(seen()).toBe(1);
});
