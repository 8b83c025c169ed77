import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { waitingList } from '../../app/inbox/waiting.server';
import { decideMergeProposal, mergeOrPropose } from '../../app/review-desk/merge-proposal.server';
import { openProposals } from '../../app/review-desk/merge-proposal-list.server';
import type { Database } from '../../db/client';
import { companies, companyMerges } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

describe('a merge of records of which one has people', () => {
  let s: ReturnType<typeof scene>;
  let db: Database;
  let [one, other]: Actor[] = [];
  let input: { keptId: number; mergedId: number; reason: string };
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    [one, other] = [s.reviewer(), s.reviewer()];
    input = { keptId: s.company('甲有限公司'), mergedId: s.company('甲集团'), reason: '同一家' };
    s.person([{ role: 'member', companyId: input.mergedId }]);
  });
  const merges = () => db.select().from(companyMerges).all().length;
  const ask = (actor = one!) => mergeOrPropose(db, actor, input, s.occasion());
  const decide = (actor: Actor, move: 'confirm' | 'decline' | 'withdraw', reason = '') =>
    decideMergeProposal(db, actor, { id: openProposals(db, actor)[0]?.id ?? 1, move, reason }, s.occasion());

  it('waits for another reviewer, who is told', () => {
    expect(valueOf(ask())).toEqual({ proposed: true });
    expect(merges()).toBe(0);
    expect(openProposals(db, one!)).toMatchObject([{ keptName: '甲有限公司', own: true, mayDecide: false }]);
    expect(openProposals(db, other!)).toMatchObject([{ reason: '同一家', own: false, mayDecide: true }]);
    expect(s.mails().filter(({ kind }) => kind === 'deskSecond')).toMatchObject([
      { to: other!.email, subject: expect.stringContaining('合并有成员的企业') },
    ]);
    expect(ask(other!)).toMatchObject({ code: 'merge-proposed' });
  });

  it('is among what waits for the other, and for who proposed it among what others decide, until it is decided', () => {
    valueOf(ask());
    const [elsewhere, official, own] = [
      s.person([{ role: 'reviewer', regionCode: '110000' }]),
      s.person([{ role: 'official', regionCode: '440100' }]),
      s.person(['reviewer', { role: 'member', companyId: input.keptId }]),
    ];
    const line = {
      act: '确认或拒绝一次企业合并',
      subject: '甲集团 并入 甲有限公司',
      waitsFor: null,
      href: expect.stringMatching(/^\/desk\/merges\?kept=/),
    };
    const none = { mine: [], read: [], begun: [] };
    expect(waiting(other!)).toMatchObject({ ...none, mine: [line] });
    expect(waiting(one!)).toMatchObject({
      ...none,
      begun: [{ ...line, act: '您提议的合并等另一位审核员确认', waitsFor: '另一位审核员' }],
    });
    for (const reader of [official, own]) expect(waiting(reader)).toMatchObject({ mine: [], read: [line] });
    expect(waiting(elsewhere)).toEqual(none);
    valueOf(decide(other!, 'decline', '是两家'));
    for (const reader of [one!, other!, official, own]) expect(waiting(reader)).toEqual(none);
  });

  const waiting = (reader: Actor) => waitingList(db, reader, 'zh', s.occasion().now);

  it('is carried out by another, never by who proposed it', () => {
    valueOf(ask());
    expect(decide(one!, 'confirm')).toMatchObject({ code: 'second-person-needed' });
    expect(merges()).toBe(0);
    expect(valueOf(decide(other!, 'confirm'))).toEqual({ state: 'merged' });
    expect(db.select().from(companyMerges).get()).toMatchObject({ mergedBy: other!.accountId, reason: '同一家' });
    expect(db.select().from(companies).where(eq(companies.id, input.mergedId)).get()).toBeUndefined();
    expect(openProposals(db, other!)).toEqual([]);
    expect(decide(other!, 'confirm')).toMatchObject({ code: 'move-not-allowed', state: 'merged' });
  });

  it('is declined with a reason, or taken back by who proposed it alone', () => {
    valueOf(ask());
    expect(decide(other!, 'decline')).toMatchObject({ code: 'reason-needed' });
    expect(valueOf(decide(other!, 'decline', '是两家'))).toEqual({ state: 'declined' });
    valueOf(ask());
    expect(decide(other!, 'withdraw')).toMatchObject({ code: 'not-allowed' });
    expect(valueOf(decide(one!, 'withdraw'))).toEqual({ state: 'withdrawn' });
    expect(s.deeds().filter((deed) => deed.endsWith('-merge done'))).toEqual([
      ...Array(2).fill('company.propose-merge done'),
      ...Array(2).fill('company.decline-merge done'),
      ...Array(2).fill('company.propose-merge done'),
      ...Array(2).fill('company.withdraw-merge done'),
    ]);
    expect(merges()).toBe(0);
  });

  it('needs one person where neither record has members', () => {
    input = { ...input, mergedId: s.company('甲公司') };
    expect(valueOf(ask())).toEqual({ proposed: false });
    expect(merges()).toBe(1);
  });
});
