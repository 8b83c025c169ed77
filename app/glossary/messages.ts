import { messages } from '../i18n/messages';

/** Wording of the glossary page around its terms. */
export const glossaryMessages = messages({
  zh: {
    title: '术语',
    description: '孪图的用词，一事一词，中英文对照。',
    term: '中文',
    beside: '英文',
    meaning: '意思',
    methods: '数字是怎么算的',
    groups: { atlas: '图谱', counting: '收录与口径', gaps: '缺口', alliance: '联盟与协作', certification: '人才认证' },
  },
  en: {
    title: 'Glossary',
    description: 'The words of TwinAtlas, one for each thing, in both languages.',
    term: 'English',
    beside: 'Chinese',
    meaning: 'Meaning',
    methods: 'How the figures are computed',
    groups: {
      atlas: 'Atlas',
      counting: 'Records and lenses',
      gaps: 'Gaps',
      alliance: 'Alliance and working together',
      certification: 'Talent certification',
    },
  },
});
