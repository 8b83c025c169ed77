import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { isPresent, type Lens, type Presence } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { LinkState } from './complete-links';
import { drawingWords } from './drawing-messages';
import { tiers, type LinkKind } from '../region/industry';
import { wrapLabel } from './label';
import { layOut, type Layout } from './layout';
import type { RegionAtlas, AtlasChain, AtlasSegment } from './region-atlas';
import type { Point } from './route-path';
import { chainMeasures, wholeMeasures, type SceneMeasures } from './scene-measures';

export interface SceneBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly font: number;
  readonly lineHeight: number;
  readonly presence: Presence;
  /** Count of firms, a dot where it is withheld, or the mark of having none. */
  readonly mark: string;
  readonly glyph: 'broken-path' | 'single-source' | null;
  /** Name, presence and paths in one sentence. */
  readonly sentence: string;
  /** A neighbour of the chain that is drawn large. */
  readonly stub: boolean;
}

export interface SceneLink {
  readonly supplierId: string;
  readonly customerId: string;
  readonly kind: LinkKind;
  readonly state: LinkState;
  readonly path: string;
  /** Where the arrow points and from which side it comes. */
  readonly end: Point;
  readonly entersFrom: 'left' | 'right';
  readonly kindMark: string;
  readonly sentence: string;
}

export interface SceneLane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly notes: readonly string[];
  readonly stub: boolean;
}

/** A picture as plain data: everything placed, worded and escaped by nobody yet. */
export interface Scene {
  readonly language: Language;
  readonly lens: Lens;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly name: string }[];
  readonly lanes: readonly SceneLane[];
  readonly boxes: readonly SceneBox[];
  readonly links: readonly SceneLink[];
  readonly presences: readonly Presence[];
  /** Whether firms are counted in the boxes. */
  readonly counted: boolean;
  readonly caption: string;
}

/**
 * The picture of a region under its lens: all chains, or one chain drawn large with its neighbours of other
 * chains small. The picture depends on nothing else, so it can be kept as long as the atlas is.
 */
