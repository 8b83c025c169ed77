import { messages } from '../i18n/messages';

/** Wording of the home page. */
export const homeMessages = messages({
  zh: {
    title: (region: string) => `${region}数字孪生产业链`,
    description: (region: string) =>
      `${region}数字孪生的技术链：哪些环节录到企业，哪些没有记录，哪些供给路径因此不完整。`,
    purpose: (region: string) =>
      `这里记录${region}数字孪生产业的技术链：哪些环节录到企业，哪些没有记录，哪些供给路径因此不完整。每个数字都能点开看来源；没有记录的写“未录”，不写成没有。`,
    /** The number stands between the two. */
    opening: {
      registry: {
        before: (region: string, total: string) => `${region}数字孪生 ${total} 条供给路径，记录到走得通的 `,
        after: ' 条',
      },
      sourced: {
        before: (region: string, total: string) => `${region}数字孪生 ${total} 条供给路径，有公开来源、走得通的 `,
        after: ' 条',
      },
    },
    besides: (measures: string) => `同时看：${measures}`,
    oneMark: '一格是一条；从上游到下游各环节都有本地企业，才算走得通。',
    marksOf: (paths: string) => `一格是 ${paths} 条；从上游到下游各环节都有本地企业，才算走得通。`,
    marksLabel: (total: string, complete: string, opened: string) =>
      `${total} 条路径：走得通 ${complete} 条，再补最值得补的可多通 ${opened} 条`,
    key: { complete: '走得通', opened: '补上就通', rest: '其余还缺记录' },
    withheld: {
      list: '名单是挑选，不数路径。',
      'no-survey': '没有名单，不知道走得通多少。',
      'no-company': '还没有登记本地企业，不知道走得通多少。未录不等于没有。',
      'no-sourced': '登记企业都没有公开来源，按这个口径不知道走得通多少。',
    },
    best: '现在最值得补的环节',
    bestPair: '要两个一起补才多走通',
    nothingHelps: '补上任何一两个环节，都不能多走通一条路径。',
    equals: (count: number) => `有 ${count} 个一样好，这是其中之一。`,
    fromTo: (before: string, after: string) => `${before} → ${after} 条`,
    tryIt: '推演补上它',
    tryThem: '推演补上它们',
    fillHere: (region: string, standing: string) => `${region}${standing}；`,
    fillElsewhere: (regions: string) => `有记录的地区：${regions}。`,
    fillNowhere: '哪里都没有记录，先查证。',
    whereFrom: '从哪里来',
    tiers: { upstream: '上游', midstream: '中游', downstream: '下游' },
    mini: '图谱缩略：打开图谱',
    pathOf: (number: string, of: string) => `走得通的第 ${number} / ${of} 条`,
    previousPath: '上一条',
    nextPath: '下一条',
    noPath: '还没有一条从上游到下游都录到企业。',
    more: (count: number) => `等 ${count} 家`,
    newest: '最新的依据',
    newestNone: '还没有带日期的依据。',
    confidence: { high: '可信度高', medium: '可信度中', low: '可信度低' },
    waiting: '等您办的事',
    waitingNone: '现在没有等您办的事。',
    waits: {
      applications: (count: number) => `${count} 份申请等您补齐或提交`,
      questions: (count: number) => `${count} 个对贵单位供给的提问没有回答`,
      messages: (count: number) => `${count} 条企业来信没有回答`,
      desk: (count: number) => `${count} 份申请等审核`,
      overdue: (count: number) => `${count} 份申请已过办理期限`,
    },
    officialWaits: {
      registry: (count: number) => `${count} 个环节没有记录到企业`,
      sourced: (count: number) => `${count} 个环节没有公开来源的记录`,
    },
    officialAlone: (alone: number, rest: number) =>
      `单独补上能多走通路径的有 ${alone} 个，另 ${rest} 个要和别的一起补。`,
    officialSupply: '缺的环节，哪里有企业',
    firmWaits: (count: number) => `${count} 家企业已归入环节，找到自己就能认领`,
    firmUnsourced: (all: number, unsourced: number) =>
      `${all} 条能力记录里，${unsourced} 条还没有公开来源，等企业补证。`,
    talentWaits: (occupations: number, schemes: number) => `${occupations} 个职业，${schemes} 个等级现可申报`,
    talentLater: (occupations: number) => `${occupations} 个职业有等级，方案经采纳后即可申报`,
    openAtlas: '打开图谱',
    openMatrix: '各地区矩阵',
    chains: (count: number) => `${count} 条技术链`,
    chain: '技术链',
    representative: '代表企业',
    representativeColumn: (asOf: string) => `代表企业（${asOf} 年名单）`,
    representativeColumnUndated: '代表企业（已发表名单）',
    registryColumn: '登记企业：各环节',
    sourcedColumn: '登记企业，只计有公开来源的：各环节',
    unrecorded: { registry: '没有记录到企业的环节', sourced: '没有公开来源记录的环节' },
    has: '名单上有',
    missing: '名单上没有',
    notSurveyed: '无名单',
    recorded: (recorded: number, total: number) => `${recorded} / ${total} 个环节`,
    all: { registry: '每个环节都有记录', sourced: '每个环节都有公开来源的记录' },
    missingSummary: (count: number, total: number, names: string) =>
      `${total} 条技术链中，${count} 条在名单上没有企业：${names}。`,
    completeSummary: (total: number) => `${total} 条技术链都有代表企业。`,
    headline: '走得通多少',
    headlineText: '同一地区，数哪些企业，结果不同。两个口径都列出，不混用。',
    lensTitle: {
      representative: '代表企业口径',
      registry: '登记企业口径',
      sourced: '登记企业口径，只计有公开来源的',
    },
    lensText: {
      representative: (firms: string) => `只数已发表名单上的企业：${firms}。`,
      registry: (count: number) =>
        `数孪图登记并归入环节的 ${count} 家本地企业。名录不完整，以下是“已记录部分”，不和别的城市比。`,
      sourced: (count: number) =>
        `只数归类和注册地都有公开来源的 ${count} 家本地登记企业；可信度低的、企业只有自报的不计。名录不完整，不和别的城市比。`,
    },
    coverage: { paths: '完整供给路径', links: '两头都录到企业的供需关系', segments: '录到企业的环节' },
    sourcedCoverage: {
      paths: '完整供给路径',
      links: '两头都有公开来源记录的供需关系',
      segments: '有公开来源记录的环节',
    },
    noHeadline: '名单是挑选，只说到技术链：不数环节、供需关系和路径。',
    study: '研究稿（2022 年调研）怎么说',
    readStudy: '看研究全文要点和出处',
    asPublished: '按已发表数值显示，不由此推算企业家数。',
    ways: '你要做什么',
    official: '产业主管',
    officialText: '看哪些环节没有记录、哪些路径因此不完整、谁在别处做。',
    officialAtlas: '看图谱',
    officialMatrix: '看各地区有没有',
    firm: '企业',
    firmText: '先查自己在不在名录里：在就认领，不在就申请。约十分钟。',
    firmJoin: '查找贵单位，加入联盟',
    firmSearch: '看企业名录',
    firmApplications: '看申请进度',
    talent: '人才',
    talentText: '看有哪些职业和等级、自己差什么；方案经采纳后即可申报。',
    talentCheck: '我能报哪一级？',
    talentSchemes: '看等级，算差距',
    talentFacts: '看认证情况',
    verifier: '查验证书',
    verifierText: '不用登录，按编号和姓名、文件或二维码查：是不是真的、机构有没有权、现在有没有效。',
    verifierCheck: '查验证书',
    verifierCompanies: '核对企业信息',
  },
  en: {
    title: (region: string) => `The digital-twin industry chain of ${region}`,
    description: (region: string) =>
      `Technology chains of ${region}: which segments have a recorded firm, which have no record, and which supply paths are incomplete for it.`,
    purpose: (region: string) =>
      `The technology chains of the digital-twin industry in ${region}: which segments have a recorded firm, which have no record, and which supply paths are incomplete for it. Every figure opens to its source; what is not recorded reads “no record”, never zero.`,
    opening: {
      registry: {
        before: (region: string, total: string) => `Of ${total} digital-twin supply paths in ${region}, `,
        after: ' are complete, as recorded',
      },
      sourced: {
        before: (region: string, total: string) => `Of ${total} digital-twin supply paths in ${region}, `,
        after: ' are complete with a public source',
      },
    },
    besides: (measures: string) => `Beside it: ${measures}`,
    oneMark: 'A mark is a path; it is complete when every segment from upstream to downstream has a local firm.',
    marksOf: (paths: string) =>
      `A mark is ${paths} paths; a path is complete when every segment from upstream to downstream has a local firm.`,
    marksLabel: (total: string, complete: string, opened: string) =>
      `${total} paths: ${complete} complete, ${opened} more with the best fill`,
    key: { complete: 'complete', opened: 'opened by the best fill', rest: 'the rest, records missing' },
    withheld: {
      list: 'The list is a selection: no path is counted.',
      'no-survey': 'There is no list, so how much is complete is not known.',
      'no-company':
        'No local firm is registered yet, so how much is complete is not known. No record does not mean none.',
      'no-sourced': 'No registered firm has a public source, so under this lens how much is complete is not known.',
    },
    best: 'The segment most worth filling now',
    bestPair: 'Two have to be filled together to complete more',
    nothingHelps: 'Filling any one or two segments completes no further path.',
    equals: (count: number) => `${count} are equally good; this is one of them.`,
    fromTo: (before: string, after: string) => `${before} → ${after} paths`,
    tryIt: 'Try filling it',
    tryThem: 'Try filling them',
    fillHere: (region: string, standing: string) => `${region}: ${standing}; `,
    fillElsewhere: (regions: string) => `recorded in ${regions}.`,
    fillNowhere: 'recorded nowhere: check first.',
    whereFrom: 'Where it could come from',
    tiers: { upstream: 'Upstream', midstream: 'Midstream', downstream: 'Downstream' },
    mini: 'The atlas in miniature: open the atlas',
    pathOf: (number: string, of: string) => `Complete path ${number} of ${of}`,
    previousPath: 'Previous',
    nextPath: 'Next',
    noPath: 'No path has a recorded firm in every segment yet.',
    more: (count: number) => `and others, ${count} firms`,
    newest: 'Newest evidence',
    newestNone: 'No dated evidence yet.',
    confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
    waiting: 'What waits for you',
    waitingNone: 'Nothing waits for you now.',
    waits: {
      applications: (count: number) =>
        count === 1
          ? '1 application waits for you to complete it'
          : `${count} applications wait for you to complete them`,
      questions: (count: number) =>
        count === 1
          ? '1 question about your firm’s offers is unanswered'
          : `${count} questions about your firm’s offers are unanswered`,
      messages: (count: number) =>
        count === 1 ? '1 message from a firm is unanswered' : `${count} messages from firms are unanswered`,
      desk: (count: number) =>
        count === 1 ? '1 application waits for review' : `${count} applications wait for review`,
      overdue: (count: number) =>
        count === 1 ? '1 application is past its date' : `${count} applications are past their date`,
    },
    officialWaits: {
      registry: (count: number) => `${count} segments without a recorded firm`,
      sourced: (count: number) => `${count} segments without a record of public source`,
    },
    officialAlone: (alone: number, rest: number) =>
      `Filled alone, ${alone} of them would complete more paths; the other ${rest} only together with others.`,
    officialSupply: 'Where what is missing could come from',
    firmWaits: (count: number) => `${count} firms are recorded with a segment: find yours and claim it`,
    firmUnsourced: (all: number, unsourced: number) =>
      `${unsourced} of ${all} records have no public source yet and wait for the firm’s evidence.`,
    talentWaits: (occupations: number, schemes: number) =>
      `${occupations} occupations, ${schemes} levels open to apply for`,
    talentLater: (occupations: number) =>
      `${occupations} occupations have levels; apply once a scheme has been adopted`,
    openAtlas: 'Open the atlas',
    openMatrix: 'Regions × segments',
    chains: (count: number) => `${count} technology chains`,
    chain: 'Chain',
    representative: 'Representative firms',
    representativeColumn: (asOf: string) => `Representative firms (${asOf} list)`,
    representativeColumnUndated: 'Representative firms (published list)',
    registryColumn: 'Registered firms, by segment',
    sourcedColumn: 'Registered firms, only what a public source states, by segment',
    unrecorded: { registry: 'Segments without a recorded firm', sourced: 'Segments without a record of public source' },
    has: 'on the list',
    missing: 'not on the list',
    notSurveyed: 'no list',
    recorded: (recorded: number, total: number) => `${recorded} / ${total} segments`,
    all: { registry: 'every segment has a record', sourced: 'every segment has a record with a public source' },
    missingSummary: (count: number, total: number, names: string) =>
      `${count} of ${total} chains have no firm on the published list: ${names}.`,
    completeSummary: (total: number) => `All ${total} chains have a representative firm.`,
    headline: 'How much of it connects',
    headlineText:
      'The same region looks different depending on which firms are counted. Both counts are shown and never mixed.',
    lensTitle: {
      representative: 'Representative firms',
      registry: 'Registered firms',
      sourced: 'Registered firms, only what a public source states',
    },
    lensText: {
      representative: (firms: string) => `Counts only firms on a published list: ${firms}.`,
      registry: (count: number) =>
        `Counts the ${count} local firms recorded in TwinAtlas with a segment. The list is not complete: these figures are “of what is recorded” and are not compared with other cities.`,
      sourced: (count: number) =>
        `Counts the ${count} local firms whose segment and seat a public source states; rows of low confidence and what a firm alone says of itself are left out. The list is not complete and is not compared with other cities.`,
    },
    coverage: {
      paths: 'complete supply paths',
      links: 'links with a recorded firm at both ends',
      segments: 'segments with a recorded firm',
    },
    sourcedCoverage: {
      paths: 'complete supply paths',
      links: 'links with a sourced record at both ends',
      segments: 'segments with a sourced record',
    },
    noHeadline: 'The list is a selection and speaks of chains only: no segment, link or path is counted.',
    study: 'What the research draft of 2022 says',
    readStudy: 'Read the findings with their sources',
    asPublished: 'Shown as published; no number of firms is inferred.',
    ways: 'What are you here to do?',
    official: 'Official',
    officialText: 'See which segments have no record, which paths are incomplete for it, and who does it elsewhere.',
    officialAtlas: 'Open the atlas',
    officialMatrix: 'See which regions have what',
    firm: 'Firm',
    firmText: 'First see whether you are in the directory: claim your record, or apply. About ten minutes.',
    firmJoin: 'Find your firm and join',
    firmSearch: 'Browse the directory',
    firmApplications: 'Follow your application',
    talent: 'Talent',
    talentText: 'See which levels exist and what you still lack; once an authority has adopted a scheme, apply.',
    talentCheck: 'Which level am I?',
    talentSchemes: 'See the levels and your distance',
    talentFacts: 'Certification in the study',
    verifier: 'Verify a certificate',
    verifierText:
      'No account needed: by number and name, by file or by QR code. Is it genuine, was the body authorised, is it valid now.',
    verifierCheck: 'Verify a certificate',
    verifierCompanies: 'Check a company record',
  },
});
