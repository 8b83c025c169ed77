import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about joining the alliance and being its member. */
export const allianceMails = mailForms(
  messages({
    zh: {
      submitted: {
        subject: (reference: string) => `已收到入盟申请 ${reference}`,
        text: (link: string, due: string) => `申请已进入审核，最迟 ${due} 答复。\n\n查看进度：${link}`,
      },
      proofCode: {
        subject: (reference: string) => `验证码：认领企业（入盟申请 ${reference}）`,
        text: (code: string, minutes: string) =>
          `有人在申请代表贵单位，填写了这个邮箱。是您同意的，就把验证码告诉申请人：\n\n${code}\n\n${minutes} 分钟内有效。不知情？不要转给任何人，什么也不会发生。`,
      },
      returned: {
        subject: (reference: string) => `入盟申请 ${reference} 需要更正`,
        text: (link: string, reason: string) =>
          `审核员请您更正后重新提交。\n说明：${reason}\n\n查看要改的各项：${link}`,
      },
      approved: {
        subject: (reference: string) => `入盟申请 ${reference} 已通过`,
        text: (application: string, reason: string, profile: string, offers: string, colleagues: string) =>
          `贵单位已加入联盟。\n说明：${reason}\n\n接下来（先用这个邮箱登录）：\n1. 核对和补充企业资料：${profile}\n2. 发布一项供给，让别的企业找到您：${offers}\n3. 邀请同事一起代表企业：${colleagues}\n\n申请的经过：${application}`,
      },
      refused: {
        subject: (reference: string) => `入盟申请 ${reference} 未通过`,
        text: (link: string, reason: string, days: string) =>
          `理由：${reason}\n\n不同意？请在 ${days} 天内打开下面的页面申诉，由另一位审核员复核：\n${link}`,
      },
      changeReceived: {
        subject: (company: string) => `已收到 ${company} 的身份信息改动`,
        text: (fields: string, due: string, link: string) =>
          `改动：${fields}\n\n审核员最迟 ${due} 答复，答复后另有邮件。在此之前公开的仍是原来的内容。\n\n查看进度：${link}`,
      },
      membershipChanged: {
        subject: (company: string) => `${company} 的联盟成员状态有变`,
        text: (state: string, reason: string, link: string) => `现在：${state}\n理由：${reason}\n\n企业的页面：${link}`,
      },
    },
    en: {
      submitted: {
        subject: (reference: string) => `Application ${reference} received`,
        text: (link: string, due: string) =>
          `Your application is in review; you will have an answer by ${due}.\n\nFollow it: ${link}`,
      },
      proofCode: {
        subject: (reference: string) => `Code for claiming your firm (application ${reference})`,
        text: (code: string, minutes: string) =>
          `Somebody asks to speak for your firm and named this mailbox. If you agree, give them this code:\n\n${code}\n\nIt is good for ${minutes} minutes. If you know nothing about it, give the code to nobody, and nothing happens.`,
      },
      returned: {
        subject: (reference: string) => `Application ${reference} needs corrections`,
        text: (link: string, reason: string) =>
          `The reviewer asks you to correct it and submit again.\nNote: ${reason}\n\nWhat to change: ${link}`,
      },
      approved: {
        subject: (reference: string) => `Application ${reference} approved`,
        text: (application: string, reason: string, profile: string, offers: string, colleagues: string) =>
          `Your firm is a member of the alliance.\nNote: ${reason}\n\nWhat comes next (sign in with this address first):\n1. Check and complete the firm’s profile: ${profile}\n2. Publish an offer, so that other firms find you: ${offers}\n3. Invite colleagues to speak for the firm too: ${colleagues}\n\nYour application: ${application}`,
      },
      refused: {
        subject: (reference: string) => `Application ${reference} refused`,
        text: (link: string, reason: string, days: string) =>
          `Reason: ${reason}\n\nYou disagree? Appeal within ${days} days on this page; another reviewer will look at it:\n${link}`,
      },
      changeReceived: {
        subject: (company: string) => `Received: a change of who ${company} is`,
        text: (fields: string, due: string, link: string) =>
          `Changed: ${fields}\n\nA reviewer decides by ${due}, and another mail says how. Until then the record stays as it is.\n\nFollow it: ${link}`,
      },
      membershipChanged: {
        subject: (company: string) => `Membership of ${company} changed`,
        text: (state: string, reason: string, link: string) =>
          `Now: ${state}\nReason: ${reason}\n\nThe firm’s page: ${link}`,
      },
    },
  }),
);
