import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails of the review desk. */
export const reviewMails = mailForms(
  messages({
    zh: {
      escalated: {
        subject: (reference: string) => `入盟申请 ${reference} 已超期`,
        text: (link: string, due: string) => `该申请应于 ${due} 办结，仍未办结。\n\n${link}`,
      },
      profileAccepted: {
        subject: (company: string) => `${company} 的资料变更已通过`,
        text: (field: string, reason: string, link: string) => `变更：${field}\n说明：${reason}\n\n${link}`,
      },
      profileRejected: {
        subject: (company: string) => `${company} 的资料变更未通过`,
        text: (field: string, reason: string, link: string) => `变更：${field}\n理由：${reason}\n\n${link}`,
      },
      reportAnswered: {
        subject: (company: string) => `您报告的 ${company} 数据问题已处理`,
        text: (outcome: string, reason: string, link: string) =>
          `结果：${outcome}\n说明：${reason}\n\n企业的页面：${link}`,
      },
    },
    en: {
      escalated: {
        subject: (reference: string) => `Application ${reference} is overdue`,
        text: (link: string, due: string) => `It was due on ${due} and is still open.\n\n${link}`,
      },
      profileAccepted: {
        subject: (company: string) => `Your change of ${company} was accepted`,
        text: (field: string, reason: string, link: string) => `Changed: ${field}\nNote: ${reason}\n\n${link}`,
      },
      profileRejected: {
        subject: (company: string) => `Your change of ${company} was not accepted`,
        text: (field: string, reason: string, link: string) => `Proposed: ${field}\nReason: ${reason}\n\n${link}`,
      },
      reportAnswered: {
        subject: (company: string) => `Your report about ${company} was answered`,
        text: (outcome: string, reason: string, link: string) =>
          `Outcome: ${outcome}\nNote: ${reason}\n\nThe firm’s page: ${link}`,
      },
    },
  }),
);
