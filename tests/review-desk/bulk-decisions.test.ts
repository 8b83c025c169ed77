import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { decideApplications } from '../../app/review-desk/decision.server';
import { releaseApplication, takeApplication } from '../../app/review-desk/holding.server';
import type { Database } from '../../db/client';
import { memberships } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { copyOfDatabase, testDatabase } from '../database';

let s: ReturnType<typeof scene>;
let db: Database;
const continued = (made: Database) => {
  s = scene(copyOfDatabase(made));
  db = s.db;
};
const take = (actor: Actor, id: number) => valueOf(takeApplication(db, actor, id, s.occasion()));

describe('bulk decisions', () => {
  const made = scene(testDatabase());
  const [reviewer, other] = [made.reviewer(), made.reviewer()];
  const [a, b, c] = [0, 1, 2].map((number) => made.submitted(made.person(), number));
  beforeEach(() => {
    continued(made.db);
    take(other, b!.id);
  });

  it('change nothing when one file is refused, and say which and why', () => {
    const outcome = decideApplications(
      db,
      reviewer,
      [a!.id, b!.id, c!.id, 999],
      { decision: 'return', reason: '批量' },
      s.occasion(),
    );
    expect(outcome).toMatchObject({
      ok: false,
      code: 'bulk-refused',
      refusals: [
        { id: b!.id, refusal: { code: 'held-by-another' } },
        { id: 999, refusal: { code: 'application-unknown' } },
      ],
    });
    expect([a, b, c].map((one) => s.again(one!.id).state)).toEqual(['submitted', 'in-review', 'submitted']);
    expect(db.select().from(memberships).all()).toEqual([]);
    expect(s.deeds().at(-1)).toBe('application.return-many denied');
  });

  it('decide them all when none is', () => {
    valueOf(releaseApplication(db, other, b!.id, null, s.occasion()));
    for (const one of [a, b, c]) take(reviewer, one!.id);
    const decided = valueOf(
      decideApplications(db, reviewer, [a!.id, b!.id, c!.id], { decision: 'approve', reason: '批量' }, s.occasion()),
    );
    expect(decided.map((one) => one.state)).toEqual(['approved', 'approved', 'approved']);
    expect(db.select().from(memberships).all()).toHaveLength(3);
  });

  it('approve only what this reviewer opened and took', () => {
    take(reviewer, a!.id);
    expect(
      decideApplications(db, reviewer, [a!.id, b!.id, c!.id], { decision: 'approve', reason: '批量' }, s.occasion()),
    ).toMatchObject({
      refusals: [
        { id: b!.id, refusal: { code: 'held-by-another' } },
        { id: c!.id, refusal: { code: 'not-opened', state: 'submitted', allowed: ['take'] } },
      ],
    });
    expect(s.again(a!.id).state).toBe('in-review');
  });

  it('approve none whose duplicates wait for a verdict', () => {
    const alike = s.submitted(s.person(), 3, undefined, { nameZh: '甲子乙醜測試股份有限公司'.replace('醜', '丑') });
    for (const one of [a!, alike]) take(reviewer, one.id);
    const both = () =>
      decideApplications(db, reviewer, [a!.id, alike.id], { decision: 'approve', reason: '批量' }, s.occasion());
    expect(both()).toMatchObject({
      refusals: [
        { id: a!.id, refusal: { code: 'duplicates-unjudged' } },
        { id: alike.id, refusal: { code: 'duplicates-unjudged' } },
      ],
    });
  });

  it('refuse none and too many', () => {
    expect(decideApplications(db, reviewer, [], { decision: 'return', reason: 'x' }, s.occasion())).toMatchObject({
      code: 'nothing-chosen',
    });
    expect(
      decideApplications(
        db,
        reviewer,
        Array.from({ length: 201 }, (_, index) => index),
        { decision: 'return', reason: 'x' },
        s.occasion(),
      ),
    ).toMatchObject({ code: 'too-many', allowed: ['200'] });
  });
});
