import { messages } from '../i18n/messages';

/** What would change and what depends on what: what-ifs, targets, the stress test (METHODS #5–#7, #10, #12, #13). */
export const scenarioMethods = messages({
  zh: {
    'what-if': {
      name: '补链推演',
      plain:
        '在现有记录上假设补上或少了环节和企业，按同样的算法重算三项覆盖，给出现在、推演后和差。只是假设，不写进数据；各条假设的先后不影响结果，只影响每一步的增量。',
      formula: '推演后的覆盖 − 现在的覆盖；每一步的增量按列出的次序算，单独的增量各自从现在算起',
      nulls: '代表性企业名单不判断环节，所以不推演。相反的两条假设都不计；记录里已经如此的标为已成事实。',
      source: '由路径覆盖直接推出。',
    },
    'what-it-takes': {
      name: '要到目标最少补几个',
      plain:
        '要让完整路径达到全部路径的某个百分比，最少要补几个环节、有哪几种补法；每一种补法都列出，写明哪些环节每一种都有。',
      formula: '由小到大试各种组合；所缺环节数超过余下可补数的路径接不通，用来提前排除。结果与逐一试遍相同',
      nulls: '组合太多时不试完：给出至少几个，和逐个补增加最多的一种补法。',
      source: '组合搜索，逐层排除；路径计数同路径覆盖。',
    },
    'paths-between': {
      name: '两个环节之间的路径',
      plain: '两个环节之间有多少条供应路径、多少条完整、各条最先缺在哪里、哪些缺口同在一条路径上。',
      formula: '从起点到缺口贯通的条数 × 从缺口到终点的条数；按拓扑顺序累加，超过 12 条不逐条列出',
      nulls: '互相不供应的两个环节之间没有路径。互相供应的一组环节算一步。',
      source: '同路径计数。',
    },
    'stress-test': {
      name: '压力测试',
      plain: '逐个假设少一家企业、少一个环节，看少几条完整路径、哪些环节空出来。说的是依赖，不是过错。',
      formula: '少了它之后的完整路径数；平均保留 = 1 − 平均少掉的条数 ÷ 现在的完整路径数',
      nulls: '现在没有完整路径时不算平均保留。其他地区不计家数，只逐个看环节。',
      source: '模拟失效：Schneider 等 2011，PNAS 108:3838。',
    },
    'must-pass': {
      name: '绕不开的环节',
      plain: '贯通的路径到一个终点，全部要经过的环节。',
      formula: '终点的支配点：去掉它，就没有贯通的路径到达终点',
      nulls: '一条也走不通时不判。',
      source: 'Lengauer 和 Tarjan 1979。',
    },
    'fewest-fills': {
      name: '接通一个终点最少补几个',
      plain: '要有一条完整路径到达这个终点，最少补几个环节，列出其中一组。',
      formula: '缺的环节算 1，有的算 0，从起点到终点的最短路',
      nulls: '已有贯通的路径时为 0。',
      source: 'Dijkstra 1959。',
    },
    'smallest-cut': {
      name: '同时空出的最少环节',
      plain: '最少几个环节同时空出来，就没有一条完整路径；列出其中一组，别的组也可能有。',
      formula: '按环节拆点，取最小的截集',
      nulls: '没有完整路径时不算。',
      source: 'Menger 1927；Ford 和 Fulkerson 1956。',
    },
  },
  en: {
    'what-if': {
      name: 'What if',
      plain:
        'Segments and firms are supposed to come or go, and the three coverages are computed again by the same rules: now, then, and the difference. Nothing is written. The order of what is supposed changes what each step adds, never the outcome.',
      formula:
        'coverage then − coverage now; each step adds to those before it as listed, and alone it is counted from now',
      nulls:
        'Not computed under the published list, which judges no segment. Two opposite suppositions are both left out; what the records say already is marked.',
      source: 'Follows from path coverage.',
    },
    'what-it-takes': {
      name: 'What it takes to reach a target',
      plain:
        'The fewest segments to fill until a share of all paths is complete, and every way to do it with so few; what all ways have in common is said.',
      formula:
        'sizes tried upwards; paths that lack more segments than may still be filled rule a branch out. The same as trying every set',
      nulls:
        'Where there are too many combinations the search stops: at least how many, and the set that filling what adds most each time gives.',
      source: 'Branch and bound over sets; paths counted as in path coverage.',
    },
    'paths-between': {
      name: 'Paths between two segments',
      plain:
        'How many supply paths join two segments, how many are complete, where each first lacks a firm, and which gaps stand on the same ones.',
      formula:
        'complete ways from one end to a gap × all ways from it to the other; summed in topological order, listed up to twelve',
      nulls: 'None between segments of which neither leads to the other. Segments that supply each other are one step.',
      source: 'As path counting.',
    },
    'stress-test': {
      name: 'Stress test',
      plain:
        'One firm or one segment is taken away at a time: how many complete paths go, and which segments are left empty. It says what is depended on, not whose fault it is.',
      formula: 'complete paths without it; kept on average = 1 − mean paths lost ÷ complete paths now',
      nulls: 'No average where no path is complete now. In other regions firms are not counted: segments alone.',
      source: 'Simulated failure: Schneider et al. 2011, PNAS 108:3838.',
    },
    'must-pass': {
      name: 'No way around',
      plain: 'The segments that every complete path to a last segment runs through.',
      formula: 'dominators of the last segment: without one, no complete path arrives',
      nulls: 'Not said where no path is complete.',
      source: 'Lengauer & Tarjan 1979.',
    },
    'fewest-fills': {
      name: 'Fewest to fill for one path',
      plain: 'The fewest segments to fill until one complete path arrives at a last segment, and one such set.',
      formula: 'shortest way from a first segment, a missing one costing 1 and a recorded one 0',
      nulls: '0 where a complete path arrives already.',
      source: 'Dijkstra 1959.',
    },
    'smallest-cut': {
      name: 'Smallest cut',
      plain: 'The fewest segments that, empty at once, leave no complete path; one such set, others may exist.',
      formula: 'minimum cut with each segment split in two',
      nulls: 'Not computed where no path is complete.',
      source: 'Menger 1927; Ford & Fulkerson 1956.',
    },
  },
});
