import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { saveIdentity } from '../../../app/alliance/applications/application-edit.server';
import { saveCapability } from '../../../app/alliance/applications/capability-edit.server';
import { startApplication } from '../../../app/alliance/applications/application-start.server';
import { joinView } from '../../../app/alliance/join.server';
import { findOwnCompany } from '../../../app/alliance/own-company.server';
import {
  appealRefusal,
  submitApplication,
  withdrawApplication,
} from '../../../app/alliance/applications/submission.server';
import { decideApplication } from '../../../app/review-desk/decision.server';
import { takeApplication } from '../../../app/review-desk/holding.server';
import { openDatabase } from '../../../db/client';
import { applicationDuplicates, companies } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { codes, fullIdentity, scene, valueOf } from '../scene';

describe('finding oneself first', () => {
  const { db } = scene(testDatabase());
  it.each([
    ['南方测绘', null],
    ['nanfangcehui', { by: 'pinyin', text: '南方测绘' }],
    ['９１４４ 0101-1906 77863M', null],
  ])('%s finds the record and says why', (text, reason) => {
    const found = findOwnCompany(db, text);
    if (reason) expect(found[0]).toMatchObject({ nameZh: '广州南方测绘科技股份有限公司', reason, membership: null });
    else expect(Array.isArray(found)).toBe(true);
  });
  it('finds by a code on record, written with spaces', () => {
    const { uscc, nameZh } = db
      .select()
      .from(companies)
      .all()
      .find((row) => row.uscc !== null)!;
    expect(findOwnCompany(db, `${uscc!.slice(0, 4)} ${uscc!.slice(4).toLowerCase()}`)[0]).toMatchObject({
      nameZh,
      uscc,
      reason: { by: 'code', text: uscc },
    });
  });
  it.each([
    ['广州南方测绘科技有限公司', '广州南方测绘科技股份有限公司', 1],
    ['南方测绘有限公司', '广州南方测绘科技股份有限公司', 1],
  ])('finds %s though the record is written otherwise, and says how alike', (typed, nameZh, score) => {
    expect(findOwnCompany(db, typed)[0]).toMatchObject({ nameZh, reason: { by: 'likeness', score } });
  });
  it('finds a code whose last character is mistyped, and says which it must be', () => {
    expect(findOwnCompany(db, '914401017124085571')[0]).toMatchObject({
      nameZh: '广州中望龙腾软件股份有限公司',
      reason: { by: 'code', text: '91440101712408557U' },
    });
    expect(joinView(db, null, '9144 0101 7124 0855 71', 'zh').codeFault).toMatchObject({
      code: 'uscc-check-digit',
      expected: 'U',
    });
    expect(joinView(db, null, '91440101712408557U', 'zh').codeFault).toBeNull();
    expect(joinView(db, null, '南方测绘', 'zh').codeFault).toBeNull();
  });
  it('answers nothing to a name that is like none', () => expect(findOwnCompany(db, '不存在的公司名')).toEqual([]));
  it('answers nothing to nothing', () => expect(findOwnCompany(db, ' 。 ')).toEqual([]));
});

