import { describe, expect, it } from 'vitest';
import { firmDependence } from '../../../app/atlas/stress/firm-dependence.server';
import { stressView } from '../../../app/atlas/stress/stress-view.server';
import { regionAtlas } from '../../../app/atlas/region-atlas.server';
import { testDatabase } from '../../database';

const db = testDatabase();
const of = (slug: string, regionCode: string | null = '440100') =>
  firmDependence(db, 'zh', { slug, name: '它', regionCode });

describe('what the chain depends on a firm for', () => {
  it('is said in kind words: what only it holds, and the paths that would go', () => {
    expect(of('shugenhulian')).toEqual({
      sentence: '没有它，“边缘计算与反向控制平台”就没有收录的本地企业了，完整供应路径少 4 条（现在 11 条）。',
      href: '/atlas/440100/stress',
    });
  });

  it('is nothing where others hold the same segments', () => {
    const [firm] = regionAtlas(db, '440100', 'registry').segments.find(({ id }) => id === 'sensing.video')!.firms;
    expect(of(firm!.slug)!.sentence).toBe('没有它，录到企业的环节和完整路径都不变：别的企业也在做同样的环节。');
  });

  it('agrees with the stress test for every firm that holds a segment alone', () => {
    for (const { href, pathsLost } of stressView(db, 'zh', '440100', 'registry').firms) {
      const { sentence } = of(href.split('/').at(-1)!)!;
      expect(sentence).toContain(pathsLost === '0' ? '完整供应路径不变' : `少 ${pathsLost} 条`);
    }
  });

  it('is not said of a firm elsewhere, without a seat, or without a segment', () => {
    expect([of('shuzizhengtong', '110000'), of('shugenhulian', null), of('nobody')]).toEqual([null, null, null]);
  });
});
