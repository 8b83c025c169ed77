import { expect, test } from 'vitest';
import { nameOrganisation } from '../../app/threads/thread-organisation.server';
import { waitingStatements, waitingThreads } from '../../app/threads/waiting-threads.server';
import { dateInChina } from '../../app/calendar/working-days';
import type { Actor } from '../../app/accounts/permissions/actor';
import { emptyDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { threadScene } from './scene';

test('a conversation waits for the side that did not write last; a question has its day, an answer stands two weeks', () => {
  const s = threadScene();
  const waits = (actor: Actor, at = '2026-11-23T09:00:00.000Z') => {
    const now = new Date(at);
    const reader = { actor, language: 'zh', now, today: dateInChina(now), limit: 100 } as const;
    const shown = (items: ReturnType<NonNullable<typeof waitingThreads.mine>>) =>
      items.map(({ act, subject, behalf, waitsFor, dueOn, href }) => [act, subject, behalf, waitsFor, dueOn, href]);
    return { mine: shown(waitingThreads.mine!(s.db, reader)), begun: shown(waitingThreads.begun!(s.db, reader)) };
  };
  const id = s.ask(s.asker);
  const href = `/threads/${id}`;
  const question = ['答复询问', '机载激光雷达', '甲子', null, '2026-11-30', href];
  expect([waits(s.member).mine, waits(s.colleague).mine]).toEqual([[question], [question]]);
  expect(waits(s.asker)).toEqual({
    mine: [],
    begun: [['等对方答复您的询问', '机载激光雷达', null, '甲子', '2026-11-30', href]],
  });
  valueOf(s.moved(s.member, id, '可以'));
  const message = (behalf: string | null) => ['看新消息，答复或结束会话', '机载激光雷达', behalf, null, null, href];
  expect([waits(s.member), waits(s.asker)]).toEqual([
    { mine: [], begun: [] },
    { mine: [message(null)], begun: [] },
  ]);
  valueOf(nameOrganisation(s.db, s.asker, { id, party: s.university }, s.occasion()));
  expect([waits(s.asker).mine, waits(s.fellow).mine]).toEqual([[message('乙丑大学')], [message('乙丑大学')]]);
  expect(waits(s.asker, '2026-12-08T09:00:00.000Z').mine, 'two weeks later it has been read').toEqual([]);
  valueOf(s.moved(s.fellow, id, '谢谢'));
  expect(waits(s.member, '2027-11-23T09:00:00.000Z').mine, 'what waits for an owner waits').toEqual([message('甲子')]);
  valueOf(s.moved(s.member, id, '', 'end'));
  expect([waits(s.member), waits(s.asker)]).toEqual([
    { mine: [], begun: [] },
    { mine: [], begun: [] },
  ]);
});

test('each way to be a side reads an index of exactly what waits', () => {
  const db = emptyDatabase();
  const indexes = Object.entries(waitingStatements).map(([name, statement]) => {
    const { sql } = statement(db).getQuery();
    const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 1);
    const plan = db.$client.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    return [name, plan.map(({ detail }) => /USING INDEX (\w+)/.exec(detail)?.[1] ?? detail)];
  });
  expect(indexes).toEqual([
    ['toCompany', ['threads_to_company']],
    ['toInstitution', ['threads_to_institution']],
    ['toPerson', ['threads_to_person']],
    ['ofCompany', ['threads_of_company']],
    ['ofInstitution', ['threads_of_institution']],
    ['ofPerson', ['threads_of_person']],
    ['unanswered', ['threads_unanswered']],
  ]);
});
