import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decideProfileChange } from '../../../app/review-desk/profile-review.server';
import { editProfile } from '../../../app/alliance/profile/profile.server';
import {
  matchesSearch,
  queryOfSearch,
  savedSearchFilters,
  searchOfQuery,
} from '../../../app/alliance/saved-searches/saved-search';
import {
  listSavedSearches,
  removeSavedSearch,
  saveSearch,
} from '../../../app/alliance/saved-searches/saved-searches.server';
import { accounts, companies } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { madeUpUscc, scene, valueOf } from '../scene';

describe('a saved search', () => {
  const filters = (more: object) => savedSearchFilters.parse(more);
  const firm = {
    names: ['广州南方测绘科技股份有限公司', 'South'],
    regionCode: '440100',
    membership: 'active',
    offers: ['data', 'compute'],
    inProject: true,
    capabilities: [
      { segmentId: 'gis.cim', chainId: 'gis', tier: 'midstream', confidence: 'medium' },
      { segmentId: 'bim.design', chainId: 'bim', tier: 'upstream', confidence: 'high' },
    ],
  };

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
    [{ project: ['listed'], chain: ['gis'] }, true],
    [{ project: ['listed'], chain: ['ai'] }, false],
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
    const { id } = valueOf(
      saveSearch(
        db,
        owner,
        { name: '广州 CIM', filters: filters({ region: ['440100'], segment: ['gis.cim'] }) },
        s.occasion(),
      ),
    );
    valueOf(saveSearch(db, owner, { name: '北京', filters: filters({ region: ['110000'] }) }, s.occasion()));
    valueOf(saveSearch(db, gone, { name: '全部', filters: filters({}) }, s.occasion()));
    db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, gone.accountId)).run();
    const { companyId } = s.approved(s.person(), reviewer, 0, { kind: 'new' }, { uscc: madeUpUscc(77) });
    const { slug } = db.select().from(companies).where(eq(companies.id, companyId!)).get()!;
    const mails = s.mails().filter((mail) => mail.kind === 'searchMatched');
    expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([
      [owner.email, 'TwinAtlas 孪图 · “广州 CIM”有新的企业'],
    ]);
    expect(mails[0]!.text).toContain('不想再收这项提醒？登录后在这里停止：https://atlas.example.cn/saved-searches\n');
    expect(mails[0]!.text).toContain(`https://atlas.example.cn/companies/${slug}`);
    expect(removeSavedSearch(db, gone, id, s.occasion())).toMatchObject({ code: 'search-unknown' });
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
    const evidence = { url: 'https://amr.example.cn/notice', fileId: null };
    const renamed = { companyId, field: 'shortName', value: '飞鸟测绘', evidence } as const;
    const named = valueOf(editProfile(db, member, renamed, s.occasion()));
    const accepted = { changeId: named.id, move: 'accept', reason: '可' } as const;
    valueOf(decideProfileChange(db, s.reviewer(), accepted, s.occasion()));
    expect(
      s
        .mails()
        .filter((mail) => mail.kind === 'searchMatched')
        .map((mail) => mail.subject),
    ).toEqual(['TwinAtlas 孪图 · “简称”有新的企业']);
    s.approved(s.person(), s.reviewer(), 1, { kind: 'claim', companyId }, { nameZh: '新名称测绘有限公司' });
    expect(s.mails().filter((mail) => mail.kind === 'searchMatched')).toHaveLength(1);
  });

  it('shows in the directory what it asks for, and back', () => {
    const asked = {
      q: '测绘',
      chain: ['gis'],
      segment: [],
      tier: ['upstream' as const],
      region: ['440100'],
      membership: ['member' as const],
      offer: ['data' as const],
      project: ['listed' as const],
      evidence: ['high' as const],
      sort: 'name' as const,
      page: 3,
      allRegions: true,
    };
    expect(queryOfSearch(searchOfQuery(asked))).toEqual({ ...asked, sort: undefined, page: 1, allRegions: false });
    expect(searchOfQuery(asked).membership).toEqual(['active']);
  });

  it('is one of twenty per person at most', () => {
    const s = scene(testDatabase());
    const owner = s.person();
    for (let count = 0; count < 20; count += 1)
      valueOf(saveSearch(s.db, owner, { name: `第${count}个`, filters: filters({}) }, s.occasion()));
    expect(saveSearch(s.db, owner, { name: '多', filters: filters({}) }, s.occasion())).toMatchObject({
      code: 'too-many',
      allowed: ['20'],
    });
    expect(saveSearch(s.db, null, { name: '无人', filters: filters({}) }, s.occasion())).toMatchObject({
      code: 'sign-in-needed',
    });
  });
});
