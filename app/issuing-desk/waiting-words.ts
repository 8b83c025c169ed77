import { messages } from '../i18n/messages';

/** What waits about certificates, as the list of what waits says it. */
export const issuingWaitingWords = messages({
  zh: {
    propose: '为合格考生提出证书',
    issue: '复核并签发证书',
    issued: '您提出的证书等第二人签发',
    revoke: '复核撤销证书的请求',
    revoked: '您提出的撤销等第二人复核',
    request: '答复持证人的请求',
    requested: '您的证书请求等答复',
    move: '复核账号间的转移',
    moved: '您提出的账号转移等第二人复核',
    body: '复核发证机构的更改',
    bodied: '您提出的机构更改等第二人复核',
    second: '另一位产业主管',
    desk: '发证人员',
    batch: (number: string, kind: string) => `第 ${number} 批 · ${kind}`,
    accounts: (from: string, to: string) => `账号 ${from} → 账号 ${to}`,
  },
  en: {
    propose: 'Propose certificates for who passed',
    issue: 'Check and issue certificates',
    issued: 'Your certificates await a second person',
    revoke: 'Check a request for revocation',
    revoked: 'Your revocation awaits a second person',
    request: 'Answer a holder’s request',
    requested: 'Your certificate request awaits an answer',
    move: 'Check a move between accounts',
    moved: 'Your move between accounts awaits a second person',
    body: 'Check a change of an issuing body',
    bodied: 'Your change of a body awaits a second person',
    second: 'another official',
    desk: 'the issuing desk',
    batch: (number: string, kind: string) => `Batch ${number} · ${kind}`,
    accounts: (from: string, to: string) => `account ${from} → account ${to}`,
  },
});