export function sceneOf(atlas: RegionAtlas, language: Language, chainId: string | null = null): Scene {
  const words = drawingWords(language, atlas.lens);
  const measures = (chainId ? chainMeasures : wholeMeasures)[language];
  const stubMeasures = wholeMeasures[language];
  const links = atlas.links.filter(
    (link) => !chainId || chainOf(link.supplierId) === chainId || chainOf(link.customerId) === chainId,
  );
  const shown = new Set(links.flatMap((link) => [link.supplierId, link.customerId]));
  const segments = atlas.segments.filter((segment) => !chainId || segment.chainId === chainId || shown.has(segment.id));
  const chains = atlas.chains.filter((chain) => segments.some((segment) => segment.chainId === chain.id));
  function chainOf(segmentId: string): string {
    return atlas.segments.find((segment) => segment.id === segmentId)!.chainId;
  }

  const sized = segments.map((segment) => {
    const stub = chainId !== null && segment.chainId !== chainId;
    const size = stub ? stubMeasures : measures;
    const lines = wrapLabel(
      localised(language, segment.nameZh, segment.nameEn),
      size.font,
      labelWidth(measures.boxWidth, size),
    );
    return { segment, stub, size, lines };
  });
  const layout = layOut({
    lanes: chains.length,
    columns: tiers.length,
    boxes: sized.map(({ segment, size, lines }) => ({
      id: segment.id,
      lane: chains.findIndex((chain) => chain.id === segment.chainId),
      column: tiers.indexOf(segment.tier),
      height: Math.round(lines.length * size.lineHeight + size.boxPadding),
    })),
    links: links.map((link) => ({ from: link.supplierId, to: link.customerId })),
    measures,
  });

  const nameOf = (id: string) => {
    const segment = atlas.segments.find((candidate) => candidate.id === id)!;
    return localised(language, segment.nameZh, segment.nameEn);
  };
  const chosen = atlas.chains.find((chain) => chain.id === chainId);
  const present = segments.filter((segment) => isPresent(segment.presence)).length;
  const recorded = atlas.withheld || chosen ? '' : words.recorded(String(present), String(segments.length));
  return {
    language,
    lens: atlas.lens,
    width: layout.width,
    height: layout.height + 4,
    title: words.title(
      localised(language, atlas.region.shortNameZh, atlas.region.nameEn),
      chosen ? localised(language, chosen.nameZh, chosen.nameEn) : '',
    ),
    description: words.description(words.lens[atlas.lens], recorded),
    columns: tiers.map((tier, index) => ({
      x: layout.columns[index]!,
      width: measures.boxWidth,
      name: words.tiers[tier],
    })),
    lanes: chains.map((chain, index) => laneOf(atlas, chain, layout, index, language, measures, chainId)),
    boxes: sized.map(({ segment, stub, size, lines }, index) => {
      const { x, y, width, height } = layout.boxes[index]!;
      return {
        id: segment.id,
        x,
        y,
        width,
        height,
        lines,
        font: size.font,
        lineHeight: size.lineHeight,
        presence: segment.presence,
        mark: markOf(segment, language),
        glyph: glyphOf(segment),
        sentence: segmentSentence(segment, atlas.withheld ? null : atlas.pathsTotal, language, atlas.lens),
        stub,
      };
    }),
    links: links.map((link, index) => {
      const { points, path } = layout.routes[index]!;
      const end = points.at(-1)!;
      const flow = localised(language, link.rationaleZh, link.rationaleEn);
      return {
        supplierId: link.supplierId,
        customerId: link.customerId,
        kind: link.kind,
        state: link.state,
        path,
        end,
        entersFrom: points.at(-2)![0] < end[0] ? ('left' as const) : ('right' as const),
        kindMark: words.kindMarks[link.kind],
        sentence: words.linkSentence(nameOf(link.supplierId), nameOf(link.customerId), flow, words.kinds[link.kind]),
      };
    }),
    presences: [...new Set(segments.map((segment) => segment.presence))],
    counted: atlas.counted,
    caption: [
      words.lens[atlas.lens],
      atlas.asOf && words.asOf(atlas.asOf),
      atlas.sources[language].length > 0 && words.source(atlas.sources[language].join('; ')),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** Room for a label inside a box, left of its count. */
export function labelWidth(boxWidth: number, measures: SceneMeasures): number {
  return boxWidth - measures.labelInset - measures.countWidth;
}

function markOf(segment: AtlasSegment, language: Language): string {
  const { presence } = segment;
  return presence === 'present' || presence === 'thin'
    ? String(segment.firmCount ?? '●')
    : presenceMessages[language].mark[presence];
}

function glyphOf(segment: AtlasSegment): SceneBox['glyph'] {
  const kinds = segment.gaps.map((gap) => gap.kind);
  return kinds.includes('broken-path') ? 'broken-path' : kinds.includes('single-source') ? 'single-source' : null;
}

/**
 * “城市运行管理服务平台：缺失，位于 370 条路径中的 24 条上”; of paths nothing where the lens does not judge segments, or no total is given.
 */
function segmentSentence(segment: AtlasSegment, pathsTotal: bigint | null, language: Language, lens: Lens): string {
  const words = drawingWords(language, lens);
  const { presence, firmCount, paths } = segment;
  const name = localised(language, segment.nameZh, segment.nameEn);
  const standing =
    isPresent(presence) && firmCount === null ? words.presence.recorded : words.presence[presence](String(firmCount));
  if (!paths || pathsTotal === null) return words.segmentStanding(name, standing);
  const through = String(paths.pathsThrough);
  return words.segmentSentence(
    name,
    standing,
    !isPresent(presence)
      ? words.blocked(through, String(pathsTotal))
      : paths.completePathsThrough > 0n
        ? words.onPaths(String(paths.completePathsThrough), through)
        : words.offPath(through),
  );
}

function laneOf(
  atlas: RegionAtlas,
  chain: AtlasChain,
  layout: Layout,
  index: number,
  language: Language,
  measures: SceneMeasures,
  chainId: string | null,
): SceneLane {
  const words = drawingWords(language, atlas.lens);
  const { y, height } = layout.lanes[index]!;
  const stub = chainId !== null && chain.id !== chainId;
  const counts = [String(chain.recordedCount), String(chain.segmentCount)] as const;
  const coverage =
    chain.survey.completeness === 'none'
      ? words.noSurvey
      : atlas.withheld === 'list'
        ? words.onList(chain.firmCount)
        : chain.survey.completeness === 'census'
          ? words.coverageCensus(...counts)
          : words.coverage(...counts);
  const stated = chain.survey.statedPresence ? [words.stated[chain.survey.statedPresence]] : [];
  return {
    id: chain.id,
    y,
    height,
    name: wrapLabel(localised(language, chain.nameZh, chain.nameEn), 14, measures.left - 34),
    notes: stub
      ? []
      : [...(atlas.withheld === 'no-company' || atlas.withheld === 'no-sourced' ? [] : [coverage]), ...stated],
    stub,
  };
}
