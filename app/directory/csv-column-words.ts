import { textTable } from '../i18n/side-by-side';

/** What each column of the CSV download holds. */
export const csvColumnMeanings = textTable({
  id: ['企业页网址的最后一段', 'last part of the address of the company page'],
  name_zh: ['全称', 'full name'],
  short_name: ['简称', 'short name'],
  name_en: ['英文名', 'English name'],
  aliases: ['别名和曾用名，以分号隔开', 'other and former names, parted by semicolons'],
  region_code: ['注册地，GB/T 2260 代码', 'registered seat, GB/T 2260 code'],
  region_zh: ['注册地', 'registered seat, in Chinese'],
  region_en: ['注册地，英文', 'registered seat'],
  uscc: ['统一社会信用代码', 'unified social credit code'],
  stock_code: ['股票代码', 'stock code'],
  website: ['网站', 'website'],
  chains: ['技术链代号，本图谱归类', 'ids of chains, as this atlas classes the company'],
  segments: ['环节代号，本图谱归类', 'ids of segments, as this atlas classes the company'],
  grounds: [
    '每个环节的依据种类：listing 公开来源、desk 登记、project 协作项目、statement 企业申报，如 gis.cim:listing|project',
    'what each segment rests on: listing (public source), desk (entered), project (collaboration), statement (of the firm), as in gis.cim:listing|project',
  ],
  offers: [
    '在供资源的种类：equipment 设备、data 数据集、compute 算力、software 软件、staff 人员、training 培训、test-site 测试场地、other 其他',
    'kinds of what the firm offers now: equipment, data, compute, software, staff, training, test-site, other',
  ],
  confidence: ['可信度：high、medium、low', 'confidence: high, medium, low'],
});

export type CsvColumnName = keyof typeof csvColumnMeanings;
