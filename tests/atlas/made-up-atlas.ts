import type { AtlasChain, AtlasLink, AtlasSegment, RegionAtlas, SegmentFirm } from '../../app/atlas/region-atlas';
import { tiers } from '../../app/region/industry';

interface MadeUp {
  readonly chains: number;
  readonly segments: number;
  readonly links: number;
  /** What a segment is called, by its number. */
  readonly nameZh?: (index: number) => string;
  readonly nameEn?: (index: number) => string;
}

const survey = { completeness: 'partial', statedPresence: null, asOf: '2026-01-01', source: 'made up' } as const;

/** Numbers that look drawn at random and are the same every time (Lehmer's generator). */
function numbers(): (below: number) => number {
  let state = 48271;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The atlas of a region that nobody surveyed, as large as asked for. Segments lie in chains and tiers by turns. */
export function madeUpAtlas(made: MadeUp): RegionAtlas {
  const random = numbers();
  const segments = Array.from({ length: made.segments }, (_, index) => segmentOf(index, made, random(6)));
  return {
    region: {
      code: '990000',
      nameZh: '示例地区',
      nameEn: 'Example region',
      shortNameZh: '示例',
    } as unknown as RegionAtlas['region'],
    lens: 'registry',
    chains: Array.from({ length: made.chains }, (_, index) => chainOf(index, segments)),
    segments,
    links: linksAmong(segments, made.links, random),
    headline: null,
    pathsTotal: 1000n,
    withheld: null,
    firmCount: 900,
    counted: true,
    ceiling: null,
    othersRecorded: 12,
    completeness: 'partial',
    asOf: '2026-01-01',
    sources: { zh: ['示例'], en: ['made up'] },
  };
}

function segmentOf(index: number, made: MadeUp, firmCount: number): AtlasSegment {
  return {
    id: `s${index}`,
    chainId: `c${index % made.chains}`,
    tier: tiers[Math.floor(index / made.chains) % tiers.length]!,
    ordinal: index,
    nameZh: made.nameZh?.(index) ?? `第${index}号示例环节`,
    nameEn: made.nameEn?.(index) ?? `Example segment number ${index}`,
    shortEn: null,
    descriptionZh: '',
    descriptionEn: '',
    source: 'made up',
    presence: firmCount === 0 ? 'no-record' : firmCount === 1 ? 'thin' : 'present',
    gaps: [],
    firms: Array.from({ length: firmCount }, (_, firm) => firmOf(index * 10 + firm)),
    firmCount,
    paths: null,
    elsewhere: [],
  };
}

function firmOf(id: number): SegmentFirm {
  return {
    id,
    slug: `f${id}`,
    nameZh: `示例${id}科技`,
    nameEn: `Example ${id} Technology Co., Ltd.`,
    confidence: id % 3 === 0 ? 'low' : 'high',
    member: id % 4 === 0,
  };
}

function chainOf(index: number, segments: readonly AtlasSegment[]): AtlasChain {
  const own = segments.filter(({ chainId }) => chainId === `c${index}`);
  return {
    id: `c${index}`,
    ordinal: index,
    nameZh: `示例技术链${index}`,
    nameEn: `Example chain ${index}`,
    layer: 'core',
    source: 'made up',
    survey,
    segmentCount: own.length,
    recordedCount: own.filter(({ firmCount }) => firmCount).length,
    firmCount: own.length,
    listed: [],
    listNotes: { zh: [], en: [] },
  };
}

/** Distinct links from a segment to one of the same tier or the next. */
function linksAmong(segments: readonly AtlasSegment[], count: number, random: (below: number) => number): AtlasLink[] {
  const found = new Map<string, AtlasLink>();
  while (found.size < count) {
    const [from, to] = [segments[random(segments.length)]!, segments[random(segments.length)]!];
    const steps = tiers.indexOf(to.tier) - tiers.indexOf(from.tier);
    if (from === to || steps < 0 || (steps === 0 && to.ordinal < from.ordinal)) continue;
    const broken = !from.firmCount || !to.firmCount;
    found.set(`${from.id}>${to.id}`, {
      supplierId: from.id,
      customerId: to.id,
      kind: 'data',
      rationaleZh: '示例数据与接口服务',
      rationaleEn: 'example data and interfaces',
      state: broken ? 'broken' : 'on-path',
      paths: broken ? 0n : BigInt(random(60)),
    });
  }
  return [...found.values()];
}
