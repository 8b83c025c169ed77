import { messages } from '../../i18n/messages';
import { mailForms } from '../../mail/mail';

/** Mails about new firms that a saved search finds. */
export const searchMails = mailForms(
  messages({
    zh: {
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
    },
    en: {
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
    },
  }),
);
