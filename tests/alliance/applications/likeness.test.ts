import { describe, expect, it } from 'vitest';
import {
  addressLikeness,
  coreLikeness,
  coreName,
  dice,
  likeness,
  siteOf,
  type Likenable,
} from '../../../app/alliance/applications/likeness';

const places = new Set(['广州', '广东', '深圳']);
const firm = (one: Partial<Likenable>): Likenable => ({ names: [], uscc: null, address: null, website: null, ...one });

describe('the core of a name', () => {
  it.each([
    ['广州南方测绘科技股份有限公司', '南方测绘科技'],
    ['广东省广州市南方测绘有限责任公司', '南方测绘'],
    ['南方测绘(广州)有限公司', '南方测绘'],
    ['南方测绘（广州市）有限公司', '南方测绘'],
    ['南方测绘集团', '南方测绘'],
    ['Hi-Target Surveying Co., Ltd.', 'hitargetsurveying'],
    ['ＡＢＣ 科技', 'abc科技'],
    ['廣州南方測繪科技股份有限公司', '南方测绘科技'],
    ['南方测绘合伙企业（有限合伙）', '南方测绘'],
  ])('%s is %s', (name, core) => expect(coreName(name, places)).toBe(core));

  it('never becomes empty', () => {
    expect(coreName('有限公司', places)).toBe('有限公司');
    expect(coreName('广州', places)).toBe('广州');
  });
});

describe('likeness of names', () => {
  it('is 1 for names that differ in place and legal form only', () =>
    expect(coreLikeness(coreName('广州南方测绘有限公司', places), coreName('南方测绘集团', places))).toBe(1));
  it('is (1 + short ÷ long) ÷ 2 when one holds the other', () =>
    expect(coreLikeness(coreName('南方测绘', places), coreName('南方测绘科技', places))).toBeCloseTo((1 + 4 / 6) / 2));
  it('is the share of common pairs otherwise', () => {
    expect(dice('南方测绘', '北方测绘')).toBeCloseTo(4 / 6);
    expect(coreLikeness(coreName('南方测绘'), coreName('中海达'))).toBe(0);
  });
  it('counts a repeated pair as often as both hold it', () => expect(dice('ababab', 'abab')).toBeCloseTo(6 / 8));
});

describe('likeness of addresses', () => {
  it('ignores spaces, width and punctuation', () =>
    expect(addressLikeness('广州市 天河区建业路３９号', '广州市天河区建业路39号')).toBe(1));
  it('is 0 when a number differs', () =>
    expect(addressLikeness('广州市天河区建业路39号', '广州市天河区建业路38号')).toBe(0));
});

describe('the site of an address', () => {
  it.each([
    ['https://www.Example.com.cn/about', 'example.com.cn'],
    ['example.cn', 'example.cn'],
    ['localhost', null],
    ['not a site', null],
    ['', null],
    [null, null],
  ])('%s is %s', (website, site) => expect(siteOf(website)).toBe(site));
});

describe('likeness of companies', () => {
  it('is 1 for one USCC, whatever else differs, written with or without spaces', () => {
    expect(
      likeness(
        firm({ names: ['甲'], uscc: '91440101 712408557u' }),
        firm({ names: ['乙'], uscc: '91440101712408557U' }),
      ),
    ).toEqual({ score: 1, reasons: [{ kind: 'uscc', value: '91440101712408557U' }] });
  });

  it('joins name, website and address and says what the other record holds', () => {
    const found = likeness(
      firm({ names: ['广州南方测绘有限公司'], website: 'www.southsurvey.example', address: '广州市建业路39号' }),
      firm({
        names: ['广州南方测绘科技股份有限公司', '南方测绘集团'],
        website: 'https://southsurvey.example/',
        address: '广州市 建业路39号',
      }),
      places,
    );
    expect(found).toEqual({
      score: 0.98,
      reasons: [
        { kind: 'name', score: 1, value: '南方测绘集团' },
        { kind: 'website', value: 'southsurvey.example' },
        { kind: 'address', score: 1, value: '广州市 建业路39号' },
      ],
    });
  });

  it('stays below one half when both have a USCC and they differ', () => {
    expect(
      likeness(
        firm({ names: ['南方测绘'], uscc: '91440101712408557U' }),
        firm({ names: ['南方测绘'], uscc: '914401161907482540' }),
      ),
    ).toEqual({ score: 0.49, reasons: [{ kind: 'name', score: 1, value: '南方测绘' }] });
  });

  it('is null when nothing speaks for it', () =>
    expect(likeness(firm({ names: ['南方测绘'] }), firm({ names: ['中海达'] }), places)).toBeNull());
});
