import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { changeMembership } from '../../app/alliance/memberships.server';
import { undoApproval } from '../../app/review-desk/approval-undoing.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import type { Database } from '../../db/client';
import { capabilities, companies, memberships, roleGrants, statements } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

describe('an approval that is taken back', () => {
  let s: ReturnType<typeof scene>;
  let db: Database;
  let [firm, reviewer]: Actor[] = [];
  let [id, companyId] = [0, 0];
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    [firm, reviewer] = [s.person(), s.reviewer()];
    const approved = s.approved(firm, reviewer, 0);
    [id, companyId] = [approved.id, approved.companyId!];
  });
  const undo = (reason = '执照是假的', actor = reviewer!) => undoApproval(db, actor, { id, reason }, s.occasion());
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
    expect(undo(' ')).toMatchObject({ code: 'reason-needed' });
    expect(undo('错', s.person())).toMatchObject({ code: 'application-unknown' });
    expect(undo('错', s.person(['reviewer', { role: 'member', companyId }]))).toMatchObject({ code: 'own-thing' });
    valueOf(changeMembership(db, reviewer!, { companyId, move: 'end', reason: '退出' }, s.occasion()));
    expect(undo()).toMatchObject({ code: 'membership-unknown' });
    expect(s.again(id).state).toBe('approved');
    const waiting = s.submitted(s.person(), 1);
    expect(undoApproval(db, reviewer!, { id: waiting.id, reason: '错' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      state: 'submitted',
    });
  });
});
