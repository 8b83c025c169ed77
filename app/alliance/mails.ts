import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Mail } from '../mail/mail';

const wording = messages({
  zh: {
    submitted: { subject: (reference: string) => `已收到入盟申请 ${reference}`, text: (link: string, due: string) => `申请已进入审核，${due}前答复。\n\n查看进度：${link}` },
    returned: { subject: (reference: string) => `入盟申请 ${reference} 需要更正`, text: (link: string, reason: string) => `审核员请您更正后重新提交。\n说明：${reason}\n\n查看要改的各项：${link}` },
    approved: { subject: (reference: string) => `入盟申请 ${reference} 已通过`, text: (link: string, reason: string) => `贵单位已加入联盟。\n说明：${reason}\n\n${link}` },
    refused: { subject: (reference: string) => `入盟申请 ${reference} 未通过`, text: (link: string, reason: string, days: string) => `理由：${reason}\n\n不同意？请在 ${days} 天内打开下面的页面申诉，由另一位审核员复核：\n${link}` },
    escalated: { subject: (reference: string) => `入盟申请 ${reference} 已超期`, text: (link: string, due: string) => `该申请应于 ${due} 办结，仍未办结。\n\n${link}` },
    membershipChanged: { subject: (company: string) => `${company} 的联盟成员状态有变`, text: (state: string, reason: string) => `现在：${state}\n理由：${reason}` },
    reportAnswered: { subject: (company: string) => `您报告的 ${company} 数据问题已处理`, text: (outcome: string, reason: string) => `结果：${outcome}\n说明：${reason}` },
    searchMatched: { subject: (search: string) => `“${search}”有新的企业`, text: (company: string, link: string) => `${company}\n${link}` },
    linkDeclared: { subject: (company: string) => `${company} 声明与贵单位有供需关系`, text: (what: string, link: string) => `${what}\n\n请确认、提出异议或忽略：${link}` },
  },
  en: {
    submitted: { subject: (reference: string) => `Application ${reference} received`, text: (link: string, due: string) => `Your application is in review; you will have an answer by ${due}.\n\nFollow it: ${link}` },
    returned: { subject: (reference: string) => `Application ${reference} needs corrections`, text: (link: string, reason: string) => `The reviewer asks you to correct it and submit again.\nNote: ${reason}\n\nWhat to change: ${link}` },
    approved: { subject: (reference: string) => `Application ${reference} approved`, text: (link: string, reason: string) => `Your firm is a member of the alliance.\nNote: ${reason}\n\n${link}` },
    refused: { subject: (reference: string) => `Application ${reference} refused`, text: (link: string, reason: string, days: string) => `Reason: ${reason}\n\nYou disagree? Appeal within ${days} days on this page; another reviewer will look at it:\n${link}` },
    escalated: { subject: (reference: string) => `Application ${reference} is overdue`, text: (link: string, due: string) => `It was due on ${due} and is still open.\n\n${link}` },
    membershipChanged: { subject: (company: string) => `Membership of ${company} changed`, text: (state: string, reason: string) => `Now: ${state}\nReason: ${reason}` },
    reportAnswered: { subject: (company: string) => `Your report about ${company} was answered`, text: (outcome: string, reason: string) => `Outcome: ${outcome}\nNote: ${reason}` },
    searchMatched: { subject: (search: string) => `New firm for “${search}”`, text: (company: string, link: string) => `${company}\n${link}` },
    linkDeclared: { subject: (company: string) => `${company} declares a supply link with you`, text: (what: string, link: string) => `${what}\n\nConfirm, dispute or ignore it: ${link}` },
  },
});

export type AllianceMailKind = keyof (typeof wording)['zh'];

/** The mail of a kind in the reader's language: `about` fills the subject, `details` the text in order. */
export function allianceMail(kind: AllianceMailKind, language: Language, to: string, about: string, ...details: readonly string[]): Mail {
  const { subject, text } = wording[language][kind];
  const fill = text as (...parts: readonly string[]) => string;
  return { to, subject: `TwinAtlas 孪图 · ${subject(about)}`, text: `${fill(...details)}\n\nTwinAtlas 孪图\n` };
}
