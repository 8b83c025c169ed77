import { renderToStaticMarkup } from 'react-dom/server';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMembership } from '../../app/alliance/memberships.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { undoMerge } from '../../app/review-desk/company-unmerge.server';
import { disableAccount } from '../../app/people/account-move.server';
import { answerInvitation, type Answer } from '../../app/needs/answers.server';
import { chaseInvitations } from '../../app/needs/chasing.server';
import { dealWithEscalation } from '../../app/inbox/escalations/escalations.server';
import { DeskNeedsPage } from '../../app/needs/desk-needs-page';
import { silentInvitations } from '../../app/needs/desk-needs.server';
import { matchMessages } from '../../app/needs/match-messages';
import { findInvitation, invitationsOf } from '../../app/needs/invitation-view.server';
import { invite, revokeInvitation } from '../../app/needs/invitations.server';
import { matchesView } from '../../app/needs/matches-view.server';
import { projectsForNeed } from '../../app/projects/public/need-projects.server';
import { meetNeed } from '../../app/needs/meeting.server';
import { findNeed, ownNeeds } from '../../app/needs/need-view.server';
import { moveNeed } from '../../app/needs/needs.server';
import { waitingList } from '../../app/inbox/waiting.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import { capabilities, companies, events, memberships, roleGrants } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { needScene, today } from './scene';

let s: ReturnType<typeof needScene>;
let other: { companyId: number; actor: Actor };
beforeEach(() => {
  s = needScene();
  other = s.member('乙丑数据有限公司');
});

const party = (firm = other) => `company:${firm.companyId}`;
const answer = (actor: Actor, more: Partial<Answer> = {}, at?: string) => {
  const [invitation] = s.invitations();
  const said: Answer = { key: invitation!.key, move: 'accept', seen: 'waiting', reason: null, note: '', ...more };
  return answerInvitation(s.db, actor, said, s.occasion(at));
};
const stateOf = (key: string, day = today) => valueOf(findNeed(s.db, s.poster.actor, key, 'zh', day)).need.state;
const mailsTo = (actor: Actor) =>
  s
    .mails()
    .filter(({ to }) => to === actor.email)
    .map(({ kind }) => kind);

