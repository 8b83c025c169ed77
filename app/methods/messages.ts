import { messages } from '../i18n/messages';

/** Wording of the methods page around its entries. */
export const methodsMessages = messages({
  zh: {
    title: '数字是怎么算的',
    description: '孪图每个数字的定义、公式、空值规则和出处。',
    contents: '本页内容',
    formula: '算法',
    nulls: '算不出时',
    source: '出处',
    groups: {
      lenses: '口径',
      coverage: '链条通不通',
      scenarios: '假设与目标',
      fragility: '哪里脆弱',
      comparison: '和别的地区比',
      people: '人才',
      needs: '需求',
    },
    encoding: '图上怎么画',
    encodingText: '颜色之外另有形状和文字，黑白打印也能分清。',
  },
  en: {
    title: 'How the figures are computed',
    description: 'Definition, formula, rule for unknowns and source of every figure in TwinAtlas.',
    contents: 'On this page',
    formula: 'Formula',
    nulls: 'When unknown',
    source: 'Source',
    groups: {
      lenses: 'Which firms are counted',
      coverage: 'Is the chain complete',
      scenarios: 'What if',
      fragility: 'Where it is fragile',
      comparison: 'Against other regions',
      people: 'Talent',
      needs: 'Needs',
    },
    encoding: 'How it is drawn',
    encodingText: 'Shape and words accompany colour, so it reads in black and white.',
  },
});
