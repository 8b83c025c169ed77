import { messages } from '../../i18n/messages';
import { mailForms } from '../../mail/mail';

/** Mails about supply links. */
export const supplyLinkMails = mailForms(
  messages({
    zh: {
      linkDeclared: {
        subject: (company: string) => `${company} 声明与贵单位有供需关系`,
        text: (what: string, link: string) => `${what}\n\n请确认、提出异议或忽略：${link}`,
      },
    },
    en: {
      linkDeclared: {
        subject: (company: string) => `${company} declares a supply link with you`,
        text: (what: string, link: string) => `${what}\n\nConfirm, dispute or ignore it: ${link}`,
      },
    },
  }),
);
