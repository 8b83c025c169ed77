import { eq } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import { answerColleague } from '../../app/colleagues/colleague-answer.server';
import { colleagueMove, colleagueMoves } from '../../app/colleagues/colleague-state';
import { firmColleagues, requestsOf } from '../../app/colleagues/colleague-view.server';
import { countWaitingColleagues, waitingColleagues } from '../../app/colleagues/waiting-colleagues.server';
import { answerRequest, askToSpeak } from '../../app/colleagues/colleagues.server';
import { isAtFirmsDomain } from '../../app/alliance/mail-domain';
import { roleGrants } from '../../db/schema/index';
import { ask, companyId, kinds, member, s, speaks, useMemberFirm } from '../alliance/colleague-scene';
import { valueOf } from '../alliance/scene';

useMemberFirm();

test('the states allow exactly these moves', () => {
  expect([
    colleagueMoves('asked', 'firm'),
    colleagueMoves('asked', 'person'),
    colleagueMoves('invited', 'person'),
    colleagueMoves('invited', 'firm'),
    colleagueMoves('accepted'),
  ]).toEqual([['accept', 'decline'], ['withdraw'], ['accept', 'decline'], ['withdraw'], []]);
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
    expect(requestsOf(s.db, person, 'zh', new Date('2026-11-24T02:00:00Z')).map((one) => one.askedOn)).toEqual([
      '2026-11-24',
    ]);
    const at = (regionCode: string) => s.person([{ role: 'reviewer', regionCode }]);
    const overdue = new Date('2026-12-20T02:00:00Z');
    expect(
      ['440000', '440100', '110000'].map((code) => waitingColleagues(s.db, at(code), 'zh', overdue).length),
    ).toEqual([1, 1, 0]);
  });

  it('is told to its people, who accept: the role counts at once, with one row of history for each step', () => {
    const person = s.person();
    const id = ask(person);
    expect(kinds()).toEqual([`colleagueAsked ${member.email}`]);
    expect(firmColleagues(s.db, member, companyId, s.occasion().now).asked).toEqual([
      {
        id,
        email: person.email,
        note: '李雷，市场部',
        askedOn: '2026-11-23',
        dueOn: '2026-11-30',
        dueProvisional: false,
      },
    ]);
    expect(speaks(person)).toBe(false);
    valueOf(answerColleague(s.db, member, { id, move: 'accept', reason: '' }, s.occasion()));
    expect(speaks(person)).toBe(true);
    expect(s.deeds()).toEqual(['colleague.send done', 'colleague.accept done', 'role.grant done']);
    expect(kinds().slice(1)).toEqual([`rolesChanged ${person.email}`, `colleagueDecided ${person.email}`]);
  });

  it('is declined with a reason only, and may ask again', () => {
    const person = s.person();
    const id = ask(person);
    expect(answerColleague(s.db, member, { id, move: 'decline', reason: ' ' }, s.occasion())).toMatchObject({
      code: 'reason-needed',
      field: 'reason',
    });
    valueOf(answerColleague(s.db, member, { id, move: 'decline', reason: '不认识' }, s.occasion()));
    expect(requestsOf(s.db, person, 'zh', s.occasion().now).map(({ state, reason }) => [state, reason])).toEqual([
      ['declined', '不认识'],
    ]);
    expect(answerColleague(s.db, member, { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      state: 'declined',
      allowed: [],
    });
    expect(ask(person)).toBeGreaterThan(id);
  });

  it('asks once, of members only, and not for a firm they speak for', () => {
    const person = s.person();
    ask(person);
    expect(askToSpeak(s.db, person, { companyId, note: '?' }, s.occasion())).toMatchObject({ code: 'request-open' });
    expect(askToSpeak(s.db, member, { companyId, note: '?' }, s.occasion())).toMatchObject({ code: 'role-held' });
    expect(askToSpeak(s.db, person, { companyId: s.company('别家'), note: '?' }, s.occasion())).toMatchObject({
      code: 'membership-unknown',
    });
  });

  it('is answered by the firm alone in its days, then by the desk too, with a reason', () => {
    const person = s.person();
    const reviewer = s.reviewer();
    const id = ask(person);
    const desk = (at: string, reason = '邮箱在企业域名') =>
      answerRequest(s.db, reviewer, { id, move: 'accept', reason, as: 'desk' }, s.occasion(at));
    const lastDay = '2026-11-30T08:00:00.000Z';
    const after = '2026-12-01T08:00:00.000Z';
    expect([
      waitingColleagues(s.db, reviewer, 'zh', new Date(lastDay)).length,
      countWaitingColleagues(s.db, reviewer, '2026-11-30'),
    ]).toEqual([0, 0]);
    expect(desk(lastDay)).toMatchObject({ code: 'firm-answers-first', allowed: ['2026-11-30'] });
    expect([
      waitingColleagues(s.db, reviewer, 'zh', new Date(after)).map(({ people, atDomain, mayDecide }) => [
        people,
        atDomain,
        mayDecide,
      ]),
      countWaitingColleagues(s.db, reviewer, '2026-12-01'),
    ]).toEqual([[[1, false, true]], 1]);
    expect(desk(after, '')).toMatchObject({ code: 'reason-needed' });
    valueOf(desk(after));
    expect(speaks(person)).toBe(true);
    expect(answerColleague(s.db, member, { id, move: 'decline', reason: '晚了' }, s.occasion(after))).toMatchObject({
      code: 'move-not-allowed',
      state: 'accepted',
    });
  });

  it('is answered by the desk at once when nobody of the firm is left', () => {
    s.db.delete(roleGrants).where(eq(roleGrants.companyId, companyId)).run();
    const person = s.person();
    const id = ask(person);
    expect(countWaitingColleagues(s.db, s.reviewer(), '2026-11-23')).toBe(1);
    valueOf(answerRequest(s.db, s.reviewer(), { id, move: 'accept', reason: '有介绍信', as: 'desk' }, s.occasion()));
    expect(speaks(person)).toBe(true);
  });

  it('cannot be answered by strangers, by themselves, nor by a reviewer who asked', () => {
    const person = s.person(['reviewer']);
    const id = ask(person);
    expect(answerColleague(s.db, s.person(), { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({
      code: 'request-unknown',
    });
    expect(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      allowed: ['withdraw'],
    });
    expect(
      answerRequest(
        s.db,
        person,
        { id, move: 'accept', reason: '我', as: 'desk' },
        s.occasion('2026-12-01T08:00:00.000Z'),
      ),
    ).toMatchObject({ code: 'own-thing' });
    expect(speaks(person)).toBe(false);
  });
});
