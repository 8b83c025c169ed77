import { describe, expect, it } from 'vitest';
import { gapKinds, gapsOf, type Gap, type SegmentInputs } from '../../app/gaps/gap-kinds';
import { gapMessages, gapSentence } from '../../app/gaps/messages';
import { shrunkLocationQuotient } from '../../app/gaps/shrunk-location-quotient';

const healthy: SegmentInputs = {
  presence: 'present',
  surveyed: true,
  firms: 4,
  regionsElsewhere: 9,
  pathsThrough: 24n,
  completePathsThrough: 3n,
  pathsTotal: 370n,
  chokeShare: 0.3,
};
const kinds = (inputs: Partial<SegmentInputs>) => gapsOf({ ...healthy, ...inputs }).map((gap) => gap.kind);
const without = { firms: 0, completePathsThrough: 0n };

describe('the gaps of a segment', () => {
  it('are none where firms are many and paths complete', () => {
    expect(gapsOf(healthy)).toEqual([]);
  });

  it('are absent and blocking where a census found nobody', () => {
    expect(gapsOf({ ...healthy, ...without, presence: 'absent' })).toEqual([
      { kind: 'absent', regionsElsewhere: 9 },
      { kind: 'blocking', pathsThrough: 24n, pathsTotal: 370n, chokeShare: 0.3 },
    ]);
    expect(kinds({ ...without, presence: 'absent', chokeShare: null })).toEqual(['absent']);
  });

  it('never block where nothing is recorded under an incomplete survey', () => {
    expect(kinds({ ...without, presence: 'no-record' })).toEqual(['no-record']);
    expect(gapsOf({ ...healthy, ...without, presence: 'unknown', othersRecorded: 28 })).toEqual([
      { kind: 'unknown', surveyed: true, othersRecorded: 28 },
    ]);
  });

  it('are thin with one firm, or with clearly fewer than expected', () => {
    expect(gapsOf({ ...healthy, presence: 'thin', firms: 1 })).toEqual([{ kind: 'thin', firms: 1, quotient: null }]);
    const [thin] = gapsOf({ ...healthy, quotient: shrunkLocationQuotient(4, 14) });
    expect(thin).toMatchObject({
      kind: 'thin',
      firms: 4,
      quotient: { mean: 0.375, expected: 14, evidence: 'confirmed-gap' },
    });
    expect(kinds({ quotient: shrunkLocationQuotient(4, 4) })).toEqual([]);
    expect(kinds({ ...without, presence: 'absent', chokeShare: null, quotient: shrunkLocationQuotient(0, 9) })).toEqual(
      ['absent'],
    );
  });

  it('are external-dependent from three relations on, above one half', () => {
    const dependence = (n: number, shrunk: number) => ({ n, raw: 0.8, localSupportRate: 0.2, shrunk });
    expect(kinds({ dependence: dependence(3, 0.51) })).toEqual(['external-dependent']);
    expect(kinds({ dependence: dependence(2, 0.9) })).toEqual([]);
    expect(kinds({ dependence: dependence(3, 0.5) })).toEqual([]);
  });

  it('are a broken path where firms stand on no complete one', () => {
    expect(gapsOf({ ...healthy, completePathsThrough: 0n })).toEqual([{ kind: 'broken-path', pathsThrough: 24n }]);
  });

  it('are short of talent from one half of the demand unmet', () => {
    const talent = (gap: number) => ({ demand: 100, supply: 100 - 100 * gap, gap, ratio: 2, sufficiency: 0.5 });
    expect(kinds({ talent: talent(0.5) })).toEqual(['talent-short']);
    expect(kinds({ talent: talent(0.49) })).toEqual([]);
  });
});

