import type { Presence } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { FlowLabel } from './flow-layout';
import type { FlowNode } from './flows';
import { supplyMessages } from './messages';
import type { Shortfall } from './shortfall';

interface SegmentName {
  readonly name: string;
  /** In the region shown. */
  readonly presence: Presence;
  /** Of a missing segment: paths complete once it is filled. */
  readonly fillGain: bigint | null;
}

/** What the nodes of the drawing stand for, in the reader's language. */
export interface SupplyNames {
  readonly regions: ReadonlyMap<string, string>;
  readonly segments: ReadonlyMap<string, SegmentName>;
}

/** Names of every region and segment in some shortfalls. */
export function namesIn(language: Language, shortfalls: readonly Shortfall[]): SupplyNames {
  const regions = new Map<string, string>();
  const segments = new Map<string, SegmentName>();
  for (const { feeds } of shortfalls)
    for (const { id, nameZh, nameEn, presence } of feeds)
      segments.set(id, { name: localised(language, nameZh, nameEn), presence, fillGain: null });
  for (const row of shortfalls) {
    const { id, nameZh, nameEn, presence, fillGain } = row;
    segments.set(id, { name: localised(language, nameZh, nameEn), presence, fillGain });
    for (const region of row.regions) regions.set(region.regionCode, localised(language, region.nameZh, region.nameEn));
  }
  return { regions, segments };
}

/** A node's name, and behind a missing segment the paths that filling it alone would complete. */
export function nodeWords(language: Language, names: SupplyNames, node: FlowNode): FlowLabel {
  const words = supplyMessages[language];
  if (node.key === null)
    return {
      name: node.column === 0 ? words.otherRegions(node.members) : words.otherSegments(node.members),
      note: null,
    };
  if (node.column === 0) return { name: names.regions.get(node.key) ?? node.key, note: null };
  const segment = names.segments.get(node.key)!;
  if (node.column === 2) return { name: segment.name, note: null };
  return { name: segment.name, note: segment.fillGain ? `+${segment.fillGain}` : null };
}
