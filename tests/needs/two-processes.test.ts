import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { events } from '../../db/schema/index';
import { needScene } from './scene';

interface Answered {
  readonly ok: boolean;
  readonly code?: string;
  readonly state?: string;
}

/** What a process says next. */
const word = (child: ChildProcess) =>
  new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the process ended')));
  });

test('of two processes that answer one invitation at once, one is heard and the other told what stands', async () => {
  const s = needScene();
  const { companyId, actor } = s.member('乙丑数据有限公司');
  const colleague = s.person([{ role: 'member', companyId }]);
  s.ask(s.post(), [`company:${companyId}`]);
  const { key } = s.invitations()[0]!;
  const said = (person: Actor, move: 'accept' | 'decline') => ({
    file: s.db.$client.name,
    actor: person,
    answer: { key, move, seen: 'waiting', reason: move === 'decline' ? 'capacity' : null, note: '' },
    now: s.occasion().now.toISOString(),
  });
  const children = [said(actor, 'accept'), said(colleague, 'decline')].map((what) => ({
    what,
    child: fork(join(import.meta.dirname, 'answering-process.js')),
  }));
  await Promise.all(children.map(({ child }) => word(child)));
  await Promise.all(
    children.map(({ child, what }) => {
      const ready = word(child);
      child.send(what);
      return ready;
    }),
  );
  const answers = (await Promise.all(
    children.map(({ child }) => {
      const answer = word(child);
      child.send('go');
      return answer;
    }),
  )) as Answered[];
  const { state } = s.invitations()[0]!;
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'answered-meanwhile', state });
  expect(state).toBe(answers[0]!.ok ? 'interested' : 'not-now');
  const deeds = s.db.select().from(events).all();
  expect(deeds.filter(({ deed }) => /need-invitation\.(accept|decline)/.test(deed))).toHaveLength(1);
  expect(s.mails().filter(({ kind }) => /^invitation(Accepted|Declined)$/.test(kind))).toHaveLength(1);
});
