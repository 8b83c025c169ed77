import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { membershipBadges } from '../../app/directory/membership-badges.server';
import { submitApplication, withdrawApplication } from '../../app/alliance/applications/submission.server';
import { findOwnCompany } from '../../app/alliance/own-company.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { attachToCompany } from '../../app/review-desk/attachment.server';
import { judgeDuplicate, judgeTwin } from '../../app/review-desk/duplicate-verdict.server';
import { commentOnApplication, releaseApplication, takeApplication } from '../../app/review-desk/holding.server';
import { findReviewFile, listDuplicates } from '../../app/alliance/applications/review-file.server';
import type { Database } from '../../db/client';
import {
  applicationComments,
  capabilities,
  capabilityEvidence,
  companies,
  events,
  memberships,
  roleGrants,
  statements,
} from '../../db/schema/index';
import { fullIdentity, codes, scene, valueOf } from '../alliance/scene';
import { copyOfDatabase, testDatabase } from '../database';

let s: ReturnType<typeof scene>;
let db: Database;
const continued = (made: Database) => {
  s = scene(copyOfDatabase(made));
  db = s.db;
};
const take = (actor: Actor, id: number) => valueOf(takeApplication(db, actor, id, s.occasion()));

describe('taking and releasing', () => {
  const made = scene(testDatabase());
  const firm = made.person();
  const [one, two] = [made.reviewer(), made.reviewer()];
  const { id, queuedAt } = made.submitted(firm, 0);
  beforeEach(() => continued(made.db));

  it('is for reviewers of the region only, never for one’s own file', () => {
    expect(takeApplication(db, firm, id, s.occasion())).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(takeApplication(db, s.person([{ role: 'reviewer', regionCode: '110000' }]), id, s.occasion())).toMatchObject(
      { ok: false, code: 'application-unknown' },
    );
    const own = s.submitted(s.person(['reviewer']), 1);
    const applicant = { ...s.person(['reviewer']), accountId: own.applicantId };
    expect(takeApplication(db, applicant, own.id, s.occasion())).toMatchObject({ ok: false, code: 'own-thing' });
  });

  it('needs a second factor', () => {
    const weak = s.reviewer();
    expect(
      takeApplication(db, { ...weak, session: { ...weak.session, secondFactor: false } }, id, s.occasion()),
    ).toMatchObject({ ok: false, code: 'second-factor-needed' });
  });

  it('shows the second reviewer who has it and since when', () => {
    take(one, id);
    expect(take(one, id).state).toBe('in-review');
    expect(takeApplication(db, two, id, s.occasion())).toEqual({
      ok: false,
      code: 'held-by-another',
      state: 'in-review',
      allowed: ['release'],
      by: `p***@example.cn #${one.accountId}`,
      at: '2026-11-23T08:00:00.000Z',
    });
    expect(decideApplication(db, two, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'held-by-another',
    });
  });

  it('keeps the place in the queue; freeing another’s file wants a reason', () => {
    take(one, id);
    expect(releaseApplication(db, two, id, null, s.occasion())).toMatchObject({ ok: false, code: 'reason-needed' });
    expect(valueOf(releaseApplication(db, two, id, '同事休假', s.occasion('2026-11-25T08:00:00.000Z')))).toMatchObject({
      state: 'submitted',
      queuedAt,
      reviewerId: null,
      dueOn: '2026-11-30',
    });
  });

  it('refuses a decision on a file nobody took', () => {
    expect(decideApplication(db, two, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'not-held',
      state: 'submitted',
      allowed: ['take'],
    });
  });
});

