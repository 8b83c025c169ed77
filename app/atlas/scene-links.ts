import { localised } from '../i18n/messages';
import { drawingWords } from './drawing-messages';
import type { Route } from './layout';
import type { AtlasLink } from './region-atlas';
import type { SceneLink } from './scene';
import type { ScenePart } from './scene-part';

/** A link along the way the layout found for it. */
export function linkOf(link: AtlasLink, { start, end, entry, path }: Route, part: ScenePart): SceneLink {
  const words = drawingWords(part.language, part.atlas.lens);
  const flow = localised(part.language, link.rationaleZh, link.rationaleEn);
  const [supplier, customer] = [nameOf(link.supplierId, part), nameOf(link.customerId, part)];
  return {
    supplierId: link.supplierId,
    customerId: link.customerId,
    kind: link.kind,
    state: link.state,
    paths: Number(link.paths),
    path,
    start,
    end,
    entersFrom: entry,
    flow,
    sentence: words.linkSentence(supplier, customer, flow, words.kinds[link.kind]),
  };
}

function nameOf(segmentId: string, { atlas, language }: ScenePart): string {
  const segment = atlas.segments.find(({ id }) => id === segmentId)!;
  return localised(language, segment.nameZh, segment.nameEn);
}
