import { smallestGroup } from '../gaps/smallest-group';
import { messages } from '../i18n/messages';

/** Lenses, surveys, comparison (METHODS #1, #2, "Lens"), gap kinds and talent (#18). */
export const comparisonMethods = messages({
  zh: {
    lens: {
      name: '口径',
      plain:
        '先说口径，再说数字。“代表性企业名单”只看已发表的名单，只说到技术链；“收录企业”数孪图里收录的全部企业。同一地区换一个口径，结果会不同，所以两个都给出。',
      formula: '企业所在地按注册地；一家企业在一个环节只计一次',
      nulls: '两个口径不混用，不相加。',
      source: '本站规定。代表性企业名单：研究稿（2022 年调研）§3.3 [37]。',
    },
    sourced: {
      name: '只计有公开来源的',
      plain:
        '“收录企业”里，有的归类或注册地没有找到可引用的公开来源，按一般了解填写，可信度标“低”。打开这个开关就不计这些，也不计企业只有自报的环节；数字列在总数旁边，两边都能看。',
      formula: '计入 = 归类有公开来源且可信度不低，并且注册地可信度不低',
      nulls: '略去之后不再是普查：没有记录只能说未收录。代表性企业名单不受影响。',
      source: '本站规定。每项归类和注册地的依据、来源、日期、可信度见企业页和环节页。',
    },
    survey: {
      name: '名录完整程度',
      plain:
        '普查：名单覆盖该地区该技术链的全部代表性企业，没有就是缺。名单：发布者挑选的企业，只说到技术链，不说哪个环节缺。部分：只收集了一部分，没有只能说未收录。无：没有名单。',
      formula: '口径 × 地区 × 技术链，各有完整程度、日期和来源',
      nulls: '没有注明时，收录企业按“部分”，代表性企业按“无”。',
      source: '本站规定。',
    },
    comparison: {
      name: '能否和别的城市比',
      plain:
        '两个地区的名录在该口径下都是普查，才比较企业数。否则不比，说明原因，只说有没有记录，不给其他地区的企业数；矩阵和名单口径的图谱另列已发表的占比。广州的企业收集得最细，用现有名录算城市份额会高估广州。',
      formula: '双方都是普查 → 可比；否则不可比',
      nulls:
        '不可比时不给出其他地区各环节的企业数，图谱、矩阵和下载都一样；一个地区的登记总数和名录里各市的家数照列，注明名录和日期，不能拿来比多少。“其他地区”不含本地区自己。',
      source: '本站规定。已发表占比：研究稿（2022 年调研）§3.3 [37]。',
    },
    'shrunk-location-quotient': {
      name: '收缩后的区位商',
      plain:
        '区位商是一个地区某环节企业的比重，是各地区平均比重的几倍。企业少的时候，差一家比值就大变，所以按平均水平做折中，再给出把握程度：确认缺口、可能缺口、确认优势，或“企业太少，说不准”。',
      formula: 'E = 本地企业数 × 该环节企业数 ÷ 全部企业数；均值 =（x+2）÷（E+2）；p = 真值小于 1 的概率',
      nulls:
        '只在矩阵上、只在两个地区的名录都是普查时显示；否则不显示。E 为 0 时写“没有依据”。p ≥ 0.95 确认缺口，≥ 0.80 可能缺口，≤ 0.05 确认优势。',
      source: 'Balassa 1965；Clayton 和 Kaldor 1987；参数取 2 为本站规定。',
    },
    'gap-kinds': {
      name: '缺口种类',
      plain:
        '缺：普查下没有企业。未收录：名录不完整，没有记录。未知：没有调查，或任何地区都没有记录。薄弱：只录到一家。单一来源：必需的供应只录到一家。路径缺记录：录到企业，但经过它的路径上都另有环节没有记录。阻断：缺，并且有路径经过它。人才短缺（按本站登记）：需求比本站登记的持证人多出一半以上。代表性企业名单不判断环节，所以在那个口径下一种也不说。',
      formula: '一个环节可以同时有几种',
      nulls: '依据不足的种类不判。',
      source: '本站规定，由以上各数得出。',
    },
    talent: {
      name: '需求与本站登记的持证人之比',
      plain:
        '一个地区登记的用人需求，是本站登记并公布的持证人的多少倍，以及需求中超出持证人的比例。本站登记不是本地区的全部人才，持证人也不是求职者，所以这不是本地区的求人倍率和人才缺口。',
      formula:
        '倍率 = 需求 ÷ 本站持证人数；比例 =（需求 − 本站持证人数）÷ 需求；分不出来的人全算上和都不算，各给一个数',
      nulls: `没有登记需求、需求为 0，或能确定的持证人不足 ${smallestGroup} 人时不算。持证人为 0 时不算倍率。`,
      source: '算法同人力资源和社会保障部季度求人倍率；数据是本站证书登记册和登记的需求，各带来源和日期。',
    },
  },
  en: {
    lens: {
      name: 'Lens',
      plain:
        'First which firms are counted, then the number. “Representative firms” looks only at a published list and speaks of chains only; “registered firms” counts every firm recorded in TwinAtlas. The same region looks different through each, so both are given.',
      formula: 'a firm is placed by its registered seat and counts once per segment',
      nulls: 'The two lenses are never mixed or added.',
      source: 'A rule of this site. List of representative firms: the research draft surveyed in 2022, §3.3 [37].',
    },
    sourced: {
      name: 'Only what a public source states',
      plain:
        'For some segments and seats of registered firms no citable public source was found; they are filled in from general knowledge and marked low confidence. This switch leaves them out, and what a firm alone says of itself; its figures stand beside the whole, and both can be shown.',
      formula:
        'counted = the segment has a public source and is not of low confidence, and the seat is not of low confidence',
      nulls: 'With rows left out nothing is a census: no firm means no record. The published list is not affected.',
      source:
        'A rule of this site. Evidence, source, date and confidence of each segment and seat are on the pages of the firm and the segment.',
    },
    survey: {
      name: 'How complete a list is',
      plain:
        'Census: the list covers all representative firms of that chain in that region, so no firm means missing. List: firms a publisher selected, by chain; no segment is called missing. Partial: only some were collected, so no firm means no record. None: there is no list.',
      formula: 'each lens × region × chain has a completeness, date and source',
      nulls: 'Where nothing is stated: partial for registered firms, none for representative firms.',
      source: 'A rule of this site.',
    },
    comparison: {
      name: 'When cities are compared',
      plain:
        'Counts are compared only when both regions’ lists are a census under that lens. Otherwise not: the reason is given, firms of other regions are not counted, only that there is a record is said, and the matrix and the atlas of the list give the published shares. Guangzhou was searched hardest, so shares computed from today’s records would flatter it.',
      formula: 'both census → comparable; otherwise not',
      nulls:
        'Where comparison is withheld no number of firms per segment of other regions is given, on atlas, matrix and downloads alike; a region’s total on the register, and the directory’s counts by city, stand with register and date and are no comparison. A region is not among its own “others”.',
      source: 'A rule of this site. Published shares: the research draft surveyed in 2022, §3.3 [37].',
    },
    'shrunk-location-quotient': {
      name: 'Shrunk location quotient',
      plain:
        'The location quotient is the weight of a segment’s firms in a region, as a multiple of the average weight across regions. With few firms, one more changes it a lot, so it is drawn towards the average, and a degree of certainty is given: confirmed gap, probable gap, confirmed strength, or “too few firms to say”.',
      formula:
        'E = firms here × firms in the segment ÷ all firms; mean = (x+2) ÷ (E+2); p = probability that the true value is below 1',
      nulls:
        'Shown on the matrix only, and only between regions whose lists are both a census. E = 0 reads “no evidence”. p ≥ 0.95 confirmed gap, ≥ 0.80 probable gap, ≤ 0.05 confirmed strength.',
      source: 'Balassa 1965; Clayton & Kaldor 1987; the parameter 2 is a rule of this site.',
    },
    'gap-kinds': {
      name: 'Kinds of gap',
      plain:
        'Missing: no firm under a census. No record: the list is not complete and has none. Unknown: not surveyed, or recorded nowhere. Thin: one recorded firm only. Single source: a required input has one recorded firm. Paths without records: a firm is recorded, but on every path through it another segment has no record. Blocking: missing, with paths running through it. Short of talent (by this register): demand exceeds the certified people of this register by half of the demand or more. A list of representative firms judges no segment, so none of these is said under it.',
      formula: 'a segment may have several',
      nulls: 'A kind without enough evidence is not claimed.',
      source: 'Rules of this site, from the figures above.',
    },
    talent: {
      name: 'Demand against the certified people of this register',
      plain:
        'How many times the recorded demand of a region is the number of certified people that this site registers and publishes, and which share of the demand exceeds them. This register does not hold everybody of the region, and holders are not job seekers, so neither is the region’s jobs-to-seekers ratio or talent gap.',
      formula:
        'ratio = demand ÷ holders on this register; share = (demand − holders) ÷ demand; given with everybody who cannot be told apart, and with none of them',
      nulls: `Not computed without recorded demand, at demand 0, or where fewer than ${smallestGroup} holders are certain. No ratio where there is no holder.`,
      source:
        'Computed as the quarterly ratio of the Ministry of Human Resources and Social Security; the data are this site’s register of certificates and the recorded demand, each with source and date.',
    },
  },
});
