import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Party } from '../../app/parties/party';
import { answerLead, askToLead } from '../../app/projects/lead.server';
import { leaveProject } from '../../app/projects/leave.server';
import { publicProjectView } from '../../app/projects/public/project-view.server';
import { judgeThread } from '../../app/threads/thread-judgement.server';
import { moveThread, newestMessage } from '../../app/threads/thread-move.server';
import { muteThread } from '../../app/threads/thread-mutes.server';
import { newThread } from '../../app/threads/new-thread.server';
import { openThread } from '../../app/threads/opening.server';
import { reportedThreads } from '../../app/threads/reported-threads.server';
import { threadList } from '../../app/threads/thread-list.server';
import { reportThread } from '../../app/threads/thread-report.server';
import { findThread, textsOf } from '../../app/threads/thread-view.server';
import { waitingThreads } from '../../app/threads/waiting-threads.server';
import type { ThreadMove } from '../../app/threads/thread-state';
import { projectParties } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { projectScene, type ProjectScene, type Side } from '../projects/project-scene';

let s: ProjectScene;
let a: Side;
let b: Side;
let u: Side;
let id: number;
beforeEach(() => {
  s = projectScene(testDatabase());
  [a, b, u] = [s.firm('甲子测绘'), s.firm('乙丑数据'), s.university('丙寅大学')];
  const parts = [
    { side: b, role: 'partner' as const },
    { side: u, role: 'adviser' as const },
  ];
  id = s.running({ lead: a, parts });
});

const open = (actor: Actor | null, text = '周一开会？', party: Party | null = null, named = String(id)) =>
  openThread(s.db, actor, { subject: { kind: 'project', named }, party, text }, s.occasion());
const move = (actor: Actor, thread: number, text: string, how: ThreadMove = 'write') =>
  moveThread(s.db, actor, { id: thread, move: how, seen: newestMessage(s.db, thread), text }, s.occasion());
const page = (actor: Actor, thread: number) => valueOf(findThread(s.db, actor, thread, 'zh'));
const sees = (actor: Actor, thread: number) => [
  findThread(s.db, actor, thread, 'zh').ok,
  threadList(s.db, actor, { q: '', cursor: '' }, 'zh').threads.some((one) => one.id === thread),
];
const mailed = () =>
  s
    .mails()
    .filter(({ kind }) => kind.startsWith('thread'))
    .map(({ to }) => to);
const handOver = (to: Side) => {
  valueOf(askToLead(s.db, a.person, { id, asked: s.partyOf(id, to) }, s.occasion()));
  valueOf(answerLead(s.db, to.person, { id, answer: 'accept' }, s.occasion()));
};
const waits = (actor: Actor) =>
  waitingThreads.mine!(s.db, { actor, language: 'zh', now: s.occasion().now, today: '2026-11-23', limit: 10 }).length;

