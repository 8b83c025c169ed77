import { describe, expect, test } from 'vitest';
import { findCompany } from '../../app/company-page/company.server';
import { websiteAddress } from '../../app/companies/company-facts';
import { organization } from '../../app/companies/organization';
import { testDatabase } from '../database';

const db = testDatabase();
const client = db.$client;

describe('a company', () => {
  test('is null under a slug nobody has', () => {
    expect(findCompany(db, 'no-such-company', 'zh')).toBeNull();
    expect(findCompany(db, '', 'zh')).toBeNull();
  });

  test('shows each stated field with source, date and confidence', () => {
    const company = findCompany(db, 'zhonghaida', 'zh')!;
    expect(company.stated.stock_code).toHaveLength(1);
    expect(company.stated.stock_code[0]).toMatchObject({
      value: '300177.SZ',
      provenance: { asOf: null, confidence: 'high' },
    });
    expect(company.stated.region_code[0]!.text).toBe('广州市');
    expect(company.stated.uscc).toEqual([]);
  });

  test('puts values that differ side by side, and a value without a statement apart', () => {
    const id = client.prepare("select id from companies where slug = 'zhongwangruanjian'").pluck().get();
    client
      .prepare(
        "insert into statements (subject_type, subject_id, field, value, basis, source, confidence) values ('company', ?, 'website', 'www.zwsoft.example', 'stated', 'another source', 'low')",
      )
      .run(String(id));
    expect(
      findCompany(db, 'zhongwangruanjian', 'zh')!.stated.website.map((one) => [one.value, one.provenance?.confidence]),
    ).toEqual([
      ['www.zwcad.com', 'high'],
      ['www.zwsoft.example', 'low'],
    ]);
    client.prepare("update companies set website = 'www.edited.example' where id = ?").run(id);
    expect(findCompany(db, 'zhongwangruanjian', 'zh')!.stated.website[0]).toEqual({
      value: 'www.edited.example',
      text: 'www.edited.example',
      provenance: null,
      also: [],
    });
  });

  test('groups capabilities by chain in the order of the atlas, with what each segment needs and feeds', () => {
    const company = findCompany(db, 'nanfangcehui', 'en')!;
    expect(company.chains.map((chain) => [chain.id, chain.capabilities.map((one) => one.segmentId).sort()])).toEqual([
      ['sensing', ['sensing.gnss']],
      ['gis', ['gis.equipment', 'gis.reality']],
    ]);
    const equipment = company.chains[1]!.capabilities.find((one) => one.segmentId === 'gis.equipment')!;
    const linked = (own: string, other: string) =>
      client
        .prepare(`select ${other} from segment_links where ${own} = 'gis.equipment' order by supplier_id, customer_id`)
        .pluck()
        .all();
    expect(equipment.needs.map((one) => one.id)).toEqual(linked('customer_id', 'supplier_id'));
    expect(equipment.feeds.map((one) => one.id)).toEqual(linked('supplier_id', 'customer_id'));
    expect(equipment.needs.find((one) => one.id === 'sensing.gnss')?.own).toBe(true);
  });

  test('is counted by the lens of representative firms only where a list names it', () => {
    const listed = findCompany(db, 'nanfangcehui', 'zh')!;
    expect(listed.lenses).toEqual(['representative', 'registry']);
    expect(listed.listings.map((one) => one.chain).sort()).toEqual(['BIM建模', '地理信息建模']);
    expect(findCompany(db, 'zhongwangruanjian', 'zh')!.lenses).toEqual(['registry']);
  });

  test('names the alliances the study lists it under', () => {
    const slug = client
      .prepare("select slug from companies where name_zh = '北京超图软件股份有限公司'")
      .pluck()
      .get() as string;
    expect(findCompany(db, slug, 'zh')!.alliances.map((one) => one.name)).toEqual(['数字孪生世界企业联盟']);
  });
});

describe('its schema.org description', () => {
  test('holds what is known and leaves out what is not', () => {
    expect(organization(findCompany(db, 'zhonghaida', 'en')!, '/companies/zhonghaida?lang=en')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': '/companies/zhonghaida?lang=en',
      name: '广州中海达卫星导航技术股份有限公司',
      legalName: '广州中海达卫星导航技术股份有限公司',
      alternateName: ['中海达', 'Hi-Target', 'HiTarget'],
      url: 'https://www.hi-target.com.cn/',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'stock code', name: '股票代码', value: '300177.SZ' }],
      address: { '@type': 'PostalAddress', addressLocality: 'Guangzhou', addressCountry: 'CN' },
      knowsAbout: expect.arrayContaining(['BeiDou/GNSS positioning and timing']),
    });
  });
});

test('a website is an address to link to only by http or https and with a host', () => {
  expect(websiteAddress('www.zwcad.com')).toBe('https://www.zwcad.com/');
  expect(websiteAddress('http://a.example/x')).toBe('http://a.example/x');
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'localhost', '', 'not a host'])
    expect(websiteAddress(text), text).toBeNull();
});
