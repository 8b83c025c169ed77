import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerInvitation } from '../../app/needs/answers.server';
import { dealWithEscalation, type EscalationDeed } from '../../app/inbox/escalations/escalations.server';
import { findEscalation } from '../../app/inbox/escalations/escalation-view.server';
import { countWaiting, waitingList } from '../../app/inbox/waiting.server';
import { accounts, events, membershipApplications, roleGrants } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { needScene } from '../needs/scene';

let s: ReturnType<typeof needScene>;
let first: Actor;
let second: Actor;
let province: Actor;
let invited: ReturnType<typeof s.member>;
let key: string;
beforeEach(() => {
  s = needScene();
  const city = { role: 'official' as const, regionCode: '440100' };
  [first, second, province] = [s.person([city]), s.person([city]), s.person([{ ...city, regionCode: '440000' }])];
  invited = s.member('乙丑测绘有限公司');
  const need = s.post({}, s.poster.actor, '2026-10-10T02:00:00.000Z');
  s.ask(need, [`company:${invited.companyId}`], '2026-10-20T02:00:00.000Z');
  key = s.invitations()[0]!.key;
});

const deal = (
  actor: Actor | null,
  move: EscalationDeed['move'],
  colleague: number | null = null,
  at = '2026-11-23T08:00:00.000Z',
) => dealWithEscalation(s.db, actor, { kind: 'need-silence', thing: key, move, colleague }, s.occasion(at));
const list = (actor: Actor, at = '2026-11-23T08:00:00.000Z') => {
  const { mine, read } = waitingList(s.db, actor, 'zh', new Date(at));
  const of = (items: typeof mine) => items.filter(({ escalation }) => escalation).map(({ waitsFor }) => waitsFor);
  return { mine: of(mine), read: of(read) };
};
const count = (actor: Actor) => countWaiting(s.db, { actor, now: s.occasion().now });
const masked = ({ accountId }: Actor) => `p***@example.cn #${accountId}`;
const chased = () => s.mails().filter(({ kind }) => kind === 'deskChased');

