import { messages } from '../i18n/messages';

/** Wording of taking a firm out of the directory. */
export const delistingMessages = messages({
  zh: {
    title: (name: string) => `移出企业名录：${name}`,
    purpose: '一位审核员写明理由提出，另一位决定。移出后不再列入名录和各项计数，企业页写明原因；可以恢复收录。',
    effects:
      '移出名录时：环节、图谱和匹配不再计入它，在架供给暂停；项目、需求、供需关系和已发证书保留，并注明企业已移出名录。',
    reason: '理由',
    reasonHint: '移出后所有人在企业页上看得到，企业会收到邮件',
    propose: '提出移出',
    proposed: (at: string) => `${at} 提出，等另一位审核员决定。`,
    delisted: (at: string) => `${at} 已移出名录。`,
    moves: { confirm: '移出名录', decline: '不同意', withdraw: '收回提议', relist: '恢复收录' },
    answer: '说明',
    answerHint: '不同意和恢复收录必须写明理由',
    ownWaits: '这是您提出的，由另一位审核员决定；您可以收回。',
    back: '返回企业页',
  },
  en: {
    title: (name: string) => `Take out of the directory: ${name}`,
    purpose:
      'One reviewer proposes it with a reason, another decides. The firm is then in no list and no count, and its page says why; it can be listed again.',
    effects:
      'Once it is out, segments, the atlas and matches no longer count it, and its offers are paused. Projects, needs, supply links and issued certificates stay and say that the firm is out of the directory.',
    reason: 'Reason',
    reasonHint: 'Everybody can read it on the firm’s page, and the firm gets it by mail',
    propose: 'Propose',
    proposed: (at: string) => `Proposed on ${at}; waiting for another reviewer.`,
    delisted: (at: string) => `Out of the directory since ${at}.`,
    moves: {
      confirm: 'Take out of the directory',
      decline: 'Decline',
      withdraw: 'Take the proposal back',
      relist: 'List again',
    },
    answer: 'Note',
    answerHint: 'Needed to decline and to list again',
    ownWaits: 'You proposed it; another reviewer decides. You may take it back.',
    back: 'Back to the firm',
  },
});
