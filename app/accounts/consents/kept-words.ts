import { textTable } from '../../i18n/side-by-side';

/**
 * What stays when an account is deleted, and why: what registration promises and the page of deletion are both written
 * from it. A change makes another text of the consent, which is another version.
 */
export const reasonsKept = textTable({
  proof: [
    '只剩账号编号，用来证明谁做了什么；法规要求审核与发证可追溯。',
    'Only the number of the account remains, as proof of who did what: reviews and certificates must stay traceable.',
  ],
  firmsFile: [
    '是企业的申请档案；其中联系人的姓名、电话、邮箱抹去。',
    'It is the firm’s file; the contact’s name, telephone and address in it are erased.',
  ],
  verifiable: [
    '证书发出后须可查验，发证机构依法保存。',
    'An issued certificate must stay verifiable; its issuer keeps it by law.',
  ],
  numberRemains: ['邮箱和密码抹去，只留编号。', 'Address and password are erased; the number remains.'],
  proofOfConsent: ['证明曾经同意过什么，不含姓名和邮箱。', 'Proof of what was agreed to; without name and address.'],
  responseTime: [
    '您写的内容抹去，只留对方何时答复，用来算答复时间。',
    'What you wrote is erased; when the other side answered remains, for its response time.',
  ],
  checksCounted: ['链接立即失效，只留查验次数。', 'The links end at once; only how often they were checked remains.'],
});
export type ReasonKept = keyof typeof reasonsKept;
