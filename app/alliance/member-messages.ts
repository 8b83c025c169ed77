import { messages } from '../i18n/messages';

/** Wording of membership, and of what a member’s page leads to. */
export const memberMessages = messages({
  zh: {
    ownCompanies: '我代表的企业',
    since: (date: string) => `${date} 起`,
    badge: (date: string) => `联盟成员，${date} 起`,
    claimLink: '这是贵单位？认领',
    contestLink: '企业被别人代表？提出异议',
    colleagueLink: '您在这家企业工作？申请一起代表',
    notMember: '非成员',
    membership: {
      title: (name: string) => `成员资格：${name}`,
      purpose: '暂停、恢复或结束，都要写理由，成员会收到邮件。',
      move: { suspend: '暂停', resume: '恢复', end: '结束' },
      choose: '做什么',
      reason: '理由',
      button: '确定',
      link: '管理成员资格',
    },
  },
  en: {
    ownCompanies: 'Firms I speak for',
    since: (date: string) => `since ${date}`,
    badge: (date: string) => `Alliance member since ${date}`,
    claimLink: 'Your firm? Claim it',
    contestLink: 'Somebody else speaks for your firm? Contest it',
    colleagueLink: 'You work there? Ask to speak for it',
    notMember: 'not a member',
    membership: {
      title: (name: string) => `Membership: ${name}`,
      purpose: 'Suspend, resume or end it, always with a reason; its people are told by e-mail.',
      move: { suspend: 'Suspend', resume: 'Resume', end: 'End' },
      choose: 'What to do',
      reason: 'Reason',
      button: 'Do it',
      link: 'Manage membership',
    },
  },
});
