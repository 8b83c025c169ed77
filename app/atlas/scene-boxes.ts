import { isPresent } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { namedFirms } from './atlas-view';
import { drawingWords } from './drawing-messages';
import { firmLabel } from './firm-label';
import { wrapLabel } from './label';
import type { PlacedBox } from './placement';
import type { AtlasSegment } from './region-atlas';
import type { SceneBox, SceneFirm } from './scene';
import { boxInset, countRoom, squeeze, wholeMeasures, type SceneMeasures } from './scene-measures';
import { isStub, type ScenePart } from './scene-part';
import { textWidth } from './text-width';

/** A segment with its name broken into the lines of its box, before the box has a place. */
interface LabelledSegment {
  readonly segment: AtlasSegment;
  readonly stub: boolean;
  readonly size: SceneMeasures;
  readonly name: string;
  readonly short: string;
  readonly lines: readonly string[];
  readonly height: number;
  readonly roomy: number;
}

/** The names of the segments shown, in lines as wide as their boxes. */
export function labelledSegments(part: ScenePart): LabelledSegment[] {
  const { language, measures } = part;
  return part.segments.map((segment) => {
    const stub = isStub(part, segment.chainId);
    const size = stub ? wholeMeasures[language] : measures;
    const name = localised(language, segment.nameZh, segment.nameEn);
    const room = labelRoom(measures.boxWidth);
    const short = localised(language, segment.nameZh, segment.shortEn ?? segment.nameEn);
    const lines = wrapLabel(name, size.font, room);
    const rows = textWidth(short, size.font) <= room * squeeze ? 1 : lines.length;
    const height = rows * size.lineHeight + size.boxPadding;
    return { segment, stub, size, name, short, lines, height, roomy: stub ? height : Math.max(height, size.roomy) };
  });
}

/** The box of a segment where the layout placed it. */
export function boxOf(
  { segment, stub, size, name, short, lines }: LabelledSegment,
  { x, y, width, height }: PlacedBox,
  part: ScenePart,
): SceneBox {
  return {
    id: segment.id,
    chainId: segment.chainId,
    x,
    y,
    width,
    height,
    name,
    short,
    lines,
    font: size.font,
    lineHeight: size.lineHeight,
    presence: segment.presence,
    mark: markOf(segment, part.language),
    glyph: glyphOf(segment),
    firms: firmsNamed(segment, part.language),
    firmCount: segment.firmCount,
    sentence: segmentSentence(segment, part),
    stub,
  };
}

/** Room for a label inside a box, left of its count. */
function labelRoom(boxWidth: number): number {
  return boxWidth - boxInset - countRoom;
}

/** No box has room for more; where counts are withheld, as many as the table beside names. */
const mostFirms = 12;

function firmsNamed({ firms, firmCount }: AtlasSegment, language: Language): SceneFirm[] {
  const named = firms.map((firm) => ({
    slug: firm.slug,
    name: firmLabel(localised(language, firm.nameZh, firm.nameEn)),
    member: firm.member,
    low: firm.confidence === 'low',
  }));
  const ordered = [...named.filter(({ member }) => member), ...named.filter(({ member }) => !member)];
  return ordered.slice(0, firmCount === null ? namedFirms : mostFirms);
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
 * “城市运行管理服务平台：缺失，位于 370 条路径中的 24 条上”; of paths nothing where the lens does not judge segments, or nothing is said of
 * the region.
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
