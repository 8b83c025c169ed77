import { messages } from '../i18n/messages';

/** METHODS #9–#13: where the network of supply is fragile. */
export const networkMethods = messages({
  zh: {
    'single-supplier': {
      name: '单一供给和最小割',
      plain: '必需的上家环节只有一家供给企业，就是单一来源。最小割是断掉供给最少要去掉的一组企业。',
      formula: '节点拆分后的最大流',
      nulls: '最小割的大小唯一，组成不唯一，所以注明“其中一组”。',
      source: 'Menger 定理；Ford 和 Fulkerson。',
    },
    'supplier-concentration': {
      name: '供给集中度（HHI）',
      plain: '供给集中在少数几家的程度。大于 0.18 为高度集中，大于 0.4 为依赖。',
      formula: 'HHI = Σ 份额²；等效供给家数 = 1 ÷ HHI',
      nulls: '没有供给家时不算；只有一家时 HHI 为 1。供给值为零的不计。',
      source: 'Herfindahl、Hirschman；界线：美国司法部和联邦贸易委员会 2023；CEPII GeoDep。',
    },
    'external-dependence': {
      name: '外部依赖',
      plain: '供给中来自本地区以外的部分。等于 1 − 本地配套率。',
      formula: '外部 ÷（本地 + 外部）；知道金额按金额，否则按关系数；样本小时向总体收缩',
      nulls: '没有记录到供给关系时不算。现有数据没有企业间供给关系，所以目前不显示。',
      source: '欧盟 SWD(2021)352；Lefebvre 和 Wibaux 2024；收缩办法为本站规定。',
    },
  },
  en: {
    'single-supplier': {
      name: 'Single supplier and smallest cut',
      plain:
        'A required input with exactly one supplying firm is single-source. The smallest cut is the fewest firms whose loss stops supply.',
      formula: 'maximum flow after splitting nodes',
      nulls: 'The size of the cut is unique, its members are not: marked “one smallest cut”.',
      source: 'Menger; Ford & Fulkerson.',
    },
    'supplier-concentration': {
      name: 'Supplier concentration (HHI)',
      plain: 'How far supply rests on a few firms. Above 0.18 is highly concentrated, above 0.4 is dependence.',
      formula: 'HHI = Σ share²; effective suppliers = 1 ÷ HHI',
      nulls: 'Not computed without suppliers; 1 with a single one. Suppliers of zero value do not count.',
      source: 'Herfindahl, Hirschman; cut-offs: US DOJ and FTC 2023; CEPII GeoDep.',
    },
    'external-dependence': {
      name: 'External dependence',
      plain: 'The part of supply that comes from outside the region.',
      formula:
        'external ÷ (local + external); by value when known, else by number of relations; shrunk towards the pooled share in small samples',
      nulls:
        'Not computed without recorded supply relations. The data hold none between firms yet, so it is not shown today.',
      source: 'EC SWD(2021)352; Lefebvre & Wibaux 2024; the shrinking is a rule of this site.',
    },
  },
});
