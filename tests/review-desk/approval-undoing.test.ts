import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { changeMembership } from '../../app/alliance/memberships.server';
import { waitingList } from '../../app/inbox/waiting.server';
import type { ApprovalUndoMove } from '../../app/review-desk/approval-undo-state';
import { openUndo, undoApproval } from '../../app/review-desk/approval-undoing.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import type { Database } from '../../db/client';
import { capabilities, companies, memberships, roleGrants, statements } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

describe('an approval that is taken back', () => {
  let s: ReturnType<typeof scene>;
  let db: Database;
  let [firm, reviewer, second]: Actor[] = [];
  let [id, companyId] = [0, 0];
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    [firm, reviewer, second] = [s.person(), s.reviewer(), s.reviewer()];
    const approved = s.approved(firm, reviewer, 0);
    [id, companyId] = [approved.id, approved.companyId!];
  });
  const move = (step: ApprovalUndoMove, actor: Actor, reason = '') =>
    undoApproval(db, actor, { id, move: step, reason }, s.occasion());
  const propose = (reason = '执照是假的', actor = reviewer!) => move('propose', actor, reason);
  const undo = () => {
    valueOf(propose());
    return move('confirm', second!);
  };
  const said = () =>
    db
      .select()
      .from(statements)
      .where(and(eq(statements.subjectType, 'company'), eq(statements.subjectId, String(companyId))))
      .all().length;
  const held = () => db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all().length;

  it('takes the membership, its people and what the firm said with it, and leaves the record', () => {
    expect([said() > 0, held()]).toEqual([true, 1]);
    expect(valueOf(undo())).toMatchObject({
      state: 'submitted',
      kind: 'claim',
      companyId,
      decidedBy: null,
      dueOn: '2026-11-30',
    });
    expect(db.select().from(memberships).all()).toMatchObject([{ state: 'ended', endedOn: '2026-11-23' }]);
    expect(db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId)).all()).toEqual([]);
    expect([said(), held()]).toEqual([0, 0]);
    expect(db.select().from(companies).where(eq(companies.id, companyId)).get()).toBeDefined();
    expect(s.deeds().slice(-2)).toEqual(['membership.end done', 'application.undo done']);
    expect(s.mails().slice(-2)).toMatchObject([
      { kind: 'membershipChanged', to: firm!.email },
      { kind: 'approvalUndone', to: firm!.email, text: expect.stringContaining('理由：执照是假的') },
    ]);
  });

  it.each([
    ['declined', 'decline', () => second!],
    ['withdrawn', 'withdraw', () => reviewer!],
  ] as const)('no longer waits once it is %s, though the membership has ended meanwhile', (_, step, by) => {
    valueOf(propose());
    valueOf(changeMembership(db, second!, { companyId, move: 'end', reason: '注销' }, s.occasion()));
    expect(move('confirm', second!)).toMatchObject({ code: 'membership-unknown' });
    valueOf(move(step, by(), '已经结束'));
    expect(openUndo(db, id)).toBeUndefined();
    expect(propose('再来')).toMatchObject({ code: 'membership-unknown' });
  });

  it('is proposed by one reviewer and done or declined by another, who is told; who proposed it may withdraw', () => {
    expect(valueOf(propose())).toMatchObject({ state: 'approved' });
    expect(said()).toBeGreaterThan(0);
    expect(s.mails().at(-1)).toMatchObject({
      kind: 'deskSecond',
      to: second!.email,
      subject: expect.stringContaining('撤销入盟申请的通过') as string,
    });
    const waiting = (actor: Actor) => {
      const { mine, begun } = waitingList(db, actor, 'zh', s.occasion().now);
      const acts = ['决定是否撤销通过', '提请撤销通过'];
      return [...mine, ...begun].filter(({ act }) => acts.includes(act)).map(({ standing }) => standing);
    };
    expect([waiting(reviewer!), waiting(second!)]).toEqual([['begun'], ['act']]);
    expect(propose('又一次', second)).toMatchObject({ code: 'undo-open' });
    expect(move('confirm', reviewer!)).toMatchObject({ code: 'second-person-needed' });
    expect(move('decline', reviewer!, '不')).toMatchObject({ code: 'second-person-needed' });
    expect(move('withdraw', second!)).toMatchObject({ code: 'not-allowed' });
    expect(move('decline', second!)).toMatchObject({ code: 'reason-needed' });
    valueOf(move('decline', second!, '执照是真的'));
    expect(move('confirm', second!)).toMatchObject({ code: 'move-not-allowed', allowed: ['propose'] });
    valueOf(propose());
    valueOf(move('withdraw', reviewer!));
    expect(s.deeds().filter((deed) => deed.endsWith('-undo done'))).toEqual([
      'application.propose-undo done',
      'application.decline-undo done',
      'application.propose-undo done',
      'application.withdraw-undo done',
    ]);
    expect([s.again(id).state, openUndo(db, id)]).toEqual(['approved', undefined]);
  });

  it('can be given again, as a claim to the record', () => {
    valueOf(undo());
    valueOf(takeApplication(db, reviewer!, id, s.occasion()));
    s.prove(id);
    valueOf(decideApplication(db, reviewer!, id, { decision: 'approve', reason: '已核实' }, s.occasion()));
    const current = and(eq(memberships.companyId, companyId), isNull(memberships.endedOn));
    expect(db.select().from(memberships).where(current).all()).toMatchObject([{ state: 'active', applicationId: id }]);
    expect([said() > 0, held()]).toEqual([true, 1]);
    expect(db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId)).all()).toMatchObject([
      { accountId: firm!.accountId },
    ]);
  });

  it('wants a reason, a reviewer who is not of the firm, and a membership that stands', () => {
    expect(propose(' ')).toMatchObject({ code: 'reason-needed' });
    expect(propose('错', s.person())).toMatchObject({ code: 'application-unknown' });
    expect(propose('错', s.person(['reviewer', { role: 'member', companyId }]))).toMatchObject({ code: 'own-thing' });
    valueOf(changeMembership(db, reviewer!, { companyId, move: 'end', reason: '退出' }, s.occasion()));
    expect(propose()).toMatchObject({ code: 'membership-unknown' });
    expect(s.again(id).state).toBe('approved');
    const waiting = s.submitted(s.person(), 1);
    expect(undoApproval(db, reviewer!, { id: waiting.id, move: 'propose', reason: '错' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      state: 'submitted',
    });
  });
});
