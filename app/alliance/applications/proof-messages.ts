import { messages } from '../../i18n/messages';
import { megabytes, uploadRules } from '../../files/upload-limits';
import { proofLimit } from './claim-proof';

/** Wording of proving that one may speak for a firm on record. */
export const proofMessages = messages({
  zh: {
    intro: '证明您能代表这家企业，下面任选一种。凭证只给审核员看，不公开。',
    kinds: { licence: '营业执照', authorisation: '授权书', domain: '企业域名邮箱' },
    byAccount: (domain: string) => `您的登录邮箱在企业域名 ${domain} 下，已经证明，不用再给凭证。`,
    given: '已给的凭证',
    none: '还没有凭证。',
    domainGiven: (domain: string) => `已在 @${domain} 的邮箱收到验证码`,
    remove: '移除',
    byMail: '用企业域名的邮箱证明',
    byMailText: (domain: string) => `名录里企业的网站是 ${domain}。验证码寄到这个域名下的邮箱，例如 info@${domain}。`,
    noDomain: '名录里没有企业自己的网站域名，请上传营业执照或授权书。',
    mailed: (domain: string, until: string) => `验证码已寄到您填的 @${domain} 邮箱，${until} 前有效。`,
    mailbox: '邮箱 @ 前面的部分',
    mailboxHint: (domain: string) => `只填 @${domain} 前面的部分，例如 info`,
    send: '寄验证码',
    sendAgain: '再寄一次',
    code: '收到的验证码',
    codeHint: '八位数字；没收到就再寄一次',
    confirm: '确认验证码',
    byFile: '上传营业执照或授权书',
    kind: '文件种类',
    file: '文件',
    fileHint: `PDF、PNG、JPG，每个最大 ${megabytes(uploadRules.proof)} MB，最多 ${proofLimit} 份。授权书写明授权您办理，并盖公章。`,
    upload: '上传',
  },
  en: {
    intro: 'Show that you may speak for this firm, in one of these ways. Reviewers alone see it.',
    kinds: { licence: 'Business licence', authorisation: 'Authorisation', domain: 'Mailbox at the firm’s domain' },
    byAccount: (domain: string) =>
      `The address you sign in with lies at the firm’s domain ${domain}: that is proof, nothing more is needed.`,
    given: 'Given so far',
    none: 'Nothing yet.',
    domainGiven: (domain: string) => `A code was read in a mailbox at ${domain}`,
    remove: 'Remove',
    byMail: 'By a mailbox at the firm’s domain',
    byMailText: (domain: string) =>
      `The firm’s website on record is ${domain}. A code goes to a mailbox there, such as info@${domain}.`,
    noDomain: 'No web domain of the firm’s own is on record: upload its licence or an authorisation.',
    mailed: (domain: string, until: string) =>
      `A code is on its way to the mailbox at @${domain}; good until ${until}.`,
    mailbox: 'Mailbox, before the @',
    mailboxHint: (domain: string) => `Only the part before @${domain}, for example info`,
    send: 'Mail a code',
    sendAgain: 'Mail it again',
    code: 'The code you received',
    codeHint: 'Eight digits; if nothing came, ask again',
    confirm: 'Confirm the code',
    byFile: 'By its licence or an authorisation',
    kind: 'Kind of file',
    file: 'File',
    fileHint: `PDF, PNG or JPG, ${megabytes(uploadRules.proof)} MB each at most, at most ${proofLimit}. An authorisation names you and bears the firm’s seal.`,
    upload: 'Upload',
  },
});
