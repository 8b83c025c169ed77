import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerInvitation } from '../../app/needs/answers.server';
import { moveNeed } from '../../app/needs/needs.server';
import type { Party } from '../../app/parties/party';
import { revokeRole } from '../../app/people/role-grants.server';
import { moveThread, newestMessage } from '../../app/threads/thread-move.server';
import { newThread } from '../../app/threads/new-thread.server';
import { openThread } from '../../app/threads/opening.server';
import { reportedThreadLines } from '../../app/threads/reported-lines.server';
import { reportedThreads } from '../../app/threads/reported-threads.server';
import { threadList } from '../../app/threads/thread-list.server';
import { reportThread } from '../../app/threads/thread-report.server';
import { findThread } from '../../app/threads/thread-view.server';
import { memberships, needInvitations, needs } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { needScene } from '../needs/scene';

let s: ReturnType<typeof needScene>;
beforeEach(() => {
  s = needScene();
});

const open = (actor: Actor | null, named: string, party: Party | null = null, text = '我们可以提供') =>
  openThread(s.db, actor, { subject: { kind: 'need', named }, party, text }, s.occasion());
const write = (actor: Actor, id: number, text: string) =>
  moveThread(s.db, actor, { id, move: 'write', seen: newestMessage(s.db, id), text }, s.occasion());
const page = (actor: Actor, id: number) => valueOf(findThread(s.db, actor, id, 'zh'));
const begin = (actor: Actor, named: string) => newThread(s.db, actor, { kind: 'need', named }, 'zh', s.occasion().now);
const yes = (actor: Actor, key: string) =>
  valueOf(
    answerInvitation(s.db, actor, { key, move: 'accept', seen: 'waiting', reason: null, note: '' }, s.occasion()),
  );

describe('a conversation about a need', () => {
  test('is between its poster and whoever may read it and asks; both write, by its key and under its title', () => {
    const key = s.post();
    const asker = s.member('乙丑数据有限公司');
    const id = valueOf(open(asker.actor, key, { kind: 'company', id: asker.companyId })).id;
    expect(page(s.poster.actor, id)).toMatchObject({
      side: 'owner',
      kind: 'need',
      about: { title: '找机载激光雷达', href: `/needs/${key}` },
      sides: { asker: { name: '乙丑数据有限公司' }, owner: { name: '甲子测绘有限公司' } },
    });
    valueOf(write(s.poster.actor, id, '请报价'));
    expect(page(asker.actor, id)).toMatchObject({ side: 'asker', state: 'talking' });
    expect(begin(asker.actor, key)).toMatchObject({ value: { open: id } });
    expect(open(asker.actor, key)).toMatchObject({ code: 'thread-open', value: String(id) });
    expect(open(s.poster.actor, key)).toMatchObject({ code: 'own-thing' });
    expect(valueOf(open(s.person(), key)).id, 'somebody without an organisation').toBeGreaterThan(id);
  });

  test('begins no more once the need is over or its poster is suspended; what began goes on', () => {
    const key = s.post();
    const asker = s.person();
    const id = valueOf(open(asker, key)).id;
    s.db.update(memberships).set({ state: 'suspended' }).where(eq(memberships.companyId, s.poster.companyId)).run();
    expect(open(s.person(), key)).toMatchObject({ code: 'need-over' });
    valueOf(write(s.poster.actor, id, '我们暂停中，稍后再谈'));
    s.db.update(memberships).set({ state: 'active' }).where(eq(memberships.companyId, s.poster.companyId)).run();
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'withdraw' }, s.occasion()));
    expect(open(s.person(), key)).toMatchObject({ code: 'need-over' });
    valueOf(write(asker, id, '好'));
  });

  test('of the alliance is none to others, by key or by number', () => {
    const key = s.post({ readers: 'alliance' });
    const { id } = s.db.select({ id: needs.id }).from(needs).get()!;
    const outsider = s.person();
    for (const named of [key, String(id), 'nothing'])
      expect(begin(outsider, named)).toEqual({ ok: false, code: 'need-unknown', value: named });
    expect(open(outsider, key)).toMatchObject({ code: 'need-unknown' });
    expect(open(null, key)).toMatchObject({ code: 'need-unknown' });
    expect(begin(s.member('乙丑数据有限公司').actor, key).ok).toBe(true);
  });
});

