import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { candidateList, candidateView } from '../../../app/candidates/candidate-view.server';
import { openSessions } from '../../../app/certification/sessions/open-sessions.server';
import { schemeView } from '../../../app/certification/schemes/scheme-view.server';
import { moveExamSession } from '../../../app/certification/sessions/session-move.server';
import { changeExamSession } from '../../../app/certification/sessions/session-change.server';
import { examSeats } from '../../../db/schema';
import { testDatabase } from '../../database';
import { assessingScene, later } from '../assessing-scene';
import { at, valueOf } from '../exam-scene';

const db = testDatabase();
const { scene, people, stateOf, mailsTo, sat } = assessingScene(db);

test('a candidate is shown what is left of each open session, and who waits, counted apart', () => {
  const [small, large] = [1, 3].map((seats, index) =>
    scene.session({ seats, startsAt: `2027-07-0${index + 1}T01:00:00Z`, endsAt: `2027-07-0${index + 1}T02:00:00Z` }),
  );
  const [seated, waits] = [small!, small!, large!].map((session) => {
    const one = scene.candidate();
    scene.seat(one, session.id);
    return one;
  });
  expect(
    openSessions(db, small!.schemeVersionId, new Date('2027-06-30T00:00:00Z')).map(({ id, left, waiting }) => [
      id,
      left,
      waiting,
    ]),
  ).toEqual([
    [small!.id, 0, 1],
    [large!.id, 2, 0],
  ]);
  expect(
    [seated, waits].map((one) => candidateList(db, one!.actor, 'zh')[0]!.standing),
    'on a waiting list is not merely accepted',
  ).toEqual(['seated', 'waiting']);
  expect(valueOf(candidateView(db, waits!.actor, waits!.applicationId, 'zh', at().now))).toMatchObject({
    state: 'accepted',
    standing: 'waiting',
    sessions: [],
  });
});

test('the page of a level in force lists the sessions that take candidates, and how to join an online one to nobody', () => {
  const own = testDatabase();
  const { scene: exams, people: those } = assessingScene(own);
  const reader = { actor: null, language: 'zh', now: new Date('2028-01-01T00:00:00Z') } as const;
  const level = { occupationId: 'bim-twin', level: 1 };
  const sessionsShown = () => valueOf(schemeView(own, level, reader)).sessions;
  const session = exams.session({ seats: 2, startsAt: '2028-07-01T01:00:00Z', endsAt: '2028-07-01T02:00:00Z' });
  const { id, startsAt, endsAt } = session;
  expect(sessionsShown()).toMatchObject([{ id, online: false, place: session.place, left: 2 }]);
  const online = { id, startsAt, endsAt, seats: 2, place: 'meet.example/room', online: true };
  valueOf(changeExamSession(own, those.official, online, at()));
  expect(sessionsShown()).toMatchObject([{ id, startsAt, endsAt, online: true, place: '', left: 2, seats: 2 }]);
  const draft = valueOf(schemeView(own, { occupationId: 'iot-twin', level: 5 }, reader));
  expect(draft.sessions, 'a draft takes no applications').toBeNull();
});

describe('a session’s time, place and seats', () => {
  test('change while it takes candidates: the seated are told, clashes are refused, more seats let the waiting move up', () => {
    const session = scene.session({ seats: 1, startsAt: '2027-05-01T01:00:00Z', endsAt: '2027-05-01T02:00:00Z' });
    const [held, waits] = [scene.candidate(), scene.candidate()];
    scene.seat(held, session.id);
    scene.seat(waits, session.id);
    const plan = {
      id: session.id,
      startsAt: '2027-05-02T01:00:00Z',
      endsAt: '2027-05-02T02:00:00Z',
      place: '番禺区',
      online: false,
      seats: 1,
    };
    expect(changeExamSession(db, people.reviewer, plan, at())).toMatchObject({ code: 'not-allowed' });
    expect(changeExamSession(db, people.official, { ...plan, endsAt: plan.startsAt }, at())).toMatchObject({
      code: 'session-times',
    });
    valueOf(changeExamSession(db, people.official, plan, at()));
    expect(mailsTo(held.actor.email).at(-1)!.text).toContain(
      '原来：2027-05-01 09:00 – 10:00 · 天河区\n现在：2027-05-02 09:00 – 10:00 · 番禺区',
    );
    const told = mailsTo(held.actor.email).length;
    valueOf(changeExamSession(db, people.official, { ...plan, seats: 2 }, at()));
    expect([stateOf(held.applicationId), stateOf(waits.applicationId)]).toEqual(['seated', 'seated']);
    expect(mailsTo(held.actor.email).length, 'nothing changed for who had a seat').toBe(told);
    expect(mailsTo(waits.actor.email).at(-1)!.subject).toContain('候补成功');
    expect(changeExamSession(db, people.official, { ...plan, seats: 1 }, at())).toMatchObject({
      code: 'seats-held',
      allowed: ['2'],
    });
    valueOf(
      changeExamSession(
        db,
        people.official,
        { ...plan, seats: 2, online: true, place: 'https://meet.example.cn/secret' },
        at(),
      ),
    );
    expect(mailsTo(held.actor.email).at(-1)!.text).not.toContain('secret');
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'close' }, at()));
    expect(changeExamSession(db, people.official, plan, at())).toMatchObject({
      code: 'session-state',
      state: 'closed',
    });
  });

  test('closing ends the waiting list and cancelling frees everybody; both tell them, and cancelling says why', () => {
    const session = scene.session({ seats: 1, startsAt: '2027-06-01T01:00:00Z', endsAt: '2027-06-01T02:00:00Z' });
    const [held, waits] = [scene.candidate(), scene.candidate()];
    scene.seat(held, session.id);
    scene.seat(waits, session.id);
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'close' }, at()));
    expect(mailsTo(waits.actor.email).at(-1)!.subject).toContain('候补已结束');
    expect(db.select().from(examSeats).where(eq(examSeats.applicationId, waits.applicationId)).get()!.state).toBe(
      'given-back',
    );
    expect(moveExamSession(db, people.official, { id: session.id, move: 'cancel' }, at())).toMatchObject({
      code: 'reason-needed',
    });
    valueOf(moveExamSession(db, people.official, { id: session.id, move: 'cancel', reason: '场地停电' }, at()));
    expect(mailsTo(held.actor.email).at(-1)!.text).toContain('场地停电');
    expect(stateOf(held.applicationId)).toBe('accepted');
  });

  test('is not reopened once scoring began', () => {
    const { session, numbers } = sat(1);
    valueOf(scene.score(people.a, session.id, numbers[0]!, 'theory', 90) as never);
    expect(moveExamSession(db, people.official, { id: session.id, move: 'reopen' }, at(later))).toMatchObject({
      code: 'scoring-began',
    });
  });
});
