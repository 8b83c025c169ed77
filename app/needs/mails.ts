import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';
import { invitationTerm } from './invitation-clock';

const { giveUp, desk } = invitationTerm;

/** Mails about needs and invitations. A subject names a need only where everybody reads it (need-mail.server.ts). */
export const needMails = mailForms(
  messages({
    zh: {
      needLapses: {
        subject: (title: string) => `需求“${title}”即将到期`,
        text: (day: string, link: string) =>
          `期限到 ${day}，之后不再列出。还在找？打开下面的页面，按一下“延长”：\n${link}`,
      },
      needFound: {
        subject: (search: string) => `“${search}”有新的需求`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\n不想再收这项提醒？登录后在这里停止：${stop}`,
      },
      needInvitation: {
        subject: (title: string) => `请贵单位看一项需求：${title}`,
        text: (quality: string, link: string) =>
          `与贵单位的匹配度 ${quality} / 100。请在这里答复“有意向”或“暂不考虑”，同事只需一人答复：\n${link}`,
      },
      sealedInvitation: {
        subject: () => '有一项密封的需求与贵单位匹配',
        text: (quality: string, link: string) =>
          `匹配度 ${quality} / 100。内容和名称保密，双方都同意后才互见。请在这里答复：\n${link}`,
      },
      invitationChased: {
        subject: (title: string) => `还等贵单位答复：${title}`,
        text: (link: string) => `一句“有意向”或“暂不考虑”即可：\n${link}`,
      },
      invitationsGivenUp: {
        subject: (title: string) => `${title}：有邀请 ${giveUp} 天没有答复`,
        text: (count: string, link: string) => `${count} 家没有答复，按待放弃计。可以另请别家：\n${link}`,
      },
      invitationsEscalated: {
        subject: (title: string) => `${title} 份需求邀请满 ${desk} 天无人答复`,
        text: (link: string) => `请联系受邀单位：\n${link}`,
      },
      invitationAccepted: {
        subject: (title: string) => `${title}：有单位表示有意向`,
        text: (party: string, note: string, link: string) => `${party}\n${note}\n\n接下来怎么做，看这里：\n${link}`,
      },
      invitationDeclined: {
        subject: (title: string) => `${title}：一家单位暂不考虑`,
        text: (party: string, reason: string, link: string) => `${party}：${reason}\n\n${link}`,
      },
      needOver: {
        subject: (title: string) => `${title}：已结束`,
        text: (link: string) => `发布方已登记满足或撤回，不用再答复。\n${link}`,
      },
    },
    en: {
      needLapses: {
        subject: (title: string) => `Your need “${title}” lapses soon`,
        text: (day: string, link: string) =>
          `It is open until ${day} and is no longer listed after that. Still looking? Open this page and press “Extend”:\n${link}`,
      },
      needFound: {
        subject: (search: string) => `New need for “${search}”`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\nNo more of these? Sign in and stop the search here: ${stop}`,
      },
      needInvitation: {
        subject: (title: string) => `You are asked to look at a need: ${title}`,
        text: (quality: string, link: string) =>
          `It matches your organisation at ${quality} of 100. Answer “interested” or “not now” here; one answer of yours is enough:\n${link}`,
      },
      sealedInvitation: {
        subject: () => 'A sealed need matches your organisation',
        text: (quality: string, link: string) =>
          `It matches at ${quality} of 100. Text and names are closed until both sides say yes. Answer here:\n${link}`,
      },
      invitationChased: {
        subject: (title: string) => `Still waiting for your answer: ${title}`,
        text: (link: string) => `“Interested” or “not now” is enough:\n${link}`,
      },
      invitationsGivenUp: {
        subject: (title: string) => `${title}: no answer for ${giveUp} days`,
        text: (count: string, link: string) =>
          `Without an answer and counted as given up: ${count}. You may invite others:\n${link}`,
      },
      invitationsEscalated: {
        subject: (title: string) => `Invitations to needs, silent for ${desk} days: ${title}`,
        text: (link: string) => `Please reach out to those invited:\n${link}`,
      },
      invitationAccepted: {
        subject: (title: string) => `${title}: somebody is interested`,
        text: (party: string, note: string, link: string) => `${party}\n${note}\n\nWhat comes next is here:\n${link}`,
      },
      invitationDeclined: {
        subject: (title: string) => `${title}: one says not now`,
        text: (party: string, reason: string, link: string) => `${party}: ${reason}\n\n${link}`,
      },
      needOver: {
        subject: (title: string) => `${title}: it is over`,
        text: (link: string) => `Its poster says it is met or has withdrawn it; no answer is needed any more.\n${link}`,
      },
    },
  }),
);