describe('a sealed need', () => {
  const scene = () => {
    const firm = s.member('乙丑测绘有限公司');
    const key = s.post({ readers: 'sealed', titleZh: '密封：换掉一家供应商' });
    const need = s.db.select().from(needs).where(eq(needs.key, key)).get()!;
    const row = { needId: need.id, quality: 80, state: 'waiting', invitedAt: '2026-11-20T08:00:00.000Z' } as const;
    s.db
      .insert(needInvitations)
      .values({ ...row, key: 'sealedasked1', companyId: firm.companyId, invitedOn: '2026-11-20' })
      .run();
    return { firm, key };
  };

  test('is talked of only with who was asked and said yes; to all others, and before the yes, there is none', () => {
    const { firm, key } = scene();
    const other = s.member('丙寅测绘有限公司').actor;
    for (const actor of [firm.actor, other, s.person(['reviewer']), s.person(['official'])])
      for (const named of [key, 'sealedasked1'])
        expect(begin(actor, named)).toEqual({ ok: false, code: 'need-unknown', value: named });
    expect(open(s.poster.actor, 'sealedasked1'), 'who was asked is not told to the poster').toEqual({
      ok: false,
      code: 'not-interested',
    });
    yes(firm.actor, 'sealedasked1');
    const id = valueOf(open(firm.actor, key)).id;
    expect(page(s.poster.actor, id)).toMatchObject({
      about: { title: '密封：换掉一家供应商', href: null },
      sides: { asker: { name: '乙丑测绘有限公司' } },
    });
    expect(findThread(s.db, other, id, 'zh')).toMatchObject({ code: 'thread-unknown' });
    const subjects = s.mails().filter(({ kind }) => kind.startsWith('thread'));
    expect(subjects.map(({ subject }) => subject)).toEqual([`TwinAtlas 孪图 · 会话 ${id}：有人询问`]);
  });

  test('is not named to the desk that hears a complaint about a conversation on it', () => {
    const { firm, key } = scene();
    yes(firm.actor, 'sealedasked1');
    const { id } = valueOf(open(firm.actor, key));
    valueOf(reportThread(s.db, s.poster.actor, { id, report: '语言不当' }, s.occasion()));
    const reviewer = s.person(['reviewer']);
    expect(reportedThreads(s.db, reviewer, 'zh').map(({ about }) => about)).toEqual(['一项密封的需求']);
    const lines = reportedThreadLines(s.db, reviewer, 'all', { language: 'zh', limit: 9 });
    expect(lines.map(({ title }) => title)).toEqual(['一项密封的需求']);
  });

  test('its poster may begin as well, by the invitation; of two who begin there is one conversation', () => {
    const { firm, key } = scene();
    yes(firm.actor, 'sealedasked1');
    const id = valueOf(open(s.poster.actor, 'sealedasked1', null, '请看附件')).id;
    expect(page(firm.actor, id)).toMatchObject({
      side: 'owner',
      sides: { asker: { name: '甲子测绘有限公司' }, owner: { name: '乙丑测绘有限公司' } },
    });
    expect(open(firm.actor, key)).toMatchObject({ code: 'thread-open', value: String(id) });
  });
});

describe('a need of a region’s desk', () => {
  const desk = () => {
    const region = { role: 'official' as const, regionCode: '440100' };
    const [first, second] = [s.person([region]), s.person([region])];
    const key = s.post({ poster: 'desk:440100' }, first);
    return { first, second, key, region };
  };

  test('is answered for by an official; when the office is lost, the conversation goes to a colleague, then it ends', () => {
    const { first, second, key, region } = desk();
    const asker = s.person();
    const id = valueOf(open(asker, key)).id;
    expect(page(first, id).side).toBe('owner');
    expect(findThread(s.db, second, id, 'zh').ok).toBe(false);
    const admin = s.person(['administrator']);
    const grant = { ...region, companyId: null };
    const revoke = ({ accountId }: Actor) =>
      valueOf(revokeRole(s.db, admin, { accountId, grant, reason: '调岗' }, s.occasion()));
    revoke(first);
    expect(findThread(s.db, first, id, 'zh').ok).toBe(false);
    expect(page(second, id)).toMatchObject({ side: 'owner', state: 'asked' });
    revoke(second);
    expect(page(asker, id)).toMatchObject({ state: 'ended', endedBy: 'owner' });
  });

  test('is asked about by no official of that desk', () => {
    const { second, key } = desk();
    expect(open(second, key)).toMatchObject({ code: 'own-thing' });
    expect(threadList(s.db, second, { q: '', cursor: '' }, 'zh').threads).toEqual([]);
  });
});
