import { describe, expect, test } from 'vitest';
import { hitsByRelevance } from '../../app/directory/relevance.server';
import { selectionOfSearch } from '../../app/directory/selection.server';
import { testDatabase } from '../database';

const db = testDatabase();
const slugOf = db.$client.prepare<[number], string>('select slug from companies where id = ?').pluck();

/** The first company that a text leads to. */
function first(q: string): string | undefined {
  const [hit] = hitsByRelevance(db, q, selectionOfSearch(db, q), 1);
  return hit && slugOf.get(hit.id);
}

/** Searches as people make them, and whom each means, by kind. */
const meant: Readonly<Record<string, readonly (readonly [q: string, slug: string])[]>> = {
  'as it is written': [
    ['南方测绘', 'nanfangcehui'],
    ['中海达', 'zhonghaida'],
    ['广联达科技股份有限公司', 'guanglianda'],
    ['海康', 'haikangweishi'],
    ['大疆', 'dajiang'],
    ['文远', 'wenyuanzhixing'],
    ['广州 测绘 科技', 'nanfangcehui'],
    ['51world', '51world'],
  ],
  'in pinyin and by initials': [
    ['nanfangcehui', 'nanfangcehui'],
    ['zhong hai da', 'zhonghaida'],
    ['nfch', 'nanfangcehui'],
    ['zwrj', 'zhongwangruanjian'],
    ['Chaotu', 'chaoturuanjian'],
    ['guanglianda', 'guanglianda'],
  ],
  'in English, by brand': [
    ['Hi-Target', 'zhonghaida'],
    ['hitarget', 'zhonghaida'],
    ['ZWCAD', 'zhongwangruanjian'],
    ['South Surveying', 'nanfangcehui'],
    ['SuperMap', 'chaoturuanjian'],
    ['Glodon', 'guanglianda'],
    ['dji', 'dajiang'],
    ['Hikvision', 'haikangweishi'],
    ['Hesai', 'hesaikeji'],
    ['RoboSense', 'sutengjuchuang'],
  ],
  'in traditional characters': [
    ['南方測繪', 'nanfangcehui'],
    ['中海達', 'zhonghaida'],
    ['廣聯達', 'guanglianda'],
    ['超圖軟件', 'chaoturuanjian'],
    ['雲從科技', 'yuncongkeji'],
    ['樹根互聯', 'shugenhulian'],
    ['大疆創新', 'dajiang'],
    ['速騰聚創', 'sutengjuchuang'],
  ],
  'with one character that sounds alike': [
    ['南方测会', 'nanfangcehui'],
    ['中海答', 'zhonghaida'],
    ['广连达', 'guanglianda'],
    ['视原股份', 'shiyuangufen'],
    ['佳都可技', 'jiadoukeji'],
    ['四维图心', 'siweituxin'],
  ],
  'with one character, syllable or letter that is another': [
    ['南万测绘', 'nanfangcehui'],
    ['文运知行', 'wenyuanzhixing'],
    ['海康卫士', 'haikangweishi'],
    ['nanfancehui', 'nanfangcehui'],
    ['nangfangcehui', 'nanfangcehui'],
    ['guanliandakeji', 'guanglianda'],
    ['Gloden', 'guanglianda'],
    ['Hikvison', 'haikangweishi'],
    ['supemap', 'chaoturuanjian'],
  ],
  'by code': [
    ['300177', 'zhonghaida'],
    ['300177.SZ', 'zhonghaida'],
    ['sh688083', 'zhongwangruanjian'],
    ['SZ300036', 'chaoturuanjian'],
    ['HK02498', 'sutengjuchuang'],
    ['91440101712408557U', 'zhongwangruanjian'],
    ['统一社会信用代码：91440101712408557U', 'zhongwangruanjian'],
    ['６８８０８３', 'zhongwangruanjian'],
  ],
  'by address on the web': [
    ['www.hi-target.com.cn', 'zhonghaida'],
    ['https://www.zwcad.com/product/', 'zhongwangruanjian'],
    ['glodon.com', 'guanglianda'],
    ['info@supermap.com.cn', 'chaoturuanjian'],
    ['rootcloud', 'shugenhulian'],
  ],
};

describe('sixty searches as people make them', () => {
  test('are sixty', () => expect(Object.values(meant).flat()).toHaveLength(60));

  for (const [kind, searches] of Object.entries(meant))
    test.each(searches)(`${kind}: %s leads to %s first`, (q, slug) => expect(first(q)).toBe(slug));
});

describe('what nobody answers', () => {
  test.each(['琉璃厂', 'zz', '中', '南', 'https://example.org/', '完全不存在的公司名字'])(
    'stays unanswered or is answered as it is written: %s',
    (q) => {
      const hits = hitsByRelevance(db, q, selectionOfSearch(db, q), 5);
      expect(hits.filter(({ kind }) => kind === 'near')).toEqual([]);
    },
  );
});