describe('an application', () => {
  const s = scene(testDatabase());
  const { db } = s;

  it('is resumed, not doubled, when its firm comes back', () => {
    const firm = s.person();
    const first = valueOf(startApplication(db, firm, { kind: 'new' }, s.occasion()));
    expect(valueOf(startApplication(db, firm, { kind: 'new' }, s.occasion())).id).toBe(first.id);
    expect(
      db.$client.prepare('select id from membership_applications where applicant_id = ?').pluck().all(firm.accountId),
    ).toEqual([first.id]);
  });

  it('starts a claim with what is on record', () => {
    const companyId = s.company('丁亥测绘有限公司', { uscc: codes[5], website: 'https://dinghai.example' });
    expect(valueOf(startApplication(db, s.person(), { kind: 'claim', companyId }, s.occasion()))).toMatchObject({
      kind: 'claim',
      companyId,
      nameZh: '丁亥测绘有限公司',
      uscc: codes[5],
      website: 'https://dinghai.example',
      regionCode: '440100',
      state: 'draft',
    });
  });

  it('refuses nobody, and a company that does not exist', () => {
    expect(startApplication(db, null, { kind: 'new' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'sign-in-needed',
    });
    expect(startApplication(db, s.person(), { kind: 'claim', companyId: 999_999 }, s.occasion())).toMatchObject({
      ok: false,
      code: 'company-unknown',
    });
  });

  it('keeps a form left open on another device from overwriting a newer one', () => {
    const firm = s.person();
    const { id, revision } = valueOf(startApplication(db, firm, { kind: 'new' }, s.occasion()));
    valueOf(saveIdentity(db, firm, { id, revision }, fullIdentity(0), s.occasion()));
    expect(saveIdentity(db, firm, { id, revision }, fullIdentity(1), s.occasion())).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
    });
    expect(s.again(id).nameZh).toBe(fullIdentity(0).nameZh);
  });

  it('is nobody else’s to edit, and the attempt is in history', () => {
    const { id } = valueOf(startApplication(db, s.person(), { kind: 'new' }, s.occasion()));
    expect(
      saveCapability(db, s.person(), s.target(id), { segmentId: 'gis.cim', summary: '' }, s.occasion()),
    ).toMatchObject({ ok: false, code: 'application-unknown' });
    expect(s.deeds().at(-1)).toBe('application.submit denied');
  });

  it('refuses a segment and a region that do not exist', () => {
    const firm = s.person();
    const { id } = valueOf(startApplication(db, firm, { kind: 'new' }, s.occasion()));
    expect(saveCapability(db, firm, s.target(id), { segmentId: 'no.such', summary: '' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'segment-unknown',
      value: 'no.such',
    });
    expect(
      saveIdentity(db, firm, s.target(id), { ...fullIdentity(0), regionCode: '449999' }, s.occasion()),
    ).toMatchObject({ ok: false, code: 'region-unknown', value: '449999' });
  });

  it('is told what is missing when it is submitted too early', () => {
    const firm = s.person();
    const { id, revision } = valueOf(startApplication(db, firm, { kind: 'new' }, s.occasion()));
    const outcome = submitApplication(db, firm, { id, revision }, s.occasion());
    expect(outcome).toMatchObject({ ok: false, code: 'incomplete', state: 'draft' });
    expect('missing' in outcome && outcome.missing.length).toBe(10);
  });

  it('finds likely duplicates while it is drafted, and keeps them with their reasons', () => {
    const { id } = s.draft(s.person(), 1, { kind: 'new' }, { nameZh: '南方测绘科技集团有限公司' });
    const stored = db.select().from(applicationDuplicates).where(eq(applicationDuplicates.applicationId, id)).all();
    const likeliest = stored.sort((a, b) => b.score - a.score)[0]!;
    expect(db.select().from(companies).where(eq(companies.id, likeliest.companyId)).get()!.nameZh).toBe(
      '广州南方测绘科技股份有限公司',
    );
    expect(likeliest).toMatchObject({ score: 0.9, verdict: null });
    expect(JSON.parse(likeliest.reasons)).toEqual([{ kind: 'name', score: 1, value: '广州南方测绘科技股份有限公司' }]);
  });

  it('goes to the desk with a due date and a mail that says when', () => {
    const firm = s.person();
    const submitted = s.submitted(firm, 0);
    expect(submitted).toMatchObject({
      state: 'submitted',
      dueOn: '2026-11-30',
      warnOn: '2026-11-26',
      dueProvisional: false,
      queuedAt: '2026-11-23T08:00:00.000Z',
    });
    const mail = s.mails().at(-1)!;
    expect(mail).toMatchObject({ kind: 'submitted', to: firm.email });
    expect(mail.text).toContain('2026-11-30');
    expect(mail.text).toContain(`https://atlas.example.cn/applications/${submitted.id}`);
    expect(
      saveCapability(db, firm, s.target(submitted.id), { segmentId: 'gis.cim', summary: 'x' }, s.occasion()),
    ).toMatchObject({ ok: false, code: 'not-editable', state: 'submitted', allowed: ['withdraw'] });
  });

  it('refuses a USCC that belongs to a company on record, and names it', () => {
    const companyId = s.company('在册测绘有限公司', { uscc: codes[2] });
    const { slug } = db.select().from(companies).where(eq(companies.id, companyId)).get()!;
    const firm = s.person();
    const { id, revision } = s.draft(firm, 2);
    expect(submitApplication(db, firm, { id, revision }, s.occasion())).toMatchObject({
      ok: false,
      code: 'company-on-record',
      field: 'uscc',
      value: slug,
    });
  });
});

