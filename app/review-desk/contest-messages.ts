import { megabytes, uploadRules } from '../files/upload-limits';
import { messages } from '../i18n/messages';

/** Wording of contesting who speaks for a firm. */
export const contestMessages = messages({
  zh: {
    title: (company: string) => `对代表权提出异议：${company}`,
    purpose: '企业页由未经授权的人认领了？写明情况并附凭证，两位审核员核实后收回代表权。',
    noMember: '现在没有人代表这家企业，不用提出异议，可以直接认领。',
    own: '您就是这家企业的代表，不能对自己提出异议。',
    text: '情况说明',
    textHint: '您是谁、怎么知道的，5 到 2000 字；只给审核员看',
    file: '营业执照或授权书',
    fileHint: `PDF、PNG、JPG，最大 ${megabytes(uploadRules.proof)} MB；只给审核员看`,
    atDomain: (domain: string) => `您的登录邮箱在企业域名 ${domain} 下，可以不附文件。`,
    button: '提出异议',
    sent: (due: string) => `已收到，最迟 ${due} 答复，结果寄到您的邮箱。企业现在的代表会知道有人提出异议，不知道是谁。`,
    back: '返回企业页',
    desk: {
      title: '对代表权的异议',
      purpose: '一位审核员提出收回或驳回，另一位决定是否收回；收回后成员资格结束，原申请改为未通过。',
      none: '没有待处理的异议。',
      due: (day: string) => `最迟 ${day} 答复`,
      proof: '凭证',
      noFile: '没有附文件',
      same: (address: string) => `提出人已验证的邮箱 ${address} 在企业域名下`,
      other: (address: string, site: string) => `提出人已验证的邮箱 ${address}；企业域名 ${site}`,
      proposed: '已提出收回，等另一位审核员决定。理由：',
      reason: '理由（双方都会收到）',
      moves: {
        propose: '提出收回代表权',
        reject: '驳回异议',
        confirm: '收回代表权',
        decline: '不同意收回',
        withdraw: '收回提议',
      },
      notReviewer: '由本地区的审核员处理。',
    },
  },
  en: {
    title: (company: string) => `Contest who speaks for ${company}`,
    purpose:
      'Did somebody without authority claim the firm’s page? Say what happened and add proof; two reviewers check it and take the approval back.',
    noMember: 'Nobody speaks for this firm now: there is nothing to contest, and you can claim it.',
    own: 'You speak for this firm yourself.',
    text: 'What happened',
    textHint: 'Who you are and how you know, 5 to 2000 characters; for reviewers only',
    file: 'Business licence or authorisation',
    fileHint: `PDF, PNG or JPG, ${megabytes(uploadRules.proof)} MB at most; for reviewers only`,
    atDomain: (domain: string) => `You sign in with an address at the firm’s domain ${domain}; no file is needed.`,
    button: 'Contest',
    sent: (due: string) =>
      `Received. You will have an answer by ${due}, by e-mail. The people who speak for the firm now are told that it is contested, not by whom.`,
    back: 'Back to the firm',
    desk: {
      title: 'Contests of who speaks for a firm',
      purpose:
        'One reviewer proposes to take the approval back or rejects the contest; another decides. If it is taken back, the membership ends and the application is refused.',
      none: 'No contest is waiting.',
      due: (day: string) => `answer by ${day}`,
      proof: 'Proof',
      noFile: 'no file',
      same: (address: string) => `The person who raised it proved an address at the firm’s domain (${address})`,
      other: (address: string, site: string) =>
        `The person who raised it proved an address at ${address}; the firm’s domain is ${site}`,
      proposed: 'Proposed to be taken back; waiting for another reviewer. Reason: ',
      reason: 'Reason (both sides read it)',
      moves: {
        propose: 'Propose to take it back',
        reject: 'Reject the contest',
        confirm: 'Take the approval back',
        decline: 'Disagree',
        withdraw: 'Withdraw my proposal',
      },
      notReviewer: 'A reviewer of the region answers.',
    },
  },
});
