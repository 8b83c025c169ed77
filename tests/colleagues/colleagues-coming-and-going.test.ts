import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerColleague } from '../../app/colleagues/colleague-answer.server';
import { inviteColleague } from '../../app/colleagues/colleague-invitations.server';
import { countWaitingColleagues } from '../../app/colleagues/waiting-colleagues.server';
import { answerRequest } from '../../app/colleagues/colleagues.server';
import { removeColleague } from '../../app/colleagues/colleague-removal.server';
import { saveOffer } from '../../app/offers/offer-edit.server';
import { runRetention } from '../../app/personal-data/retention.server';
import { colleagueRequests, deletionRequests, memberships, offers } from '../../db/schema/index';
import { ask, companyId, kinds, member, s, speaks, useMemberFirm, withRole } from '../alliance/colleague-scene';
import { valueOf } from '../alliance/scene';
import { dataOffer } from '../offers/data-offer';

useMemberFirm();

describe('who is invited', () => {
  it('accepts with the account of the address, which is then wiped', () => {
    const person = s.person();
    const { id } = valueOf(
      inviteColleague(s.db, member, { companyId, email: ` ${person.email.toUpperCase()} ` }, s.occasion()),
    );
    expect(kinds()).toEqual([`colleagueInvited ${person.email}`]);
    expect(answerColleague(s.db, s.person(), { id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({
      code: 'request-unknown',
    });
    valueOf(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion()));
    expect([
      speaks(person),
      s.db
        .select({
          state: colleagueRequests.state,
          email: colleagueRequests.email,
          accountId: colleagueRequests.accountId,
        })
        .from(colleagueRequests)
        .get(),
    ]).toEqual([true, { state: 'accepted', email: null, accountId: person.accountId }]);
    expect(kinds()).toContain(`colleagueJoined ${member.email}`);
  });

  it('no longer can after thirty days, nor once it was taken back', () => {
    const person = s.person();
    const invite = (at?: string) => inviteColleague(s.db, member, { companyId, email: person.email }, s.occasion(at));
    const { id } = valueOf(invite());
    expect(invite()).toMatchObject({ code: 'request-open' });
    const late = '2026-12-24T08:00:00.000Z';
    expect(answerColleague(s.db, person, { id, move: 'accept', reason: '' }, s.occasion(late))).toMatchObject({
      code: 'move-not-allowed',
      allowed: [],
    });
    const again = valueOf(invite(late));
    valueOf(answerColleague(s.db, member, { id: again.id, move: 'withdraw', reason: '' }, s.occasion(late)));
    expect(answerColleague(s.db, person, { id: again.id, move: 'accept', reason: '' }, s.occasion(late))).toMatchObject(
      { code: 'request-unknown' },
    );
    expect(speaks(person)).toBe(false);
  });

  it('leaves no address behind once the invitation has lapsed', () => {
    valueOf(inviteColleague(s.db, member, { companyId, email: 'nobody@example.cn' }, s.occasion()));
    const on = (at: string) => runRetention(s.db, s.occasion(at)).invitations;
    expect([
      on('2026-12-23T07:59:59.000Z'),
      on('2026-12-23T08:00:01.000Z'),
      s.db.select().from(colleagueRequests).all(),
    ]).toEqual([0, 1, []]);
  });

  it('is refused when it is no address, or that of a colleague', () => {
    expect(inviteColleague(s.db, member, { companyId, email: 'nobody' }, s.occasion())).toMatchObject({
      code: 'email-invalid',
      field: 'email',
    });
    expect(inviteColleague(s.db, member, { companyId, email: member.email }, s.occasion())).toMatchObject({
      code: 'role-held',
    });
    expect(inviteColleague(s.db, s.person(), { companyId, email: 'a@example.cn' }, s.occasion())).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('who leaves', () => {
  const remove = (actor: Actor, accountId: number, reason = '已离职', knowing = false) =>
    removeColleague(s.db, actor, { companyId, accountId, reason, knowing }, s.occasion());

  it('is removed by a colleague with a reason, and told', () => {
    const other = s.person([{ role: 'member', companyId }]);
    expect(remove(member, other.accountId, '')).toMatchObject({ code: 'reason-needed' });
    valueOf(remove(member, other.accountId));
    expect([speaks(other), kinds()]).toEqual([
      false,
      [`rolesChanged ${other.email}`, `colleagueRemoved ${other.email}`],
    ]);
    expect(remove(member, other.accountId)).toMatchObject({ code: 'role-not-held' });
  });

  it('one of two colleagues who remove each other at once wins, so that one stays', () => {
    const other = s.person([{ role: 'member', companyId }]);
    valueOf(remove(member, other.accountId));
    expect(remove(other, member.accountId)).toMatchObject({ code: 'not-allowed' });
    expect([speaks(member), speaks(other)]).toEqual([true, false]);
  });

  it('as the last one has to say so; the firm stays a member, its offers rest, and the desk answers who asks next', () => {
    valueOf(saveOffer(s.db, member, { companyId, id: null, form: dataOffer, publish: true }, s.occasion()));
    expect(remove(member, member.accountId, '')).toMatchObject({ code: 'last-colleague', field: 'knowing' });
    valueOf(remove(member, member.accountId, '', true));
    expect([
      speaks(member),
      s.db.select({ state: offers.state }).from(offers).get()?.state,
      s.db
        .select({ state: memberships.state })
        .from(memberships)
        .where(and(eq(memberships.companyId, companyId)))
        .get()?.state,
    ]).toEqual([false, 'paused', 'active']);
    ask(s.person());
    expect(countWaitingColleagues(s.db, s.reviewer(), '2026-11-23')).toBe(1);
  });

  it('as the last one by the deletion of the account leaves offers at rest too', () => {
    valueOf(saveOffer(s.db, member, { companyId, id: null, form: dataOffer, publish: true }, s.occasion()));
    const other = s.person([{ role: 'member', companyId }]);
    const standing = (accountId: number) => {
      s.db
        .insert(deletionRequests)
        .values({ accountId, requestedAt: '2026-11-01T00:00:00.000Z', dueAt: '2026-11-16T00:00:00.000Z' })
        .run();
      expect(runRetention(s.db, s.occasion()).accounts).toBe(1);
      return s.db.select({ state: offers.state }).from(offers).get()!.state;
    };
    expect([standing(other.accountId), standing(member.accountId)]).toEqual(['published', 'paused']);
  });

  it('no longer acts for the firm with what the page still showed', () => {
    const other = s.person([{ role: 'member', companyId }]);
    valueOf(remove(member, other.accountId));
    const id = ask(s.person());
    expect(
      answerRequest(s.db, withRole(other), { id, move: 'accept', reason: '', as: 'firm' }, s.occasion()),
    ).toMatchObject({ code: 'request-unknown' });
  });
});