describe('two applications for one USCC', () => {
  it('through two connections: the first wins, the other is told', () => {
    const s = scene(testDatabase());
    const [one, other] = [s.person(), s.person()];
    const [first, second] = [s.draft(one, 3), s.draft(other, 3)];
    const elsewhere = openDatabase(s.db.$client.name);
    try {
      expect(submitApplication(elsewhere, one, { id: first.id, revision: first.revision }, s.occasion()).ok).toBe(true);
      expect(submitApplication(s.db, other, { id: second.id, revision: second.revision }, s.occasion())).toEqual({
        ok: false,
        code: 'uscc-taken',
        field: 'uscc',
        value: codes[3],
        state: 'submitted',
      });
      // Were the check forgotten, the index still holds.
      expect(() =>
        s.db.$client
          .prepare("update membership_applications set state = 'submitted', due_on = '2026-11-30' where id = ?")
          .run(second.id),
      ).toThrow(/UNIQUE/);
    } finally {
      elsewhere.$client.close();
    }
  });

  it('lets the other in once the first is withdrawn', () => {
    const s = scene(testDatabase());
    const [one, other] = [s.person(), s.person()];
    const first = s.submitted(one, 3);
    const second = s.draft(other, 3);
    valueOf(withdrawApplication(s.db, one, first.id, s.occasion()));
    expect(
      valueOf(submitApplication(s.db, other, { id: second.id, revision: second.revision }, s.occasion())).state,
    ).toBe('submitted');
  });
});

describe('an appeal', () => {
  let s: ReturnType<typeof scene>;
  let firm: Actor;
  let judge: Actor;
  let another: Actor;
  let id: number;
  beforeEach(() => {
    s = scene(testDatabase());
    [firm, judge, another] = [s.person(), s.reviewer(), s.reviewer()];
    ({ id } = s.submitted(firm, 0));
    valueOf(takeApplication(s.db, judge, id, s.occasion()));
    valueOf(decideApplication(s.db, judge, id, { decision: 'refuse', reason: '不是本市企业' }, s.occasion()));
  });

  it('wants a reason and is too late after sixty days', () => {
    expect(appealRefusal(s.db, firm, id, ' ', s.occasion())).toMatchObject({ ok: false, code: 'reason-needed' });
    expect(appealRefusal(s.db, firm, id, '有营业执照', s.occasion('2027-01-23T08:00:00.000Z'))).toMatchObject({
      ok: false,
      code: 'appeal-too-late',
      allowed: ['60'],
    });
  });

  it('is looked at by somebody else', () => {
    expect(valueOf(appealRefusal(s.db, firm, id, '有营业执照', s.occasion('2026-12-30T08:00:00.000Z')))).toMatchObject({
      state: 'submitted',
      dueProvisional: true,
      appealReason: '有营业执照',
    });
    expect(takeApplication(s.db, judge, id, s.occasion())).toMatchObject({ ok: false, code: 'second-person-needed' });
    expect(valueOf(takeApplication(s.db, another, id, s.occasion())).reviewerId).toBe(another.accountId);
    valueOf(decideApplication(s.db, another, id, { decision: 'return', reason: '请补执照' }, s.occasion()));
    valueOf(submitApplication(s.db, firm, s.target(id), s.occasion()));
    expect(takeApplication(s.db, judge, id, s.occasion())).toMatchObject({ ok: false, code: 'second-person-needed' });
  });
});
