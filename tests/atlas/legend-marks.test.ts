import { describe, expect, test } from 'vitest';
import { marksOf } from '../../app/atlas/marks';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { sceneOf } from '../../app/atlas/scene-composition';
import type { Compared, Shown } from '../../app/atlas/shown';
import { testDatabase } from '../database';
import { drawnTexts } from './drawn-text';

const db = testDatabase();

describe.each(['zh', 'en'] as const)('the key under the picture (%s)', (language) => {
  const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language);
  const ids = scene.boxes.map(({ id }) => id);
  const shown: Record<string, Shown> = {
    'the region as it is': {},
    'the paths between two segments': { selected: ['sensing.operation', 'control.ioc'] },
    'a segment selected where a single source lies': { selected: ['gis.cim'], breaks: new Set(['gis.cim']) },
    'a comparison': {
      compared: new Map(ids.map((id) => [id, 'both' as Compared])),
      comparedNames: ['广州', '乌鲁木齐'],
    },
    'a what-if': {
      changes: new Map([
        [ids[0]!, 'filled'],
        [ids[1]!, 'lost'],
      ]),
      steps: new Map([[ids[0]!, '①']]),
      gains: new Map([[ids[2]!, '+27']]),
      lostFirms: new Set(scene.boxes.flatMap(({ firms }) => firms.map(({ slug }) => slug))),
      links: new Map([['a>b', { state: 'on-path', paths: 1, fresh: true }]]),
    },
  };

  test.each(Object.entries(shown))('has room for %s', (_, what) => {
    const legend = drawnTexts(marksOf(scene, what)).filter(({ way }) => way.includes('/legend/'));
    expect(legend.length).toBeGreaterThan(1);
    expect(Math.max(...legend.map(({ bottom }) => bottom))).toBeLessThanOrEqual(scene.height + scene.legendHeight);
    expect(Math.min(...legend.map(({ font }) => font))).toBeGreaterThanOrEqual(11);
  });
});