describe('returning', () => {
  const made = scene(testDatabase());
  const [firm, reviewer] = [made.person(), made.reviewer()];
  const { id } = made.submitted(firm, 0);
  beforeEach(() => {
    continued(made.db);
    take(reviewer, id);
  });
  const giveBack = () => {
    valueOf(commentOnApplication(db, reviewer, id, { field: 'address', text: '请写到门牌号' }, s.occasion()));
    return valueOf(decideApplication(db, reviewer, id, { decision: 'return', reason: '' }, s.occasion()));
  };
  const submitAgain = () => valueOf(submitApplication(db, firm, s.target(id), s.occasion('2026-11-27T08:00:00.000Z')));

  it('names the fields and why, by comments or a reason', () => {
    expect(decideApplication(db, reviewer, id, { decision: 'return', reason: '' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'reason-needed',
    });
    expect(giveBack()).toMatchObject({
      state: 'returned',
      decisionReason: '请写到门牌号',
      dueOn: null,
      reviewerId: null,
    });
    expect(s.mails().at(-1)).toMatchObject({ kind: 'returned', to: firm.email });
    expect(s.mails().at(-1)!.text).toContain('请写到门牌号');
  });

  it('gives it back to the firm, whose new submission settles the comments and starts a new clock', () => {
    giveBack();
    expect(submitAgain()).toMatchObject({
      state: 'submitted',
      dueOn: '2026-12-04',
      queuedAt: '2026-11-27T08:00:00.000Z',
    });
    expect(
      db
        .select()
        .from(applicationComments)
        .all()
        .map((comment) => comment.settledAt),
    ).toEqual(['2026-11-27T08:00:00.000Z']);
  });

  it('cannot be decided twice: the second sees who and when', () => {
    giveBack();
    submitAgain();
    const other = s.reviewer();
    take(other, id);
    valueOf(decideApplication(db, other, id, { decision: 'refuse', reason: '不属本行业' }, s.occasion()));
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'already-decided',
      state: 'refused',
      by: `p***@example.cn #${other.accountId}`,
      at: '2026-11-23T08:00:00.000Z',
      allowed: ['appeal'],
    });
    expect(s.mails().at(-1)!.text).toContain('60 天内');
    expect(withdrawApplication(db, firm, id, s.occasion())).toMatchObject({
      ok: false,
      code: 'move-not-allowed',
      state: 'refused',
      allowed: ['appeal'],
    });
  });
});

describe('approving a new firm', () => {
  const made = scene(testDatabase());
  const [firm, reviewer] = [made.person(), made.reviewer()];
  const { id, companyId } = made.approved(firm, reviewer, 0);
  beforeEach(() => continued(made.db));

  it('puts it into the directory under a lasting address, found by name at once', () => {
    const company = db.select().from(companies).where(eq(companies.id, companyId!)).get()!;
    expect(company).toMatchObject({
      slug: 'jiaziyichouceshi',
      nameZh: fullIdentity(0).nameZh,
      uscc: codes[0],
      regionCode: '440100',
      segmentCount: 1,
    });
    expect(findOwnCompany(db, '甲子乙丑')[0]).toMatchObject({
      id: companyId,
      membership: { state: 'active', since: '2026-11-23' },
    });
  });

  it('keeps every field as the firm’s own statement, stated and dated', () => {
    const said = db
      .select()
      .from(statements)
      .where(and(eq(statements.subjectType, 'company'), eq(statements.subjectId, String(companyId))))
      .all();
    expect(said.map((one) => one.field).sort()).toEqual(['address', 'name_zh', 'region_code', 'segment', 'uscc']);
    expect(new Set(said.map((one) => `${one.basis} ${one.asOf} ${one.confidence} ${one.source}`))).toEqual(
      new Set([`stated 2026-11-23 medium 企业申报 firm's own application TA-2026-${String(id).padStart(6, '0')}`]),
    );
  });

  it('makes it a member and its applicant one of its people', () => {
    expect(db.select().from(memberships).where(eq(memberships.companyId, companyId!)).all()).toMatchObject([
      { state: 'active', since: '2026-11-23', applicationId: id },
    ]);
    expect(db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId!)).all()).toMatchObject([
      { accountId: firm.accountId, role: 'member', grantedBy: reviewer.accountId },
    ]);
    expect(membershipBadges(db, [companyId!, 1])).toEqual(
      new Map([[companyId, { state: 'active', since: '2026-11-23' }]]),
    );
  });

  it('has reason and event', () => {
    expect(db.select().from(events).where(eq(events.deed, 'application.approve')).all()).toMatchObject([
      { actorId: reviewer.accountId, actorRole: 'reviewer', reason: '材料齐全', thingId: String(id) },
    ]);
  });
});

