import { isPresent } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { drawingWords } from './drawing-messages';
import { wrapLabel } from './label';
import type { PlacedBox } from './placement';
import type { AtlasSegment } from './region-atlas';
import type { SceneBox } from './scene';
import { wholeMeasures, type SceneMeasures } from './scene-measures';
import { isStub, type ScenePart } from './scene-part';

/** A segment with its name broken into the lines of its box, before the box has a place. */
interface LabelledSegment {
  readonly segment: AtlasSegment;
  readonly stub: boolean;
  readonly size: SceneMeasures;
  readonly lines: readonly string[];
  readonly height: number;
}

/** The names of the segments shown, in lines as wide as their boxes. */
export function labelledSegments(part: ScenePart): LabelledSegment[] {
  const { language, measures } = part;
  return part.segments.map((segment) => {
    const stub = isStub(part, segment.chainId);
    const size = stub ? wholeMeasures[language] : measures;
    const name = localised(language, segment.nameZh, segment.nameEn);
    const lines = wrapLabel(name, size.font, labelWidth(measures.boxWidth, size));
    return { segment, stub, size, lines, height: Math.round(lines.length * size.lineHeight + size.boxPadding) };
  });
}

/** The box of a segment where the layout placed it. */
export function boxOf({ segment, stub, size, lines }: LabelledSegment, placed: PlacedBox, part: ScenePart): SceneBox {
  const { x, y, width, height } = placed;
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
    mark: markOf(segment, part.language),
    glyph: glyphOf(segment),
    sentence: segmentSentence(segment, part),
    stub,
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
 * “城市运行管理服务平台：缺失，位于 370 条路径中的 24 条上”; of paths nothing where the lens does not judge segments, or nothing is said of the region.
 */
function segmentSentence(segment: AtlasSegment, { atlas, language }: ScenePart): string {
  const words = drawingWords(language, atlas.lens);
  const { presence, firmCount, paths } = segment;
  const name = localised(language, segment.nameZh, segment.nameEn);
  const standing =
    isPresent(presence) && firmCount === null ? words.presence.recorded : words.presence[presence](String(firmCount));
  if (!paths || atlas.withheld) return words.segmentStanding(name, standing);
  const through = String(paths.pathsThrough);
  if (!isPresent(presence))
    return words.segmentSentence(name, standing, words.blocked(through, String(atlas.pathsTotal)));
  return words.segmentSentence(
    name,
    standing,
    paths.completePathsThrough > 0n
      ? words.onPaths(String(paths.completePathsThrough), through)
      : words.offPath(through),
  );
}