describe('an invitation', () => {
  it('goes to everybody of the invited, who answer once for all; the poster hears, and the need is matched', () => {
    const colleague = s.person([{ role: 'member', companyId: other.companyId }]);
    const key = s.post();
    expect(s.ask(key, [party()])).toEqual({ invited: 1 });
    expect(s.ask(key, [party()]), 'who is invited already is left as they are').toEqual({ invited: 0 });
    expect([mailsTo(other.actor), mailsTo(colleague)]).toEqual([['needInvitation'], ['needInvitation']]);
    expect(stateOf(key)).toBe('open');
    valueOf(answer(other.actor, { note: '可以谈' }));
    expect(answer(colleague, { move: 'decline', reason: 'timing' })).toMatchObject({
      code: 'answered-meanwhile',
      state: 'interested',
    });
    expect([stateOf(key), mailsTo(s.poster.actor)]).toEqual(['matched', ['invitationAccepted']]);
    const view = valueOf(matchesView(s.db, s.poster.actor, key, 'zh', today, projectsForNeed));
    expect(view.invitations).toMatchObject([{ name: '乙丑数据有限公司', state: 'interested', note: '可以谈' }]);
  });

  it('of a desk’s need waits, and its yes, for whoever holds that office, as an organisation’s does', () => {
    const key = s.post({ poster: 'desk:440100' }, s.person([{ role: 'official', regionCode: '440100' }]));
    const successor = s.person([{ role: 'official', regionCode: '440000' }]);
    const elsewhere = s.person([{ role: 'official', regionCode: '110000' }]);
    valueOf(invite(s.db, successor, { key, parties: [party()], best: 0 }, s.occasion()));
    const waits = (actor: Actor) => {
      const { mine, begun } = waitingList(s.db, actor, 'zh', s.occasion().now);
      return [...mine, ...begun].map(({ act, behalf, href }) => [act, behalf, href]);
    };
    const page = `/needs/${key}/invitations`;
    const desk = '广州产业主管部门';
    expect(waits(successor)).toEqual([['等受邀单位答复', desk, page]]);
    valueOf(answer(other.actor));
    expect(waits(successor)).toEqual([['有单位有意向：去商谈，谈成后登记满足', desk, page]]);
    expect(waits(elsewhere)).toEqual([]);
  });

  it('that is a yes waits for the poster until the need ends', () => {
    const key = s.post();
    s.ask(key, [party()]);
    const waits = () =>
      waitingList(s.db, s.poster.actor, 'zh', s.occasion().now)
        .mine.filter(({ act }) => act.startsWith('有单位有意向'))
        .map(({ href, dueOn }) => [href, dueOn]);
    expect(waits()).toEqual([]);
    valueOf(answer(other.actor));
    const { validUntil } = valueOf(findNeed(s.db, s.poster.actor, key, 'zh', today)).need;
    expect(waits()).toEqual([[`/needs/${key}/invitations`, validUntil]]);
    expect(waitingList(s.db, other.actor, 'zh', s.occasion().now).mine).toEqual([]);
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'withdraw' }, s.occasion()));
    expect(waits()).toEqual([]);
  });

  it('that is a yes matches its own need and no other', () => {
    const first = s.post();
    s.ask(first, [party()]);
    valueOf(answer(other.actor));
    const second = s.post();
    const third = s.post();
    s.ask(third, [party()]);
    expect([first, second, third].map((key) => stateOf(key))).toEqual(['matched', 'open', 'open']);
    expect(
      ownNeeds(s.db, s.poster.actor, 'zh', today)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['matched', 'open', 'open']);
  });

  it('answered by ten at once has one answer and one row of history', () => {
    s.ask(s.post(), [party()]);
    const people = Array.from({ length: 10 }, () => s.person([{ role: 'member', companyId: other.companyId }]));
    const outcomes = people.map((actor, at) =>
      answer(actor, at % 2 === 0 ? {} : { move: 'decline', reason: 'capacity' }),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.state : outcome.code))).toEqual([
      'interested',
      ...Array.from({ length: 9 }, () => 'answered-meanwhile'),
    ]);
    const written = s.db
      .select()
      .from(events)
      .all()
      .filter(({ deed }) => /accept|decline/.test(deed));
    expect(written.map(({ deed }) => deed)).toEqual(['need-invitation.accept']);
  });

  it('is declined with a reason, and may become a yes while the need is open', () => {
    const key = s.post();
    s.ask(key, [party()]);
    expect(answer(other.actor, { move: 'decline' })).toMatchObject({ code: 'decline-reason-needed', field: 'reason' });
    valueOf(answer(other.actor, { move: 'decline', reason: 'timing' }));
    expect(stateOf(key)).toBe('open');
    valueOf(answer(other.actor, { seen: 'not-now' }));
    expect(stateOf(key)).toBe('matched');
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'withdraw' }, s.occasion()));
    expect(answer(other.actor, { seen: 'interested', move: 'decline', reason: 'other' })).toMatchObject({
      code: 'need-not-open',
      state: 'withdrawn',
    });
  });

  it('is nobody’s but the invited organisation’s: to others there is none', () => {
    s.ask(s.post(), [party()]);
    const stranger = s.member('丙寅软件有限公司').actor;
    const { key } = s.invitations()[0]!;
    expect(answer(stranger)).toMatchObject({ code: 'invitation-unknown' });
    expect(findInvitation(s.db, stranger, key, 'zh', today)).toMatchObject({ code: 'invitation-unknown' });
    expect(s.deeds().filter((deed) => deed.includes('denied'))).toEqual(['need.answer denied']);
  });

  it('is refused by name to oneself, a suspended firm, one without people, and one that does not exist', () => {
    const key = s.post();
    const suspended = s.member('停牌公司');
    const alone = s.member('无人公司');
    s.db.delete(roleGrants).where(eq(roleGrants.companyId, alone.companyId)).run();
    const change = { companyId: suspended.companyId, move: 'suspend', reason: '核对' } as const;
    valueOf(changeMembership(s.db, s.reviewer(), change, s.occasion()));
    const refused = (keys: string[]) => invite(s.db, s.poster.actor, { key, parties: keys, best: 0 }, s.occasion());
    expect(refused([`company:${s.poster.companyId}`])).toMatchObject({ code: 'own-party', value: '甲子测绘有限公司' });
    expect(refused([party(), party(suspended)])).toMatchObject({ code: 'party-suspended', value: '停牌公司' });
    expect(refused([party(alone)])).toMatchObject({ code: 'nobody-answers', value: '无人公司' });
    expect(refused(['company:999999'])).toMatchObject({ code: 'party-unknown' });
    expect(refused([])).toMatchObject({ code: 'nobody-chosen' });
    expect(s.invitations(), 'all or none').toEqual([]);
  });

  it('is one of five hundred at most, fifty at once, with a refusal that says how many are left', () => {
    const key = s.post();
    const many = (count: number) => Array.from({ length: count }, (_, at) => s.member(`多家${at}`));
    const fifty = many(50);
    expect(
      invite(s.db, s.poster.actor, { key, parties: [...fifty, other].map(party), best: 0 }, s.occasion()),
    ).toMatchObject({ code: 'too-many-at-once', allowed: ['50'] });
    s.ask(key, fifty.map(party));
    const { needId } = s.invitations()[0]!;
    s.db.$client.exec(
      `insert into companies (slug, name_zh, sort_key, confidence) select 'filler-' || value, '填充' || value, 'z', 'low' from json_each('${JSON.stringify(Array.from({ length: 449 }, (_, at) => at))}')`,
    );
    s.db.$client.exec(
      `insert into need_invitations (key, need_id, company_id, quality, state, invited_at, invited_on)
       select 'k' || id, ${needId}, id, 1, 'waiting', '', '2026-11-23' from companies where slug like 'filler-%'`,
    );
    const two = many(2);
    expect(invite(s.db, s.poster.actor, { key, parties: two.map(party), best: 0 }, s.occasion())).toMatchObject({
      code: 'too-many-invitations',
      value: '1',
      allowed: ['500'],
    });
    expect(s.ask(key, [party(two[0])])).toEqual({ invited: 1 });
  });

  it('is taken back while it waits, and sent again', () => {
    const key = s.post();
    s.ask(key, [party()]);
    const [invitation] = s.invitations();
    const back = () => revokeInvitation(s.db, s.poster.actor, { need: key, invitation: invitation!.key }, s.occasion());
    valueOf(back());
    expect(invitationsOf(s.db, other.actor, 'zh', today)).toEqual([]);
    expect(back()).toMatchObject({ code: 'move-not-allowed', state: 'revoked' });
    expect([s.ask(key, [party()]), s.invitations().length, s.invitations()[0]!.state]).toEqual([
      { invited: 1 },
      1,
      'waiting',
    ]);
    valueOf(answer(other.actor));
    expect(back()).toMatchObject({ code: 'move-not-allowed', state: 'interested' });
  });
});

