import type { ProposedField } from '../companies/profile-field-groups';
import type { SideBySide } from '../i18n/side-by-side';

/** The fields of a company, which changes of a profile are recorded by. */
export const companyWords: Readonly<Record<ProposedField, SideBySide>> = {
  address: ['地址', 'address'],
  introEn: ['英文简介', 'introduction in English'],
  introZh: ['简介', 'introduction'],
  alias: ['别名', 'other names'],
  nameEn: ['英文名', 'English name'],
  nameZh: ['名称', 'name'],
  regionCode: ['地区', 'region'],
  shortName: ['简称', 'short name'],
  uscc: ['统一社会信用代码', 'unified social credit code'],
  website: ['网站', 'website'],
};
