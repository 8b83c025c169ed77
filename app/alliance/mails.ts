import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { signed, type Letter } from '../mail/mail';

const wording = messages({
  zh: {
    submitted: {
      subject: (reference: string) => `已收到入盟申请 ${reference}`,
      text: (link: string, due: string) => `申请已进入审核，最迟 ${due} 答复。\n\n查看进度：${link}`,
    },
    returned: {
      subject: (reference: string) => `入盟申请 ${reference} 需要更正`,
      text: (link: string, reason: string) => `审核员请您更正后重新提交。\n说明：${reason}\n\n查看要改的各项：${link}`,
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
    escalated: {
      subject: (reference: string) => `入盟申请 ${reference} 已超期`,
      text: (link: string, due: string) => `该申请应于 ${due} 办结，仍未办结。\n\n${link}`,
    },
    membershipChanged: {
      subject: (company: string) => `${company} 的联盟成员状态有变`,
      text: (state: string, reason: string, link: string) => `现在：${state}\n理由：${reason}\n\n企业的页面：${link}`,
    },
    reportAnswered: {
      subject: (company: string) => `您报告的 ${company} 数据问题已处理`,
      text: (outcome: string, reason: string, link: string) =>
        `结果：${outcome}\n说明：${reason}\n\n企业的页面：${link}`,
    },
    searchMatched: {
      subject: (search: string) => `“${search}”有新的企业`,
      text: (company: string, link: string, stop: string) =>
        `${company}\n${link}\n\n不想再收这项提醒？登录后在这里停止：${stop}`,
    },
    searchesMatched: {
      subject: (search: string) => `“${search}”有新的企业`,
      text: (count: string, firms: string, link: string, stop: string) =>
        `数据更新后，新符合这项检索的企业有 ${count} 家：\n${firms}\n\n查看全部结果：${link}\n\n不想再收这项提醒？登录后在这里停止：${stop}`,
    },
    offerLapses: {
      subject: (title: string) => `供给“${title}”即将到期`,
      text: (day: string, link: string) =>
        `有效期到 ${day}，之后不再列出。仍然可用？打开下面的页面，按一下“续期”：\n${link}`,
    },
    offerAsked: {
      subject: (title: string) => `有人询问“${title}”`,
      text: (question: string, link: string) => `${question}\n\n请在这里答复或谢绝，对方会收到邮件：\n${link}`,
    },
    offerAnswered: {
      subject: (title: string) => `您对“${title}”的询问有答复了`,
      text: (reply: string, link: string) => `${reply}\n\n${link}`,
    },
    offerDeclined: {
      subject: (title: string) => `您对“${title}”的询问被谢绝`,
      text: (reply: string, link: string) => `对方说：${reply}\n\n${link}`,
    },
    colleagueAsked: {
      subject: (company: string) => `有人申请代表 ${company}`,
      text: (who: string, note: string, due: string, link: string) =>
        `${who}\n${note}\n\n请在 ${due} 前接受或谢绝；逾期由审核员决定：\n${link}`,
    },
    colleagueInvited: {
      subject: (company: string) => `${company} 邀请您做同事`,
      text: (who: string, days: string, link: string) =>
        `${who} 邀请您在 TwinAtlas 一起代表该企业。\n\n请用这个邮箱登录（没有账号先注册），${days} 天内接受或谢绝：\n${link}`,
    },
    colleagueDecided: {
      subject: (company: string) => `您代表 ${company} 的申请有了结果`,
      text: (outcome: string, reason: string, link: string) => `${outcome}\n${reason}\n\n${link}`,
    },
    colleagueJoined: {
      subject: (company: string) => `${company} 多了一位同事`,
      text: (who: string, link: string) => `${who} 现在也可代表该企业。不对？请移除：\n${link}`,
    },
    colleagueRemoved: {
      subject: (company: string) => `您不再代表 ${company}`,
      text: (reason: string) => `理由：${reason}`,
    },
    talentInterest: {
      subject: (company: string) => `${company} 给您发来一条消息`,
      text: (place: string, link: string) =>
        `工作地点：${place}\n\n这家企业不知道收到的人是谁。看消息、回复、谢绝或不理，由您决定：${link}`,
    },
    talentAnswer: {
      subject: (company: string) => `有人回复了 ${company} 的消息`,
      text: (link: string) => `看对方同意给您看的内容：${link}`,
    },
    talentStopped: {
      subject: (company: string) => `${company} 发给人才的消息已被停止`,
      text: (reason: string, days: string) =>
        `收到的人反映有问题，审核员已停止这条消息。${days} 天内不能再发。\n理由：${reason}`,
    },
    talentAnsweredStopped: {
      subject: (company: string) => `您回复过的 ${company} 的消息已被停止`,
      text: (link: string) =>
        `有人反映这条消息有问题，审核员已停止它，不再送达别人。您回复时给该企业看的内容，它仍看得到；要收回，请打开：${link}`,
    },
    talentReportAnswered: {
      subject: (company: string) => `您投诉的 ${company} 的消息已处理`,
      text: (outcome: string, reason: string) => `结果：${outcome}\n说明：${reason}\n\n企业不知道是谁投诉的。`,
    },
    linkDeclared: {
      subject: (company: string) => `${company} 声明与贵单位有供需关系`,
      text: (what: string, link: string) => `${what}\n\n请确认、提出异议或忽略：${link}`,
    },
  },
  en: {
    submitted: {
      subject: (reference: string) => `Application ${reference} received`,
      text: (link: string, due: string) =>
        `Your application is in review; you will have an answer by ${due}.\n\nFollow it: ${link}`,
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
    escalated: {
      subject: (reference: string) => `Application ${reference} is overdue`,
      text: (link: string, due: string) => `It was due on ${due} and is still open.\n\n${link}`,
    },
    membershipChanged: {
      subject: (company: string) => `Membership of ${company} changed`,
      text: (state: string, reason: string, link: string) =>
        `Now: ${state}\nReason: ${reason}\n\nThe firm’s page: ${link}`,
    },
    reportAnswered: {
      subject: (company: string) => `Your report about ${company} was answered`,
      text: (outcome: string, reason: string, link: string) =>
        `Outcome: ${outcome}\nNote: ${reason}\n\nThe firm’s page: ${link}`,
    },
    searchMatched: {
      subject: (search: string) => `New firm for “${search}”`,
      text: (company: string, link: string, stop: string) =>
        `${company}\n${link}\n\nNo more of these? Sign in and stop the search here: ${stop}`,
    },
    searchesMatched: {
      subject: (search: string) => `New firms for “${search}”`,
      text: (count: string, firms: string, link: string, stop: string) =>
        `Firms that match this search since an update of the data: ${count}\n${firms}\n\nAll results: ${link}\n\nNo more of these? Sign in and stop the search here: ${stop}`,
    },
    offerLapses: {
      subject: (title: string) => `Your offer “${title}” lapses soon`,
      text: (day: string, link: string) =>
        `It stands until ${day} and is no longer listed after that. Still on offer? Open this page and press “Renew”:\n${link}`,
    },
    offerAsked: {
      subject: (title: string) => `A question about “${title}”`,
      text: (question: string, link: string) =>
        `${question}\n\nAnswer or decline it here; whoever asked gets a mail:\n${link}`,
    },
    offerAnswered: {
      subject: (title: string) => `Your question about “${title}” is answered`,
      text: (reply: string, link: string) => `${reply}\n\n${link}`,
    },
    offerDeclined: {
      subject: (title: string) => `Your question about “${title}” is declined`,
      text: (reply: string, link: string) => `They say: ${reply}\n\n${link}`,
    },
    colleagueAsked: {
      subject: (company: string) => `Somebody asks to speak for ${company}`,
      text: (who: string, note: string, due: string, link: string) =>
        `${who}\n${note}\n\nAccept or decline by ${due}; after that a reviewer decides:\n${link}`,
    },
    colleagueInvited: {
      subject: (company: string) => `${company} invites you as a colleague`,
      text: (who: string, days: string, link: string) =>
        `${who} invites you to speak for the firm on TwinAtlas.\n\nSign in with this address (register first if you have no account) and accept or decline within ${days} days:\n${link}`,
    },
    colleagueDecided: {
      subject: (company: string) => `Your request to speak for ${company} is decided`,
      text: (outcome: string, reason: string, link: string) => `${outcome}\n${reason}\n\n${link}`,
    },
    colleagueJoined: {
      subject: (company: string) => `${company} has one more colleague`,
      text: (who: string, link: string) => `${who} now speaks for the firm too. Not right? Remove them here:\n${link}`,
    },
    colleagueRemoved: {
      subject: (company: string) => `You no longer speak for ${company}`,
      text: (reason: string) => `Reason: ${reason}`,
    },
    talentInterest: {
      subject: (company: string) => `${company} sent you a message`,
      text: (place: string, link: string) =>
        `Place of work: ${place}\n\nThe firm does not know who got this. Read it and answer, decline or ignore it, as you like: ${link}`,
    },
    talentAnswer: {
      subject: (company: string) => `Somebody answered ${company}`,
      text: (link: string) => `See what they agreed to show you: ${link}`,
    },
    talentStopped: {
      subject: (company: string) => `A message of ${company} to talent was stopped`,
      text: (reason: string, days: string) =>
        `Somebody who got it complained, and a reviewer stopped it. No other can be sent for ${days} days.\nReason: ${reason}`,
    },
    talentAnsweredStopped: {
      subject: (company: string) => `The message of ${company} you answered was stopped`,
      text: (link: string) =>
        `Somebody complained of it, and a reviewer stopped it; it reaches nobody else. The firm still sees what you showed it with your answer. To take that back: ${link}`,
    },
    talentReportAnswered: {
      subject: (company: string) => `Your report of a message of ${company} was answered`,
      text: (outcome: string, reason: string) =>
        `Outcome: ${outcome}\nNote: ${reason}\n\nThe firm is not told who reported it.`,
    },
    linkDeclared: {
      subject: (company: string) => `${company} declares a supply link with you`,
      text: (what: string, link: string) => `${what}\n\nConfirm, dispute or ignore it: ${link}`,
    },
  },
});

export type AllianceMailKind = keyof (typeof wording)[Language];

/** The mail of a kind in the reader's language: `about` fills the subject, `details` the text in order. */
export function allianceMail(
  kind: AllianceMailKind,
  language: Language,
  about: string,
  ...details: readonly string[]
): Letter {
  const { subject, text } = wording[language][kind];
  const fill = text as (...parts: readonly string[]) => string;
  return signed(subject(about), fill(...details));
}
