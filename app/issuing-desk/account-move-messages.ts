import { messages } from '../i18n/messages';

/** Wording of moving what one account holds to another of the same person. */
export const accountMoveMessages = messages({
  zh: {
    title: '同一人两个账号',
    purpose: '核实身份后，把证书和申报从一个账号转到同一个人的另一个账号。一人提出，另一人办理；可以转回。',
    from: '转出账号的邮箱',
    to: '转入账号的邮箱',
    reason: '怎样核实是同一个人',
    reasonHint: '例：同一身份证号，本人到场出示。两边的持证人都会看到。',
    propose: '提出转移',
    clashes: '同一证件登记了两次',
    clashText: '第二个账号被拒。请本人到场核实，问留哪一个，再在下面提出转移；办完后，本人在留下的账号登记证件。',
    clash: (second: string, holder: string, day: string) => `${day}：${second} 填了 ${holder} 已登记的证件`,
    recent: '最近的转移',
    none: '还没有转移过。',
    line: (from: string, to: string) => `账号 ${from} → 账号 ${to}`,
    held: (certificates: string, applications: string) =>
      `将转移：证书 ${certificates} 张，申报 ${applications} 份，以及它们的分享链接和换证申请`,
    moved: (certificates: string, applications: string) => `已转移：证书 ${certificates} 张，申报 ${applications} 份`,
    basis: '依据',
    carry: '办理转移',
    decline: '不予办理',
    undo: '转回原账号',
    why: '原因（不予办理和转回必填）',
    mine: '这次转移是您提出的，要请另一位主管办理。',
    keeps: '签过名的证书文件不变：编号、姓名、查验结果都照旧。转出账号登记的证件随之删除，请本人在转入账号重新登记。',
    states: { proposed: '待另一人办理', done: '已转移', declined: '不予办理', undone: '已转回' },
  },
  en: {
    title: 'One person, two accounts',
    purpose:
      'After a check of identity, move certificates and applications from one account to another of the same person. One proposes, another carries it out; it can be undone.',
    from: 'Address of the account they leave',
    to: 'Address of the account they go to',
    reason: 'How you made sure it is one person',
    reasonHint: 'For example: same identity number, shown in person. Both holders read it.',
    propose: 'Propose the move',
    clashes: 'One document, named twice',
    clashText:
      'The second account was refused. Check the person, ask which account stays, and propose the move below; once it is done the person records the document with the account that stays.',
    clash: (second: string, holder: string, day: string) =>
      `${day}: ${second} named the document that ${holder} has on record`,
    recent: 'Latest moves',
    none: 'No move yet.',
    line: (from: string, to: string) => `account ${from} → account ${to}`,
    held: (certificates: string, applications: string) =>
      `To be moved: ${certificates} certificates, ${applications} applications, with their sharing links and requests`,
    moved: (certificates: string, applications: string) =>
      `Moved: ${certificates} certificates, ${applications} applications`,
    basis: 'Basis',
    carry: 'Carry out the move',
    decline: 'Decline',
    undo: 'Move back',
    why: 'Reason (needed to decline or move back)',
    mine: 'You proposed this move; another official carries it out.',
    keeps:
      'Signed files do not change: number, name and verification stay as they are. The document on record with the account they leave is erased; the person records it with the other.',
    states: { proposed: 'waits for another person', done: 'carried out', declined: 'declined', undone: 'moved back' },
  },
});
