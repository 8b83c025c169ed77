import { messages } from '../../i18n/messages';

/** Wording of saved searches. */
export const savedSearchMessages = messages({
  zh: {
    title: '保存的搜索',
    purpose: '有新的企业、需求或供给符合时寄邮件给您。',
    none: '还没有保存的搜索。在企业名录、需求或供给里选好条件，再点“保存这个搜索”。',
    subject: { companies: '企业', needs: '需求', offers: '供给', projects: '协作项目' },
    name: '给搜索起个名字',
    save: '保存',
    remove: '删除',
    removeOne: (name: string) => `删除“${name}”`,
    change: '改条件',
    link: '保存这个搜索',
    any: '不限（全部新的）',
  },
  en: {
    title: 'Saved searches',
    purpose: 'You get an e-mail when a new firm, need or offer matches.',
    none: 'None yet. Choose conditions in the directory or the lists of needs and offers, then “Save this search”.',
    subject: { companies: 'Firms', needs: 'Needs', offers: 'Offers', projects: 'Projects' },
    name: 'Name of the search',
    save: 'Save',
    remove: 'Delete',
    removeOne: (name: string) => `Delete “${name}”`,
    change: 'Change the conditions',
    link: 'Save this search',
    any: 'everything new',
  },
});
