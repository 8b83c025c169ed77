import { messages } from '../i18n/messages';

/** METHODS #9–#13: where the network of supply is fragile. */
export const networkMethods = messages({
  zh: {
    'must-pass': {
      name: '必经环节',
      plain: '到某个下游环节的每一条路径都要经过的环节。它一断，下游全断。',
      formula: '从总起点看该下游环节的支配节点',
      nulls: '该下游环节走不到时不算。',
      source: 'Lengauer 和 Tarjan 1979。',
    },
    articulation: {
      name: '割点和桥',
      plain: '把供需关系当作没有方向，去掉后会使图断成几块的环节或关系。它对有方向的链会报多，所以先看必经环节。',
      formula: '无向简单图上的 Tarjan 算法',
      nulls: '图不连通时按每一块分别算。',
      source: 'Hopcroft 和 Tarjan 1973。',
    },
    betweenness: {
      name: '中介中心性',
      plain: '其他环节之间的最短供给路线，有多大比例经过它。',
      formula: '有向、不加权、不含两端；除以 (n−1)(n−2)',
      nulls: '少于 3 个环节时为 0；超过 20,000 个节点时抽样，并标“估计”。',
      source: 'Freeman 1977；Brandes 2001。',
    },
    'single-supplier': {
      name: '单一供给和最小割',
      plain: '必需的上家环节只有一家供给企业，就是单一来源。最小割是断掉供给最少要去掉的一组企业。',
      formula: '节点拆分后的最大流',
      nulls: '最小割的大小唯一，组成不唯一，所以注明“其中一组”。',
      source: 'Menger 定理；Ford 和 Fulkerson。',
    },
    resilience: {
      name: '少一家企业会怎样',
      plain: '逐家去掉一家企业，看会丢掉多少环节和路径。',
      formula: 'R1 = 1 − 平均损失的路径数 ÷ 现在走通的路径数',
      nulls: '现在没有走通的路径时不算。',
      source: 'Schneider 等 2011（PNAS 108:3838）。',
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
    'must-pass': {
      name: 'Must-pass segments',
      plain: 'Segments that every path to a downstream segment runs through. If one fails, everything after it fails.',
      formula: 'dominators of the downstream segment, seen from a common source',
      nulls: 'Not computed where the downstream segment cannot be reached.',
      source: 'Lengauer & Tarjan 1979.',
    },
    articulation: {
      name: 'Articulation points and bridges',
      plain: 'Segments or links whose removal splits the network when directions are ignored. They over-report on directed chains, so look at must-pass segments first.',
      formula: 'Tarjan’s algorithm on the undirected simple graph',
      nulls: 'Computed per component when the network is not connected.',
      source: 'Hopcroft & Tarjan 1973.',
    },
    betweenness: {
      name: 'Betweenness',
      plain: 'The share of shortest supply routes between other segments that run through this one.',
      formula: 'directed, unweighted, end points left out; divided by (n−1)(n−2)',
      nulls: '0 below 3 segments; sampled and marked “estimate” above 20,000 nodes.',
      source: 'Freeman 1977; Brandes 2001.',
    },
    'single-supplier': {
      name: 'Single supplier and smallest cut',
      plain: 'A required input with exactly one supplying firm is single-source. The smallest cut is the fewest firms whose loss stops supply.',
      formula: 'maximum flow after splitting nodes',
      nulls: 'The size of the cut is unique, its members are not: marked “one smallest cut”.',
      source: 'Menger; Ford & Fulkerson.',
    },
    resilience: {
      name: 'Losing one firm',
      plain: 'Remove the firms one at a time and see how many segments and paths are lost.',
      formula: 'R1 = 1 − mean paths lost ÷ complete paths now',
      nulls: 'Not computed while no path is complete.',
      source: 'Schneider et al. 2011 (PNAS 108:3838).',
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
      formula: 'external ÷ (local + external); by value when known, else by number of relations; shrunk towards the pooled share in small samples',
      nulls: 'Not computed without recorded supply relations. The data hold none between firms yet, so it is not shown today.',
      source: 'EC SWD(2021)352; Lefebvre & Wibaux 2024; the shrinking is a rule of this site.',
    },
  },
});
