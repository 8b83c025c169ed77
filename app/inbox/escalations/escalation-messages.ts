import { messages } from '../../i18n/messages';
import { invitationTerm } from '../../needs/invitation-clock';

/** Wording of what officials do about things that came to them. */
export const escalationMessages = messages({
  zh: {
    title: '由谁来办',
    kind: {
      'need-silence': `需求邀请 ${invitationTerm.desk} 天没有答复`,
      'membership-escalation': '入盟申请逾期未审',
      'lead-missing': '协作项目牵头方缺位',
    },
    asked: {
      'need-silence': '答复一份需求邀请',
      'membership-escalation': '审核一份入盟申请',
      'lead-missing': '为牵头方缺位的项目指定牵头方，或结束项目',
    },
    since: '起于',
    holder: '谁在办',
    nobody: '还没有人',
    you: '您',
    taken: (date: string) => `${date} 起`,
    open: '打开',
    readOnly: '同事在办，您只能看。',
    take: '我来办',
    letGo: '放回去',
    colleague: '转给同事',
    handOver: '转给这位同事',
    noColleagues: '这个地区没有别的主管人员。',
    chase: '催办',
    chaseHelp: (count: string, days: string) => `给要办的 ${count} 人寄一封邮件；${days} 天内最多一次。`,
    chasedUntil: (date: string) => `已催办，${date} 起可以再催。`,
    nobodyToChase: '没有人可催。',
    back: '回到待我办',
  },
  en: {
    title: 'Who sees to it',
    kind: {
      'need-silence': `An invitation to a need, silent for ${invitationTerm.desk} days`,
      'membership-escalation': 'An application past its deadline',
      'lead-missing': 'A collaboration project without a lead',
    },
    asked: {
      'need-silence': 'answer an invitation to a need',
      'membership-escalation': 'review an application',
      'lead-missing': 'name a lead for a project without one, or end it',
    },
    since: 'Since',
    holder: 'Who sees to it',
    nobody: 'nobody yet',
    you: 'you',
    taken: (date: string) => `since ${date}`,
    open: 'Open it',
    readOnly: 'A colleague sees to it; you can only read it.',
    take: 'I see to it',
    letGo: 'Let it go',
    colleague: 'Hand it to a colleague',
    handOver: 'Hand it over',
    noColleagues: 'No other official covers this region.',
    chase: 'Remind',
    chaseHelp: (count: string, days: string) =>
      `Mails the people it waits for (${count}), at most once in ${days} days.`,
    chasedUntil: (date: string) => `Reminded; you can do so again from ${date} on.`,
    nobodyToChase: 'There is nobody to remind.',
    back: 'Back to what waits',
  },
});
