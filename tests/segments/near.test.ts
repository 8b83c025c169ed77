import { expect, test } from 'vitest';
import { nearSegments } from '../../app/segments/near';

const segments = [
  { id: 'gis.equipment', nameZh: '测绘地理信息装备', nameEn: 'Surveying and mapping equipment' },
  { id: 'gis.cim', nameZh: '城市信息模型（CIM）基础平台', nameEn: 'City information model (CIM) platforms' },
  { id: 'simulation.solver', nameZh: '求解器与仿真内核', nameEn: 'Solvers and simulation kernels' },
];

test('a misspelt id finds the segment it meant first', () => {
  expect(nearSegments('gis.equipmnt', segments)[0]?.id).toBe('gis.equipment');
});

test('part of a 中文 name finds the segment', () => {
  expect(nearSegments('仿真内核', segments).map(({ id }) => id)).toEqual(['simulation.solver']);
});

test('what resembles nothing finds nothing', () => {
  expect(nearSegments('zzzz', segments)).toEqual([]);
  expect(nearSegments('', segments)).toEqual([]);
});
