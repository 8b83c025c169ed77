import { describe, expect, it } from 'vitest';
import { markOf, layOutNetwork, type Ground } from '../../app/network/layout';
import { networkMeasures } from '../../app/network/measures';
import { regionLayout } from '../../app/network/ground.server';
import { regionNetwork } from '../../app/network/network.server';
import { roomOf, touches } from '../../app/network/settling';
import type { Network } from '../../app/network/network';
import { languages, type Language } from '../../app/i18n/language';
import { tiers } from '../../app/region/industry';
import { testDatabase } from '../database';
import { madeUpNetwork } from './made-up';

const db = testDatabase();

function groundOf(network: Network): Ground {
  const segments = network.nodes.filter(({ kind }) => kind === 'segment');
  return {
    segments: segments.map(({ id, chainId, nameZh }, index) => ({
      id,
      chainId: chainId!,
      tier: tiers[index % 3]!,
      name: `${nameZh}城市数字孪生`,
    })),
    chains: ['c0', 'c1', 'c2', 'c3'].map((id) => ({ id, name: `技术链${id}` })),
  };
}

type Layout = ReturnType<typeof layOutNetwork>;

/** Every pair of names and boxes that touch, and every name that leaves the picture. */
function faultsOf(layout: Layout, language: Language): string[] {
  const firms = [...layout.firms].map(([id, spot]) => ({
    id,
    ...roomOf(markOf(id, spot, layout.labels.get(id)!, networkMeasures[language].firmFont), spot),
  }));
  const all = [...firms, ...layout.boxes];
  return [
    ...firms.flatMap((one) =>
      all.filter((other) => other !== one && touches(one, other)).map(({ id }) => `${one.id} on ${id}`),
    ),
    ...firms
      .filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > layout.width || y + height > layout.height)
      .map(({ id }) => `${id} outside`),
  ];
}

describe('the layout of the shipped region', () => {
  it('keeps every name off every other, off the boxes and inside the picture, in each language', () => {
    for (const language of languages)
      expect(faultsOf(regionLayout(db, { region: '440100', language }), language)).toEqual([]);
  });

  it('is 1010 px wide, and places all 33 firms and 47 segments', () => {
    const layout = regionLayout(db, { region: '440100', language: 'zh' });
    expect([layout.width, layout.firms.size, layout.boxes.length, layout.lanes.length]).toEqual([1010, 33, 47, 6]);
  });

  it('is the same each time it is made', () => {
    const network = regionNetwork(db, '440100');
    const { boxes } = regionLayout(db, { region: '440100', language: 'zh' });
    const ground: Ground = {
      segments: boxes.map(({ id, lines }, index) => ({
        id,
        chainId: 'one',
        tier: tiers[index % 3]!,
        name: lines.join(''),
      })),
      chains: [{ id: 'one', name: '一' }],
    };
    expect(layOutNetwork(network, ground, 'zh')).toEqual(layOutNetwork(network, ground, 'zh'));
  });
});

describe('the layout of made-up networks', () => {
  it.each([1, 30, 103])('keeps the names of %i firms apart', (firms) => {
    const network = madeUpNetwork(firms);
    expect(faultsOf(layOutNetwork(network, groundOf(network), 'zh'), 'zh')).toEqual([]);
  });

  it('writes the names of few firms whole, and cuts long ones where there are many', () => {
    const name = { nameZh: '云山数字孪生研究院', nameEn: 'Yunshan University of Science' };
    const labelled = (firms: number, language: Language) => {
      const made = madeUpNetwork(firms);
      const nodes = made.nodes.map((node) => (node.kind === 'firm' ? { ...node, ...name } : node));
      const network = { ...made, nodes };
      const layout = layOutNetwork(network, groundOf(network), language);
      expect(faultsOf(layout, language)).toEqual([]);
      return [...new Set(layout.labels.values())];
    };
    expect([labelled(12, 'zh'), labelled(13, 'zh')]).toEqual([['云山数字孪生研究院'], ['云山数字孪生研…']]);
    expect([labelled(12, 'en'), labelled(13, 'en')]).toEqual([[name.nameEn], ['Yunshan Uni…']]);
  });

  it('draws more as dots without names, each in the picture and outside the boxes', () => {
    const network = madeUpNetwork(1200);
    const layout = layOutNetwork(network, groundOf(network), 'zh');
    expect([layout.firms.size, layout.labels.size]).toEqual([1200, 0]);
    const spots = [...layout.firms.values()];
    expect(spots.filter(({ x, y }) => x < 0 || y < 0 || x > layout.width || y > layout.height)).toEqual([]);
    const inside = spots.filter((spot) =>
      layout.boxes.some(({ x, y, width, height }) =>
        touches({ ...spot, width: 0.1, height: 0.1 }, { x: x + 4, y: y + 4, width: width - 8, height: height - 8 }),
      ),
    );
    expect(inside.length / spots.length).toBe(0);
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(1200);
  });
});
