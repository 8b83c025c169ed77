import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { NetworkFilter } from '../../app/network/filter';
import { NetworkChoice } from '../../app/network/network-choice';
import { NetworkPage } from '../../app/network/network-page';
import { networkView } from '../../app/network/network-view.server';
import type { Language } from '../../app/i18n/language';
import { regionsToChoose } from '../../app/region/region-search.server';
import { testDatabase } from '../database';
import { noFilter } from './made-up';

const db = testDatabase();

function page(
  language: Language,
  { region = '440100', q = '', ...filter }: Partial<NetworkFilter> & { region?: string; q?: string } = {},
) {
  const view = networkView(db, { actor: null, language }, { region, filter: { ...noFilter, ...filter } }, q);
  return renderToStaticMarkup(<NetworkPage language={language} view={view} />);
}
const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0;

it('says of a district, where a region is searched for, with which city its firms are counted', () => {
  for (const [language, said] of [
    ['zh', '按市统计，黄埔区属广州。'],
    ['en', 'Counted by city: 黄埔区 belongs to Guangzhou.'],
  ] as const) {
    const matches = regionsToChoose(db, '黄埔', language);
    const html = renderToStaticMarkup(
      <NetworkChoice language={language} text="黄埔" matches={matches} recorded={[]} />,
    );
    expect(html).toContain(`href="/network/440100${language === 'en' ? '?lang=en' : ''}"`);
    expect(html).toContain(said);
  }
});

describe('the page of a region’s firm network', () => {
  it('says in English how a firm without an English name is said, beside it in the table, and nothing of the kind in 中文', () => {
    expect(page('en')).toContain('<span lang="zh-Latn-pinyin">Ou Ke Xin Xi</span>');
    expect(page('zh')).not.toContain('zh-Latn-pinyin');
  });

  it('draws every firm and segment as a link with its ties, and lists the firms beside', () => {
    for (const language of ['zh', 'en'] as const) {
      const html = page(language);
      expect([
        count(html, /data-node="firm:/g),
        count(html, /data-node="segment:/g),
        count(html, /class="edge /g),
      ]).toEqual([
        33,
        47,
        // One more for each kind in the legend: capabilities, and those without a public source.
        61 + 2,
      ]);
      expect(count(html, /<tr id="row-firm:/g)).toBe(33);
    }
  });

  it('says in words who is alone, who joins chains, and what would be apart', () => {
    const html = page('zh');
    expect(html).toContain('12 个环节各只录到 1 家企业');
    expect(html).toContain('图上任意两点的最短联系中 14.0% 经过它');
    expect(html).toContain('极飞科技、文远知行、亿航智能；奥迪威 会与其余分开');
    expect(html).toContain('未收录不等于没有');
    expect(page('en')).toContain('XAG, WeRide, EHang; Audiowell would be apart from the rest');
  });

  it('lights what a search found with its ties, by name or by pinyin, and says when nothing is', () => {
    const html = page('zh', { q: 'JiaDou' });
    expect(html).toContain('“JiaDou”找到 1 个');
    expect(html).toContain('class="network-drawing tracing"');
    expect(count(html, /class="node firm lit"/g)).toBe(1);
    expect(count(html, /class="node segment [a-z]+ lit"/g)).toBe(4);
    expect(page('zh', { q: '没有这家' })).toContain('图上没有“没有这家”');
  });

  it('offers the districts that anything on record puts firms in, with how many, and says what that rests on', () => {
    const html = page('zh');
    expect(html).toContain('<option value="440112">黄埔区（2 家）</option>');
    expect(count(html, /<option value="44\d{4}"/g)).toBe(1);
    expect(html).toContain('33 家中 2 家能看出，其余未知');
    const english = page('en', { district: '440112' });
    expect(english).toContain('<option value="440112" selected="">Huangpu (2)</option>');
    expect(count(english, /data-node="firm:/g)).toBe(2);
    // Another region has other districts.
    expect(english).toContain('href="/network/110000?lang=en"');
    // Without any, there is nothing to choose from.
    expect(page('zh', { region: '440300' }).includes('name="district"')).toBe(false);
  });

  it('moves nothing when a filter is set', () => {
    const place = (html: string) =>
      /data-node="firm:jiadoukeji"[^>]* data-x="([\d.]+)" data-y="([\d.]+)"/.exec(html)!.slice(1);
    expect(place(page('zh', { chain: 'simulation' }))).toEqual(place(page('zh')));
    expect(count(page('zh', { chain: 'bim' }), /data-node="firm:/g)).toBe(5);
  });

  it('says what to do where nobody is recorded, and where nobody fits', () => {
    const nobody = page('zh', { region: '540100' });
    expect(nobody).toContain('还没有收录拉萨的企业');
    expect(nobody).toContain('href="/network/440100"');
    expect(nobody).toContain('href="/join"');
    expect(page('zh', { membersOnly: true })).toContain('没有企业符合这些条件');
  });
});
