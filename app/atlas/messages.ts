import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';

/** Wording of the atlas page around its drawing. */
export const atlasMessages = messages({
  zh: {
    title: (region: string) => `${region}数字孪生产业链图谱`,
    description: (region: string) =>
      `${region}数字孪生各技术链、各环节与供需关系：哪里录到企业，哪里没有记录，哪些路径因此不完整。`,
    purpose: '看清哪些环节录到企业、哪些没有记录，以及哪些供应路径因此不完整。',
    listPurpose: '看代表性企业名单上，哪些技术链有本地企业。',
    downloadSvg: '下载 SVG',
    region: '地区',
    otherRegion: '其他地区',
    otherRegionHint: '名称或代码',
    show: '查看',
    lens: '口径',
    lenses: { representative: '代表性企业名单', registry: '收录企业', sourced: '只计有公开来源的' },
    chain: '技术链',
    allChains: '全部',
    allChainsScope: '这些数字是全部技术链的，不只是图上这一条。',
    headline: '总体情况',
    figures: { paths: '完整供应路径', links: '两端都录到企业的供需关系', segments: '录到企业的环节' },
    notice: {
      census: (region: string, firms: string, asOf: string) =>
        `这是已发表名单上的${region}企业，共 ${firms} 家（${asOf}）。名单是普查，没有企业的环节记为“缺”。`,
      list: (region: string, firms: string, asOf: string) =>
        `已发表的名单上有 ${firms} 家${region}企业（${asOf}）。名单是挑选，不是普查，只说到技术链：各链“名单上有”或“没有”，不说哪个环节缺，也不数路径。`,
      partial: (region: string, firms: string, asOf: string) =>
        `这里只算已归入环节的 ${firms} 家${region}收录企业（${asOf}），不是普查：未收录不等于没有，也不能据此与别的城市比多少。`,
      sourced: (region: string, firms: string, asOf: string) =>
        `这里只算${region}收录企业中有公开来源的 ${firms} 家（${asOf}）：归类或注册地没有公开来源、可信度低的不计，企业只有自报的也不计。不是普查：未收录不等于没有，也不能据此与别的城市比多少。`,
      'no-survey': (region: string) => `没有收录${region}的代表性企业名单，所以不算覆盖率。下面只显示研究的说法。`,
      'no-company': (region: string) => `还没有收录${region}的企业，所以不算覆盖率。未收录不等于没有。`,
      'no-sourced': (region: string) => `${region}的收录企业都还没有公开来源，所以不算覆盖率。未收录不等于没有。`,
    },
    undated: '日期不详',
    leastRecorded: {
      before: (chains: string) => `${chains} 条技术链中，录到企业的环节占比最低的是`,
      counts: (recorded: string, segments: string) => `（${segments} 个环节中 ${recorded} 个）`,
      after: (asOf: string, partial: boolean) => `，截至 ${asOf}${partial ? '；未收录不等于没有' : ''}。`,
    },
    notSaid: '不判断',
    shares: '研究公布的代表性企业占比：',
    whereFrom: '缺的从哪里来',
    whoIsHere: '谁在这里',
    drawing: '产业链图',
    chooseView: '选择看什么',
    toGraph: '看图',
    toList: '看列表',
    close: '关闭',
    segmentDetails: '环节详情',
    leaf: '同一条链的前后环节',
    here: (count: string) => `本地企业 ${count} 家`,
    recordedHere: '本地录到企业',
    nobodyHere: {
      absent: '名单上没有本地企业',
      'no-record': '本地未收录到企业',
      unknown: '没有调查，或各地都未收录到企业',
    },
    /** Of the firms that the register has besides; the number is not given of a region that may not be compared. */
    unsourced: {
      all: (count: string | null) =>
        count === null ? '有收录企业，都没有公开来源' : `有收录企业 ${count} 家，都没有公开来源`,
      some: (count: string | null) =>
        count === null ? '另有收录企业没有公开来源' : `另有收录企业 ${count} 家没有公开来源`,
      elsewhere: '另有地区有收录企业，没有公开来源',
      show: '按全部收录企业看',
    },
    /** What is otherwise said where only what a public source states is counted: other firms may be registered. */
    sourced: {
      recordedHere: '本地有公开来源的记录',
      here: (count: string) => `本地有公开来源的企业 ${count} 家`,
      nobodyHere: {
        'no-record': '本地没有公开来源的记录',
        unknown: '各地都没有公开来源的记录',
      },
      elsewhere: (regions: string) => `其他地区：${regions} 个有公开来源的记录`,
      nowhere: (_total: string) => '其他地区都没有公开来源的记录',
      unrecordedOn: (blocked: string, total: string) => `没有公开来源的记录，位于 ${total} 条路径中的 ${blocked} 条上`,
      chainGaps: (names: string) => `没有公开来源的记录：${names}`,
      chainFull: '各环节都有公开来源的记录',
      elsewhereCell: (regions: string) => `${regions} 个有公开来源的记录`,
      elsewhereNone: (_total: string) => '都没有公开来源的记录',
      figures: {
        paths: '完整供应路径',
        links: '两端都有公开来源记录的供需关系',
        segments: '有公开来源记录的环节',
      },
      leastRecorded: {
        before: (chains: string) => `${chains} 条技术链中，有公开来源记录的环节占比最低的是`,
        counts: (recorded: string, segments: string) => `（${segments} 个环节中 ${recorded} 个）`,
        after: (asOf: string) => `，截至 ${asOf}；没有公开来源不等于没有。`,
      },
    },
    elsewhere: (regions: string) => `其他地区：${regions} 个有记录`,
    nowhere: (total: string) => `其他 ${total} 个有记录的地区中，0 个录到企业`,
    others: '等',
    more: (count: string) => `另 ${count} 家`,
    moreRegions: (count: string) => `另 ${count} 个地区`,
    needs: '需要',
    needsNothing: '不依赖其他环节（链条起点）',
    feeds: '供应',
    feedsNothing: '不再供应其他环节（链条终点）',
    blocks: (blocked: string, total: string) => `缺失，位于 ${total} 条路径中的 ${blocked} 条上`,
    unrecordedOn: (blocked: string, total: string) => `未收录到企业，位于 ${total} 条路径中的 ${blocked} 条上`,
    runsThrough: (complete: string, through: string, total: string) =>
      `${total} 条路径中 ${through} 条经过这里，其中 ${complete} 条完整`,
    choke: (share: string) => `关键度 ${share}（经过它的路径数 ÷ 全图经过最多的环节的路径数）`,
    fillGain: (gain: string) =>
      gain === '0' ? '单独补上还不能接通任何路径：同一路径上另有缺口' : `单独补上可接通 ${gain} 条路径`,
    findings: '缺口',
    noFindings: '没有发现缺口',
    notCounted: '不计家数，所以不说薄弱和单一来源',
    segmentPage: '环节页',
    postNeed: '发布这里的需求',
    projects: (count: number) => `${count} 个协作项目做这个环节`,
    directory: '在企业名录中查看',
    segmentSource: '环节定义来源',
    listColumns: {
      chain: '技术链',
      listed: '名单上的本地企业',
      stated: '研究的说法',
      segments: '链上的环节（名单不判断有没有）',
    },
    notOnList: '名单上没有',
    listUnknown: '没有收录名单',
    table: '图中内容列表',
    tableHelp: '与图相同的内容，按技术链分组。',
    tableHelpTried: '按技术链分组的记录，不含推演。',
    columns: { segment: '环节', tier: '位置', presence: '本地', firms: '企业', paths: '路径', elsewhere: '其他地区' },
    chainGaps: (names: string) => `没有企业记录：${names}`,
    chainFull: '各环节都有企业记录',
    pathsCell: (complete: string, through: string) => `完整 ${complete} / ${through}`,
    elsewhereCell: (regions: string) => `${regions} 个有记录`,
    elsewhereNone: (total: string) => `${total} 个中 0 个`,
    openChain: '单独画出这条链',
    sources: '数据来源',
    chooseRegion: '选择地区',
    chooseRegionHelp: '有记录的地区列在前面；其他地区可输入名称或代码。',
    regionNotFound: (text: string) => `没有找到地区“${text}”。`,
    regionMatches: (text: string) => `与“${text}”相符的地区：`,
    countedWith: (district: string, region: string) => `按市统计，${district}属${region.replace(/市$/, '')}。`,
    withRecords: '有企业记录的地区',
  },
  en: {
    title: (region: string) => `Digital-twin supply chain of ${region}`,
    description: (region: string) =>
      `The digital-twin technology chains of ${region}: which segments have a recorded firm, which have no record, and which paths are incomplete as a result.`,
    purpose:
      'See which segments have a recorded firm, which have no record, and which supply paths are incomplete as a result.',
    listPurpose: 'See for which chains the list of representative firms names a firm of the region.',
    downloadSvg: 'Download SVG',
    region: 'Region',
    otherRegion: 'Another region',
    otherRegionHint: 'name or code',
    show: 'Show',
    lens: 'Lens',
    lenses: {
      representative: 'Published list',
      registry: 'Registered firms',
      sourced: 'Only what a public source states',
    },
    chain: 'Chain',
    allChains: 'All',
    allChainsScope: 'These figures are of all chains, not only of the one drawn.',
    headline: 'Headline',
    figures: {
      paths: 'complete supply paths',
      links: 'links with a recorded firm at both ends',
      segments: 'segments with a recorded firm',
    },
    notice: {
      census: (region: string, firms: string, asOf: string) =>
        `These are the ${firms} firms of ${region} on the published list (${asOf}). The list is a census: a segment without a firm counts as missing.`,
      list: (region: string, firms: string, asOf: string) =>
        `The published list names ${firms} firms of ${region} (${asOf}). It is a selection, no census, and speaks of chains only: on the list or not. No segment is called missing and no path is counted.`,
      partial: (region: string, firms: string, asOf: string) =>
        `Only the ${firms} registered firms of ${region} that have a segment (${asOf}), no census: no record does not mean none, and cities cannot be compared.`,
      sourced: (region: string, firms: string, asOf: string) =>
        `Only the ${firms} registered firms of ${region} whose segment and seat a public source states (${asOf}): rows of low confidence and what a firm alone says of itself are left out. No census: no record does not mean none, and cities cannot be compared.`,
      'no-survey': (region: string) =>
        `The list of representative firms of ${region} is not recorded here, so no coverage is computed. Only what the study states is shown.`,
      'no-company': (region: string) =>
        `No company of ${region} is registered yet, so no coverage is computed. No record does not mean none.`,
      'no-sourced': (region: string) =>
        `No registered firm of ${region} has a public source yet, so no coverage is computed. No record does not mean none.`,
    },
    undated: 'undated',
    leastRecorded: {
      before: (chains: string) => `Of the ${chains} chains, the smallest share of segments with a recorded firm: `,
      counts: (recorded: string, segments: string) => ` (${recorded} of ${segments})`,
      after: (asOf: string, partial: boolean) => `, as of ${asOf}${partial ? '; no record does not mean none' : ''}.`,
    },
    notSaid: 'not judged',
    shares: 'Share of the national list, as published:',
    whereFrom: 'Where supply could come from',
    whoIsHere: 'Who is here',
    drawing: 'Supply-chain drawing',
    chooseView: 'Choose what to see',
    toGraph: 'See the graph',
    toList: 'See the list',
    close: 'Close',
    segmentDetails: 'Segment details',
    leaf: 'Segments before and after in the chain',
    recordedHere: 'Recorded here',
    here: (count: string) => `Here: ${count === '1' ? '1 firm' : `${count} firms`}`,
    nobodyHere: {
      absent: 'No firm here on the list',
      'no-record': 'No firm recorded here',
      unknown: 'Not surveyed, or no firm recorded anywhere',
    },
    unsourced: {
      all: (count: string | null) =>
        count === null
          ? 'Firms are registered, none with a public source'
          : `${count === '1' ? '1 firm is' : `${count} firms are`} registered, none with a public source`,
      some: (count: string | null) =>
        count === null
          ? 'More firms are registered, without a public source'
          : `${count} more ${count === '1' ? 'firm is' : 'firms are'} registered, without a public source`,
      elsewhere: 'In more regions firms are registered, without a public source',
      show: 'See all registered firms',
    },
    sourced: {
      recordedHere: 'Recorded here with a public source',
      here: (count: string) => `Here, with a public source: ${count === '1' ? '1 firm' : `${count} firms`}`,
      nobodyHere: {
        'no-record': 'No record with a public source here',
        unknown: 'No record with a public source anywhere',
      },
      elsewhere: (regions: string) =>
        `Elsewhere: recorded with a public source in ${regions === '1' ? '1 region' : `${regions} regions`}`,
      nowhere: (_total: string) => 'No other region has a record with a public source',
      unrecordedOn: (blocked: string, total: string) =>
        `No record with a public source, on ${blocked} of ${total} paths`,
      chainGaps: (names: string) => `Without a record of public source: ${names}`,
      chainFull: 'Every segment has a record with a public source',
      elsewhereCell: (regions: string) =>
        regions === '1' ? '1 region has a sourced record' : `${regions} regions have a sourced record`,
      elsewhereNone: (_total: string) => 'no sourced record in any',
      figures: {
        paths: 'complete supply paths',
        links: 'links with a sourced record at both ends',
        segments: 'segments with a sourced record',
      },
      leastRecorded: {
        before: (chains: string) => `Of the ${chains} chains, the smallest share of segments with a sourced record: `,
        counts: (recorded: string, segments: string) => ` (${recorded} of ${segments})`,
        after: (asOf: string) => `, as of ${asOf}; no public source does not mean none.`,
      },
    },
    elsewhere: (regions: string) => `Elsewhere: recorded in ${regions === '1' ? '1 region' : `${regions} regions`}`,
    nowhere: (total: string) => `0 of ${total} other regions with records have a firm`,
    others: 'and others',
    more: (count: string) => `${count} more`,
    moreRegions: (count: string) => `${count} more regions`,
    needs: 'Needs',
    needsNothing: 'Needs no other segment (start of the chain)',
    feeds: 'Feeds',
    feedsNothing: 'Feeds no other segment (end of the chain)',
    blocks: (blocked: string, total: string) => `Missing, on ${blocked} of ${total} paths`,
    unrecordedOn: (blocked: string, total: string) => `No firm recorded, on ${blocked} of ${total} paths`,
    runsThrough: (complete: string, through: string, total: string) =>
      `On ${through} of ${total} paths, ${complete} of them complete`,
    choke: (share: string) => `Criticality ${share} (paths through it ÷ paths through the busiest segment of the map)`,
    fillGain: (gain: string) =>
      gain === '0'
        ? 'Filling it alone completes no path: another gap lies on each of them'
        : `Filling it alone completes ${gain} ${gain === '1' ? 'path' : 'paths'}`,
    findings: 'Gaps',
    noFindings: 'No gap found',
    notCounted: 'Firms are not counted here, so thin and single-source are not said',
    segmentPage: 'Segment page',
    postNeed: 'Post a need of it here',
    projects: (count: number) => (count === 1 ? '1 project works on it' : `${count} projects work on it`),
    directory: 'See in the directory',
    segmentSource: 'Source of the definition',
    listColumns: {
      chain: 'Chain',
      listed: 'Firms here on the list',
      stated: 'The study says',
      segments: 'Segments of the chain (the list does not judge them)',
    },
    notOnList: 'not on the list',
    listUnknown: 'list not recorded',
    table: 'The drawing as a table',
    tableHelp: 'The same facts as the drawing, by chain.',
    tableHelpTried: 'The records by chain, without what is supposed.',
    columns: {
      segment: 'Segment',
      tier: 'Position',
      presence: 'Here',
      firms: 'Firms',
      paths: 'Paths',
      elsewhere: 'Elsewhere',
    },
    chainGaps: (names: string) => `Without a recorded firm: ${names}`,
    chainFull: 'Every segment has a recorded firm',
    pathsCell: (complete: string, through: string) => `${complete} of ${through} complete`,
    elsewhereCell: (regions: string) =>
      regions === '1' ? '1 region has a record' : `${regions} regions have a record`,
    elsewhereNone: (total: string) => `0 of ${total} other regions`,
    openChain: 'Draw this chain alone',
    sources: 'Sources',
    chooseRegion: 'Choose a region',
    chooseRegionHelp: 'Regions with records come first; type the name or code of any other.',
    regionNotFound: (text: string) => `There is no region “${text}”.`,
    regionMatches: (text: string) => `Regions that match “${text}”:`,
    countedWith: (district: string, region: string) => `Counted by city: ${district} belongs to ${region}.`,
    withRecords: 'Regions with recorded firms',
  },
});

/** The words of the atlas under a lens. */
export function atlasWords(language: Language, lens: Lens) {
  const words = atlasMessages[language];
  if (lens !== 'sourced') return words;
  return { ...words, ...words.sourced, nobodyHere: { ...words.nobodyHere, ...words.sourced.nobodyHere } };
}
