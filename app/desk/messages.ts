import { messages } from '../i18n/messages';

/** Wording of the review desk. */
export const deskMessages = messages({
  zh: {
    title: '审核台',
    purpose: '最早的在最前。先领取，再处理；每个决定都要写理由。',
    queues: { waiting: '待审核', mine: '我在审', held: '审核中', returned: '待企业更正', 'decided-approved': '已通过', 'decided-refused': '未通过' },
    counts: (overdue: string) => `已超期 ${overdue} 份`,
    noneOverdue: '没有超期的。',
    elsewhere: { colleagues: '代表企业的申请', reports: '数据错误报告', changes: '身份信息改动', merges: '合并重复企业', interests: '被投诉的企业消息' },
    queueNav: '队列',
    region: '地区', allRegions: '全部地区', older: '等待', olderAny: '不限', olderThan: (days: string) => `超过 ${days} 天`, apply: '筛选',
    empty: '这个队列是空的。', more: '下一页', first: '回到最前',
    columns: { choose: '选', file: '编号', firm: '企业', region: '地区', since: '自', due: '期限', holder: '在审' },
    chooseWhat: (what: string) => `选 ${what}`,
    kinds: { claim: '认领', new: '新增' }, appealed: '申诉', escalated: '已报主管', unnamed: '（未填名称）',
    bulk: { title: '批量处理所选', text: '全部办成，或一份也不办；不能办的会逐份列出原因。', reason: '理由（企业会看到）', approve: '全部通过', return: '全部退回', done: (count: string) => `已处理 ${count} 份。`, pageTitle: '批量处理', left: (count: string) => `接着处理剩下的 ${count} 份`, back: '回到队列' },
    file: {
      title: (reference: string) => `审核 ${reference}`, next: (reference: string, firm: string) => `下一份：${reference} ${firm}`, last: (queue: string) => `“${queue}”里没有别的了。`, holder: (who: string, at: string) => `${who} 自 ${at} 起在审`, mineSince: (at: string) => `您自 ${at} 起在审`, waiting: '还没有人领取', take: '领取', release: '放回队列', releaseOther: '替同事放回队列', releaseReason: '为什么替同事放回', compare: '对照', field: '项目', said: '申请', known: '名录记录', nearest: '最相近的记录', differs: '不同', notRecorded: '未记录', conflicts: '名录里各来源的说法', capabilities: '能力与证据', people: '关键人员', declared: '声明', consent: '同意公开', comment: '请更正', commentOn: (field: string) => `请更正：${field}`, commentText: '要改什么', commentAdd: '添加', comments: '已写的更正要求', settled: '已重新提交', duplicates: '可能重复', noDuplicates: '名录里没有相近的企业。', score: (percent: string) => `相似 ${percent}%`, judge: { same: '是同一家', different: '不是同一家' }, verdict: { same: '已判：同一家', different: '已判：不同' }, attach: '改为认领这家', attachReason: '依据', decision: '决定', reason: '理由（企业会看到；退回时可留空，用上面的更正要求）', decide: { approve: '通过', return: '退回更正', refuse: '不通过' }, onlyHolder: '先领取，才能写更正要求和决定。', merge: '合并这两条记录', decided: '已决定', notReviewer: '您可以看，不能审。', ownRefusal: '上次由您决定；申诉要由另一位审核员复核。', appeal: '申诉理由', formerDecision: '上次未通过的理由',
    },
    reports: { title: '数据错误报告', purpose: '更正数据后选“已更正”；数据无误则说明为什么。报告人会收到邮件。', none: '没有待处理的报告。', due: (date: string) => `${date} 前处理`, from: (date: string) => `${date} 收到`, source: '依据', uphold: '已更正', reject: '数据无误', reason: '说明（报告人会看到）', anonymous: '报告人未留邮箱', reply: '会告知报告人' },
    changes: { title: '身份信息改动', purpose: '成员提出的身份信息改动，核对后公开或不采纳。', none: '没有待审核的改动。', before: '现在', after: '改为', accept: '采纳并公开', reject: '不采纳', reason: '理由（企业会看到）' },
    merges: {
      title: '合并重复企业', purpose: '两条记录都保留各自的来源说法；旧网址转到保留的一条；可以撤销。', kept: '保留的企业', merged: '并入的企业', hint: '填全称、简称、信用代码，或企业页的网址。先预览，不会马上合并。', preview: '预览', unknown: (typed: string) => `“${typed}”没有对上一家企业，或几家同名；请填信用代码或企业页的网址。`, moves: '会移到保留企业的记录', nothing: '没有别的记录提到它。', uncounted: '个人填写的（工作单位、回避声明等）也一并移过去，不计数。', fills: '会补上保留企业缺的', swap: '对调', reason: '理由', button: '合并', recent: '最近的合并', noneYet: '还没有合并过。', into: (merged: string, kept: string) => `${merged} 并入 ${kept}`, undo: '撤销', undoReason: '撤销理由', undone: (date: string) => `已于 ${date} 撤销`, skipped: (tables: string) => `撤销了；以下记录后来变过，没有移回：${tables}`, undoneOk: '已撤销，两条记录都恢复了。',
      tables: { statements: '来源说法', capabilities: '能力', company_aliases: '别名', memberships: '成员资格', membership_applications: '申请与认领', application_duplicates: '比对', supply_links: '供需关系', company_profiles: '企业资料', company_products: '产品', role_grants: '代表人员', data_reports: '错误报告', profile_changes: '资料改动', representative_listings: '代表企业名单', alliance_members: '联盟名单', study_companies: '研究提及', saved_search_matches: '搜索提醒', company_redirects: '旧网址', offers: '资源供给与需求', colleague_requests: '代表人员的申请与邀请', talent_interests: '致持证人的消息', issuing_bodies: '发证机构' },
    },
  },
  en: {
    title: 'Review desk',
    purpose: 'Oldest first. Take a file, then decide it; every decision has a reason.',
    queues: { waiting: 'Waiting', mine: 'Mine', held: 'In review', returned: 'With the firm', 'decided-approved': 'Approved', 'decided-refused': 'Refused' },
    counts: (overdue: string) => `Overdue: ${overdue}`,
    noneOverdue: 'Nothing is overdue.',
    elsewhere: { colleagues: 'Requests to speak for firms', reports: 'Reports of wrong data', changes: 'Changes of identity', merges: 'Merge duplicates', interests: 'Reported messages' },
    queueNav: 'Queues',
    region: 'Region', allRegions: 'All regions', older: 'Waiting', olderAny: 'any time', olderThan: (days: string) => `more than ${days} days`, apply: 'Filter',
    empty: 'This queue is empty.', more: 'Next page', first: 'Back to the start',
    columns: { choose: 'Choose', file: 'File', firm: 'Firm', region: 'Region', since: 'Since', due: 'Due', holder: 'Held by' },
    chooseWhat: (what: string) => `Choose ${what}`,
    kinds: { claim: 'Claim', new: 'New' }, appealed: 'appeal', escalated: 'escalated', unnamed: '(no name)',
    bulk: { title: 'Decide the chosen files', text: 'All or none; what stands in the way is listed file by file.', reason: 'Reason (the firm reads it)', approve: 'Approve all', return: 'Return all', done: (count: string) => `Decided: ${count}.`, pageTitle: 'Bulk decision', left: (count: string) => (count === '1' ? 'Go on with the one left' : `Go on with the ${count} left`), back: 'Back to the queue' },
    file: {
      title: (reference: string) => `Review ${reference}`, next: (reference: string, firm: string) => `Next: ${reference} ${firm}`, last: (queue: string) => `Nothing else in “${queue}”.`, holder: (who: string, at: string) => `With ${who} since ${at}`, mineSince: (at: string) => `With you since ${at}`, waiting: 'Nobody has taken it', take: 'Take it', release: 'Put it back', releaseOther: 'Put it back for a colleague', releaseReason: 'Why you put it back for them', compare: 'Side by side', field: 'Field', said: 'Application', known: 'Record', nearest: 'Nearest record', differs: 'differs', notRecorded: 'not recorded', conflicts: 'What the sources on record say', capabilities: 'Capabilities and evidence', people: 'Key people', declared: 'Declaration', consent: 'Consent', comment: 'Ask to correct', commentOn: (field: string) => `Ask to correct: ${field}`, commentText: 'What to change', commentAdd: 'Add', comments: 'Corrections asked for', settled: 'submitted again since', duplicates: 'Possible duplicates', noDuplicates: 'The directory has no similar firm.', score: (percent: string) => `${percent}% alike`, judge: { same: 'Same firm', different: 'Different firm' }, verdict: { same: 'judged the same', different: 'judged different' }, attach: 'Make it a claim to this record', attachReason: 'On what grounds', decision: 'Decision', reason: 'Reason (the firm reads it; a return may leave it empty and use the corrections above)', decide: { approve: 'Approve', return: 'Return for correction', refuse: 'Refuse' }, onlyHolder: 'Take the file first; then you can comment and decide.', merge: 'Merge the two records', decided: 'Decided', notReviewer: 'You may read this file, not decide it.', ownRefusal: 'You refused it; another reviewer has to hear the appeal.', appeal: 'Reason of the appeal', formerDecision: 'Why it was refused before',
    },
    reports: { title: 'Reports of wrong data', purpose: 'Mend the data and say so, or say why it stands. The reporter gets an e-mail.', none: 'No report is waiting.', due: (date: string) => `due ${date}`, from: (date: string) => `received ${date}`, source: 'Source given', uphold: 'Corrected', reject: 'The data stands', reason: 'What to tell (the reporter reads it)', anonymous: 'no address left', reply: 'the reporter will be told' },
    changes: { title: 'Changes of identity', purpose: 'What members propose about who they are: publish it or not.', none: 'No change is waiting.', before: 'Now', after: 'Proposed', accept: 'Accept and publish', reject: 'Do not accept', reason: 'Reason (the firm reads it)' },
    merges: {
      title: 'Merge duplicates', purpose: 'Both records keep what their sources say; the old address leads to the kept one; it can be undone.', kept: 'Keep', merged: 'Merge into it', hint: 'A full or short name, a credit code, or the address of a company page. You see a preview first; nothing is merged yet.', preview: 'Preview', unknown: (typed: string) => `“${typed}” means no company, or several of that name; give the credit code or the address of its page.`, moves: 'Rows that will move', nothing: 'Nothing else names it.', uncounted: 'What people say of themselves (their employer, whom they may not assess) moves too and is not counted.', fills: 'Will fill what the kept one lacks', swap: 'Swap', reason: 'Reason', button: 'Merge', recent: 'Latest merges', noneYet: 'None yet.', into: (merged: string, kept: string) => `${merged} into ${kept}`, undo: 'Undo', undoReason: 'Why undo', undone: (date: string) => `undone ${date}`, skipped: (tables: string) => `Undone; these rows changed since and stayed: ${tables}`, undoneOk: 'Undone; both records are back.',
      tables: { statements: 'Statements', capabilities: 'Capabilities', company_aliases: 'Other names', memberships: 'Memberships', membership_applications: 'Applications and claims', application_duplicates: 'Comparisons', supply_links: 'Supply links', company_profiles: 'Profile', company_products: 'Products', role_grants: 'People speaking for it', data_reports: 'Reports', profile_changes: 'Profile changes', representative_listings: 'Representative lists', alliance_members: 'Alliance lists', study_companies: 'Mentions in the study', saved_search_matches: 'Search notices', company_redirects: 'Old addresses', offers: 'Offers and needs', colleague_requests: 'Colleagues asked and invited', talent_interests: 'Messages to holders', issuing_bodies: 'Issuing bodies' },
    },
  },
});
