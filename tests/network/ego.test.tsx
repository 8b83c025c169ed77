import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { egoOf } from '../../app/network/ego';
import { egoColumn, layOutEgo } from '../../app/network/ego-layout';
import { EgoSection } from '../../app/network/ego-section';
import { egoView } from '../../app/network/ego-view.server';
import type { Network } from '../../app/network/network';
import { testDatabase } from '../database';
import { firm, madeUpNetwork, segment, serves, supplies } from './made-up';

const network: Network = {
  nodes: [
    segment('gis.1'),
    segment('bim.1'),
    segment('bim.2'),
    firm('a'),
    firm('b'),
    firm('c'),
    firm('d'),
    firm('far'),
  ],
  edges: [
    serves('a', 'gis.1'),
    serves('b', 'gis.1'),
    serves('b', 'bim.1'),
    serves('c', 'bim.1'),
    serves('d', 'bim.2'),
    supplies('a', 'c', 'declared'),
    supplies('d', 'a'),
    supplies('c', 'far'),
  ],
};

describe('the network of two steps', () => {
  it('around a firm has its segments and partners with how it is tied, and who is one step on', () => {
    const ego = egoOf(network, 'firm:a')!;
    expect(ego.neighbours.map(({ node, tie, beyond }) => [node.key, tie, beyond.map(({ key }) => key)])).toEqual([
      ['gis.1', 'serves', ['b']],
      ['c', 'supplies-declared', ['bim.1', 'far']],
      ['d', 'supplied-confirmed', ['bim.2']],
    ]);
    expect(ego.beyond.map(({ key }) => key)).toEqual(['bim.1', 'bim.2', 'b', 'far']);
  });

  it('around a segment has its firms, their other segments and partners', () => {
    const ego = egoOf(network, 'segment:bim.1')!;
    expect(ego.neighbours.map(({ node, tie, beyond }) => [node.key, tie, beyond.map(({ key }) => key)])).toEqual([
      ['b', 'served', ['gis.1']],
      ['c', 'served', ['a', 'far']],
    ]);
  });

  it('is nothing for what is tied to nothing, or is not there', () => {
    expect(egoOf({ nodes: [firm('a')], edges: [] }, 'firm:a')).toBeNull();
    expect(egoOf(network, 'firm:nobody')).toBeNull();
  });

  it('is drawn the same each time, folds what is too much into a count, and overlaps nowhere', () => {
    const hub: Network = madeUpNetwork(200, 4);
    const ego = egoOf(hub, hub.nodes[0]!.id)!;
    const layout = layOutEgo(ego);
    expect(layOutEgo(ego)).toEqual(layout);
    expect(layout.marks).toHaveLength(1 + egoColumn.neighbours + egoColumn.beyond);
    expect(layout.folded.map(({ count }) => count)).toEqual([
      ego.neighbours.length - egoColumn.neighbours,
      ego.beyond.length - egoColumn.beyond,
    ]);
    expect(new Set(layout.marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(layout.marks.length);
    const all = [...layout.marks, ...layout.folded];
    expect(all.every(({ y }) => y >= 13 && y <= layout.height - 13)).toBe(true);
  });
});

describe('the shipped firms and segments', () => {
  const db = testDatabase();
  const around = (kind: 'firm' | 'segment', key: string, region: string | null = '440100') =>
    egoView(db, { region, kind, key, evidence: 'any' });

  it('show a firm’s four segments with the five other firms in them, as picture and table', () => {
    const view = around('firm', 'jiadoukeji')!;
    expect([view.ego!.neighbours.length, view.ego!.beyond.length]).toEqual([4, 5]);
    const html = renderToStaticMarkup(<EgoSection language="zh" view={view} />);
    expect(html.match(/<line class="edge serves"/g)).toHaveLength(
      4 + view.ego!.neighbours.flatMap(({ beyond }) => beyond).length,
    );
    expect(html).toContain('href="/network/440100"');
    expect(html.match(/<tr>/g)).toHaveLength(1 + 4);
    expect(renderToStaticMarkup(<EgoSection language="en" view={view} />)).toContain('Firm network within two steps');
  });

  it('say on a segment without a firm that there is none to draw, and lead to the whole network', () => {
    const view = around('segment', 'control.ioc');
    expect(view!.ego).toBeNull();
    const html = renderToStaticMarkup(<EgoSection language="zh" view={view} />);
    expect(html).toContain('广州没有录到企业在这个环节，所以没有网络可画。');
    expect(html).toContain('href="/network/440100"');
    expect(renderToStaticMarkup(<EgoSection language="en" view={view} />)).toContain('there is no network to draw');
  });

  it('show nothing of a firm without ties, or where no region is known', () => {
    expect(around('firm', 'no-such-firm')).toBeNull();
    expect(around('firm', 'jiadoukeji', null)).toBeNull();
    expect(renderToStaticMarkup(<EgoSection language="zh" view={null} />)).toBe('');
  });
});
