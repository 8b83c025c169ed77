import { messages } from '../../i18n/messages';

/** Wording of two regions side by side. */
export const comparisonMessages = messages({
  zh: {
    mode: '与他城比',
    title: (region: string) => `${region}与他城比`,
    titleOfTwo: (first: string, second: string, chain: string | null) =>
      `${first}与${second}比${chain === null ? '' : ` · ${chain}`}`,
    description: (region: string) => `${region}和另一个地区：哪些环节两地都有记录，哪些只有一地有。`,
    purpose: '两个地区画在一张图上：都有记录的、只有一地有的、都没有的。',
    with: '和谁比',
    presence: '各地名录都不是普查，家数不能比：只看有没有记录。没有记录不等于没有。',
    first: {
      peer: (region: string, other: string) => `先和${other}比：它是${region}的第一个对照城市。换一个用“和谁比”。`,
      home: (_region: string, other: string) => `先和${other}比：它是本站的地区。换一个用“和谁比”。`,
      recorded: (_region: string, other: string) => `先和${other}比：有记录的地区里它排在最前。换一个用“和谁比”。`,
    },
    list: '名单是挑选，只说到技术链，不能逐个环节比。',
    seeRegistry: '按收录企业比',
    noRecords: (region: string) => `${region}没有收录企业，没有可比的记录。`,
    noOther: '没有别的有记录的地区可比。',
    heading: (first: string, second: string, chain: string | null) =>
      `${first}与${second}：${chain ?? '数字孪生产业链'}各环节有没有记录`,
    aloneShown: (region: string) => `图上是${region}自己。`,
    counts: '环节数',
    noRecord: '没有记录',
    difference: '差别',
    groups: {
      first: (first: string, _second: string) => `只有${first}有记录`,
      second: (_first: string, second: string) => `只有${second}有记录`,
      both: (_first: string, _second: string) => '两地都有记录',
      neither: (_first: string, _second: string) => '两地都没有记录',
    },
    count: (count: number) => `${count} 个环节`,
    none: '没有',
    multiples: (count: number) => `和 ${count} 个地区各比一次`,
    multiplesHelp: '一行一条技术链，一格一个环节。按常用顺序排，不按多少排。',
    cells: { both: '都有', first: '只有本地', second: '只有对方', neither: '都没有' },
    sentence: (both: number, first: number, second: number) => `都有 ${both}，只有本地 ${first}，只有对方 ${second}`,
  },
  en: {
    mode: 'Beside another',
    title: (region: string) => `${region} beside another region`,
    titleOfTwo: (first: string, second: string, chain: string | null) =>
      `${first} beside ${second}${chain === null ? '' : ` · ${chain}`}`,
    description: (region: string) =>
      `${region} and another region: which segments are recorded in both, and which in one of them only.`,
    purpose: 'Two regions in one picture: recorded in both, in one only, in neither.',
    with: 'Compare with',
    presence:
      'No register is a census, so numbers of firms cannot be compared: only whether there is a record. No record does not mean none.',
    first: {
      peer: (region: string, other: string) =>
        `${other} comes first because it is the first peer that ${region} is compared with; choose another under “Compare with”.`,
      home: (_region: string, other: string) =>
        `${other} comes first because it is the region of this site; choose another under “Compare with”.`,
      recorded: (_region: string, other: string) =>
        `${other} comes first in the order of regions with records; choose another under “Compare with”.`,
    },
    list: 'The list is a selection and speaks of chains only, so segments cannot be compared.',
    seeRegistry: 'Compare by registered firms',
    noRecords: (region: string) => `${region} has no registered firm: there is no record to compare.`,
    noOther: 'No other region with records is there to compare with.',
    heading: (first: string, second: string, chain: string | null) =>
      `${first} and ${second}: which segments of ${chain ?? 'the digital-twin supply chain'} are recorded`,
    aloneShown: (region: string) => `The drawing shows ${region} alone.`,
    counts: 'Numbers of segments',
    noRecord: 'no record',
    difference: 'The difference',
    groups: {
      first: (first: string, _second: string) => `Recorded in ${first} only`,
      second: (_first: string, second: string) => `Recorded in ${second} only`,
      both: (_first: string, _second: string) => 'Recorded in both',
      neither: (_first: string, _second: string) => 'Recorded in neither',
    },
    count: (count: number) => (count === 1 ? '1 segment' : `${count} segments`),
    none: 'none',
    multiples: (count: number) => `Beside ${count} regions, one by one`,
    multiplesHelp: 'A row is a chain, a cell a segment. In the usual order, not by how many.',
    cells: { both: 'both', first: 'here only', second: 'there only', neither: 'neither' },
    sentence: (both: number, first: number, second: number) => `both ${both}, here only ${first}, there only ${second}`,
  },
});
