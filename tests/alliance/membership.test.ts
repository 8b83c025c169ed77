import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changeMembership, membershipBadges } from '../../app/alliance/memberships.server';
import { editProfile, findProfile, listProfileChanges, saveProducts } from '../../app/alliance/profile.server';
import { matchesSearch, queryOfSearch, savedSearchFilters, searchOfQuery } from '../../app/alliance/saved-search';
import { listSavedSearches, removeSavedSearch, saveSearch } from '../../app/alliance/saved-searches.server';
import { findPublicProfile } from '../../app/alliance/public-profile.server';
import { ownLinks } from '../../app/alliance/supply-link-view.server';
import { answerSupplyLink, declareSupplyLink } from '../../app/alliance/supply-links.server';
import { findOwnCompany } from '../../app/alliance/own-company.server';
import { decideProfileChange, listPendingProfileChanges } from '../../app/desk/profile-review.server';
import { reportForm } from '../../app/desk/report';
import { answerReport, listOpenReports, reportThrottled, reportWrongData } from '../../app/desk/reports.server';
import { accounts, companies, companyProducts, dataReports, roleGrants, statements } from '../../db/schema/index';
import { codes, madeUpUscc, scene, valueOf } from './scene';
import { testDatabase } from '../database';

describe('a membership', () => {
  const s = scene(testDatabase());
  const { db } = s;
  const [firm, reviewer] = [s.person(), s.reviewer()];
  const companyId = s.approved(firm, reviewer, 0).companyId!;
  const change = (move: 'suspend' | 'resume' | 'end', reason = '未交年报', actor = reviewer) => changeMembership(db, actor, { companyId, move, reason }, s.occasion('2026-12-01T08:00:00.000Z'));

  it('is suspended and resumed with a reason its people are told', () => {
    expect(change('resume')).toMatchObject({ ok: false, code: 'move-not-allowed', state: 'active', allowed: ['suspend', 'end'] });
    expect(change('suspend', ' ')).toMatchObject({ ok: false, code: 'reason-needed' });
    expect(valueOf(change('suspend'))).toEqual({ state: 'suspended' });
    expect(s.mails().at(-1)).toMatchObject({ kind: 'membershipChanged', to: firm.email });
    expect(s.mails().at(-1)!.text).toContain('现在：暂停\n理由：未交年报');
    expect(membershipBadges(db, [companyId]).get(companyId)).toEqual({ state: 'suspended', since: '2026-11-23' });
    expect(valueOf(change('resume'))).toEqual({ state: 'active' });
  });

  it('is not changed by its own people, nor from another region', () => {
    expect(change('end', '退出', s.person(['reviewer', { role: 'member', companyId }]))).toMatchObject({ code: 'own-thing' });
    expect(change('end', '退出', s.person([{ role: 'reviewer', regionCode: '110000' }]))).toMatchObject({ code: 'not-allowed' });
  });

  it('takes badge and role with it when it ends, and the firm may come again', () => {
    valueOf(change('end', '注销'));
    expect(membershipBadges(db, [companyId]).size).toBe(0);
    expect(db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId)).all()).toEqual([]);
    expect(change('resume')).toMatchObject({ ok: false, code: 'membership-unknown' });
    expect(s.approved(firm, reviewer, 0, { kind: 'claim', companyId }).companyId).toBe(companyId);
  });
});

