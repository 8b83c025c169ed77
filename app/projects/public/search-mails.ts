import { messages } from '../../i18n/messages';
import { mailForms } from '../../mail/mail';

/** Mails about listed projects that a saved search finds. */
export const projectSearchMails = mailForms(
  messages({
    zh: {
      projectFound: {
        subject: (search: string) => `“${search}”有新的协作项目`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\n不想再收这项提醒？登录后在这里停止：${stop}`,
      },
    },
    en: {
      projectFound: {
        subject: (search: string) => `New project for “${search}”`,
        text: (title: string, link: string, stop: string) =>
          `${title}\n${link}\n\nTo get no more of these, sign in and stop the search here: ${stop}`,
      },
    },
  }),
);
