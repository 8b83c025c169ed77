import { describe, expect, test } from 'vitest';
import { leadsOf } from '../../app/directory/leads.server';
import { testDatabase } from '../database';

const db = testDatabase();
const leads = (q: string) => leadsOf(db, q, 'zh').map(({ kind, id }) => `${kind} ${id}`);

describe('a search that names what firms do', () => {
  test('leads to the segment called so, with the companies recorded in it', () => {
    expect(leadsOf(db, '激光雷达', 'zh')).toEqual([
      { kind: 'segment', id: 'sensing.lidar', name: '激光雷达与三维视觉传感', companies: 3 },
    ]);
    expect(leads('CIM')).toEqual(['segment gis.cim']);
    expect(leads('lidar')).toEqual(['segment sensing.lidar']);
  });

  test('leads by another spelling of a chain, and by traditional characters', () => {
    expect(leads('感知和标识')).toEqual(['chain sensing']);
    expect(leads('激光雷達')).toEqual(['segment sensing.lidar']);
  });

  test('leads by what is said of a segment where no name holds it', () => {
    expect(leads('全站仪')).toEqual(['segment gis.equipment']);
    expect(leads('PLC')).toEqual(['segment control.controller']);
  });

  test('names four at most', () => {
    expect(leads('BIM').length).toBeLessThanOrEqual(4);
    expect(leads('BIM')[0]).toBe('chain bim');
  });
});

describe('a search that names a region', () => {
  test('leads to the companies there, and to its other words among them', () => {
    expect(leadsOf(db, '广州', 'zh')).toEqual([
      { kind: 'region', id: '440100', name: '广州市', district: null, rest: '' },
    ]);
    expect(leadsOf(db, 'Shenzhen robots', 'en').at(-1)).toEqual({
      kind: 'region',
      id: '440300',
      name: 'Shenzhen',
      district: null,
      rest: 'robots',
    });
  });
});

describe('a search that names a district', () => {
  test('leads to the region it is part of, by which seats are recorded', () => {
    expect(leadsOf(db, '天河区 测绘', 'zh').at(-1)).toEqual({
      kind: 'region',
      id: '440100',
      name: '广州市',
      district: '天河区',
      rest: '测绘',
    });
    expect(leads('南山')).toContain('region 440300');
  });

  test('leads to each region with a district called so', () => {
    expect(leads('朝阳区')).toEqual(['region 110000', 'region 220100']);
  });
});

test('one character, punctuation and a firm lead nowhere', () => {
  for (const q of ['', '测', '***', '中海达']) expect(leads(q)).toEqual([]);
});
