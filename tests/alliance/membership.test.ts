import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMembership } from '../../app/alliance/memberships.server';
import { membershipBadges } from '../../app/directory/membership-badges.server';
import type { Database } from '../../db/client';
import { roleGrants } from '../../db/schema/index';
import { copyOfDatabase, testDatabase } from '../database';
import { scene, valueOf } from './scene';

describe('a membership', () => {
  const made = scene(testDatabase());
  const [firm, reviewer] = [made.person(), made.reviewer()];
  const companyId = made.approved(firm, reviewer, 0).companyId!;
  let s: typeof made;
  let db: Database;
  beforeEach(() => {
    s = scene(copyOfDatabase(made.db));
    db = s.db;
  });
  const change = (move: 'suspend' | 'resume' | 'end', reason = '未交年报', actor = reviewer) =>
    changeMembership(db, actor, { companyId, move, reason }, s.occasion('2026-12-01T08:00:00.000Z'));

  it('is suspended and resumed with a reason its people are told', () => {
    expect(change('resume')).toMatchObject({
      ok: false,
      code: 'move-not-allowed',
      state: 'active',
      allowed: ['suspend', 'end'],
    });
    expect(change('suspend', ' ')).toMatchObject({ ok: false, code: 'reason-needed' });
    expect(valueOf(change('suspend'))).toEqual({ state: 'suspended' });
    expect(s.mails().at(-1)).toMatchObject({ kind: 'membershipChanged', to: firm.email });
    expect(s.mails().at(-1)!.text).toContain('现在：暂停\n理由：未交年报');
    expect(membershipBadges(db, [companyId]).get(companyId)).toEqual({ state: 'suspended', since: '2026-11-23' });
    expect(valueOf(change('resume'))).toEqual({ state: 'active' });
  });

  it('is not changed by its own people, nor from another region', () => {
    expect(change('end', '退出', s.person(['reviewer', { role: 'member', companyId }]))).toMatchObject({
      code: 'own-thing',
    });
    expect(change('end', '退出', s.person([{ role: 'reviewer', regionCode: '110000' }]))).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('takes badge and role with it when it ends, and the firm may come again', () => {
    valueOf(change('end', '注销'));
    expect(membershipBadges(db, [companyId]).size).toBe(0);
    expect(db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId)).all()).toEqual([]);
    expect(change('resume')).toMatchObject({ ok: false, code: 'membership-unknown' });
    expect(s.approved(firm, reviewer, 0, { kind: 'claim', companyId }).companyId).toBe(companyId);
  });
});