describe('approving a claim', () => {
  it('fills what the record lacks, overwrites nothing, and shows the conflict', () => {
    const s = scene(testDatabase());
    const { db } = s;
    const reviewer = s.reviewer();
    const companyId = s.company('丙子丁丑记录有限公司', { website: 'https://old.example.cn', regionCode: null });
    const ground = { companyId, segmentId: 'gis.cim', confidence: 'low' } as const;
    db.insert(capabilityEvidence)
      .values({ ...ground, kind: 'desk', reference: 'entered', evidence: '目录' })
      .run();
    db.insert(statements)
      .values({
        subjectType: 'company',
        subjectId: String(companyId),
        field: 'website',
        value: 'https://old.example.cn',
        basis: 'stated',
        source: '目录',
        confidence: 'low',
      })
      .run();
    const { id } = s.approved(
      s.person(),
      reviewer,
      2,
      { kind: 'claim', companyId },
      { website: 'https://new.example.cn' },
    );
    expect(db.select().from(companies).where(eq(companies.id, companyId)).get()).toMatchObject({
      nameZh: '丙子丁丑记录有限公司',
      website: 'https://old.example.cn',
      uscc: codes[2],
      regionCode: '440100',
      segmentCount: 1,
    });
    expect(db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all()).toMatchObject([
      { evidence: expect.stringContaining('TA-2026-000001'), confidence: 'medium' },
    ]);
    const grounds = db.select().from(capabilityEvidence).where(eq(capabilityEvidence.companyId, companyId)).all();
    expect(grounds).toMatchObject([
      { kind: 'desk', evidence: '目录', confidence: 'low', retractedAt: null },
      { kind: 'statement', reference: "企业申报 firm's own application TA-2026-000001", retractedAt: null },
    ]);
    const file = valueOf(findReviewFile(db, reviewer, id, s.occasion()));
    expect(
      file.conflicts
        .get('website')!
        .map((group) => group[0]!.value)
        .sort(),
    ).toEqual(['https://new.example.cn', 'https://old.example.cn']);
    expect(file.compared.filter((one) => one.differs).map((one) => one.field)).toEqual(['nameZh', 'website']);
    expect(file.history.map((entry) => entry.deed).slice(0, 3)).toEqual([
      'application.approve',
      'application.take',
      'application.submit',
    ]);
  });
});

describe('a likely duplicate', () => {
  const made = scene(testDatabase());
  const reviewer = made.reviewer();
  const twin = made.company('甲子乙丑测试科技有限公司');
  // The record was entered without indexing; a first approved firm brings the index up to date.
  made.approved(made.person(), reviewer, 5);
  const { id } = made.submitted(made.person(), 0);
  beforeEach(() => {
    continued(made.db);
    take(reviewer, id);
  });

  it('must be judged before a new firm is approved', () => {
    expect(listDuplicates(db, id)).toMatchObject([
      { companyId: twin, verdict: null, reasons: [{ kind: 'name', value: '甲子乙丑测试科技有限公司' }] },
    ]);
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'duplicates-unjudged',
      allowed: ['same', 'different'],
    });
    expect(s.again(id).state).toBe('in-review');
  });

  it('is looked up anew when the file is opened and when it is approved', () => {
    valueOf(judgeDuplicate(db, reviewer, id, twin, 'different', s.occasion()));
    const later = s.company('甲子乙丑測試集團有限公司');
    s.approved(s.person(), reviewer, 4);
    const opened = valueOf(findReviewFile(db, reviewer, id, s.occasion()));
    expect(opened.duplicates).toMatchObject([
      { companyId: later, verdict: null, reasons: [{ kind: 'name', score: 1 }] },
      { companyId: twin, verdict: 'different' },
    ]);
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      code: 'duplicates-unjudged',
    });
    valueOf(judgeDuplicate(db, reviewer, id, later, 'different', s.occasion()));
    valueOf(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion()));
  });

  it('is found among the applications in review too, and judged once for both', () => {
    const other = s.submitted(s.person(), 3, undefined, { nameZh: '甲子乙丑測試（廣州）有限責任公司' });
    valueOf(judgeDuplicate(db, reviewer, id, twin, 'different', s.occasion()));
    const twins = () => valueOf(findReviewFile(db, reviewer, id, s.occasion())).twins;
    expect(twins()).toMatchObject([{ id: other.id, verdict: null, score: 0.49 }]);
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      code: 'duplicates-unjudged',
      value: twins()[0]!.reference,
    });
    expect(judgeTwin(db, reviewer, id, 999, 'different', s.occasion())).toMatchObject({ code: 'duplicate-unknown' });
    valueOf(judgeTwin(db, reviewer, id, other.id, 'different', s.occasion()));
    expect(twins()).toMatchObject([{ verdict: 'different' }]);
    expect(valueOf(findReviewFile(db, reviewer, other.id, s.occasion())).twins).toMatchObject([
      { id, verdict: 'different' },
    ]);
    valueOf(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion()));
  });

  it('keeps it from being approved when it is the same, until it becomes a claim', () => {
    valueOf(judgeDuplicate(db, reviewer, id, twin, 'same', s.occasion()));
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'same-company',
    });
    expect(valueOf(attachToCompany(db, reviewer, id, twin, '同一家', s.occasion()))).toMatchObject({
      kind: 'claim',
      companyId: twin,
    });
    expect(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).toMatchObject({
      code: 'proof-needed',
    });
    s.prove(id);
    expect(
      valueOf(decideApplication(db, reviewer, id, { decision: 'approve', reason: '好' }, s.occasion())).companyId,
    ).toBe(twin);
  });
});