describe('silence', () => {
  const day = (date: string) => `${date}T08:00:00.000Z`;
  it('is chased at day 9, given up at 21, with the desk at 30, each told once, however late the mail', () => {
    const desk = s.person([{ role: 'official', regionCode: '440100' }]);
    const province = s.person([{ role: 'official', regionCode: '440000' }]);
    const key = s.post({ validUntil: '2027-03-01' });
    s.ask(key, [party()]);
    const turns = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-14', '2026-12-23', '2026-12-24'];
    expect(turns.map((date) => chaseInvitations(s.db, s.occasion(day(date))))).toEqual([0, 1, 0, 1, 1, 0]);
    expect([mailsTo(other.actor), mailsTo(s.poster.actor), mailsTo(desk), mailsTo(province)]).toEqual([
      ['needInvitation', 'invitationChased'],
      ['invitationsGivenUp'],
      ['invitationsEscalated'],
      [],
    ]);
    const view = valueOf(matchesView(s.db, s.poster.actor, key, 'zh', '2026-12-23', projectsForNeed));
    expect(view.invitations[0]!.silence).toBe('desk');
    valueOf(answer(other.actor, {}, day('2026-12-25')));
    expect(chaseInvitations(s.db, s.occasion(day('2027-02-01')))).toBe(0);
  });

  it('past every date at once is told by every stage in one turn', () => {
    s.ask(s.post({ validUntil: '2027-03-01' }), [party()]);
    expect(chaseInvitations(s.db, s.occasion(day('2027-01-15')))).toBe(3);
    expect(chaseInvitations(s.db, s.occasion(day('2027-01-16')))).toBe(0);
  });

  it('ends when the need does, with nothing sent', () => {
    const key = s.post({ validUntil: '2026-11-30' });
    s.ask(key, [party()]);
    expect(chaseInvitations(s.db, s.occasion(day('2026-12-10')))).toBe(0);
    const { key: invitation } = s.invitations()[0]!;
    expect(valueOf(findInvitation(s.db, other.actor, invitation, 'zh', '2026-12-10'))).toMatchObject({
      needState: 'lapsed',
      silence: null,
      moves: [],
    });
  });

  it('is taken up by the desk of the region on that day, which may remind again after seven days', () => {
    const key = s.post({ validUntil: '2027-03-01' });
    s.ask(key, [party()]);
    const { key: invitation } = s.invitations()[0]!;
    const before = s.person([{ role: 'official', regionCode: '440100' }]);
    const admin = s.person(['administrator']);
    valueOf(disableAccount(s.db, admin, { accountId: before.accountId, reason: '调离' }, s.occasion()));
    const now = s.person([{ role: 'official', regionCode: '440100' }]);
    const elsewhere = s.person([{ role: 'official', regionCode: '110000' }]);
    const list = (actor: Actor) => silentInvitations(s.db, actor, 'zh', '2026-12-23').map(({ party: name }) => name);
    expect([list(now), list(elsewhere)]).toEqual([['乙丑数据有限公司'], []]);
    const again = (actor: Actor, date: string) =>
      dealWithEscalation(
        s.db,
        actor,
        { kind: 'need-silence', thing: invitation, move: 'chase', colleague: null },
        s.occasion(day(date)),
      );
    expect(again(now, '2026-12-01')).toMatchObject({ code: 'escalation-unknown' });
    expect(again(elsewhere, '2026-12-23')).toMatchObject({ code: 'escalation-unknown' });
    valueOf(again(now, '2026-12-23'));
    expect(again(now, '2026-12-23')).toMatchObject({ code: 'chased-lately' });
    expect(again(now, '2026-12-29')).toMatchObject({ code: 'chased-lately' });
    valueOf(again(now, '2026-12-30'));
    expect(mailsTo(other.actor)).toEqual(['needInvitation', 'deskChased', 'deskChased']);
  });

  it('leads from the list of the desk to who sees to it: whoever another holds is not reminded past them', () => {
    const page = renderToStaticMarkup(
      <DeskNeedsPage
        language="zh"
        invitations={[
          {
            key: 'abc',
            needKey: 'n',
            title: '雷达',
            party: '乙丑',
            href: null,
            invitedOn: '2026-11-01',
            askedAgainOn: null,
          },
        ]}
      />,
    );
    expect(page).toContain('href="/inbox/escalations/need-silence/abc"');
    expect(page).not.toContain('<form');
  });
});

