import { keptByKey } from '../../db/kept';
import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import { sceneOf } from '../atlas/scene-composition';
import { usualLens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { layOutNetwork, type Ground, type NetworkLayout } from './layout';
import { nodeId } from './network';
import { regionNetwork } from './network.server';

/** The atlas's segments and chains in the reader's language, stacked as the atlas of the region stacks them. */
export function groundOf(db: Database, region: string, language: Language): Ground {
  const { chains, segments } = industry(db);
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const boxes = [...sceneOf(regionAtlas(db, region, usualLens), language).boxes].sort((a, b) => a.y - b.y);
  return {
    segments: boxes.map((box) => {
      const { id, chainId, tier, nameZh, nameEn } = known.get(box.id)!;
      return { id: nodeId('segment', id), chainId, tier, name: localised(language, nameZh, nameEn) };
    }),
    chains: chains.map(({ id, nameZh, nameEn }) => ({ id, name: localised(language, nameZh, nameEn) })),
  };
}

/**
 * Where everything of a region's network is: one layout for all filters, so that nothing moves when one is set. Kept
 * until the data change.
 */
export const regionLayout = keptByKey<{ region: string; language: Language }, NetworkLayout>(
  ({ region, language }) => `${region} ${language}`,
  (db, { region, language }) => layOutNetwork(regionNetwork(db, region), groundOf(db, region, language), language),
  40,
);
