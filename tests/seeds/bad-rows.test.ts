import { describe, expect, it } from 'vitest';
import { loadShippedFacts } from '../../seeds/load';
import { SeedError } from '../../seeds/seed-error';
import { emptyDatabase } from '../database';
import { shippedCopy } from './shipped-copy';

function faultOf(file: string, from: string, to: string): unknown {
  const { folder, replace } = shippedCopy();
  replace(file, from, to);
  const db = emptyDatabase();
  try {
    loadShippedFacts(db, folder);
  } catch (error) {
    expect(
      db.$client
        .prepare(
          'select (select count(*) from regions) + (select count(*) from companies) + (select count(*) from shipped_rows)',
        )
        .pluck()
        .get(),
    ).toBe(0);
    return error;
  }
  return null;
}

describe('a bad row stops the load with file, line, field and reason, and nothing is written:', () => {
  it.each([
    [
      'an unknown column',
      'chains.csv',
      'layer,source',
      'layer,colour',
      { line: 1, field: 'colour', reason: 'unknown column' },
    ],
    [
      'a missing column',
      'region_peers.csv',
      ',ordinal\n440100,110000,1\n440100,310000,2\n440100,440300,3\n440100,330100,4',
      '\n440100,110000',
      { line: 1, field: 'ordinal', reason: 'missing column' },
    ],
    [
      'a value outside its list',
      'segments.csv',
      'sensing.gnss,sensing,upstream',
      'sensing.gnss,sensing,upper',
      { line: 4, field: 'tier', value: 'upper', allowed: ['upstream', 'midstream', 'downstream'] },
    ],
    [
      'an empty name',
      'chains.csv',
      'gis,2,地理信息建模',
      'gis,2,',
      { line: 3, field: 'name_zh', value: '', reason: 'must not be empty' },
    ],
    [
      'a bad GB/T 2260 code',
      'cities.csv',
      '130100,石家庄市',
      '13010,石家庄市',
      { line: 4, field: 'gb2260_code', value: '13010' },
    ],
    ['a city with half a coordinate', 'cities.csv', '114.502461,38.045474', '114.502461,', { line: 4, field: 'lat' }],
    [
      'a reference to an unknown chain',
      'segments.csv',
      'sensing.lidar,sensing',
      'sensing.lidar,senses',
      { line: 3, field: 'chain_id', allowed: ['sensing', 'gis', 'bim', 'fusion', 'simulation', 'control'] },
    ],
    [
      'a reference to an unknown segment',
      'digital_twin_firms.csv',
      'gis.cim;gis.service',
      'gis.cim;gis.servant',
      { line: 2, field: 'segments', reason: '"gis.servant" is no known segment' },
    ],
    [
      'a duplicate key',
      'segment_links.csv',
      'sensing.lidar,control.robot',
      'sensing.lidar,gis.equipment',
      { line: 4, field: 'customer_segment_id', reason: 'duplicates line 3' },
    ],
    [
      'a wrong USCC check digit',
      'digital_twin_firms.csv',
      '91440101712408557U',
      '91440101712408557A',
      { line: 5, field: 'uscc', value: '91440101712408557A', allowed: ['U'] },
    ],
    [
      'a USCC two firms share',
      'digital_twin_firms.csv',
      '91440000617430553W',
      '91440101731566630A',
      { line: 9, field: 'uscc', reason: 'duplicates line 6' },
    ],
    [
      'an unknown city',
      'digital_twin_firms.csv',
      '中海达,Hi-Target,广州,',
      '中海达,Hi-Target,羊城,',
      { line: 4, field: 'city', reason: 'is no known city' },
    ],
    [
      'a city in another province',
      'digital_twin_firms.csv',
      '中海达,Hi-Target,广州,广东省',
      '中海达,Hi-Target,广州,广西省',
      { line: 4, field: 'province', allowed: ['广东省'] },
    ],
    [
      'an unknown city of the study',
      'study/platforms.csv',
      'LinkNYC,LinkNYC,new_york',
      'LinkNYC,LinkNYC,newyork',
      { line: 5, field: 'city_id' },
    ],
    [
      'a value that is no number',
      'study/indicators.csv',
      'guangzhou,1323,',
      'guangzhou,about 1323,',
      { line: 4, field: 'value', value: 'about 1323' },
    ],
    [
      'a basis that is neither stated nor derived',
      'study/indicators.csv',
      '2022-10,stated,广州市公共数据开放平台',
      '2022-10,estimated,广州市公共数据开放平台',
      { line: 2, field: 'basis', value: 'estimated' },
    ],
    [
      'an impossible date',
      'study/alliances.csv',
      '2021-09',
      '2021-13',
      { line: 2, field: 'founded', value: '2021-13' },
    ],
    ['a row with too few cells', 'region_peers.csv', '440100,440300,3', '440100,440300', { line: 4, field: '(row)' }],
    [
      'a listing of a firm that no list names',
      'representative_listings.csv',
      '中海达,bim',
      '中望软件,bim',
      { line: 6, field: 'company' },
    ],
    [
      'a framework without its English',
      'study/framework.json',
      '"en": "Strategic plan"',
      '"en": ""',
      { field: 'layers.0.parts.1.en' },
    ],
  ])('%s', (_, file, from, to, expected) => {
    const fault = faultOf(file, from, to);
    expect(fault).toBeInstanceOf(SeedError);
    expect(fault).toMatchObject({ file, ...expected });
    expect((fault as SeedError).message).toContain(`${file}:`);
  });

  it('a cycle among the segment links, named link by link', () => {
    const { folder, replace } = shippedCopy();
    replace(
      'segment_links.csv',
      'sensing.sensor,sensing.network',
      'sensing.network,sensing.sensor,转,turn,data\nsensing.sensor,sensing.network',
    );
    expect(() => loadShippedFacts(emptyDatabase(), folder)).toThrow(
      'closes a cycle: sensing.sensor → sensing.network → sensing.sensor',
    );
  });

  it('an ambiguous city', () => {
    const fault = faultOf('cities.csv', '130200,唐山市', '130200,广州市');
    expect(fault).toMatchObject({
      file: 'digital_twin_firms.csv',
      line: 2,
      field: 'city',
      reason: 'is ambiguous',
      allowed: ['130200 广州市', '440100 广州市'],
    });
  });

  it('a file that is not UTF-8', async () => {
    const { folder } = shippedCopy();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${folder}/chains.csv`, Buffer.from([0xd6, 0xd0]));
    expect(() => loadShippedFacts(emptyDatabase(), folder)).toThrow('chains.csv:1 (file) "chains.csv": is not UTF-8');
  });
});
