import { regionAtlas } from '../../app/atlas/region-atlas.server';
import type { Scene } from '../../app/atlas/scene';
import { sceneOf } from '../../app/atlas/scene-composition';
import type { Lens } from '../../app/gaps/lens';
import type { Language } from '../../app/i18n/language';
import type { Database } from '../../db/client';

/** The pictures every rule of the drawing must hold for: both languages, both lenses, whole and chain by chain. */
export function shippedScenes(db: Database): { name: string; scene: Scene }[] {
  const chains = [null, 'sensing', 'gis', 'bim', 'fusion', 'simulation', 'control'];
  return (['zh', 'en'] as const satisfies Language[]).flatMap((language) =>
    (['registry', 'representative'] as const satisfies Lens[]).flatMap((lens) =>
      chains.map((chain) => ({
        name: `${language} ${lens} ${chain ?? 'all'}`,
        scene: sceneOf(regionAtlas(db, '440100', lens), language, chain),
      })),
    ),
  );
}
