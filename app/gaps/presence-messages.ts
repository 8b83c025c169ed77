import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Lens } from './lens';

/** One word per presence, the same on every page: the name, the mark in a box, and what it means. */
export const presenceMessages = messages({
  zh: {
    legend: '图例',
    name: {
      present: '有',
      thin: '仅一家',
      absent: '缺失',
      'no-record': '未收录',
      unknown: '未知',
      'not-judged': '不判断',
    },
    mark: { absent: '缺', 'no-record': '–', unknown: '?', 'not-judged': '' },
    meaning: {
      present: '两家或更多企业',
      thin: '只有一家企业',
      absent: '名单是普查，没有企业',
      'no-record': '名录不完整，本地没有记录，别处有',
      unknown: '没有调查，或各地都没有记录',
      'not-judged': '名单只说到技术链，不判断环节',
    },
    /** What is otherwise said where only what a public source states is counted: other firms may be registered. */
    sourced: {
      name: { 'no-record': '无来源记录' },
      meaning: {
        present: '两家或更多有公开来源的企业',
        thin: '只有一家有公开来源',
        'no-record': '本地没有公开来源的记录，别处有',
        unknown: '各地都没有公开来源的记录',
      },
    },
    firms: (count: number) => `${count} 家`,
    recorded: '录到企业',
    noData: '没有名单，也没有收录企业',
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
      'not-judged': 'not judged',
    },
    mark: { absent: '×', 'no-record': '–', unknown: '?', 'not-judged': '' },
    meaning: {
      present: 'two or more firms',
      thin: 'one firm only',
      absent: 'the list is a census and has no firm',
      'no-record': 'the list is not complete; no record here, some elsewhere',
      unknown: 'not surveyed, or recorded nowhere',
      'not-judged': 'the list speaks of chains, not of segments',
    },
    sourced: {
      name: { 'no-record': 'no sourced record' },
      meaning: {
        present: 'two or more firms with a public source',
        thin: 'one firm only with a public source',
        'no-record': 'no record with a public source here, some elsewhere',
        unknown: 'no record with a public source anywhere',
      },
    },
    recorded: 'firm recorded',
    noData: 'no list, and no registered firm',
    firms: (count: number) => (count === 1 ? '1 firm' : `${count} firms`),
    unit: (count: number) => (count === 1 ? 'firm' : 'firms'),
  },
});

/** The words of presence under a lens. */
export function presenceWords(language: Language, lens: Lens | undefined) {
  const words = presenceMessages[language];
  if (lens !== 'sourced') return words;
  const { name, meaning } = words.sourced;
  return { ...words, name: { ...words.name, ...name }, meaning: { ...words.meaning, ...meaning } };
}
