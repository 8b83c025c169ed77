import { describe, expect, it } from 'vitest';
import { panelView } from '../../app/atlas/panel-view.server';
import { testDatabase } from '../database';

const db = testDatabase();
const panel = (segment: string, to: string | null, lens: 'registry' | 'representative' = 'registry') =>
  panelView(db, 'zh', { region: '440100', lens, chain: null, segment, to })!;

describe('two segments chosen on the atlas', () => {
  it('say how many paths join them, where each breaks and what stands together on them', () => {
    const { found } = panel('sensing.operation', 'control.ioc').between!;
    expect(found).toMatchInlineSnapshot(`
      {
        "breaks": [
          "1 条最先缺在“城市运行管理服务平台”",
          "2 条最先缺在“安全应急与水务仿真”",
        ],
        "count": "从“城市感知监测与运营服务”到“城市运行管理服务平台”有 3 条路径，其中 0 条完整。",
        "gaps": [
          "“城市运行管理服务平台”未收录到企业，在其中 3 条上；只补它可接通 1 条",
          "“安全应急与水务仿真”未收录到企业，在其中 2 条上；只补它可接通 0 条",
          "“城市推演与决策支持服务”未收录到企业，在其中 1 条上；只补它可接通 0 条",
        ],
        "listed": [
          {
            "path": "城市感知监测与运营服务 → 城市运行管理服务平台",
            "state": "不完整",
          },
          {
            "path": "城市感知监测与运营服务 → 安全应急与水务仿真 → 指挥调度与显控系统 → 城市运行管理服务平台",
            "state": "不完整",
          },
          {
            "path": "城市感知监测与运营服务 → 安全应急与水务仿真 → 城市推演与决策支持服务 → 城市运行管理服务平台",
            "state": "不完整",
          },
        ],
        "together": [
          "“安全应急与水务仿真”与“城市运行管理服务平台”同在 2 条上；两个都补可接通其中 1 条",
          "“安全应急与水务仿真”与“城市推演与决策支持服务”同在 1 条上；两个都补可接通其中 0 条",
          "“城市推演与决策支持服务”与“城市运行管理服务平台”同在 1 条上；两个都补可接通其中 0 条",
        ],
      }
    `);
  });

  it('are chosen in a form, and nothing is said until then', () => {
    const { between } = panel('gis.cim', null);
    expect([between!.options.length, between!.found]).toEqual([46, null]);
  });

  it('say nothing of paths under a published list', () => {
    expect(panel('gis.cim', 'control.ioc', 'representative').between).toBeNull();
  });

  it('offer a what-if where the selected one has no firm', () => {
    expect(panel('control.ioc', null).tryHref).toBe('/atlas/440100?fill=control.ioc');
    expect(panel('gis.cim', null).tryHref).toBeNull();
  });
});
