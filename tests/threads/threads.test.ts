import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { responseOf, ownOffers } from '../../app/offers/offer-view.server';
import { moveOffer } from '../../app/offers/offers.server';
import { threadList } from '../../app/threads/thread-list.server';
import { muteThread } from '../../app/threads/thread-mutes.server';
import { nameOrganisation } from '../../app/threads/thread-organisation.server';
import { findThread, textsOf } from '../../app/threads/thread-view.server';
import { roleGrants, threads } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { threadScene } from './scene';

let s: ReturnType<typeof threadScene>;
beforeEach(() => {
  s = threadScene();
});

const page = (actor: typeof s.member, id: number) => valueOf(findThread(s.db, actor, id, 'zh'));
const mailed = (kind: string) =>
  s
    .mails()
    .filter((mail) => mail.kind === kind)
    .map(({ to }) => to);

describe('a conversation about an offer', () => {
  test('begins with a question to the firm’s people, without the asker’s address', () => {
    const id = s.ask(s.asker);
    expect(mailed('threadOpened')).toEqual([s.member.email, s.colleague.email]);
    const mail = s.mails().find(({ kind }) => kind === 'threadOpened')!;
    expect(mail.subject).toBe(`TwinAtlas 孪图 · 会话 ${id}：有人询问`);
    expect(mail.text).toContain('下周可以租吗？');
    expect(mail.text).toContain(`https://atlas.example.cn/threads/${id}`);
    expect(mail.text).not.toContain(s.asker.email);
    expect(page(s.member, id)).toMatchObject({
      about: { title: '机载激光雷达', href: `/offers/${s.lidar}` },
      state: 'asked',
      side: 'owner',
      sides: { asker: null, owner: { name: '甲子', href: '/companies/jia-zi' } },
      moves: ['write', 'end'],
    });
  });

  test('goes on as often as both like, each answer mailed to the other side, until either ends it', () => {
    const id = s.ask(s.asker);
    valueOf(s.moved(s.member, id, '可以'));
    valueOf(s.moved(s.asker, id, '那下周一'));
    valueOf(s.moved(s.colleague, id, '好'));
    expect(page(s.asker, id)).toMatchObject({ state: 'talking', side: 'asker', endedBy: null });
    valueOf(s.moved(s.asker, id, '', 'end'));
    expect(textsOf(s.db, id)).toEqual(['下周可以租吗？', '可以', '那下周一', '好']);
    expect(page(s.member, id)).toMatchObject({ state: 'ended', endedBy: 'asker', moves: [] });
    expect(mailed('threadMessage')).toEqual([s.asker.email, s.member.email, s.colleague.email, s.asker.email]);
    expect(mailed('threadEnded')).toEqual([s.member.email, s.colleague.email]);
    expect(s.moved(s.member, id, '还在吗')).toMatchObject({
      code: 'move-not-allowed',
      state: 'ended',
      allowed: [],
    });
    expect(s.deeds().filter((deed) => deed.startsWith('thread.'))).toEqual([
      'thread.open done',
      'thread.write done',
      'thread.write done',
      'thread.write done',
      'thread.end done',
    ]);
  });

  test('is not ended without a word by who was asked and never answered', () => {
    const id = s.ask(s.asker);
    expect(s.moved(s.member, id, ' ', 'end')).toMatchObject({ code: 'message-needed', field: 'text', state: 'asked' });
    expect(s.moved(s.member, id, ' ')).toMatchObject({ code: 'message-needed' });
    valueOf(s.moved(s.member, id, '目前只给成员', 'end'));
    expect(page(s.asker, id)).toMatchObject({ state: 'ended', endedBy: 'owner' });
  });

  test('cannot begin with one’s own firm, twice at once, of what no longer stands, or past a published contact', () => {
    expect(s.opened(null)).toMatchObject({ code: 'sign-in-needed' });
    expect(s.opened(s.member)).toMatchObject({ code: 'own-thing' });
    expect(s.deeds().at(-1)).toBe('thread.open denied');
    expect(s.opened(s.asker, '？', s.firm)).toMatchObject({ code: 'party-not-yours', field: 'party' });
    const id = s.ask(s.asker);
    expect(s.opened(s.asker)).toMatchObject({ code: 'thread-open', value: String(id) });
    valueOf(s.moved(s.asker, id, '', 'end'));
    const again = s.ask(s.asker, '再问', s.university);
    expect(s.opened(s.fellow, '同事再问', s.university)).toMatchObject({ code: 'thread-open', value: String(again) });
    expect(s.opened(s.fellow, '？', null, s.offer({ contact: '020-12345678' }))).toMatchObject({
      code: 'contact-elsewhere',
    });
    valueOf(moveOffer(s.db, s.member, { id: s.lidar, move: 'pause' }, s.occasion()));
    expect(s.opened(s.fellow)).toMatchObject({ code: 'offer-not-standing' });
    expect(s.opened(s.fellow, '？', null, 999)).toMatchObject({ code: 'offer-unknown' });
    expect(page(s.asker, again).about, 'what was begun goes on').toEqual({
      title: '机载激光雷达',
      href: `/offers/${s.lidar}`,
    });
  });
});

