import { messages } from '../i18n/messages';

/** Where supply is fragile, as far as pages show it (METHODS #12). */
export const networkMethods = messages({
  zh: {
    'single-supplier': {
      name: '单一来源',
      plain: '本地区有企业的环节所需要的上家环节，只录到一家本地企业，就是单一来源。',
      formula: '需要它的环节有记录，而它只录到 1 家',
      nulls: '没有录到企业的环节另按“未收录”说。其他地区不计家数，所以不判。',
      source: '本站规定，由收录企业和供需关系得出。',
    },
    between: {
      name: '最短联系经过的占比',
      plain:
        '企业网络里任意两点（企业或环节）之间最短的联系，有多少要经过这家企业。占比高的，把别处连不到一起的企业和环节连起来。',
      formula: 'Σ 经过它的最短联系 ÷ 全部最短联系，两端不算，除以 (n−1)(n−2)；n 是图上有联系的点数，联系不分方向',
      nulls: '少于 3 个点时为 0。点很多时从部分点算起，并注明是估计。',
      source: 'Freeman 1977；算法 Brandes 2001。',
    },
    split: {
      name: '离了会分开',
      plain: '去掉一家企业后，原来连在一起、各自还有企业的部分不再相连。只是没有了企业的环节不算。',
      formula: '企业网络的割点，去掉后至少两个部分还有企业；联系不分方向',
      nulls: '本来就不相连的部分各算各的。其他地区不计家数，所以不说。',
      source: 'Hopcroft & Tarjan 1973。',
    },
  },
  en: {
    'single-supplier': {
      name: 'Single source',
      plain: 'A segment that recorded segments of the region need, with only one recorded firm here.',
      formula: 'a segment that needs it has a record, and it has exactly 1 firm',
      nulls:
        'A segment without a firm is “no record” instead. In other regions firms are not counted, so it is not said.',
      source: 'A rule of this site, from registered firms and supply links.',
    },
    between: {
      name: 'Share of shortest ways over a firm',
      plain:
        'Of the shortest ways between any two points of the firm network (firms or segments), how many lead over this firm. A high share joins firms and segments that nothing else joins as closely.',
      formula:
        'Σ shortest ways over it ÷ all shortest ways, ends left out, over (n−1)(n−2); n is the number of tied points shown, ties without direction',
      nulls:
        '0 below 3 points. Where there are very many, it starts from some of them and says that it is an estimate.',
      source: 'Freeman 1977; algorithm by Brandes 2001.',
    },
    split: {
      name: 'What would be apart',
      plain:
        'Without the firm, parts that are joined now and still hold a firm each would no longer be joined. A segment that merely loses its firm does not count.',
      formula: 'cut points of the firm network that leave at least two parts with a firm; ties without direction',
      nulls:
        'Parts that were never joined are taken each for itself. In other regions firms are not counted, so it is not said.',
      source: 'Hopcroft & Tarjan 1973.',
    },
  },
});