describe('the sentence of a gap', () => {
  const gaps: readonly [Gap, zh: string, en: string][] = [
    [
      { kind: 'absent', regionsElsewhere: 0 },
      '本地区的普查名单上没有三维引擎企业；其他地区没有可查的记录。',
      '三维引擎: no firm on the census of this region; there is no record to consult for other regions.',
    ],
    [
      { kind: 'no-record', regionsElsewhere: 1 },
      '本地区未收录到三维引擎企业，其他 1 个地区有记录；名录不完整，未收录不等于没有。',
      '三维引擎: no firm recorded in this region; 1 other region has a record. The list is not complete, so no record does not mean none.',
    ],
    [
      { kind: 'unknown', surveyed: false, othersRecorded: 28 },
      '本口径没有调查过本地区的三维引擎，有没有尚不清楚。',
      '三维引擎: this lens has no survey of the region; whether there is a firm is not known.',
    ],
    [
      { kind: 'unknown', surveyed: true, othersRecorded: 28 },
      '其他 28 个有记录的地区中，0 个录到三维引擎企业，有没有尚不清楚。',
      '三维引擎: 0 of 28 other regions with records have a firm; whether there is one is not known.',
    ],
    [
      { kind: 'thin', firms: 1, quotient: null },
      '本地区只录到 1 家三维引擎企业。',
      '三维引擎: only 1 firm recorded in this region.',
    ],
    [
      { kind: 'thin', firms: 4, quotient: { mean: 0.375, expected: 14, pBelow1: 0.999, evidence: 'confirmed-gap' } },
      '本地区录到 4 家三维引擎企业，按各地区平均应有 14.0 家；收缩区位商 0.38，低于 1 的概率 100%。',
      '三维引擎: 4 firms in this region against 14.0 expected at the average of all regions; shrunk location quotient 0.38, below 1 with probability 100%.',
    ],
    [
      { kind: 'single-source', supplier: 7, customers: ['a', 'b'] },
      '本地区有 2 个环节需要三维引擎，录到的供应方只有 1 家：甲公司。',
      '三维引擎: required by 2 segments of this region, with only 1 recorded supplier, 甲公司.',
    ],
    [
      { kind: 'external-dependent', relations: 15, raw: 13 / 15, shrunk: 0.798 },
      '三维引擎的 15 条供需关系中 87% 来自地区外（按总体收缩后 80%）。',
      '三维引擎: 87% of 15 supply relations come from outside the region (80% after shrinking towards the whole).',
    ],
    [
      { kind: 'broken-path', pathsThrough: 24n },
      '本地区录到三维引擎企业，但经过该环节的 24 条供应路径上都另有环节没有记录。',
      '三维引擎: recorded in this region, but on each of the 24 supply paths through it another segment has no record.',
    ],
    [
      { kind: 'blocking', pathsThrough: 24n, pathsTotal: 370n, chokeShare: 0.3 },
      '三维引擎缺失，位于 370 条供应路径中的 24 条上。',
      '三维引擎: missing, and on 24 of 370 supply paths.',
    ],
    [
      { kind: 'talent-short', demand: 1200, supply: 600, gap: 0.5 },
      '三维引擎需要 1,200 人，本站登记的持证人至多 600 人，相差至少 50%。本站登记不是本地区的全部人才，持证人也不是求职者。',
      '三维引擎: 1,200 people needed, at most 600 certified on this register, a difference of at least 50%. This register does not hold everybody of the region, and holders are not job seekers.',
    ],
  ];

  it.each(gaps)('of %o carries its numbers in both languages', (gap, zh, en) => {
    expect(gapSentence('zh', '三维引擎', gap, 'registry', () => '甲公司')).toBe(zh);
    expect(gapSentence('en', '三维引擎', gap, 'registry', () => '甲公司')).toBe(en);
  });

  it('exists for every kind, and so does a name', () => {
    expect(new Set(gaps.map(([gap]) => gap.kind))).toEqual(new Set(gapKinds));
    expect(Object.keys(gapMessages.zh.kind)).toEqual([...gapKinds]);
  });
});
