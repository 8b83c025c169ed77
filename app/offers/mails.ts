import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about offers and questions. */
export const offerMails = mailForms(
  messages({
    zh: {
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
    },
    en: {
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
    },
  }),
);
