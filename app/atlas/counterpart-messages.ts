import { messages } from '../i18n/messages';

/** Wording of the switch that leaves out what no public source states. */
export const regionMessages = messages({
  zh: {
    counted: { sourced: '只计有公开来源的', registry: '全部收录企业' },
    figures: (segments: string, links: string, paths: string) =>
      `${segments} 个环节 · ${links} 条供需关系 · ${paths} 条完整路径`,
    nothing: '没有',
    whole: (region: string) => `${region}，全部技术链`,
    show: { sourced: '只看这些', registry: '看全部' },
  },
  en: {
    counted: { sourced: 'Only what a public source states', registry: 'All registered firms' },
    figures: (segments: string, links: string, paths: string) =>
      `${segments} segments · ${links} links · ${paths} complete paths`,
    nothing: 'none',
    whole: (region: string) => `${region}, all chains`,
    show: { sourced: 'Show only these', registry: 'Show all' },
  },
});
