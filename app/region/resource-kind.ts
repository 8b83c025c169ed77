import type { Language } from '../i18n/language';

/**
 * What firms share: the kinds of an offer and, later, of a need, so that one can be matched with the other. The SQL
 * CHECK, the filters and the forms derive from this table.
 */
export const resourceKinds = {
  equipment: { zh: '设备、实验室', en: 'Equipment or lab' },
  data: { zh: '数据集', en: 'Data set' },
  compute: { zh: '算力', en: 'Computing power' },
  software: { zh: '软件许可、接口', en: 'Software licence or interface' },
  staff: { zh: '人员、专家', en: 'Staff or expertise' },
  training: { zh: '培训', en: 'Training' },
  'test-site': { zh: '测试场地', en: 'Test site' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ResourceKind = keyof typeof resourceKinds;
export const resourceKindNames = Object.keys(resourceKinds) as [ResourceKind, ...ResourceKind[]];

/** Under what terms a resource is had. */
export const resourceTerms = {
  free: { zh: '免费', en: 'Free' },
  paid: { zh: '收费', en: 'Paid' },
  agreed: { zh: '面议', en: 'By agreement' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ResourceTerms = keyof typeof resourceTerms;
export const resourceTermsNames = Object.keys(resourceTerms) as [ResourceTerms, ...ResourceTerms[]];
