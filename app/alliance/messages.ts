import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { ApplicationState } from './applications/application-state';
import type { MembershipState } from './membership-state';

/** The names of the states, as pages and mails say them. */
export const stateNames = messages({
  zh: {
    application: {
      draft: '草稿',
      submitted: '待审核',
      'in-review': '审核中',
      returned: '待更正',
      approved: '已通过',
      refused: '未通过',
      withdrawn: '已撤回',
    },
    membership: { active: '联盟成员', suspended: '暂停', ended: '已退出' },
    supplyLink: {
      declared: '一方声明',
      confirmed: '双方确认',
      disputed: '有异议',
      ignored: '一方声明',
      withdrawn: '已撤回',
    },
    report: { open: '处理中', upheld: '已更正', referred: '已转给企业', rejected: '数据无误' },
    contest: { open: '待处理', proposed: '等另一位审核员决定', upheld: '已收回代表权', rejected: '已驳回' },
    proposal: { pending: '待审核', accepted: '已通过', rejected: '未通过', withdrawn: '已撤回' },
    acts: { applicant: '等待企业', desk: '等待审核员' },
    clock: { calm: '在期限内', soon: '即将到期', overdue: '已超期' },
  },
  en: {
    application: {
      draft: 'Draft',
      submitted: 'Waiting for review',
      'in-review': 'In review',
      returned: 'To be corrected',
      approved: 'Approved',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
    },
    membership: { active: 'Member', suspended: 'Suspended', ended: 'Left' },
    supplyLink: {
      declared: 'Declared by one side',
      confirmed: 'Confirmed by both',
      disputed: 'Disputed',
      ignored: 'Declared by one side',
      withdrawn: 'Withdrawn',
    },
    report: { open: 'Being looked at', upheld: 'Corrected', referred: 'Passed to the firm', rejected: 'Record stands' },
    contest: {
      open: 'Waiting for a reviewer',
      proposed: 'Waiting for another reviewer',
      upheld: 'Taken back',
      rejected: 'Rejected',
    },
    proposal: { pending: 'In review', accepted: 'Accepted', rejected: 'Not accepted', withdrawn: 'Taken back' },
    acts: { applicant: 'The firm acts', desk: 'A reviewer acts' },
    clock: { calm: 'In time', soon: 'Due soon', overdue: 'Overdue' },
  },
});

export const applicationStateName = (language: Language, state: ApplicationState): string =>
  stateNames[language].application[state];
export const membershipStateName = (language: Language, state: MembershipState): string =>
  stateNames[language].membership[state];
