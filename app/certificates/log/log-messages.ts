import { messages } from '../../i18n/messages';

/** Wording of the public log as a whole. */
export const logMessages = messages({
  zh: {
    title: '证书公开日志',
    purpose: '发证、暂停、恢复、撤销、取代都按先后记在这里，只增不改。公开的每行只是一个哈希值，看不出是哪张证书。',
    size: '行数',
    sizeText: (step: string) => `每次用空行补足到 ${step} 的倍数，看不出实际发了几张。`,
    lineText:
      '每行的内容连同一段随机数算成哈希值。输入编号和姓名查验证书，就能看到它的各行内容和证明，对上这里的哈希值。',
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
      'Every issue, suspension, reinstatement, revocation and replacement in order, only ever added to. A public line is a hash and does not say which certificate it is about.',
    size: 'Lines',
    sizeText: (step: string) =>
      `Filled up with empty lines to a multiple of ${step} each time, so that nobody can count certificates.`,
    lineText:
      'What a line says is hashed together with random characters. Verify a certificate by number and name to see what its lines say, with the proofs that lead to the hashes here.',
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
