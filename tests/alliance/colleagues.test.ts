import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Actor } from '../../app/accounts/actor';
import { rolesOf } from '../../app/accounts/sessions.server';
import { answerColleague } from '../../app/alliance/colleague-answer.server';
import { inviteColleague } from '../../app/alliance/colleague-invitations.server';
import { colleagueMove, colleagueMoves } from '../../app/alliance/colleague-state';
import { countWaitingColleagues, firmColleagues, requestsOf, waitingColleagues } from '../../app/alliance/colleague-view.server';
import { answerRequest, askToSpeak, removeColleague } from '../../app/alliance/colleagues.server';
import { isAtFirmsDomain } from '../../app/alliance/mail-domain';
import { saveOffer } from '../../app/offers/offers.server';
import { runRetention } from '../../app/personal-data/retention.server';
import { colleagueRequests, deletionRequests, memberships, offers, roleGrants } from '../../db/schema/index';
import { testDatabase } from '../database';
import { scene, valueOf } from './scene';

let s: ReturnType<typeof scene>;
let companyId: number;
let member: Actor;

beforeEach(() => {
  s = scene(testDatabase());
  companyId = s.company('甲子测绘有限公司', { website: 'https://www.jiazi.example.cn' });
  s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
  member = s.person([{ role: 'member', companyId }]);
});

const ask = (person: Actor, at?: string) => valueOf(askToSpeak(s.db, person, { companyId, note: '李雷，市场部' }, s.occasion(at))).id;
const speaks = (person: Actor) => rolesOf(s.db, person.accountId).some((grant) => grant.companyId === companyId);
const kinds = () => s.mails().map((mail) => `${mail.kind} ${mail.to}`);
const withRole = (person: Actor): Actor => ({ ...person, roles: [{ role: 'member', regionCode: null, companyId }] });

test('the states allow exactly these moves', () => {
  expect([colleagueMoves('asked', 'firm'), colleagueMoves('asked', 'person'), colleagueMoves('invited', 'person'), colleagueMoves('invited', 'firm'), colleagueMoves('accepted')]).toEqual([['accept', 'decline'], ['withdraw'], ['accept', 'decline'], ['withdraw'], []]);
  expect(colleagueMove('declined', 'accept')).toBeNull();
});

test.each([
  ['li@jiazi.example.cn', 'https://www.jiazi.example.cn', true],
  ['li@mail.jiazi.cn', 'jiazi.cn', true],
  ['li@jiazi.cn', 'https://jiazi.cn/about', true],
  ['li@platform.cn', 'https://jiazi.platform.cn', false],
  ['li@notjiazi.cn', 'jiazi.cn', false],
  ['li@jiazi.cn', null, false],
])('an address %s and the website %s: at the firm’s domain is %s', (email, website, answer) => {
  expect(isAtFirmsDomain(email, website)).toBe(answer);
});

