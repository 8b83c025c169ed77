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
      linkConfirmed: {
        subject: (company: string) => `${company} 确认了供需关系`,
        text: (link: string) => `${link}`,
      },
      linkDisputed: {
        subject: (company: string) => `${company} 对供需关系有异议`,
        text: (link: string, reason: string) => `理由：${reason}\n\n${link}`,
      },
    },
    en: {
      linkDeclared: {
        subject: (company: string) => `${company} declares a supply link with you`,
        text: (what: string, link: string) => `${what}\n\nConfirm, dispute or ignore it: ${link}`,
      },
      linkConfirmed: {
        subject: (company: string) => `${company} confirmed your supply link`,
        text: (link: string) => `${link}`,
      },
      linkDisputed: {
        subject: (company: string) => `${company} disputes your supply link`,
        text: (link: string, reason: string) => `Reason: ${reason}\n\n${link}`,
      },
    },
  }),
);
