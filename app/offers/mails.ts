import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about offers. */
export const offerMails = mailForms(
  messages({
    zh: {
      offerLapses: {
        subject: (title: string) => `供给“${title}”即将到期`,
        text: (day: string, link: string) =>
          `有效期到 ${day}，之后不再列出。仍然可用？打开下面的页面，按一下“续期”：\n${link}`,
      },
      offerFound: {
        subject: (search: string) => `“${search}”有新的供给`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\n不想再收这项提醒？登录后在这里停止：${stop}`,
      },
    },
    en: {
      offerLapses: {
        subject: (title: string) => `Your offer “${title}” lapses soon`,
        text: (day: string, link: string) =>
          `It is valid until ${day} and is no longer listed after that. Still on offer? Open this page and press “Renew”:\n${link}`,
      },
      offerFound: {
        subject: (search: string) => `New offer for “${search}”`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\nTo get no more of these, sign in and stop the search here: ${stop}`,
      },
    },
  }),
);