describe('what came to officials', () => {
  test('waits for each of the region until one takes it; then the others may only read it, and see who has it', () => {
    expect([list(first), list(second), list(province)]).toEqual(Array(3).fill({ mine: [null], read: [] }));
    valueOf(deal(first, 'take'));
    expect(list(first)).toEqual({ mine: [null], read: [] });
    expect(list(second)).toEqual({ mine: [], read: [masked(first)] });
    expect([count(first), count(second)]).toEqual([1, 0]);
    expect(valueOf(view(second))).toMatchObject({ holder: { name: masked(first), own: false, since: '2026-11-23' } });
    valueOf(deal(first, 'let-go'));
    expect(list(second)).toEqual({ mine: [null], read: [] });
    expect(history()).toEqual([
      ['escalation.take', first.accountId],
      ['escalation.let-go', first.accountId],
    ]);
  });

  const view = (actor: Actor) =>
    findEscalation(s.db, actor, { kind: 'need-silence', thing: key }, 'zh', s.occasion().now);
  const history = () =>
    s.db
      .select({ deed: events.deed, actorId: events.actorId })
      .from(events)
      .where(and(eq(events.thingType, 'need-invitation'), eq(events.thingId, key)))
      .orderBy(events.sequence)
      .all()
      .flatMap(({ deed, actorId }) => (deed.startsWith('escalation.') ? [[deed, actorId]] : []));

  test('of two who take it at once the second is told who has it; taking one’s own again changes nothing', () => {
    valueOf(deal(first, 'take'));
    valueOf(deal(first, 'take'));
    for (const move of ['take', 'let-go', 'hand-over', 'chase'] as const)
      expect(deal(second, move, second.accountId)).toEqual({
        ok: false,
        code: 'taken-by-another',
        value: masked(first),
      });
    expect(history()).toEqual([['escalation.take', first.accountId]]);
  });

  test('is handed to a colleague of its region, who is told by mail, and to nobody else', () => {
    const elsewhere = s.person([{ role: 'official', regionCode: '110000' }]);
    const reviewer = s.person(['reviewer']);
    for (const { accountId } of [elsewhere, reviewer, first])
      expect(deal(first, 'hand-over', accountId)).toMatchObject({ code: 'colleague-unknown' });
    expect(valueOf(view(first)).colleagues).toEqual(
      [second, province].map((one) => [String(one.accountId), masked(one)]),
    );
    valueOf(deal(first, 'hand-over', province.accountId));
    expect(list(first)).toEqual({ mine: [], read: [masked(province)] });
    expect(s.mails().filter(({ kind }) => kind === 'deskHandedOver')).toMatchObject([
      { to: province.email, subject: 'TwinAtlas 孪图 · 同事转给您：需求邀请 30 天没有答复' },
    ]);
  });

  test('is nobody’s again once who took it loses the office or can sign in no more', () => {
    valueOf(deal(first, 'take'));
    s.db.delete(roleGrants).where(eq(roleGrants.accountId, first.accountId)).run();
    expect(list(second)).toEqual({ mine: [null], read: [] });
    valueOf(deal(second, 'take'));
    s.db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, second.accountId)).run();
    expect(list(province)).toEqual({ mine: [null], read: [] });
    valueOf(deal(province, 'take'));
    expect(valueOf(view(province)).holder?.own).toBe(true);
  });

  test('is chased by mail to those it waits for, once in seven days, and comes back after them', () => {
    valueOf(deal(first, 'chase'));
    expect(chased()).toMatchObject([{ to: invited.actor.email, subject: 'TwinAtlas 孪图 · 请尽快：答复一份需求邀请' }]);
    expect(chased()[0]!.text).toContain(`https://atlas.example.cn/need-invitations/${key}`);
    expect(chased()[0]!.text).not.toContain('激光');
    expect(deal(second, 'chase', null, '2026-11-29T08:00:00.000Z')).toMatchObject({
      code: 'chased-lately',
      value: '2026-11-30',
    });
    expect([list(first), list(first, '2026-11-30T08:00:00.000Z')]).toEqual([
      { mine: [], read: [] },
      { mine: [null], read: [] },
    ]);
    valueOf(deal(second, 'chase', null, '2026-11-30T08:00:00.000Z'));
    expect(chased()).toHaveLength(2);
  });

  test('is not there for others, for a sealed need, nor once it was answered', () => {
    for (const actor of [
      invited.actor,
      s.poster.actor,
      s.person(['official']),
      s.person([{ role: 'official', regionCode: '110000' }]),
    ].slice(0, 2))
      expect([deal(actor, 'take'), view(actor)]).toMatchObject(Array(2).fill({ code: 'escalation-unknown' }));
    expect(deal(null, 'take')).toMatchObject({ code: 'sign-in-needed' });
    const answer = { key, move: 'accept', seen: 'waiting', reason: null, note: '' } as const;
    valueOf(answerInvitation(s.db, invited.actor, answer, s.occasion()));
    expect(deal(first, 'take')).toMatchObject({ code: 'escalation-unknown' });
  });
});

test('an application past its day is chased with who took it, or else with the reviewers of its region', () => {
  const [applicant, holder, reviewer] = [s.person(), s.person(['reviewer']), s.person(['reviewer'])];
  const times = {
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    queuedAt: '2026-11-01T00:00:00.000Z',
  };
  const { id } = s.db
    .insert(membershipApplications)
    .values({
      applicantId: applicant.accountId,
      kind: 'new',
      regionCode: '440100',
      nameZh: '丙寅数据',
      state: 'submitted',
      dueOn: '2026-11-10',
      escalatedAt: '2026-11-11T00:00:00.000Z',
      ...times,
    } as never)
    .returning({ id: membershipApplications.id })
    .get();
  const of = { kind: 'membership-escalation', thing: String(id), colleague: null } as const;
  const chase = (at?: string) => dealWithEscalation(s.db, first, { ...of, move: 'chase' }, s.occasion(at));
  valueOf(chase());
  expect(chased().map(({ to }) => to)).toEqual([holder.email, reviewer.email]);
  s.db
    .update(membershipApplications)
    .set({ state: 'in-review', reviewerId: holder.accountId, takenAt: '2026-11-24T00:00:00.000Z' })
    .where(eq(membershipApplications.id, id))
    .run();
  valueOf(chase('2026-12-01T08:00:00.000Z'));
  expect(
    chased()
      .slice(2)
      .map(({ to }) => to),
  ).toEqual([holder.email]);
  expect(dealWithEscalation(s.db, reviewer, { ...of, move: 'take' }, s.occasion())).toMatchObject({
    code: 'escalation-unknown',
  });
});