describe('a profile', () => {
  const s = scene(testDatabase());
  const { db } = s;
  const [firm, reviewer] = [s.person(), s.reviewer()];
  const companyId = s.approved(firm, reviewer, 0).companyId!;
  const member = s.person([{ role: 'member', companyId }]);
  const edit = (field: Parameters<typeof editProfile>[2]['field'], value: string, actor = member) => editProfile(db, actor, { companyId, field, value }, s.occasion());

  it('publishes at once what does not say who the company is, with the firm’s statement', () => {
    expect(valueOf(edit('shortName', ' 甲子 '))).toMatchObject({ state: 'published', before: null, after: '甲子' });
    expect(findProfile(db, companyId)!.shortName).toBe('甲子');
    expect(findOwnCompany(db, 'jiazi').map((found) => found.id)).toContain(companyId);
    expect(db.select().from(statements).where(eq(statements.subjectId, String(companyId))).all().filter((one) => one.field === 'short_name')).toMatchObject([{ value: '甲子', basis: 'stated', asOf: '2026-11-23' }]);
    expect(valueOf(edit('introZh', '做平台'))).toMatchObject({ state: 'published' });
    expect(findProfile(db, companyId)!.introZh).toBe('做平台');
  });

  it('sends a change of identity to the desk; a newer one takes its place', () => {
    valueOf(edit('nameZh', '甲子乙丑数字有限公司'));
    const second = valueOf(edit('nameZh', '甲子乙丑数科有限公司'));
    expect(findProfile(db, companyId)!.nameZh).toBe('甲子乙丑测试有限公司');
    expect(listPendingProfileChanges(db).map((change) => change.id)).toEqual([second.id]);
    expect(decideProfileChange(db, member, { changeId: second.id, move: 'accept', reason: '好' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
    expect(decideProfileChange(db, reviewer, { changeId: second.id, move: 'accept', reason: '' }, s.occasion())).toMatchObject({ code: 'reason-needed' });
    valueOf(decideProfileChange(db, reviewer, { changeId: second.id, move: 'accept', reason: '执照已变更' }, s.occasion()));
    expect(findProfile(db, companyId)!.nameZh).toBe('甲子乙丑数科有限公司');
    expect(findOwnCompany(db, '甲子乙丑测试有限公司')[0]).toMatchObject({ id: companyId, reason: { by: 'alias', text: '甲子乙丑测试有限公司' } });
    expect(decideProfileChange(db, reviewer, { changeId: second.id, move: 'reject', reason: '不' }, s.occasion())).toMatchObject({ code: 'move-not-allowed', state: 'published' });
    expect(listProfileChanges(db, companyId).map((change) => change.state)).toEqual(['published', 'withdrawn', 'published', 'published']);
  });

  it('never takes another company’s USCC', () => {
    s.company('别家有限公司', { slug: 'other', uscc: codes[5] });
    const { id } = valueOf(edit('uscc', codes[5]!));
    expect(decideProfileChange(db, reviewer, { changeId: id, move: 'accept', reason: '好' }, s.occasion())).toMatchObject({ ok: false, code: 'uscc-of-another', value: 'other' });
    valueOf(decideProfileChange(db, reviewer, { changeId: id, move: 'reject', reason: '别家的代码' }, s.occasion()));
    expect(findProfile(db, companyId)!.uscc).toBe(codes[0]);
  });

  it.each([
    ['uscc', '91440101712408557A', 'uscc-check-digit'],
    ['website', 'not a site', 'not-a-website'],
    ['nameZh', ' ', 'required'],
    ['shortName', '长'.repeat(31), 'too-long'],
    ['regionCode', '449999', 'region-unknown'],
    ['shortName', '甲子', 'nothing-changed'],
  ] as const)('refuses %s %s: %s', (field, value, code) => expect(edit(field, value)).toMatchObject({ ok: false, code }));

  it('is its own people’s to edit', () => {
    expect(edit('shortName', 'x', s.person())).toMatchObject({ code: 'not-allowed' });
    expect(saveProducts(db, s.person(), companyId, [], s.occasion())).toMatchObject({ code: 'not-allowed' });
    valueOf(saveProducts(db, member, companyId, [{ nameZh: '城市底座', nameEn: null, url: null, segmentId: 'gis.cim' }], s.occasion()));
    expect(db.select().from(companyProducts).all()).toMatchObject([{ nameZh: '城市底座', segmentId: 'gis.cim' }]);
  });
});

describe('a supply link', () => {
  const s = scene(testDatabase());
  const { db } = s;
  const [supplierId, customerId] = [s.company('供方有限公司'), s.company('需方有限公司')];
  const [supplier, customer] = [s.person([{ role: 'member', companyId: supplierId }]), s.person([{ role: 'member', companyId: customerId }])];
  const declare = (segmentId: string) => valueOf(declareSupplyLink(db, supplier, { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId }, s.occasion()));
  const answer = (actor: typeof supplier, id: number, move: Parameters<typeof answerSupplyLink>[2]['move'], reason?: string) => answerSupplyLink(db, actor, { id, move, reason }, s.occasion());

  it('is declared by one side and confirmed by the other, who is told', () => {
    const { id, state } = declare('gis.cim');
    expect(state).toBe('declared');
    expect(s.mails().filter((mail) => mail.kind === 'linkDeclared').map((mail) => mail.to)).toEqual([customer.email]);
    expect(answer(supplier, id, 'confirm')).toMatchObject({ code: 'not-allowed' });
    expect(valueOf(answer(customer, id, 'confirm')).state).toBe('confirmed');
    expect(answer(customer, id, 'confirm')).toMatchObject({ code: 'move-not-allowed', state: 'confirmed', allowed: ['dispute'] });
  });

  it('is confirmed when the other side declares the same', () => {
    const { id } = declare('gis.service');
    expect(valueOf(declareSupplyLink(db, customer, { companyId: customerId, otherIs: 'supplier', otherId: supplierId, segmentId: 'gis.service' }, s.occasion()))).toEqual({ id, state: 'confirmed' });
    expect(declareSupplyLink(db, supplier, { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId: 'gis.service' }, s.occasion())).toMatchObject({ code: 'link-exists', state: 'confirmed' });
  });

  it('is out of public sight while disputed, with a reason', () => {
    const { id } = declare('gis.reality');
    expect(answer(customer, id, 'dispute')).toMatchObject({ code: 'reason-needed' });
    valueOf(answer(customer, id, 'dispute', '从未采购'));
    const seen = (links: readonly { readonly id: number }[]) => links.some((link) => link.id === id);
    expect([seen(findPublicProfile(db, supplierId, 'zh').links), seen(ownLinks(db, supplierId, 'zh'))]).toEqual([false, true]);
    expect(valueOf(answer(supplier, id, 'withdraw')).state).toBe('withdrawn');
    expect(declare('gis.reality').state).toBe('declared');
  });

  it('is between two companies on record, in a segment', () => {
    const wrong = (more: object) => declareSupplyLink(db, supplier, { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId: 'gis.cim', ...more }, s.occasion());
    expect(wrong({ otherId: supplierId })).toMatchObject({ code: 'same-company-link' });
    expect(wrong({ otherId: 999_999 })).toMatchObject({ code: 'company-unknown' });
    expect(wrong({ segmentId: 'no.such' })).toMatchObject({ code: 'segment-unknown' });
    expect(wrong({ companyId: customerId, otherId: supplierId })).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a report of wrong data', () => {
  const s = scene(testDatabase());
  const { db } = s;
  const reviewer = s.reviewer();
  const companyId = s.company('错字有限公司');
  const form = reportForm.parse({ field: 'website', text: '网址打不开了', source: '', email: 'reader@example.cn' });

  it('is sent by anybody, answered once, told by mail, and the address then forgotten', () => {
    const { id, dueOn } = valueOf(reportWrongData(db, null, companyId, form, s.occasion()));
    expect(dueOn).toBe('2026-11-30');
    expect(listOpenReports(db)).toMatchObject([{ id, companyName: '错字有限公司', text: '网址打不开了' }]);
    expect(answerReport(db, s.person(), { reportId: id, move: 'uphold', reason: '好' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
    expect(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '' }, s.occasion())).toMatchObject({ code: 'reason-needed' });
    valueOf(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '已改为新网址' }, s.occasion()));
    expect(s.mails().at(-1)).toMatchObject({ kind: 'reportAnswered', to: 'reader@example.cn', text: expect.stringMatching(/^结果：已更正\n说明：已改为新网址\n\n企业的页面：https:\/\/atlas\.example\.cn\/companies\/\S+\n\nTwinAtlas 孪图\n$/) });
    expect(db.select().from(dataReports).get()).toMatchObject({ state: 'upheld', reporterEmail: null });
    expect(answerReport(db, reviewer, { reportId: id, move: 'reject', reason: '不' }, s.occasion())).toMatchObject({ code: 'move-not-allowed', state: 'upheld' });
    expect(listOpenReports(db)).toEqual([]);
  });

  it('keeps an address only with consent, and takes so many from one place', () => {
    const open = (now: string) => ({ ...s.occasion(now), throttle: { take: () => 0, close: () => {} } as never });
    expect(reportThrottled(db, null, companyId, form, open('2026-11-23T09:00:00.000Z'))).toMatchObject({ code: 'consent-needed', field: 'consent' });
    expect(listOpenReports(db)).toEqual([]);
    const signedIn = s.person();
    valueOf(reportThrottled(db, signedIn, companyId, { ...form, email: null }, open('2026-11-23T09:00:00.000Z')));
    expect(listOpenReports(db)).toMatchObject([{ reporterEmail: null }]);
    const busy = { ...s.occasion(), throttle: { take: () => 90, close: () => {} } as never };
    expect(reportThrottled(db, null, companyId, { ...form, consent: 'yes' }, busy)).toMatchObject({ code: 'too-many-attempts', value: '90' });
  });

  it('needs words and a company', () => {
    expect(reportForm.safeParse({ field: 'website', text: '错', source: '', email: '' }).success).toBe(false);
    expect(reportWrongData(db, null, 999_999, form, s.occasion())).toMatchObject({ code: 'company-unknown' });
  });
});

describe('a saved search', () => {
  const filters = (more: object) => savedSearchFilters.parse(more);
  const firm = { names: ['广州南方测绘科技股份有限公司', 'South'], regionCode: '440100', membership: 'active', offers: ['data', 'compute'], capabilities: [{ segmentId: 'gis.cim', chainId: 'gis', tier: 'midstream', confidence: 'medium' }, { segmentId: 'bim.design', chainId: 'bim', tier: 'upstream', confidence: 'high' }] };

  it.each([
    [{}, true],
    [{ q: 'ＳＯＵＴＨ' }, true],
    [{ q: '南方 科技' }, true],
    [{ q: '南方 中海达' }, false],
    [{ region: ['440000'] }, true],
    [{ region: ['110000', '440100'] }, true],
    [{ region: ['110000'] }, false],
    [{ chain: ['gis'], segment: ['gis.cim'] }, true],
    [{ segment: ['gis.service'] }, false],
    [{ membership: ['suspended'] }, false],
    [{ chain: ['gis'], tier: ['midstream'], evidence: ['medium'] }, true],
    [{ chain: ['gis'], tier: ['upstream'] }, false],
    [{ chain: ['gis'], evidence: ['high'] }, false],
    [{ region: ['unknown'] }, false],
    [{ offer: ['any'] }, true],
    [{ offer: ['training', 'data'] }, true],
    [{ offer: ['training'] }, false],
  ])('%j answers %s', (asked, answer) => expect(matchesSearch(filters(asked), firm)).toBe(answer));

  it('mails its owner once when a new firm matches', () => {
    const s = scene(testDatabase());
    const { db } = s;
    const [owner, gone, reviewer] = [s.person(), s.person(), s.reviewer()];
    const { id } = valueOf(saveSearch(db, owner, { name: '广州 CIM', filters: filters({ region: ['440100'], segment: ['gis.cim'] }) }, s.occasion()));
    valueOf(saveSearch(db, owner, { name: '北京', filters: filters({ region: ['110000'] }) }, s.occasion()));
    valueOf(saveSearch(db, gone, { name: '全部', filters: filters({}) }, s.occasion()));
    db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, gone.accountId)).run();
    const { companyId } = s.approved(s.person(), reviewer, 0, { kind: 'new' }, { uscc: madeUpUscc(77) });
    const { slug } = db.select().from(companies).where(eq(companies.id, companyId!)).get()!;
    const mails = s.mails().filter((mail) => mail.kind === 'searchMatched');
    expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([[owner.email, 'TwinAtlas 孪图 · “广州 CIM”有新的企业']]);
    expect(mails[0]!.text).toContain(`https://atlas.example.cn/companies/${slug}`);
    expect(removeSavedSearch(db, gone, id, s.occasion())).toMatchObject({ code: 'not-allowed' });
    valueOf(removeSavedSearch(db, owner, id, s.occasion()));
    expect(listSavedSearches(db, owner.accountId).map((search) => search.name)).toEqual(['北京']);
  });

  it('tells of a firm that comes to match, not of one that matched before', () => {
    const s = scene(testDatabase());
    const { db } = s;
    const owner = s.person();
    const companyId = s.company('新名称测绘有限公司', { regionCode: '440100' });
    const member = s.person([{ role: 'member', companyId }]);
    valueOf(saveSearch(db, owner, { name: '广州', filters: filters({ region: ['440100'] }) }, s.occasion()));
    valueOf(saveSearch(db, owner, { name: '简称', filters: filters({ q: '飞鸟' }) }, s.occasion()));
    valueOf(editProfile(db, member, { companyId, field: 'shortName', value: '飞鸟测绘' }, s.occasion()));
    expect(s.mails().filter((mail) => mail.kind === 'searchMatched').map((mail) => mail.subject)).toEqual(['TwinAtlas 孪图 · “简称”有新的企业']);
    s.approved(s.person(), s.reviewer(), 1, { kind: 'claim', companyId }, { nameZh: '新名称测绘有限公司' });
    expect(s.mails().filter((mail) => mail.kind === 'searchMatched')).toHaveLength(1);
  });

  it('shows in the directory what it asks for, and back', () => {
    const asked = { q: '测绘', chain: ['gis'], segment: [], tier: ['upstream' as const], region: ['440100'], membership: ['member' as const], offer: ['data' as const], evidence: ['high' as const], sort: 'name' as const, page: 3, allRegions: true };
    expect(queryOfSearch(searchOfQuery(asked))).toEqual({ ...asked, sort: undefined, page: 1, allRegions: false });
    expect(searchOfQuery(asked).membership).toEqual(['active']);
  });

  it('is one of twenty per person at most', () => {
    const s = scene(testDatabase());
    const owner = s.person();
    for (let count = 0; count < 20; count += 1) valueOf(saveSearch(s.db, owner, { name: `第${count}个`, filters: filters({}) }, s.occasion()));
    expect(saveSearch(s.db, owner, { name: '多', filters: filters({}) }, s.occasion())).toMatchObject({ code: 'too-many', allowed: ['20'] });
    expect(saveSearch(s.db, null, { name: '无人', filters: filters({}) }, s.occasion())).toMatchObject({ code: 'sign-in-needed' });
  });
});