describe('two who write at once', () => {
  test('of one firm: the second reads first what the colleague wrote, and then sends', () => {
    const id = s.ask(s.asker);
    const { seen } = page(s.member, id);
    valueOf(s.moved(s.member, id, '可以租', 'write', seen));
    expect(s.moved(s.colleague, id, '不能租', 'write', seen)).toMatchObject({
      code: 'message-meanwhile',
      field: 'text',
    });
    expect(textsOf(s.db, id)).toEqual(['下周可以租吗？', '可以租']);
    valueOf(s.moved(s.colleague, id, '补充：含操作员', 'write', page(s.colleague, id).seen));
    valueOf(s.moved(s.member, id, '自己的不算', 'write', page(s.colleague, id).seen));
    expect(textsOf(s.db, id)).toHaveLength(4);
  });

  test('one ends while the other writes: nothing is written after the end, and no end over what was not read', () => {
    const id = s.ask(s.asker);
    const { seen } = page(s.member, id);
    valueOf(s.moved(s.asker, id, '另外：周末可以吗？', 'write', seen));
    expect(s.moved(s.member, id, '不租', 'end', seen)).toMatchObject({ code: 'message-meanwhile' });
    valueOf(s.moved(s.asker, id, '', 'end'));
    expect(s.moved(s.member, id, '可以', 'write', everythingSeen(id))).toMatchObject({ code: 'move-not-allowed' });
    expect(s.moved(s.member, id, '可以', 'end', everythingSeen(id))).toMatchObject({ code: 'move-not-allowed' });
    expect(textsOf(s.db, id)).toHaveLength(2);
  });

  const everythingSeen = (id: number) => page(s.member, id).seen;
});

describe('for which organisation one writes', () => {
  test('said at the beginning: its people read it and answer; a person who left does not', () => {
    const id = s.ask(s.asker, '请报价', s.university);
    expect(page(s.member, id).sides.asker).toEqual({ name: '乙丑大学', href: '/institutions/yi-chou' });
    valueOf(s.moved(s.fellow, id, '我来跟进'));
    expect(page(s.fellow, id)).toMatchObject({ side: 'asker', state: 'asked' });
    s.db.delete(roleGrants).where(eq(roleGrants.accountId, s.asker.accountId)).run();
    expect(s.moved(s.asker, id, '离开后')).toMatchObject({ code: 'thread-unknown' });
  });

  test('or not yet, and then said once by who began it', () => {
    const id = s.ask(s.asker);
    const name = (actor: typeof s.asker, party: typeof s.firm | null = s.university) =>
      nameOrganisation(s.db, actor, { id, party }, s.occasion());
    expect(findThread(s.db, s.fellow, id, 'zh')).toMatchObject({ code: 'thread-unknown' });
    expect(page(s.asker, id).nameable).toEqual([[`institution:${s.university.id}`, '乙丑大学']]);
    expect(name(s.asker, s.firm)).toMatchObject({ code: 'party-not-yours' });
    expect(name(s.asker, null)).toMatchObject({ code: 'party-not-yours' });
    expect(name(s.member, s.firm)).toMatchObject({ code: 'own-thing' });
    valueOf(name(s.asker));
    expect(page(s.fellow, id)).toMatchObject({ side: 'asker', nameable: [] });
    expect(name(s.asker)).toMatchObject({ code: 'move-not-allowed' });
  });
});

test('nobody writes over a message that is not there yet: a number from no page is refused', () => {
  const id = s.ask(s.asker);
  expect(s.moved(s.member, id, '可以', 'write', 999_999)).toMatchObject({ code: 'message-meanwhile' });
  expect(textsOf(s.db, id)).toEqual(['下周可以租吗？']);
});