describe('life events', () => {
  it('a poster that moves to another region takes its silent invitations to the desk there', () => {
    s.ask(s.post({ validUntil: '2027-03-01', regionCode: null }), [party()]);
    const [here, there] = ['440100', '110000'].map((regionCode) => s.person([{ role: 'official', regionCode }]));
    const silent = () => [here!, there!].map((actor) => silentInvitations(s.db, actor, 'zh', '2026-12-23').length);
    expect(silent()).toEqual([1, 0]);
    s.db.update(companies).set({ regionCode: '110000' }).where(eq(companies.id, s.poster.companyId)).run();
    expect(silent()).toEqual([0, 1]);
  });

  it('a partner that is suspended or leaves takes its yes along; the need is open again, and matched when it is back', () => {
    const key = s.post();
    s.ask(key, [party()]);
    valueOf(answer(other.actor));
    const reviewer = s.reviewer();
    const change = (move: 'suspend' | 'resume') =>
      valueOf(changeMembership(s.db, reviewer, { companyId: other.companyId, move, reason: '核对' }, s.occasion()));
    change('suspend');
    expect(stateOf(key)).toBe('open');
    change('resume');
    expect(stateOf(key)).toBe('matched');
    const { accountId } = other.actor;
    valueOf(disableAccount(s.db, s.person(['administrator']), { accountId, reason: '离职' }, s.occasion()));
    expect(stateOf(key)).toBe('open');
  });

  it('met with one of them, the others hear that it is over', () => {
    const third = s.member('丙寅软件有限公司');
    const key = s.post();
    s.ask(key, [party(), party(third)]);
    valueOf(answer(other.actor));
    const [invitation] = s.invitations();
    const met = { key, with: 'match', invitation: invitation!.key, offerId: 0, note: '' } as const;
    valueOf(meetNeed(s.db, s.poster.actor, met, s.occasion()));
    expect([mailsTo(other.actor), mailsTo(third.actor)]).toEqual([['needInvitation'], ['needInvitation', 'needOver']]);
    expect(valueOf(findNeed(s.db, s.poster.actor, key, 'zh', today)).metName).toBe('乙丑数据有限公司');
    expect(valueOf(findNeed(s.db, null, key, 'zh', today)).metName, 'nobody else reads with whom').toBeNull();
  });

  it('two invited firms that become one have one invitation, and two again when the merge is undone', () => {
    const third = s.member('丙寅软件有限公司');
    const key = s.post();
    s.ask(key, [party(), party(third)]);
    const before = s.invitations();
    const reviewer = s.reviewer();
    s.db.delete(memberships).where(eq(memberships.companyId, third.companyId)).run();
    const input = { keptId: other.companyId, mergedId: third.companyId, reason: '同一家' };
    const merge = valueOf(mergeCompanies(s.db, reviewer, input, s.occasion()));
    expect(s.invitations().map(({ companyId }) => companyId)).toEqual([other.companyId]);
    valueOf(undoMerge(s.db, reviewer, { mergeId: merge.mergeId, reason: '弄错了' }, s.occasion()));
    expect(s.invitations()).toEqual(before);
  });
});

