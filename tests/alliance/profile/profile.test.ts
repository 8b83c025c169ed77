import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveProducts } from '../../../app/alliance/profile/products.server';
import { listProfileChanges } from '../../../app/alliance/profile/profile-changes.server';
import { editProfile } from '../../../app/alliance/profile/profile.server';
import { findProfile } from '../../../app/alliance/profile/published-profile.server';
import { findOwnCompany } from '../../../app/alliance/own-company.server';
import { waitingChanges } from '../../../app/review-desk/waiting.server';
import { decideProfileChange, listPendingProfileChanges } from '../../../app/review-desk/profile-review.server';
import { companyProducts, statements } from '../../../db/schema/index';
import type { Database } from '../../../db/client';
import { copyOfDatabase, testDatabase } from '../../database';
import { codes, scene, valueOf } from '../scene';

describe('a profile', () => {
  const made = scene(testDatabase());
  const [firm, reviewer] = [made.person(), made.reviewer()];
  const companyId = made.approved(firm, reviewer, 0).companyId!;
  const member = made.person([{ role: 'member', companyId }]);
  const evidence = { url: 'https://amr.example.cn/notice', fileId: null };
  let s: typeof made;
  let db: Database;
  beforeEach(() => {
    s = scene(copyOfDatabase(made.db));
    db = s.db;
  });
  const edit = (field: Parameters<typeof editProfile>[2]['field'], value: string, actor = member) =>
    editProfile(db, actor, { companyId, field, value, evidence }, s.occasion());

  it('publishes at once what does not say who the company is, with the firm’s statement', () => {
    expect(valueOf(edit('website', ' www.jiazi.cn '))).toMatchObject({ state: 'published', after: 'www.jiazi.cn' });
    expect(findProfile(db, companyId)!.website).toBe('www.jiazi.cn');
    expect(findOwnCompany(db, 'www.jiazi.cn').map((found) => found.id)).toContain(companyId);
    expect(
      db
        .select()
        .from(statements)
        .where(eq(statements.subjectId, String(companyId)))
        .all()
        .filter((one) => one.field === 'website'),
    ).toMatchObject([{ value: 'www.jiazi.cn', basis: 'stated', asOf: '2026-11-23' }]);
    expect(valueOf(edit('introZh', '做平台'))).toMatchObject({ state: 'published' });
    expect(findProfile(db, companyId)!.introZh).toBe('做平台');
  });

  it('sends short and English names to the desk too, beside firms with a name like them', () => {
    const other = s.company('飞鸟测绘股份有限公司', { slug: 'feiniao' });
    s.approved(s.person(), reviewer, 1);
    const short = valueOf(edit('shortName', '飛鳥測繪'));
    expect([short.state, valueOf(edit('nameEn', 'Feiniao')).state]).toEqual(['pending', 'pending']);
    expect(findProfile(db, companyId)).toMatchObject({ shortName: null, nameEn: null });
    const [row] = waitingChanges(db, reviewer, undefined, 'zh').rows;
    expect(row).toMatchObject({ field: 'shortName', alike: [{ slug: 'feiniao', score: 0.9 }] });
    valueOf(decideProfileChange(db, reviewer, { changeId: short.id, move: 'accept', reason: '可' }, s.occasion()));
    expect(findProfile(db, companyId)!.shortName).toBe('飛鳥測繪');
    expect(findOwnCompany(db, '飞鸟测绘').map((found) => found.id)).toEqual(expect.arrayContaining([companyId, other]));
  });

  it('sends a change of identity to the desk; a newer one takes its place', () => {
    valueOf(edit('nameZh', '甲子乙丑数字有限公司'));
    const second = valueOf(edit('nameZh', '甲子乙丑数科有限公司'));
    expect(findProfile(db, companyId)!.nameZh).toBe('甲子乙丑测试有限公司');
    expect(listPendingProfileChanges(db, reviewer).map((change) => change.id)).toEqual([second.id]);
    expect(
      decideProfileChange(db, member, { changeId: second.id, move: 'accept', reason: '好' }, s.occasion()),
    ).toMatchObject({ code: 'change-unknown' });
    expect(
      decideProfileChange(db, reviewer, { changeId: second.id, move: 'accept', reason: '' }, s.occasion()),
    ).toMatchObject({ code: 'reason-needed' });
    valueOf(
      decideProfileChange(db, reviewer, { changeId: second.id, move: 'accept', reason: '执照已变更' }, s.occasion()),
    );
    expect(findProfile(db, companyId)!.nameZh).toBe('甲子乙丑数科有限公司');
    expect(findOwnCompany(db, '甲子乙丑测试有限公司')[0]).toMatchObject({
      id: companyId,
      reason: { by: 'alias', text: '甲子乙丑测试有限公司' },
    });
    expect(
      decideProfileChange(db, reviewer, { changeId: second.id, move: 'reject', reason: '不' }, s.occasion()),
    ).toMatchObject({ code: 'move-not-allowed', state: 'published' });
    expect(listProfileChanges(db, companyId).map((change) => change.state)).toEqual(['published', 'withdrawn']);
  });

  it('never takes another company’s USCC', () => {
    s.company('别家有限公司', { slug: 'other', uscc: codes[5] });
    const { id } = valueOf(edit('uscc', codes[5]!));
    expect(
      decideProfileChange(db, reviewer, { changeId: id, move: 'accept', reason: '好' }, s.occasion()),
    ).toMatchObject({ ok: false, code: 'uscc-of-another', value: 'other' });
    valueOf(decideProfileChange(db, reviewer, { changeId: id, move: 'reject', reason: '别家的代码' }, s.occasion()));
    expect(findProfile(db, companyId)!.uscc).toBe(codes[0]);
  });

  it.each([
    ['uscc', '91440101712408557A', 'uscc-check-digit'],
    ['website', 'not a site', 'not-a-website'],
    ['nameZh', ' ', 'required'],
    ['shortName', '长'.repeat(31), 'too-long'],
    ['regionCode', '449999', 'region-unknown'],
    ['introEn', '甲子', 'nothing-changed'],
  ] as const)('refuses %s %s: %s', (field, value, code) => {
    valueOf(edit('introEn', '甲子'));
    expect(edit(field, value)).toMatchObject({ ok: false, code });
  });

  it('is its own people’s to edit', () => {
    expect(edit('shortName', 'x', s.person())).toMatchObject({ code: 'not-allowed' });
    expect(saveProducts(db, s.person(), companyId, [], s.occasion())).toMatchObject({ code: 'not-allowed' });
    valueOf(
      saveProducts(
        db,
        member,
        companyId,
        [{ nameZh: '城市底座', nameEn: null, url: null, segmentId: 'gis.cim' }],
        s.occasion(),
      ),
    );
    expect(db.select().from(companyProducts).all()).toMatchObject([{ nameZh: '城市底座', segmentId: 'gis.cim' }]);
  });
});
