import { messages } from '../i18n/messages';

/** What filling one or two segments would bring, in which order, and how far any region can come. */
export const fillMessages = messages({
  zh: {
    single: (segment: string, gain: string) => `补上“${segment}”一个环节，完整路径最多增加 ${gain} 条`,
    singlesTied: (count: string, segments: string, gain: string) =>
      `只补一个环节，完整路径最多增加 ${gain} 条，${count} 个环节并列：${segments}`,
    noSingle: '任何一个环节单独补上都不能增加完整路径',
    pair: (pair: string, gain: string) => `两个一起补，最多增加 ${gain} 条：${pair}`,
    pairsTied: (count: string, pairs: string, gain: string) =>
      `两个一起补，最多增加 ${gain} 条，${count} 组并列：${pairs}`,
    andMore: '等',
    step: (segment: string, gain: string) => `${segment}（+${gain}）`,
    stepTied: (segment: string, gain: string, tied: string) => `${segment}（+${gain}，${tied} 个并列）`,
    order: (segments: string) => `逐个补的次序（括号内为多接通的路径）：${segments}`,
    orderTied: '并列的先补哪个都一样多，这里先列经过路径较多的。',
    recorded: '“补上”也可能只是把已有企业登记进来。',
    ceiling: (nowhere: string, segments: string, links: string, paths: string, sourced: boolean) =>
      `有 ${nowhere} 个环节在任何地区都没有${sourced ? '公开来源的' : ''}记录，所以任何地区现在最多到 ${segments} 个环节、${links} 条关系、${paths} 条路径。`,
  },
  en: {
    single: (segment, gain) => `Best single fill: ${segment}, +${gain} paths`,
    singlesTied: (count, segments, gain) => `Best single fill, +${gain} paths, ${count} segments tied: ${segments}`,
    noSingle: 'No single segment completes a path when filled alone',
    pair: (pair, gain) => `Best pair: ${pair}, +${gain} paths`,
    pairsTied: (count, pairs, gain) => `Best pair, +${gain} paths, ${count} pairs tied: ${pairs}`,
    andMore: 'and others',
    step: (segment, gain) => `${segment} (+${gain})`,
    stepTied: (segment, gain, tied) => `${segment} (+${gain}, ${tied} tied)`,
    order: (segments) => `One by one, in this order (paths gained): ${segments}`,
    orderTied: 'Tied segments gain the same whichever comes first; those on more paths are named first.',
    recorded: '“Filling” may mean no more than recording a firm that exists.',
    ceiling: (nowhere, segments, links, paths, sourced) =>
      `${nowhere === '1' ? '1 segment is' : `${nowhere} segments are`} recorded ${sourced ? 'with a public source ' : ''}in no region, so today no region can reach more than ${segments} segments, ${links} links and ${paths} paths.`,
  },
});
