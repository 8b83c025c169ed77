import { messages } from '../i18n/messages';

/** Where supply is fragile, as far as pages show it (METHODS #12). */
export const networkMethods = messages({
  zh: {
    'single-supplier': {
      name: '单一来源',
      plain: '本地区有企业的环节所需要的上家环节，只录到一家本地企业，就是单一来源。',
      formula: '需要它的环节有记录，而它只录到 1 家',
      nulls: '没有录到企业的环节另按“未录”说。其他地区不计家数，所以不判。',
      source: '本站规定，由登记企业和供需关系得出。',
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
  },
});
