import { messages } from '../i18n/messages';

/** One word per presence, the same on every page: the name, the mark in a box, and what it means. */
export const presenceMessages = messages({
  zh: {
    legend: '图例',
    name: { present: '有', thin: '仅一家', absent: '缺失', 'no-record': '未录', unknown: '未知' },
    mark: { absent: '缺', 'no-record': '–', unknown: '?' },
    meaning: {
      present: '两家或更多企业',
      thin: '只有一家企业',
      absent: '名单是普查，没有企业',
      'no-record': '名录不完整，本地没有记录，别处有',
      unknown: '没有调查，或各地都没有记录',
    },
    firms: (count: number) => `${count} 家`,
    unit: (_count: number) => '家',
  },
  en: {
    legend: 'Key',
    name: {
      present: 'present',
      thin: 'one firm only',
      absent: 'missing',
      'no-record': 'no record',
      unknown: 'unknown',
    },
    mark: { absent: '×', 'no-record': '–', unknown: '?' },
    meaning: {
      present: 'two or more firms',
      thin: 'one firm only',
      absent: 'the list is a census and has no firm',
      'no-record': 'the list is not complete; no record here, some elsewhere',
      unknown: 'not surveyed, or recorded nowhere',
    },
    firms: (count: number) => (count === 1 ? '1 firm' : `${count} firms`),
    unit: (count: number) => (count === 1 ? 'firm' : 'firms'),
  },
});
