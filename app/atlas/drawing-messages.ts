import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';

/** Words inside the drawing and its legend, and the sentence each box and link says to a screen reader. */
export const drawingMessages = messages({
  zh: {
    title: (region: string, chain: string) => `${region}数字孪生产业链图${chain && `：${chain}`}`,
    description: (lens: string, recorded: string) =>
      `${lens}。${recorded}每个方框是一个环节，连线是供需关系，从左到右为上游、中游、下游。`,
    lens: {
      representative: '口径：代表性企业名单',
      registry: '口径：收录企业（不完整）',
      sourced: '口径：收录企业，只计有公开来源的（不完整）',
    },
    recorded: (present: string, total: string) => `${total} 个环节中记录到 ${present} 个。`,
    tiers: { upstream: '上游', midstream: '中游', downstream: '下游' },
    coverage: (present: string, total: string) => `${present} / ${total} 有记录`,
    coverageCensus: (present: string, total: string) => `${present} / ${total} 有企业`,
    noSurvey: '名单未收录',
    onList: (count: number) => (count > 0 ? `名单上有，至多 ${count} 家` : '名单上没有'),
    notJudged: '名单只说到技术链，不判断环节',
    stated: { present: '研究称：有', absent: '研究称：没有' },
    presence: {
      present: (count: string) => `${count} 家企业`,
      thin: (_count: string) => '仅 1 家企业',
      absent: (_count: string) => '缺失',
      'no-record': (_count: string) => '未收录（不等于没有）',
      unknown: (_count: string) => '未知，没有调查或各地均无记录',
      'not-judged': (_count: string) => '名单只说到技术链，不判断环节',
      recorded: '录到企业',
    },
    blocked: (blocked: string, total: string) => `位于 ${total} 条路径中的 ${blocked} 条上`,
    onPaths: (complete: string, through: string) => `经过它的 ${through} 条路径中 ${complete} 条完整`,
    offPath: (through: string) => `经过它的 ${through} 条路径都不完整`,
    segmentStanding: (name: string, presence: string) => `${name}：${presence}`,
    segmentSentence: (name: string, presence: string, paths: string) => `${name}：${presence}，${paths}`,
    linkSentence: (supplier: string, customer: string, flow: string, kind: string) =>
      `${supplier} → ${customer}：${flow}（${kind}）`,
    kinds: { data: '数据', software: '软件', hardware: '硬件', service: '服务' },
    linkStates: {
      'on-path': '贯通，越粗路径越多',
      complete: '两端都有记录',
      broken: '有一端没有记录',
      'not-judged': '供需关系',
    },
    legendPresence: {
      present: '有（企业数）',
      thin: '仅一家',
      absent: '缺失（名单为普查）',
      'no-record': '未收录，不等于没有',
      unknown: '未知',
      'not-judged': '环节（名单不判断）',
      recorded: '录到企业（不计数）',
    },
    glyphs: { 'broken-path': '录到，但不在完整路径上', 'single-source': '唯一供应方' },
    lowConfidence: '依据较弱',
    breaks: '路径到这里先没有记录',
    scenario: {
      filled: '推演补上',
      lost: '推演失去',
      lostFirm: '失去的企业',
      step: '第几步',
      gain: '再补可多几条',
      fresh: '新贯通',
    },
    chosen: '选中；无关的变淡',
    more: '另有几家',
    compared: { both: '两地都有记录', only: '只有', neither: '两地都没有记录' },
    /** What is otherwise said where only what a public source states is counted. */
    sourced: {
      recorded: (present: string, total: string) => `${total} 个环节中 ${present} 个有公开来源的记录。`,
      coverage: (present: string, total: string) => `${present} / ${total} 有来源`,
      presence: {
        thin: (_count: string) => '仅 1 家企业有公开来源',
        'no-record': (_count: string) => '没有公开来源的记录（不等于没有）',
        unknown: (_count: string) => '未知，各地都没有公开来源的记录',
      },
      linkStates: { complete: '两端都有公开来源的记录', broken: '有一端没有公开来源的记录' },
      legendPresence: {
        thin: '仅一家有公开来源',
        'no-record': '本地没有公开来源的记录',
        unknown: '各地都没有公开来源的记录',
      },
      glyphs: {
        'broken-path': '有公开来源的记录，但路径上另有环节没有',
        'single-source': '唯一有公开来源的供应方',
      },
    },
    asOf: (date: string) => `数据日期 ${date}`,
    source: (source: string) => `来源：${source}`,
    product: 'TwinAtlas 孪图',
  },
  en: {
    title: (region: string, chain: string) => `Digital-twin supply chain of ${region}${chain && `: ${chain}`}`,
    description: (lens: string, recorded: string) =>
      `${lens}. ${recorded} Each box is a segment and each line a supply link; columns run from upstream to downstream.`,
    lens: {
      representative: 'Lens: firms on a published list',
      registry: 'Lens: registered firms (not complete)',
      sourced: 'Lens: registered firms, only what a public source states (not complete)',
    },
    recorded: (present: string, total: string) => `${present} of ${total} segments are recorded.`,
    tiers: { upstream: 'Upstream', midstream: 'Midstream', downstream: 'Downstream' },
    coverage: (present: string, total: string) => `${present} of ${total} recorded`,
    coverageCensus: (present: string, total: string) => `${present} of ${total} present`,
    noSurvey: 'list not recorded',
    onList: (count: number) => (count > 0 ? `on the list (up to ${count})` : 'not on the list'),
    notJudged: 'the list speaks of chains, not of segments',
    stated: { present: 'Study: present', absent: 'Study: absent' },
    presence: {
      present: (count: string) => `${count} firms`,
      thin: (_count: string) => 'one firm only',
      absent: (_count: string) => 'missing',
      'no-record': (_count: string) => 'no record here, which does not mean none',
      unknown: (_count: string) => 'unknown: not surveyed, or recorded nowhere',
      'not-judged': (_count: string) => 'the list speaks of chains, not of segments',
      recorded: 'a firm is recorded',
    },
    blocked: (blocked: string, total: string) => `on ${blocked} of ${total} paths`,
    onPaths: (complete: string, through: string) => `${complete} of the ${through} paths through it are complete`,
    offPath: (through: string) => `none of the ${through} paths through it is complete`,
    segmentStanding: (name: string, presence: string) => `${name}: ${presence}`,
    segmentSentence: (name: string, presence: string, paths: string) => `${name}: ${presence}, ${paths}`,
    linkSentence: (supplier: string, customer: string, flow: string, kind: string) =>
      `${supplier} → ${customer}: ${flow} (${kind})`,
    kinds: { data: 'data', software: 'software', hardware: 'hardware', service: 'service' },
    linkStates: {
      'on-path': 'complete paths, wider for more',
      complete: 'a record at both ends',
      broken: 'an end has no record',
      'not-judged': 'supply link',
    },
    legendPresence: {
      present: 'present (firms)',
      thin: 'one firm only',
      absent: 'missing (census)',
      'no-record': 'no record, not “none”',
      unknown: 'unknown',
      'not-judged': 'segment (not judged by the list)',
      recorded: 'recorded (not counted)',
    },
    glyphs: { 'broken-path': 'recorded, on no complete path', 'single-source': 'only supplier' },
    lowConfidence: 'weak evidence',
    breaks: 'paths first lack a record here',
    scenario: {
      filled: 'supposed filled',
      lost: 'supposed lost',
      lostFirm: 'firm supposed lost',
      step: 'by which step',
      gain: 'what filling it adds next',
      fresh: 'newly complete',
    },
    chosen: 'selected; what it has no part in fades',
    more: 'more firms',
    compared: { both: 'recorded in both', only: 'only in ', neither: 'recorded in neither' },
    sourced: {
      recorded: (present: string, total: string) =>
        `${present} of ${total} segments have a record with a public source.`,
      coverage: (present: string, total: string) => `${present} of ${total} sourced`,
      presence: {
        thin: (_count: string) => 'one firm only with a public source',
        'no-record': (_count: string) => 'no record with a public source here, which does not mean none',
        unknown: (_count: string) => 'unknown: no record with a public source anywhere',
      },
      linkStates: {
        complete: 'a record with a public source at both ends',
        broken: 'an end has no record with a public source',
      },
      legendPresence: {
        thin: 'one firm only with a public source',
        'no-record': 'no record with a public source here',
        unknown: 'no record with a public source anywhere',
      },
      glyphs: {
        'broken-path': 'recorded with a public source, on no complete path',
        'single-source': 'only supplier with a public source',
      },
    },
    asOf: (date: string) => `As of ${date}`,
    source: (source: string) => `Source: ${source}`,
    product: 'TwinAtlas 孪图',
  },
});

/** The words of the drawing under a lens. */
export function drawingWords(language: Language, lens: Lens) {
  const words = drawingMessages[language];
  if (lens !== 'sourced') return words;
  const { recorded, coverage, presence, linkStates, legendPresence, glyphs } = words.sourced;
  return {
    ...words,
    recorded,
    coverage,
    presence: { ...words.presence, ...presence },
    linkStates: { ...words.linkStates, ...linkStates },
    legendPresence: { ...words.legendPresence, ...legendPresence },
    glyphs: { ...words.glyphs, ...glyphs },
  };
}