test('a muted conversation sends its reader no mail, and tells nobody', () => {
  const id = s.ask(s.asker);
  valueOf(muteThread(s.db, s.colleague, { id, mute: true }, s.occasion()));
  valueOf(muteThread(s.db, s.colleague, { id, mute: true }, s.occasion()));
  valueOf(s.moved(s.asker, id, '在吗'));
  expect(mailed('threadMessage')).toEqual([s.member.email]);
  expect([page(s.colleague, id).muted, page(s.member, id).muted]).toEqual([true, false]);
  valueOf(muteThread(s.db, s.colleague, { id, mute: false }, s.occasion()));
  valueOf(s.moved(s.asker, id, '在吗'));
  expect(mailed('threadMessage')).toEqual([s.member.email, s.member.email, s.colleague.email]);
  expect(muteThread(s.db, s.fellow, { id, mute: true }, s.occasion())).toMatchObject({ code: 'thread-unknown' });
});

test('a search looks into one’s own conversations and no others', () => {
  const own = s.ask(s.asker, '要一台 50%_折扣 的激光雷达');
  s.ask(s.fellow, '别人的激光雷达');
  const found = (actor: typeof s.asker, q: string) =>
    threadList(s.db, actor, { q, cursor: '' }, 'zh').threads.map(({ id, found: text }) => [id, text]);
  expect(found(s.asker, '激光雷达')).toEqual([[own, '要一台 50%_折扣 的激光雷达']]);
  expect(found(s.asker, '50%_')).toEqual([[own, '要一台 50%_折扣 的激光雷达']]);
  expect(found(s.asker, '5_%')).toEqual([]);
  expect(found(s.member, '激光雷达')).toHaveLength(2);
  expect(found(s.person(), '激光雷达')).toEqual([]);
});

test('a search finds a conversation by what it is about and by the other organisation, the words of neither written', () => {
  const about = s.ask(s.asker, '您好', null, s.offer({ titleZh: 'Lidar 出租' }));
  const other = s.ask(s.asker, '在吗', null, s.offer({ titleZh: '机房' }));
  s.ask(s.fellow, '您好', null, s.offer({ titleZh: 'Lidar 维修' }));
  const found = (q: string) =>
    threadList(s.db, s.asker, { q, cursor: '' }, 'zh').threads.map(({ id, found: text }) => [id, text]);
  expect(found('lidar')).toEqual([[about, null]]);
  expect(new Set(found('甲子').map(([id]) => id))).toEqual(new Set([about, other]));
  expect(found('丙寅')).toEqual([]);
});

test('the list is the last written to first, says whose turn it is, and has pages', () => {
  const ids = Array.from({ length: 31 }, (_, index) =>
    s.ask(
      s.asker,
      `第 ${index}`,
      null,
      s.offer({ titleZh: `第 ${index} 项` }),
      `2026-11-23T08:${String(index).padStart(2, '0')}:00.000Z`,
    ),
  );
  const first = threadList(s.db, s.asker, { q: '', cursor: '' }, 'zh');
  expect(first.threads.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
  expect(first.threads[0]).toMatchObject({
    about: '第 30 项',
    state: 'asked',
    yourTurn: false,
    other: { name: '甲子' },
  });
  const second = threadList(s.db, s.asker, { q: '', cursor: first.next! }, 'zh');
  expect([second.threads.map(({ id }) => id), second.next]).toEqual([[ids[0]], null]);
  expect(threadList(s.db, s.member, { q: '', cursor: '' }, 'zh').threads[0]).toMatchObject({
    yourTurn: true,
    other: null,
  });
});

test('the firm’s response record counts every question but those taken back before an answer', () => {
  const askers = [1, 2, 3, 4, 5, 6].map(() => s.person());
  const ids = askers.map((actor) => s.ask(actor));
  valueOf(s.moved(s.member, ids[0]!, '可以'));
  valueOf(s.moved(s.member, ids[1]!, '不行', 'end'));
  valueOf(s.moved(askers[2]!, ids[2]!, '', 'end'));
  valueOf(s.moved(s.member, ids[3]!, '可以'));
  valueOf(s.moved(askers[3]!, ids[3]!, '', 'end'));
  expect(responseOf(s.db, s.firm.id, s.occasion('2026-11-23T08:00:00.000Z').now)).toMatchObject({
    asked: 5,
    answered: 3,
    open: 2,
    halfWithinHours: 0,
  });
  expect(ownOffers(s.db, s.firm.id, 'zh', '2026-11-23')[0]!.open).toBe(2);
});

test('a merge of the firm takes its conversations along: they name it by its number', () => {
  const id = s.ask(s.asker);
  const kept = s.company('丙寅测绘有限公司');
  s.db.update(threads).set({ ownerCompanyId: kept }).where(eq(threads.id, id)).run();
  expect(page(s.asker, id).sides.owner!.name).toBe('丙寅测绘有限公司');
});
