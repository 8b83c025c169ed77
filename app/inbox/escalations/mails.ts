import { messages } from '../../i18n/messages';
import { mailForms } from '../../mail/mail';

/** Mails about what officials deal with. Their subjects say what is to be done, and name nothing. */
export const escalationMails = mailForms(
  messages({
    zh: {
      deskHandedOver: {
        subject: (what: string) => `同事转给您：${what}`,
        text: (link: string) => `同事把这件事转给您办：\n${link}`,
      },
      deskChased: {
        subject: (what: string) => `请尽快：${what}`,
        text: (link: string) => `期限已过，主管部门请您尽快处理：\n${link}`,
      },
    },
    en: {
      deskHandedOver: {
        subject: (what: string) => `Handed to you: ${what}`,
        text: (link: string) => `A colleague handed this to you:\n${link}`,
      },
      deskChased: {
        subject: (what: string) => `Please act soon: ${what}`,
        text: (link: string) => `Its deadline has passed; the office in charge asks you to see to it:\n${link}`,
      },
    },
  }),
);
