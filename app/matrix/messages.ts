import { messages } from '../i18n/messages';

/** Wording of the region × segment matrix. */
export const matrixMessages = messages({
  zh: {
    title: {
      allRegions: '各地区',
      regions: (first: string, count: number) => `${first}等 ${count} 个地区`,
      allSegments: '各环节',
      allChains: '各技术链',
    },
    description: '哪个地区的哪个环节记录到企业。',
    listDescription: '研究称哪个地区在哪条技术链有代表性企业。',
    lens: '口径',
    lenses: { registry: '收录企业', sourced: '只计有公开来源的', representative: '代表性企业名单' },
    chain: '技术链',
    allChains: '全部',
    columns: (shown: number, all: number) => `地区 ${shown} / ${all}`,
    mostColumns: (most: number) => `最多 ${most} 个，含本地区`,
    show: '显示',
    segment: '环节',
    home: '本地区',
    peer: '对照城市',
    withheldTitle: '不比较企业数',
    withheld: {
      registry:
        '各地的收录企业名录都不完整，本地区收集得最细。用这些数字比城市会高估本地区，所以只标有没有记录到企业。',
      sourced: '各地的名录都不完整，略去没有公开来源的以后更不完整，所以只标有没有记录到企业。',
      representative:
        '名单是挑选，不是普查，只说到技术链；研究也没有给出其他城市的企业名单。所以不数企业，也不列环节。',
    },
    rule: '规则',
    marks: {
      registry: '● 记录到企业，不表示多少。点环节看详情，点地区看图谱。',
      sourced: '● 记录到有公开来源的企业，不表示多少。没有记号的也可能另有收录企业，只是没有公开来源。',
      representative:
        '“研究称有 / 无”是研究对整条链的说法。名单只说到技术链，不判断环节，所以这里不列环节。点地区看图谱。',
    },
    sharesInstead: '可以比的是已发表的占比：',
    allowedTitle: '可以比较',
    allowed: (count: number) => `${count} 个地区的名录都是普查，按收缩后的区位商上色。`,
    mark: { recorded: '记录到企业', stated: '研究称有', statedAbsent: '研究称无', unstated: '研究没有说' },
    regionsWith: '有记录的地区',
    regionsSourced: '有公开来源记录的地区',
    nobodySourced: (_total: number) => '都没有公开来源的记录',
    ofRegions: (count: number, total: number) => `${count} / ${total}`,
    nobody: (total: number) => `${total} 个有记录的地区都没有录到`,
    evidence: {
      'no-evidence': '没有依据',
      'confirmed-gap': '确认缺口',
      'probable-gap': '可能缺口',
      'confirmed-strength': '确认优势',
      inconclusive: '说不准',
    },
    interval: (low: string, high: string) => `90% 区间 ${low}–${high}`,
    scale: '区位商（1 为平均）',
    scaleEnds: { low: '≤ ¼ 明显弱', high: '≥ 4 明显强' },
    tableName: '地区与环节的矩阵',
  },
  en: {
    title: {
      allRegions: 'Regions',
      regions: (first: string, count: number) => `${first} and ${count - 1} more regions`,
      allSegments: 'segments',
      allChains: 'chains',
    },
    description: 'Which region has a recorded firm in which segment.',
    listDescription: 'Which region has representative firms in which chain, as the study states it.',
    lens: 'Firms counted',
    lenses: {
      registry: 'Registered firms',
      sourced: 'Only what a public source states',
      representative: 'Representative firms',
    },
    chain: 'Chain',
    allChains: 'All',
    columns: (shown: number, all: number) => `Regions ${shown} / ${all}`,
    mostColumns: (most: number) => `At most ${most}, the home region included`,
    show: 'Show',
    segment: 'Segment',
    home: 'home',
    peer: 'peer',
    withheldTitle: 'Counts are not compared',
    withheld: {
      registry:
        'The register is complete nowhere, and the home region was searched hardest. Comparing cities by these counts would flatter it, so the table only marks whether a firm is recorded.',
      sourced:
        'The register is complete nowhere, and less so without what no public source states, so the table only marks whether a firm is recorded.',
      representative:
        'The list is a selection, no census, and speaks of chains only; the study names no firms of other cities. So no firm is counted and no segment shown.',
    },
    rule: 'The rule',
    marks: {
      registry: '● a firm is recorded; it does not say how many. Open a segment for details, a region for its atlas.',
      sourced:
        '● a firm with a public source is recorded; it does not say how many. Without the mark there may still be a registered firm that no public source states.',
      representative:
        '“Present / none, says the study” is said of the whole chain. The list speaks of chains and judges no segment, so none is shown. Open a region for its atlas.',
    },
    sharesInstead: 'What can be compared are the published shares:',
    allowedTitle: 'Comparison',
    allowed: (count: number) =>
      `The lists of ${count} regions are a census; cells are coloured by shrunk location quotient.`,
    mark: {
      recorded: 'a firm is recorded',
      stated: 'present, says the study',
      statedAbsent: 'none, says the study',
      unstated: 'the study does not say',
    },
    regionsWith: 'Regions with a record',
    regionsSourced: 'Regions with a sourced record',
    nobodySourced: (_total: number) => 'no sourced record in any',
    ofRegions: (count: number, total: number) => `${count} / ${total}`,
    nobody: (total: number) => `none of ${total} regions with records`,
    evidence: {
      'no-evidence': 'no evidence',
      'confirmed-gap': 'confirmed gap',
      'probable-gap': 'probable gap',
      'confirmed-strength': 'confirmed strength',
      inconclusive: 'too few to say',
    },
    interval: (low: string, high: string) => `90% interval ${low}–${high}`,
    scale: 'Location quotient (1 is average)',
    scaleEnds: { low: '≤ ¼ clearly weak', high: '≥ 4 clearly strong' },
    tableName: 'Matrix of regions and segments',
  },
});
