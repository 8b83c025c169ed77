import { messages } from '../i18n/messages';

/** METHODS #5–#8: how much of the chain is there, and what one more segment would do. */
export const coverageMethods = messages({
  zh: {
    'segment-coverage': {
      name: '环节覆盖',
      plain: '环节是产业链里的一种能力。有多少个环节记录到至少一家企业，占全部环节的多少。',
      formula: '有企业的环节数 ÷ 环节总数',
      nulls: '没有环节时不算。没有记录到企业，只说明数据里没有；名录不完整时另称“未收录”，不称“缺”。',
      source: '通用比例；环节和供需关系是孪图自己的工作分类，依据见各环节。',
    },
    'link-coverage': {
      name: '关系覆盖',
      plain: '一条供需关系由上家供应下家。两端的环节都有企业，这条关系才算完整。',
      formula: '两端都有企业的供需关系数 ÷ 供需关系总数',
      nulls: '没有供需关系时不算。',
      source: '通用比例。',
    },
    'path-coverage': {
      name: '路径覆盖',
      plain:
        '从不靠别人供应的环节，一路走到不再供应别人的环节，是一条完整供应路径。途中每个环节都录到企业才算贯通。这是首要数字：一处没有企业记录，经过它的路径就都不算走通。',
      formula: '走通的路径数 ÷ 全部路径数；按拓扑顺序累加，不逐条列举',
      nulls:
        '没有路径时不算。互相供应的环节先并为一个，全部成员都有企业才算有。条数很大时用大整数，不取近似。有的环节任何地区都没有记录，它们给所有地区封了顶，数字旁写明现在最多到多少。选了一条技术链时，数字仍是全部技术链的，并会注明。',
      source: '路径计数：Hummon 和 Doreian 1989；Batagelj 2003。',
    },
    'fill-value': {
      name: '补一个环节的效果',
      plain:
        '假设这个环节有了企业，会多走通几条路径。0 不等于没用：同一条路径上可能还有别的缺口，所以同时给出最好的一对和逐个补齐的次序。同样好的全部列出，写明并列，不挑第一个。',
      formula: '补上该环节后走通的路径数 − 现在走通的路径数',
      nulls: '已有企业的环节不算。',
      source: '由路径覆盖直接推出。',
    },
    'choke-share': {
      name: '关键度',
      plain: '经过这个环节的路径多不多，和全图各条链里最多的环节相比。1 表示最多，0 表示没有路径经过。',
      formula: '（从起点到它的路径数 × 从它到终点的路径数）÷ 全图各环节的最大值',
      nulls: '最大值为 0 时不算。',
      source: '同路径计数：Hummon 和 Doreian 1989；Batagelj 2003。',
    },
  },
  en: {
    'segment-coverage': {
      name: 'Segment coverage',
      plain:
        'A segment is one capability in the chain. How many segments have at least one recorded firm, out of all segments.',
      formula: 'segments with a firm ÷ all segments',
      nulls:
        'Not computed without segments. “No firm” is a fact about the data; where the list is not complete it is called “no record”, not “missing”.',
      source: 'A plain ratio; segments and links are TwinAtlas’s own working taxonomy, with sources on each segment.',
    },
    'link-coverage': {
      name: 'Link coverage',
      plain: 'In a link one segment supplies another. It is complete when both ends have a firm.',
      formula: 'links with a firm at both ends ÷ all links',
      nulls: 'Not computed without links.',
      source: 'A plain ratio.',
    },
    'path-coverage': {
      name: 'Path coverage',
      plain:
        'A supply path runs from a segment that nobody supplies to one that supplies nobody. It is complete when every segment on it has a firm. This is the leading figure: one segment without a record leaves every path through it incomplete.',
      formula: 'complete paths ÷ all paths; summed in topological order, never enumerated',
      nulls:
        'Not computed without paths. Segments that supply each other count as one, present when all its members are. Very large counts use exact big integers. Segments recorded in no region cap every region: how far any can come today is said beside the figure. With one chain chosen the figures are still of all chains, and say so.',
      source: 'Path counting: Hummon & Doreian 1989; Batagelj 2003.',
    },
    'fill-value': {
      name: 'Value of filling a segment',
      plain:
        'How many more paths would be complete if this segment had a firm. 0 does not mean useless: another gap may lie on the same path, so the best pair and a step-by-step order are shown too. Equals are all named and said to be tied.',
      formula: 'complete paths with the segment filled − complete paths now',
      nulls: 'Not computed for a segment that has a firm.',
      source: 'Follows from path coverage.',
    },
    'choke-share': {
      name: 'Criticality',
      plain:
        'How many paths run through this segment, compared with the busiest segment of the whole map of chains. 1 is the busiest, 0 means no path.',
      formula: '(paths from a source to it × paths from it to a sink) ÷ the largest value on the map',
      nulls: 'Not computed where the largest value is 0.',
      source: 'As path counting: Hummon & Doreian 1989; Batagelj 2003.',
    },
  },
});
