import { describe, expect, it } from 'vitest';
import { partOf } from '../../app/network/filter';
import type { Network } from '../../app/network/network';
import { firm, noFilter, segment, serves, supplies } from './made-up';

const network: Network = {
  nodes: [
    segment('gis.1'),
    segment('gis.2'),
    segment('bim.1'),
    firm('both', { member: true }),
    firm('gis'),
    firm('bim'),
    firm('buyer'),
    firm('far', { outside: true }),
  ],
  edges: [
    serves('both', 'gis.1', 'high'),
    serves('both', 'bim.1', 'medium'),
    serves('gis', 'gis.1', 'low'),
    serves('bim', 'bim.1', 'medium'),
    supplies('bim', 'buyer', 'declared'),
    supplies('far', 'gis'),
  ],
};

const keys = (filter: Partial<typeof noFilter>) =>
  partOf(network, { ...noFilter, ...filter }).nodes.map(({ key }) => key);

describe('what a filter leaves of a network', () => {
  it('is all of it without conditions, empty segments too', () => {
    expect(partOf(network, noFilter)).toEqual(network);
  });

  it('is the firms of a chain with all their segments, and who is tied to them from elsewhere', () => {
    expect(keys({ chain: 'gis' })).toEqual(['gis.1', 'gis.2', 'bim.1', 'both', 'gis', 'far']);
    expect(keys({ chain: 'bim' })).toEqual(['gis.1', 'bim.1', 'both', 'bim']);
  });

  it('is members alone, at the places of everything', () => {
    expect(keys({ membersOnly: true })).toEqual(['gis.1', 'gis.2', 'bim.1', 'both']);
  });

  it('is the firms of a district, with who is tied to them from elsewhere', () => {
    const nodes = network.nodes.map((node) => (node.key === 'gis' ? { ...node, district: '440112' } : node));
    const part = partOf({ ...network, nodes }, { ...noFilter, district: '440112' });
    expect(part.nodes.map(({ key }) => key)).toEqual(['gis.1', 'gis.2', 'bim.1', 'gis', 'far']);
    expect(part.edges).toEqual([serves('gis', 'gis.1', 'low'), supplies('far', 'gis')]);
  });

  it('is what a public source states, or what is of high confidence; firms speak for their own links', () => {
    expect(keys({ evidence: 'sourced' })).toEqual(['gis.1', 'gis.2', 'bim.1', 'both', 'gis', 'bim', 'buyer', 'far']);
    expect(partOf(network, { ...noFilter, evidence: 'sourced' }).edges).toHaveLength(5);
    expect(partOf(network, { ...noFilter, evidence: 'high' }).edges.filter(({ kind }) => kind === 'serves')).toEqual([
      serves('both', 'gis.1', 'high'),
    ]);
  });

  it('has no edge whose ends it does not show', () => {
    for (const chain of [null, 'gis', 'bim'])
      for (const membersOnly of [false, true]) {
        const part = partOf(network, { ...noFilter, chain, membersOnly });
        const shown = new Set(part.nodes.map(({ id }) => id));
        expect(part.edges.filter(({ from, to }) => !shown.has(from) || !shown.has(to))).toEqual([]);
      }
  });
});
