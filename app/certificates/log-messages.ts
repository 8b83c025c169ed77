import { messages } from '../i18n/messages';

/** Wording of the public log as a whole. */
export const logMessages = messages({
  zh: {
    title: '证书公开日志',
    purpose: '所有发证、暂停、撤销按先后记在这里，只增不改，不含姓名。谁都可以下载核对。',
    size: '行数',
    at: '签署时间',
    signature: '签名（Ed25519，base64url）',
    publicKey: '验签公钥',
    download: '下载完整日志（JSON）',
    command: (address: string) => `node bin/certificate-log-verify.js ${address}`,
    how: '怎样核对',
    howText: '核对程序读日志头和各页，算出的头与签名的头一致，才说日志完整：',
    keepHead: '留下今天的日志头，以后核对时加上 --older head.json，就知道日志有没有被改写。',
    headDownload: '下载日志头（JSON）',
    pages: '分页下载',
    pagesText: (lines: string) => `每页 ${lines} 行，满页不再变，下载过的不必再下载。`,
    pageLines: (from: string, to: string) => `第 ${from}–${to} 行`,
    empty: '日志还没有一行：还没有发过证书。',
  },
  en: {
    title: 'Public certificate log',
    purpose:
      'Every issue, suspension and revocation in order, only ever added to, without names. Anybody can download and check it.',
    size: 'Lines',
    at: 'Signed at',
    signature: 'Signature (Ed25519, base64url)',
    publicKey: 'Public key',
    download: 'Download the whole log (JSON)',
    command: (address: string) => `node bin/certificate-log-verify.js ${address}`,
    how: 'How to check it',
    howText:
      'The checker reads the head and every page, and calls the log whole only if they give the head that was signed:',
    keepHead: 'Keep today’s head and check again later with --older head.json: a rewritten log cannot hide.',
    headDownload: 'Download the head (JSON)',
    pages: 'The log in pages',
    pagesText: (lines: string) =>
      `${lines} lines each. A full page never changes: what was downloaded once need not be downloaded again.`,
    pageLines: (from: string, to: string) => `Lines ${from}–${to}`,
    empty: 'The log has no line yet: no certificate was issued.',
  },
});
