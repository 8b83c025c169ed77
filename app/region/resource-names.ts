import type { Language } from '../i18n/language';
import { textIn, type SideBySide } from '../i18n/side-by-side';
import type { ResourceKind, ResourceTerms } from './resource-kind';

/** What each kind of resource is called. */
export const resourceKindNames: Readonly<Record<ResourceKind, SideBySide>> = {
  equipment: ['设备、实验室', 'Equipment or lab'],
  data: ['数据集', 'Data set'],
  compute: ['算力', 'Computing power'],
  software: ['软件许可、接口', 'Software licence or interface'],
  staff: ['人员、专家', 'Staff or expertise'],
  training: ['培训', 'Training'],
  'test-site': ['测试场地', 'Test site'],
  other: ['其他', 'Other'],
};

const termsNames: Readonly<Record<ResourceTerms, SideBySide>> = {
  free: ['免费', 'Free'],
  paid: ['收费', 'Paid'],
  agreed: ['面议', 'By agreement'],
};

/** A kind of resource in the reader's language. */
export function resourceKindName(language: Language, kind: ResourceKind): string {
  return textIn(language, resourceKindNames[kind]);
}

/** The terms of a resource in the reader's language. */
export function resourceTermsName(language: Language, terms: ResourceTerms): string {
  return textIn(language, termsNames[terms]);
}
