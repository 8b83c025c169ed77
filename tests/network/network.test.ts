import { describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { egoView } from '../../app/network/ego-view.server';
import { partOf } from '../../app/network/filter';
import { regionNetwork } from '../../app/network/network.server';
import { networkPicture, networkView } from '../../app/network/network-view.server';
import { standingIn } from '../../app/network/standing';
import { companyProfiles, memberships, supplyLinks } from '../../db/schema/index';
import { write } from '../../db/write';
import { copyOfDatabase, testDatabase } from '../database';
import { noFilter } from './made-up';

const shipped = testDatabase();
const home = '440100';
const idOf = (db: typeof shipped, slug: string) =>
  db.$client.prepare('select id from companies where slug = ?').pluck().get(slug) as number;

it('puts a firm in the district of the address it publishes, else in that of its registrar, or in none', () => {
  const db = copyOfDatabase(shipped);
  const districtOf = (slug: string) => regionNetwork(db, home).nodes.find(({ key }) => key === slug)!.district;
  const registered = db.$client
    .prepare(`select slug from companies where uscc like '__440116%' and region_code = ? order by slug limit 1`)
    .pluck()
    .get(home) as string;
  // 萝岗区 became part of 黄埔区, and a firm that the city itself registered may be anywhere in it.
  expect([districtOf(registered), districtOf('nanfangcehui')]).toEqual(['440112', null]);
  const address = '广东省广州市天河区思成路39号';
  write(db, (tx) =>
    tx
      .insert(companyProfiles)
      .values(
        ['nanfangcehui', registered].map((slug) => ({ companyId: idOf(db, slug), address, updatedAt: '2026-11-30' })),
      )
      .run(),
  );
  expect([districtOf(registered), districtOf('nanfangcehui')]).toEqual(['440106', '440106']);
});

describe('the network of Guangzhou as shipped', () => {
  const network = regionNetwork(shipped, home);
  const standing = standingIn(network);
  const name = (id: string) => network.nodes.find((node) => node.id === id)!.nameZh;

  it('has 33 firms, 47 segments and 61 ties, and no supply between firms', () => {
    const count = (kind: string) => network.nodes.filter((node) => node.kind === kind).length;
    expect([count('firm'), count('segment'), network.edges.length]).toEqual([33, 47, 61]);
    expect(network.edges.filter(({ kind }) => kind !== 'serves')).toEqual([]);
  });

  it('grades what no public source states as low: 18 of the 61', () => {
    expect(network.edges.filter(({ grade }) => grade === 'low')).toHaveLength(
      shipped.$client
        .prepare(
          `select count(*) from capabilities join companies on companies.id = company_id where region_code = ?
           and (source_title is null or capabilities.confidence = 'low' or companies.confidence = 'low')`,
        )
        .pluck()
        .get(home) as number,
    );
  });

  it('names the 12 segments that one firm alone is recorded in', () => {
    const alone = standing.firms.filter((one) => one.alone.length > 0);
    expect(alone.reduce((sum, one) => sum + one.alone.length, 0)).toBe(12);
    expect(alone.filter((one) => one.alone.length > 1).map((one) => [one.firm.nameZh, one.alone.map(name)])).toEqual([
      ['中望软件', ['三维几何内核与图形平台', 'BIM设计建模软件', '工程仿真软件（CAE）']],
    ]);
  });

  it('ranks the firms that join most by the share of shortest ways over them', () => {
    expect(standing.firms.slice(0, 3).map(({ firm, between }) => [firm.nameZh, between.toFixed(4)])).toEqual([
      ['广州市规划院', '0.1400'],
      ['佳都科技', '0.1318'],
      ['欧科信息', '0.0816'],
    ]);
  });

  it('says which firms hold others together, and which are the only ones in two chains', () => {
    const firmsIn = (part: readonly { kind: string; nameZh: string }[]) =>
      part.filter(({ kind }) => kind === 'firm').map(({ nameZh }) => nameZh);
    expect(standing.splits.map(({ firm, parts }) => [firm.nameZh, ...parts.slice(1).map(firmsIn)])).toEqual([
      ['南网科技', ['极飞科技', '文远知行', '亿航智能'], ['奥迪威']],
      ['佳都科技', ['都市圈'], ['广电运通']],
      ['欧科信息', ['凡拓数创', '思迈特']],
      ['凡拓数创', ['思迈特']],
    ]);
    expect(standing.soleTies.map(({ firm, chains }) => [firm.nameZh, ...chains])).toEqual([
      ['广州市规划院', 'gis', 'simulation'],
      ['佳都科技', 'fusion', 'simulation'],
      ['凡拓数创', 'control', 'fusion'],
      ['明珞装备', 'control', 'simulation'],
    ]);
  });

  it('is the same object until the data change', () => {
    expect(regionNetwork(shipped, home)).toBe(network);
  });
});

/** What 佳都科技, 奥格科技 and 南方测绘 said of each other, and 佳都科技 with a firm of Beijing. */
function declarations() {
  const db = copyOfDatabase(shipped);
  const [first, second, third] = ['jiadoukeji', 'aogekeji', 'nanfangcehui'].map((slug) => idOf(db, slug));
  const [far] = db.$client
    .prepare("select id from companies where region_code = '110000' order by id limit 1")
    .pluck()
    .all() as number[];
  const said = (supplierId: number, customerId: number, state: (typeof supplyLinks.$inferInsert)['state']) => ({
    supplierId,
    customerId,
    segmentId: 'gis.cim',
    declaredBy: 'supplier' as const,
    state,
    declaredAt: '2026-01-01T00:00:00.000Z',
  });
  db.insert(supplyLinks)
    .values([
      said(first!, second!, 'declared'),
      { ...said(first!, second!, 'confirmed'), segmentId: 'gis.service' },
      said(second!, first!, 'ignored'),
      said(first!, third!, 'disputed'),
      said(third!, first!, 'withdrawn'),
      said(far!, first!, 'confirmed'),
      { ...said(far!, second!, 'declared'), declaredBy: 'customer' },
    ])
    .run();
  db.insert(memberships)
    .values([
      { companyId: first!, state: 'active', since: '2026-01-01' },
      { companyId: second!, state: 'suspended', since: '2026-01-01' },
    ])
    .run();
  return { db, first: first!, second: second!, third: third! };
}

describe('what firms declared', () => {
  const { db, ...ids } = declarations();
  const network = regionNetwork(db, home);
  const choice = { region: home, filter: noFilter };
  const memberOf = (companyId: number): Actor => ({
    accountId: 1,
    email: 'member@example.cn',
    language: 'zh',
    roles: [{ role: 'member', regionCode: null, companyId }],
    session: { number: 1, authenticatedAt: '2026-01-01T00:00:00.000Z', secondFactor: false },
  });
  const dashedFor = (actor: Actor | null) =>
    networkPicture(db, { actor, language: 'zh' }, choice)
      .edges.filter(({ kind }) => kind === 'declared')
      .map(({ from, to }) => [from, to]);

  it('is drawn for all where both said so, and with the segments of which both did', () => {
    const links = network.edges.filter(({ kind }) => kind !== 'serves');
    expect(links.map(({ kind, from, to, segments }) => [kind, from, to, segments])).toEqual([
      ['confirmed', 'firm:jiadoukeji', 'firm:aogekeji', ['gis.service']],
      ['confirmed', expect.stringMatching(/^firm:/), 'firm:jiadoukeji', ['gis.cim']],
    ]);
  });

  it('by one side is drawn dashed for who acts for that side, for nobody else', () => {
    expect(dashedFor(memberOf(ids.second))).toEqual([['firm:aogekeji', 'firm:jiadoukeji'], farTo('aogekeji')]);
    // Of another segment both said the same: that line is solid already.
    expect(dashedFor(memberOf(ids.first))).toEqual([]);
    for (const actor of [null, memberOf(ids.third)]) expect(dashedFor(actor)).toEqual([]);
  });

  it('by one side moves no figure, not even for that side', () => {
    const figures = (actor: Actor | null) => {
      const { picture: _picture, ...told } = networkView(db, { actor, language: 'zh' }, choice, '');
      return told;
    };
    expect(figures(memberOf(ids.second))).toEqual(figures(null));
  });

  it('stands on the page of the firm that says so, and on the other’s once it confirmed', () => {
    const around = (key: string, of = db) =>
      egoView(of, { region: home, kind: 'firm', key, evidence: 'any' })!.ego!.neighbours.flatMap(({ node, tie }) =>
        tie === 'serves' ? [] : [[node.key, tie]],
      );
    const far = network.nodes.find(({ outside }) => outside)!.key;
    expect(around('jiadoukeji')).toEqual([
      ['aogekeji', 'supplies-confirmed'],
      [far, 'supplied-confirmed'],
    ]);
    expect(around('aogekeji')).toEqual([
      ['jiadoukeji', 'supplied-confirmed'],
      [far, 'supplied-declared'],
    ]);
    const later = declarations().db;
    later.$client.prepare("update supply_links set state = 'withdrawn' where state = 'confirmed'").run();
    expect(around('aogekeji', later)).toEqual([
      ['jiadoukeji', 'supplies-declared'],
      [far, 'supplied-declared'],
    ]);
    expect(around('jiadoukeji', later)).toEqual([['aogekeji', 'supplies-declared']]);
  });

  it('by one side is not one step on from anybody else', () => {
    const { neighbours } = egoView(db, { region: home, kind: 'segment', key: 'gis.cim', evidence: 'any' })!.ego!;
    const firmsBeyond = neighbours
      .find(({ node }) => node.key === 'aogekeji')!
      .beyond.filter(({ kind }) => kind === 'firm')
      .map(({ key }) => key);
    expect(firmsBeyond).toEqual(['jiadoukeji']);
    const later = declarations().db;
    later.$client.prepare("update supply_links set state = 'withdrawn' where state = 'confirmed'").run();
    const around = egoView(later, { region: home, kind: 'segment', key: 'gis.cim', evidence: 'any' })!;
    expect(around.ego!.beyond.filter(({ kind }) => kind === 'firm')).toEqual([]);
  });

  it('brings in the other side from elsewhere, which no sentence counts', () => {
    const outside = network.nodes.filter((node) => node.outside);
    expect(outside).toHaveLength(1);
    expect(standingIn(network).firms.some(({ firm }) => firm.outside)).toBe(false);
    expect(networkView(db, { actor: null, language: 'zh' }, choice, '').firmCount).toBe(33);
  });

  it('calls only active members members', () => {
    expect(
      partOf(network, { ...noFilter, membersOnly: true })
        .nodes.filter(({ kind }) => kind === 'firm')
        .map(({ key }) => key),
    ).toEqual(['jiadoukeji']);
  });

  function farTo(slug: string) {
    return [network.nodes.find(({ outside }) => outside)!.id, `firm:${slug}`];
  }
});

describe('a region whose firms are not counted', () => {
  it('is told neither who is alone nor what would be apart, and why', () => {
    const view = networkView(shipped, { actor: null, language: 'zh' }, { region: '110000', filter: noFilter }, '');
    expect(view.answers.map(({ id }) => id)).toEqual(['connects']);
    expect(view.withheld).toContain('不是普查');
    expect(view.rows.every(({ alone }) => alone === null)).toBe(true);
    expect(view.picture.boxes.some(({ state }) => state === 'thin')).toBe(false);
  });
});