describe('a sealed need', () => {
  const secret = '绝密需求一号';
  let key: string;
  beforeEach(() => {
    for (const firm of [other, s.member('丙寅软件有限公司', '110000')])
      s.db
        .insert(capabilities)
        .values({ companyId: firm.companyId, segmentId: 'gis.cim', evidence: 'x', confidence: 'high' })
        .run();
    key = s.post({ readers: 'sealed', titleZh: secret, purposeZh: `${secret}说明` });
  });

  it('left unanswered ends as given up, on its page and for the invited: no desk reads it', () => {
    s.ask(key, [], undefined, 1);
    const { key: invitation } = s.invitations()[0]!;
    const silence = (date: string) => valueOf(findInvitation(s.db, other.actor, invitation, 'zh', date)).silence;
    expect([silence('2026-12-20'), silence('2026-12-24')]).toEqual(['given-up', 'given-up']);
    const desk = s.person([{ role: 'official', regionCode: '440100' }]);
    expect(silentInvitations(s.db, desk, 'zh', '2026-12-24')).toEqual([]);
    expect(matchMessages.zh.sealedClock).not.toContain('第 30 天');
  });

  it('tells its poster the quality of matches and no name, and invites the best so many', () => {
    const seen = () => valueOf(matchesView(s.db, s.poster.actor, key, 'zh', today, projectsForNeed));
    expect(seen().matches!.firms.length).toBeGreaterThanOrEqual(2);
    for (const firm of seen().matches!.firms)
      expect([firm.name, firm.href, firm.key, firm.parts]).toEqual([null, null, '', []]);
    expect(invite(s.db, s.poster.actor, { key, parties: [party()], best: 0 }, s.occasion())).toMatchObject({
      code: 'names-closed',
    });
    expect([s.ask(key, [], undefined, 1), s.ask(key, [], undefined, 1)]).toEqual([{ invited: 1 }, { invited: 1 }]);
    expect(seen().invitations.map(({ name, quality }) => [name, quality])).toEqual([
      [null, 80],
      [null, 60],
    ]);
  });

  it('tells the invited the quality and nothing else until they say yes; then both see who the other is', () => {
    s.ask(key, [], undefined, 2);
    const [invitation] = s.invitations();
    const seen = () => valueOf(findInvitation(s.db, other.actor, invitation!.key, 'zh', today));
    expect(JSON.stringify([seen(), invitationsOf(s.db, other.actor, 'zh', today)])).not.toMatch(/绝密|甲子|gis/);
    expect([seen().need, seen().quality, findNeed(s.db, other.actor, key, 'zh', today).ok]).toEqual([null, 80, false]);
    valueOf(answer(other.actor));
    expect([seen().need?.title, seen().need?.posterName]).toEqual([secret, '甲子测绘有限公司']);
    const sent = valueOf(matchesView(s.db, s.poster.actor, key, 'zh', today, projectsForNeed)).invitations;
    expect(sent.map(({ name }) => name)).toEqual(['乙丑数据有限公司', null]);
  });

  it('declined, tells its poster the reason and not by whom', () => {
    s.ask(key, [], undefined, 1);
    valueOf(answer(other.actor, { move: 'decline', reason: 'field', note: '我们是乙丑' }));
    const sent = valueOf(matchesView(s.db, s.poster.actor, key, 'zh', today, projectsForNeed)).invitations;
    expect(sent).toMatchObject([{ name: null, state: 'not-now', reason: 'field', note: null }]);
    const told = s.mails().find(({ kind }) => kind === 'invitationDeclined')!;
    expect(told.text).not.toContain('乙丑');
  });

  it('stands in no subject, no history, no desk and no list of what waits for others', () => {
    s.ask(key, [], undefined, 2);
    const desk = s.person([{ role: 'official', regionCode: '440100' }]);
    chaseInvitations(s.db, s.occasion('2027-01-15T08:00:00.000Z'));
    expect(silentInvitations(s.db, desk, 'zh', '2027-01-15')).toEqual([]);
    const written = s.db.select().from(events).all();
    expect(JSON.stringify([written, s.mails().map(({ subject }) => subject)])).not.toMatch(/绝密|乙丑|丙寅/);
    const texts = s.mails().filter(({ to }) => to !== s.poster.actor.email);
    expect(JSON.stringify(texts)).not.toMatch(/绝密|甲子/);
    const waiting = waitingList(s.db, other.actor, 'zh', s.occasion().now);
    expect(JSON.stringify(waiting)).toContain('一项密封的需求');
    expect(JSON.stringify(waiting)).not.toMatch(/绝密|甲子/);
  });
});
