import { expect, test } from 'vitest';
import { panelView } from '../../app/atlas/panel-view.server';
import { testDatabase } from '../database';

const db = testDatabase();
const brokenBy = (segment: string, language: 'zh' | 'en' = 'zh', lens: 'registry' | 'representative' = 'registry') =>
  panelView(db, language, { region: '440100', lens, chain: null, segment })!.brokenBy;

test('a segment whose paths all break elsewhere leads to the gaps on them, what helps most first', () => {
  expect(brokenBy('gis.cim').map(({ segment, text }) => [segment, text])).toEqual([
    ['control.ioc', '“城市运行管理服务平台”未收录到企业，在其中 125 条上；只补它可接通 18 条'],
    ['simulation.decision', '“城市推演与决策支持服务”未收录到企业，在其中 100 条上；只补它可接通 9 条'],
    ['simulation.emergency', '“安全应急与水务仿真”未收录到企业，在其中 75 条上；只补它可接通 0 条'],
    ['fusion.bimgis', '“BIM+GIS融合引擎”未收录到企业，在其中 49 条上；只补它可接通 0 条'],
  ]);
  expect(brokenBy('gis.cim', 'en')[0]).toEqual({
    segment: 'control.ioc',
    href: '/atlas/440100?lens=registry&segment=control.ioc&lang=en',
    text: 'City operation management platforms: no firm recorded, on 125 of them; filling it alone completes 18',
  });
});

test('a segment on complete paths, one without firms, and any under a published list lead to none', () => {
  expect(brokenBy('gis.reality')).toEqual([]);
  expect(brokenBy('control.ioc')).toEqual([]);
  expect(brokenBy('gis.cim', 'zh', 'representative')).toEqual([]);
});
