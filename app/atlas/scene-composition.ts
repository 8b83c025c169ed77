import { isPresent } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { tiers } from '../region/industry';
import { drawingWords } from './drawing-messages';
import { wrapLabel } from './label';
import { layOut, type Layout } from './layout';
import type { RegionAtlas } from './region-atlas';
import type { Scene, SceneColumn } from './scene';
import { boxOf, labelledSegments } from './scene-boxes';
import { laneOf } from './scene-lanes';
import { legendOf } from './scene-legend';
import { linkOf } from './scene-links';
import { partOf, type ScenePart } from './scene-part';
import { textWidth } from './text-width';

/**
 * The picture of a region under its lens: all chains, or one chain drawn large with its neighbours of other
 * chains small. The picture depends on nothing else, so it can be kept as long as the atlas is.
 */
export function sceneOf(atlas: RegionAtlas, language: Language, chainId: string | null = null): Scene {
  const part = partOf(atlas, language, chainId);
  const labelled = labelledSegments(part);
  const layout = layOutPart(part, labelled);
  return {
    language,
    lens: atlas.lens,
    width: layout.width,
    height: Math.ceil(layout.height),
    legendHeight: part.measures.legend,
    corner: { x: part.measures.left - 6, y: part.measures.top },
    title: titleOf(part),
    description: descriptionOf(part),
    columns: columnsOf(part, layout),
    lanes: part.chains.map((chain, index) => laneOf(chain, layout.lanes[index]!, part)),
    boxes: labelled.map((segment, index) => boxOf(segment, layout.boxes[index]!, part)),
    links: part.links.map((link, index) => linkOf(link, layout.routes[index]!, part)),
    legend: legendOf(part),
    caption: wrapLabel(captionOf(part), 12, layout.width - 12),
  };
}

/** Chains are the lanes, tiers the columns. */
function layOutPart(
  { chains, segments, links, measures }: ScenePart,
  sizes: readonly { readonly height: number; readonly roomy: number }[],
): Layout {
  return layOut({
    lanes: chains.length,
    columns: tiers.length,
    boxes: segments.map((segment, index) => ({
      id: segment.id,
      lane: chains.findIndex((chain) => chain.id === segment.chainId),
      column: tiers.indexOf(segment.tier),
      height: sizes[index]!.height,
      roomy: sizes[index]!.roomy,
    })),
    links: links.map((link) => ({ from: link.supplierId, to: link.customerId })),
    measures,
  });
}

function columnsOf({ atlas, language, measures }: ScenePart, layout: Layout): SceneColumn[] {
  const words = drawingWords(language, atlas.lens);
  const centre = (index: number) => layout.columns[index]! + measures.boxWidth / 2;
  const clear = (index: number) => textWidth(words.tiers[tiers[index]!], 12) / 2 + 14;
  return tiers.map((tier, index) => ({
    x: layout.columns[index]!,
    width: measures.boxWidth,
    name: words.tiers[tier],
    arrow:
      index + 1 < tiers.length
        ? { from: centre(index) + clear(index), to: centre(index + 1) - clear(index + 1) }
        : null,
  }));
}

function titleOf({ atlas, language, chainId }: ScenePart): string {
  const chosen = atlas.chains.find((chain) => chain.id === chainId);
  return drawingWords(language, atlas.lens).title(
    localised(language, atlas.region.shortNameZh, atlas.region.nameEn),
    chosen ? localised(language, chosen.nameZh, chosen.nameEn) : '',
  );
}

/** The lens, and of the whole picture how many segments are on record, where that may be said. */
function descriptionOf({ atlas, language, chainId, segments }: ScenePart): string {
  const words = drawingWords(language, atlas.lens);
  const present = segments.filter((segment) => isPresent(segment.presence)).length;
  const recorded = atlas.withheld || chainId ? '' : words.recorded(String(present), String(segments.length));
  return words.description(words.lens[atlas.lens], recorded);
}

/** What the picture was drawn from. */
function captionOf({ atlas, language }: ScenePart): string {
  const words = drawingWords(language, atlas.lens);
  const sources = atlas.sources[language];
  const parts = [
    words.product,
    words.lens[atlas.lens],
    atlas.asOf && words.asOf(atlas.asOf),
    sources.length > 0 && words.source(sources.join('; ')),
  ];
  return parts.filter(Boolean).join(' · ');
}
