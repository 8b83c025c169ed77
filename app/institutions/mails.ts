import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about who represents an institution. */
export const institutionMails = mailForms(
  messages({
    zh: {
      representativeInvited: {
        subject: (name: string) => `${name} 邀请您做代表`,
        text: (days: string, link: string) => `请用这个邮箱登录（没有账号先注册），${days} 天内接受或谢绝：\n${link}`,
      },
      representativeRemoved: {
        subject: (name: string) => `您不再代表 ${name}`,
        text: (reason: string) => `理由：${reason}`,
      },
    },
    en: {
      representativeInvited: {
        subject: (name: string) => `${name} invites you to represent it`,
        text: (days: string, link: string) =>
          `Sign in with this address (register first if you have no account) and accept or decline within ${days} days:\n${link}`,
      },
      representativeRemoved: {
        subject: (name: string) => `You no longer represent ${name}`,
        text: (reason: string) => `Reason: ${reason}`,
      },
    },
  }),
);
