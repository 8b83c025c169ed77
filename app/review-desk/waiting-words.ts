import { messages } from '../i18n/messages';

/** What waits at the review desk, as the list of what waits says it. */
export const deskWaitingWords = messages({
  zh: {
    take: '审核入盟申请',
    decide: '决定您领取的入盟申请',
    escalated: '督办逾期的入盟申请',
    report: '答复数据错误报告',
    thread: '处理被投诉的会话',
    change: '审核企业身份变更',
    proposed: '身份变更等审核',
    mergeProposed: '确认或拒绝一次企业合并',
    ownMerge: '您提议的合并等另一位审核员确认',
    otherReviewer: '另一位审核员',
    delisting: '决定是否把企业移出名录',
    capability: '审核企业增补的能力',
    contest: '处理对代表权的异议',
    desk: '审核台',
    about: (company: string, what: string) => `${company}：${what}`,
  },
  en: {
    take: 'Review an application',
    decide: 'Decide an application you took',
    escalated: 'See to an overdue application',
    report: 'Answer a report of wrong data',
    thread: 'Judge a reported conversation',
    change: 'Review a change of a firm’s identity',
    delisting: 'Decide whether a firm leaves the directory',
    capability: 'Review a capability a firm added',
    contest: 'Answer a contest of who speaks for a firm',
    proposed: 'Your change awaits review',
    mergeProposed: 'Confirm or decline a merge of two firms',
    ownMerge: 'The merge you proposed awaits another reviewer',
    otherReviewer: 'another reviewer',
    desk: 'the review desk',
    about: (company: string, what: string) => `${company}: ${what}`,
  },
});