describe('who asks to speak for a member firm', () => {
  it('is dated by the day in China, and waits at the desk of the firm’s region alone', () => {
    const person = s.person();
    ask(person, '2026-11-23T17:00:00Z');
    expect(requestsOf(s.db, person, 'zh', new Date('2026-11-24T02:00:00Z')).map((one) => one.askedOn)).toEqual(['2026-11-24']);
    const at = (regionCode: string) => s.person([{ role: 'reviewer', regionCode }]);
    const overdue = new Date('2026-12-20T02:00:00Z');
    expect(['440000', '440100', '110000'].map((code) => waitingColleagues(s.db, at(code), 'zh', overdue).length)).toEqual([1, 1, 0]);
  });

  it('is told to its people, who accept: the role counts at once, with one row of history for each step', () => {
    const person = s.person();
    const id = ask(person);
    expect(kinds()).toEqual([`colleagueAsked ${member.email}`]);
    expect(firmColleagues(s.db, member, companyId, s.occasion().now).asked).toEqual([{ id, email: person.email, note: '李雷，市场部', askedOn: '2026-11-23', dueOn: '2026-11-30' }]);
    expect(speaks(person)).toBe(false);
    valueOf(answerColleague(s.db, member, { id, move: 'accept', reason: '' }, s.occasion()));
    expect(speaks(person)).toBe(true);
    expect(s.deeds()).toEqual(['colleague.send done', 'colleague.accept done', 'role.grant done']);
    expect(kinds().slice(1)).toEqual([`rolesChanged ${person.email}`, `colleagueDecided ${person.email}`]);
  });

  it('is declined with a reason only, and may ask again', () => {
    const person = s.person();
    const id = ask(person);
    expect(answerColleague(s.db, member, { id, move: 'decline', reason: ' ' }, s.occasion())).toMatchObject({ code: 'reason-needed', field: 'reason' });
    valueOf(answerColleague(s.db, member, { id, move: 'decline', reason: '不认识' }, s.occasion()));
    expect(requestsOf(s.db, person, 'zh', s.occasion().now).map(({ state, reason }) => [state, reason])).toEqual([['declined', '不认识']]);
    expect(answerColleague(s.db, member, { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({ code: 'move-not-allowed', state: 'declined', allowed: [] });
    expect(ask(person)).toBeGreaterThan(id);
  });

  it('asks once, of members only, and not for a firm they speak for', () => {
    const person = s.person();
    ask(person);
    expect(askToSpeak(s.db, person, { companyId, note: '?' }, s.occasion())).toMatchObject({ code: 'request-open' });
    expect(askToSpeak(s.db, member, { companyId, note: '?' }, s.occasion())).toMatchObject({ code: 'role-held' });
    expect(askToSpeak(s.db, person, { companyId: s.company('别家'), note: '?' }, s.occasion())).toMatchObject({ code: 'membership-unknown' });
  });

  it('is answered by the firm alone in its days, then by the desk too, with a reason', () => {
    const person = s.person();
    const reviewer = s.reviewer();
    const id = ask(person);
    const desk = (at: string, reason = '邮箱在企业域名') => answerRequest(s.db, reviewer, { id, move: 'accept', reason, as: 'desk' }, s.occasion(at));
    const lastDay = '2026-11-30T08:00:00.000Z';
    const after = '2026-12-01T08:00:00.000Z';
    expect([waitingColleagues(s.db, reviewer, 'zh', new Date(lastDay)).length, countWaitingColleagues(s.db, '2026-11-30')]).toEqual([0, 0]);
    expect(desk(lastDay)).toMatchObject({ code: 'firm-answers-first', allowed: ['2026-11-30'] });
    expect([waitingColleagues(s.db, reviewer, 'zh', new Date(after)).map(({ people, atDomain, mayDecide }) => [people, atDomain, mayDecide]), countWaitingColleagues(s.db, '2026-12-01')]).toEqual([[[1, false, true]], 1]);
    expect(desk(after, '')).toMatchObject({ code: 'reason-needed' });
    valueOf(desk(after));
    expect(speaks(person)).toBe(true);
    expect(answerColleague(s.db, member, { id, move: 'decline', reason: '晚了' }, s.occasion(after))).toMatchObject({ code: 'move-not-allowed', state: 'accepted' });
  });

  it('is answered by the desk at once when nobody of the firm is left', () => {
    s.db.delete(roleGrants).where(eq(roleGrants.companyId, companyId)).run();
    const person = s.person();
    const id = ask(person);
    expect(countWaitingColleagues(s.db, '2026-11-23')).toBe(1);
    valueOf(answerRequest(s.db, s.reviewer(), { id, move: 'accept', reason: '有介绍信', as: 'desk' }, s.occasion()));
    expect(speaks(person)).toBe(true);
  });

  it('cannot be answered by strangers, by themselves, nor by a reviewer who asked', () => {
    const person = s.person(['reviewer']);
    const id = ask(person);
    expect(answerColleague(s.db, s.person(), { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({ code: 'request-unknown' });
    expect(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({ code: 'move-not-allowed', allowed: ['withdraw'] });
    expect(answerRequest(s.db, person, { id, move: 'accept', reason: '我', as: 'desk' }, s.occasion('2026-12-01T08:00:00.000Z'))).toMatchObject({ code: 'own-thing' });
    expect(speaks(person)).toBe(false);
  });
});

describe('who is invited', () => {
  it('accepts with the account of the address, which is then wiped', () => {
    const person = s.person();
    const { id } = valueOf(inviteColleague(s.db, member, { companyId, email: ` ${person.email.toUpperCase()} ` }, s.occasion()));
    expect(kinds()).toEqual([`colleagueInvited ${person.email}`]);
    expect(answerColleague(s.db, s.person(), { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({ code: 'request-unknown' });
    valueOf(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion()));
    expect([speaks(person), s.db.select({ state: colleagueRequests.state, email: colleagueRequests.email, accountId: colleagueRequests.accountId }).from(colleagueRequests).get()]).toEqual([true, { state: 'accepted', email: null, accountId: person.accountId }]);
    expect(kinds()).toContain(`colleagueJoined ${member.email}`);
  });

  it('no longer can after thirty days, nor once it was taken back', () => {
    const person = s.person();
    const invite = (at?: string) => inviteColleague(s.db, member, { companyId, email: person.email }, s.occasion(at));
    const { id } = valueOf(invite());
    expect(invite()).toMatchObject({ code: 'request-open' });
    const late = '2026-12-24T08:00:00.000Z';
    expect(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion(late))).toMatchObject({ code: 'move-not-allowed', allowed: [] });
    const again = valueOf(invite(late));
    valueOf(answerColleague(s.db, member, { id: again.id, move: 'withdraw', reason: '' }, s.occasion(late)));
    expect(answerColleague(s.db, person, { id: again.id, move: 'accept', reason: '' }, s.occasion(late))).toMatchObject({ code: 'request-unknown' });
    expect(speaks(person)).toBe(false);
  });

  it('leaves no address behind once the invitation has lapsed', () => {
    valueOf(inviteColleague(s.db, member, { companyId, email: 'nobody@example.cn' }, s.occasion()));
    const on = (at: string) => runRetention(s.db, s.occasion(at)).invitations;
    expect([on('2026-12-23T07:59:59.000Z'), on('2026-12-23T08:00:01.000Z'), s.db.select().from(colleagueRequests).all()]).toEqual([0, 1, []]);
  });

  it('is refused when it is no address, or that of a colleague', () => {
    expect(inviteColleague(s.db, member, { companyId, email: 'nobody' }, s.occasion())).toMatchObject({ code: 'email-invalid', field: 'email' });
    expect(inviteColleague(s.db, member, { companyId, email: member.email }, s.occasion())).toMatchObject({ code: 'role-held' });
    expect(inviteColleague(s.db, s.person(), { companyId, email: 'a@example.cn' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
  });
});

describe('who leaves', () => {
  const remove = (actor: Actor, accountId: number, reason = '已离职', knowing = false) => removeColleague(s.db, actor, { companyId, accountId, reason, knowing }, s.occasion());

  it('is removed by a colleague with a reason, and told', () => {
    const other = s.person([{ role: 'member', companyId }]);
    expect(remove(member, other.accountId, '')).toMatchObject({ code: 'reason-needed' });
    valueOf(remove(member, other.accountId));
    expect([speaks(other), kinds()]).toEqual([false, [`rolesChanged ${other.email}`, `colleagueRemoved ${other.email}`]]);
    expect(remove(member, other.accountId)).toMatchObject({ code: 'role-not-held' });
  });

  it('one of two colleagues who remove each other at once wins, so that one stays', () => {
    const other = s.person([{ role: 'member', companyId }]);
    valueOf(remove(member, other.accountId));
    expect(remove(other, member.accountId)).toMatchObject({ code: 'not-allowed' });
    expect([speaks(member), speaks(other)]).toEqual([true, false]);
  });

  it('as the last one has to say so; the firm stays a member, its offers rest, and the desk answers who asks next', () => {
    const form = { kind: 'data', scope: 'gis', titleZh: '数据', titleEn: null, descriptionZh: '数据', descriptionEn: null, regionCode: null, terms: 'free', contact: null, validUntil: '2026-12-31' } as const;
    valueOf(saveOffer(s.db, member, { companyId, id: null, form, publish: true }, s.occasion()));
    expect(remove(member, member.accountId, '')).toMatchObject({ code: 'last-colleague', field: 'knowing' });
    valueOf(remove(member, member.accountId, '', true));
    expect([speaks(member), s.db.select({ state: offers.state }).from(offers).get()?.state, s.db.select({ state: memberships.state }).from(memberships).where(and(eq(memberships.companyId, companyId))).get()?.state]).toEqual([false, 'paused', 'active']);
    ask(s.person());
    expect(countWaitingColleagues(s.db, '2026-11-23')).toBe(1);
  });

  it('as the last one by the deletion of the account leaves offers at rest too', () => {
    const form = { kind: 'data', scope: 'gis', titleZh: '数据', titleEn: null, descriptionZh: '数据', descriptionEn: null, regionCode: null, terms: 'free', contact: null, validUntil: '2026-12-31' } as const;
    valueOf(saveOffer(s.db, member, { companyId, id: null, form, publish: true }, s.occasion()));
    const other = s.person([{ role: 'member', companyId }]);
    const standing = (accountId: number) => {
      s.db.insert(deletionRequests).values({ accountId, requestedAt: '2026-11-01T00:00:00.000Z', dueAt: '2026-11-16T00:00:00.000Z' }).run();
      expect(runRetention(s.db, s.occasion()).accounts).toBe(1);
      return s.db.select({ state: offers.state }).from(offers).get()!.state;
    };
    expect([standing(other.accountId), standing(member.accountId)]).toEqual(['published', 'paused']);
  });

  it('no longer acts for the firm with what the page still showed', () => {
    const other = s.person([{ role: 'member', companyId }]);
    valueOf(remove(member, other.accountId));
    const id = ask(s.person());
    expect(answerRequest(s.db, withRole(other), { id, move: 'accept', reason: '', as: 'firm' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
  });
});
