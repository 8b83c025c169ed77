import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StressPage } from '../../app/atlas/stress/stress-page';
import { stressView } from '../../app/atlas/stress/stress-view.server';
import { testDatabase } from '../database';

const db = testDatabase();

describe('the stress test of Guangzhou', () => {
  const view = stressView(db, 'zh', '440100', 'registry');

  it('sums up in sentences that answer a question each', () => {
    expect(view.summary).toMatchInlineSnapshot(`
      [
        "任意少一家收录企业，平均还剩 96 % 的完整路径（现在 11 条）。",
        "10 家企业各自独力撑着至少一个环节，共 12 个环节只录到一家。",
        "影响最大的 8 家逐家离开之后，还剩 1 条完整路径。",
        "没有哪个环节在每一条完整路径上。",
        "最少 2 个环节同时空出来，完整路径就一条不剩；其中一组是：公众沉浸式体验应用、智能控制与远程运维服务。",
      ]
    `);
  });

  it('lists every firm that alone holds a segment, the greatest loss first, in words of dependence', () => {
    expect(view.firms.slice(0, 2)).toMatchInlineSnapshot(`
      [
        {
          "href": "/companies/shugenhulian",
          "name": "树根互联",
          "pathsAfter": "7",
          "pathsLost": "4",
          "tryHref": "/atlas/440100?lose=shugenhulian&at=0bcc4288",
          "without": "少 4 条完整路径；“边缘计算与反向控制平台”没有收录的本地企业",
        },
        {
          "href": "/companies/fantuoshuchuang",
          "name": "凡拓数创",
          "pathsAfter": "8",
          "pathsLost": "3",
          "tryHref": "/atlas/440100?lose=fantuoshuchuang&at=0bcc4288",
          "without": "少 3 条完整路径；“公众沉浸式体验应用”没有收录的本地企业",
        },
      ]
    `);
    const lost = view.firms.map(({ pathsLost }) => Number(pathsLost));
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    expect(view.unaffected).toMatch(/^另外 \d+ 家，少了哪一家都不少一个环节。$/);
  });

  it('lists all thirty segments held, and each last segment with what it takes', () => {
    expect(view.segments).toHaveLength(30);
    expect(view.ends.map(({ name, mustPass, fewest }) => [name, mustPass, fewest])).toMatchInlineSnapshot(`
      [
        [
          "公众沉浸式体验应用",
          "都可以绕开",
          "已经接通",
        ],
        [
          "智能控制与远程运维服务",
          "都可以绕开",
          "已经接通",
        ],
        [
          "城市运行管理服务平台",
          "还没有一条贯通",
          "1：城市运行管理服务平台",
        ],
      ]
    `);
  });

  it('counts no firm of another region, and says nothing under a published list', () => {
    const beijing = stressView(db, 'zh', '110000', 'registry');
    expect([beijing.counted, beijing.firms]).toEqual([false, []]);
    const listed = stressView(db, 'zh', '440100', 'representative');
    expect([listed.firms, listed.segments, listed.summary]).toEqual([[], [], []]);
    expect(listed.refused!.text).toContain('不做压力测试');
  });

  it('reads in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      expect(renderToStaticMarkup(<StressPage view={stressView(db, language, '440100', 'registry')} />)).toContain(
        '<table',
      );
  });
});
