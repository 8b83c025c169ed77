import { describe, expect, it } from 'vitest';
import { egoView } from '../../app/network/ego-view.server';
import { partOf } from '../../app/network/filter';
import { regionNetwork } from '../../app/network/network.server';
import { networkView } from '../../app/network/network-view.server';
import { standingIn } from '../../app/network/standing';
import { memberships, supplyLinks } from '../../db/schema/index';
import { copyOfDatabase, testDatabase } from '../database';
import { noFilter } from './made-up';

const shipped = testDatabase();
const home = '440100';
const idOf = (db: typeof shipped, slug: string) =>
  db.$client.prepare('select id from companies where slug = ?').pluck().get(slug) as number;

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

describe('what firms declared', () => {
  const db = copyOfDatabase(shipped);
  const [first, second, third] = ['jiadoukeji', 'aogekeji', 'nanfangcehui'].map((slug) => idOf(db, slug));
  const [far] = db.$client
    .prepare("select id from companies where region_code = '110000' order by id limit 1")
    .pluck()
    .all() as number[];
  const declared = (supplierId: number, customerId: number, state: (typeof supplyLinks.$inferInsert)['state']) => ({
    supplierId,
    customerId,
    segmentId: 'gis.cim',
    declaredBy: 'supplier' as const,
    state,
    declaredAt: '2026-01-01T00:00:00.000Z',
  });
  db.insert(supplyLinks)
    .values([
      declared(first!, second!, 'declared'),
      { ...declared(first!, second!, 'confirmed'), segmentId: 'gis.service' },
      declared(second!, first!, 'ignored'),
      declared(first!, third!, 'disputed'),
      declared(third!, first!, 'withdrawn'),
      declared(far!, first!, 'declared'),
    ])
    .run();
  db.insert(memberships)
    .values([
      { companyId: first!, state: 'active', since: '2026-01-01' },
      { companyId: second!, state: 'suspended', since: '2026-01-01' },
    ])
    .run();
  const network = regionNetwork(db, home);
  const links = network.edges.filter(({ kind }) => kind !== 'serves');

  it('is shown where the public may see it: not what is disputed or withdrawn; confirmed where both said so', () => {
    expect(links.map(({ kind, from, to, segments }) => [kind, from, to, segments])).toEqual([
      ['confirmed', 'firm:jiadoukeji', 'firm:aogekeji', ['gis.cim', 'gis.service']],
      ['declared', 'firm:aogekeji', 'firm:jiadoukeji', ['gis.cim']],
      ['declared', expect.stringMatching(/^firm:/), 'firm:jiadoukeji', ['gis.cim']],
    ]);
  });

  it('stands on the page of the firm that says so, on the other’s once it confirmed', () => {
    const around = (key: string) =>
      egoView(db, { region: home, kind: 'firm', key, evidence: 'any' })!.ego.neighbours.flatMap(({ node, tie }) =>
        tie === 'serves' ? [] : [[node.key, tie]],
      );
    expect(around('jiadoukeji')).toEqual([['aogekeji', 'supplies-confirmed']]);
    db.$client.prepare("update supply_links set state = 'withdrawn' where state = 'confirmed'").run();
    db.$client
      .prepare("update supply_links set state = 'withdrawn' where state = 'declared' and supplier_id = ?")
      .run(first);
    expect([around('jiadoukeji'), around('aogekeji')]).toEqual([[], [['jiadoukeji', 'supplies-declared']]]);
  });

  it('brings in the other side from elsewhere, which no sentence counts', () => {
    const outside = network.nodes.filter((node) => node.outside);
    expect(outside).toHaveLength(1);
    expect(standingIn(network).firms.some(({ firm }) => firm.outside)).toBe(false);
    expect(networkView(db, 'zh', { region: home, filter: noFilter }, '').firmCount).toBe(33);
  });

  it('calls only active members members', () => {
    expect(
      partOf(network, { ...noFilter, membersOnly: true })
        .nodes.filter(({ kind }) => kind === 'firm')
        .map(({ key }) => key),
    ).toEqual(['jiadoukeji']);
  });
});

describe('a region whose firms are not counted', () => {
  it('is told neither who is alone nor what would be apart, and why', () => {
    const view = networkView(shipped, 'zh', { region: '110000', filter: noFilter }, '');
    expect(view.answers.map(({ id }) => id)).toEqual(['connects']);
    expect(view.withheld).toContain('不是普查');
    expect(view.rows.every(({ alone }) => alone === null)).toBe(true);
    expect(view.picture.boxes.some(({ state }) => state === 'thin')).toBe(false);
  });
});