describe('the parties of a project among themselves', () => {
  test('have one conversation: each reads, writes and is mailed, under the name of its party; nobody else knows', () => {
    const thread = valueOf(open(b.person)).id;
    expect(mailed()).toEqual([a.person.email, u.person.email]);
    valueOf(move(u.person, thread, '可以'));
    valueOf(move(a.person, thread, '定了'));
    expect(mailed().slice(2)).toEqual([a.person.email, b.person.email, b.person.email, u.person.email]);
    expect(page(u.person, thread)).toMatchObject({
      about: { title: '城市数据融合治理', href: `/own-projects/${id}` },
      circle: [{ name: '甲子测绘' }, { name: '乙丑数据' }, { name: '丙寅大学' }],
      messages: [{ party: '乙丑数据' }, { party: '丙寅大学', own: true }, { party: '甲子测绘' }],
    });
    expect([a, b, u].map(({ person }) => sees(person, thread))).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    for (const actor of [s.person(), s.firm('丁卯').person, s.reviewer, s.person(['official'])])
      expect(sees(actor, thread)).toEqual([false, false]);
    expect(begun(a.person)).toMatchObject({ value: { circle: true, open: thread } });
    expect(open(u.person)).toMatchObject({ code: 'thread-open', value: String(thread) });
    expect([a, b, u].map(({ person }) => waits(person))).toEqual([0, 0, 0]);
  });

  const begun = (actor: Actor) =>
    newThread(s.db, actor, { kind: 'project', named: String(id) }, 'zh', s.occasion().now);

  test('may be begun by the lead, which alone makes an end', () => {
    const thread = valueOf(open(a.person)).id;
    expect(page(a.person, thread)).toMatchObject({ side: 'owner', moves: ['write', 'end'] });
    expect(page(b.person, thread).moves).toEqual(['write']);
    expect(move(b.person, thread, '', 'end')).toMatchObject({ code: 'move-not-allowed', allowed: ['write'] });
    valueOf(move(a.person, thread, '', 'end'));
    expect(page(u.person, thread)).toMatchObject({ state: 'ended', endedBy: 'owner', moves: [] });
    expect(valueOf(open(b.person, '再开一个')).id).toBeGreaterThan(thread);
  });

  test('a party that leaves reads no more, its words stay; a suspended one reads, mutes and is silent', () => {
    const thread = valueOf(open(u.person, '我们下月退出')).id;
    valueOf(leaveProject(s.db, u.person, { id, reason: '人手不够' }, s.occasion()));
    expect(sees(u.person, thread)).toEqual([false, false]);
    expect(move(u.person, thread, '还在吗')).toMatchObject({ code: 'thread-unknown' });
    expect(page(a.person, thread).messages).toMatchObject([{ party: '丙寅大学', text: '我们下月退出' }]);
    s.suspend(b);
    expect(sees(b.person, thread)).toEqual([true, true]);
    expect(page(b.person, thread).moves).toEqual([]);
    expect(move(b.person, thread, '在')).toMatchObject({ code: 'party-suspended' });
    valueOf(muteThread(s.db, b.person, { id: thread, mute: true }, s.occasion()));
    expect(textsOf(s.db, thread)).toEqual(['我们下月退出']);
    expect(mailed()).toEqual([a.person.email, b.person.email]);
  });

  test('follow the lead: who takes it over ends the conversation, who led before writes on', () => {
    const thread = valueOf(open(a.person)).id;
    handOver(b);
    expect(page(b.person, thread).moves).toEqual(['write', 'end']);
    expect(page(a.person, thread)).toMatchObject({ side: 'asker', moves: ['write'] });
    expect(s.deeds(id).at(-1)).toBe('project.take-lead');
    valueOf(move(a.person, thread, '已移交'));
  });

  test('complain to the desk, which reads what others wrote and not what the one who complains did', () => {
    const thread = valueOf(open(a.person, '甲的话')).id;
    valueOf(move(b.person, thread, '乙的话'));
    valueOf(move(u.person, thread, '丙的话'));
    valueOf(reportThread(s.db, b.person, { id: thread, report: '甲骂人' }, s.occasion()));
    const [reported] = reportedThreads(s.db, s.reviewer, 'zh');
    expect(reported).toMatchObject({ mayStop: true, reports: [{ against: null, wrote: ['甲的话', '丙的话'] }] });
    const judge = s.person(['reviewer', { role: 'representative', institutionId: u.party.id }]);
    const input = { id: thread, move: 'stop' as const, reason: '不当言论' };
    expect(judgeThread(s.db, judge, input, s.occasion())).toMatchObject({ code: 'own-thing' });
    valueOf(judgeThread(s.db, s.reviewer, input, s.occasion()));
    expect(page(u.person, thread).endedBy).toBe('desk');
    expect(open(a.person, '新的一段').ok, 'its beginner is not barred for what others wrote').toBe(true);
  });

  test('have none while it is a draft of its lead alone', () => {
    const draft = s.draft({ lead: a, parts: [{ side: b, role: 'partner' }] });
    expect(open(a.person, '有人吗', null, String(draft))).toMatchObject({ code: 'project-alone' });
    expect(open(b.person, '有人吗', null, String(draft))).toMatchObject({ code: 'project-unknown' });
  });
});

describe('a question from outside', () => {
  const discloseLead = (disclosed = true) =>
    s.db
      .update(projectParties)
      .set({ disclosed })
      .where(eq(projectParties.id, s.partyOf(id, a)))
      .run();

  test('goes to who leads a listed project and is named in it; of any other there is nothing to ask about', () => {
    const asker = s.person();
    expect(open(asker)).toEqual({ ok: false, code: 'project-unknown', value: String(id) });
    s.list(id, a);
    discloseLead(false);
    expect([open(asker).ok, asksOf()]).toEqual([false, false]);
    discloseLead();
    expect(asksOf()).toBe(true);
    const thread = valueOf(open(asker, '还缺伙伴吗？')).id;
    expect(page(a.person, thread)).toMatchObject({
      circle: null,
      side: 'owner',
      about: { title: '城市数据融合治理', href: `/projects/${id}` },
    });
    expect([waits(a.person), waits(b.person)]).toEqual([1, 0]);
    expect(sees(b.person, thread)).toEqual([false, false]);
    expect(open(null)).toMatchObject({ code: 'sign-in-needed' });
  });

  const asksOf = () => valueOf(publicProjectView(s.db, id, 'zh')).takesQuestions;

  test('moves to the new lead with what was written; what that one asked itself ends', () => {
    s.list(id, a);
    const thread = valueOf(open(s.person(), '还缺伙伴吗？')).id;
    handOver(b);
    expect(page(b.person, thread)).toMatchObject({ side: 'owner', messages: [{ text: '还缺伙伴吗？' }] });
    expect(sees(a.person, thread)).toEqual([false, false]);
    expect([waits(a.person), waits(b.person)]).toEqual([0, 1]);
  });

  test('ends where the new lead is not named in public: its name would stand in the conversation', () => {
    s.list(id, a);
    const asker = s.person();
    const thread = valueOf(open(asker)).id;
    s.db
      .update(projectParties)
      .set({ disclosed: false })
      .where(eq(projectParties.id, s.partyOf(id, b)))
      .run();
    handOver(b);
    expect(page(asker, thread)).toMatchObject({ state: 'ended', sides: { owner: { name: '甲子测绘' } } });
    expect(open(asker)).toMatchObject({ code: 'project-not-asked' });
  });
});
