import { messages } from '../i18n/messages';

/** Acts that one person proposes and another carries out. */
export type SecondStep =
  | 'scheme'
  | 'body'
  | 'annulment'
  | 'batch'
  | 'revocation'
  | 'account-move'
  | 'merge'
  | 'delisting'
  | 'contest'
  | 'approval';

/** Wording of the mail to whoever may take the second step. */
export const secondPersonMessages = messages({
  zh: {
    subject: (step: string) => `等第二人：${step}`,
    text: (link: string) => `同事提出了，由您或另一位同事决定：\n${link}`,
    steps: {
      scheme: '发布认证方案',
      body: '更改发证机构、密钥或授权',
      annulment: '作废考试成绩',
      batch: '签发一批证书',
      revocation: '撤销证书',
      'account-move': '把证书移到另一个账号',
      merge: '合并有成员的企业',
      delisting: '把企业移出名录',
      contest: '收回企业的代表权',
      approval: '撤销入盟申请的通过',
    } satisfies Record<SecondStep, string>,
  },
  en: {
    subject: (step: string) => `Waits for a second person: ${step}`,
    text: (link: string) => `A colleague proposed it; you or another colleague decide:\n${link}`,
    steps: {
      scheme: 'publish a certification scheme',
      body: 'change an issuing body, its key or authorisation',
      annulment: 'annul an exam',
      batch: 'issue a batch of certificates',
      revocation: 'revoke a certificate',
      'account-move': 'move certificates to another account',
      merge: 'merge firms that have members',
      delisting: 'take a firm out of the directory',
      contest: 'take back who speaks for a firm',
      approval: 'take the approval of an application back',
    } satisfies Record<SecondStep, string>,
  },
});
