import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about conversations. What one is about and what is said in it stands in none of their subjects. */
export const threadMails = mailForms(
  messages({
    zh: {
      threadOpened: {
        subject: (number: string) => `会话 ${number}：有人询问`,
        text: (title: string, text: string, link: string) =>
          `关于“${title}”：\n\n${text}\n\n请在这里答复或结束，对方会收到邮件：\n${link}`,
      },
      threadMessage: {
        subject: (number: string) => `会话 ${number}：有新消息`,
        text: (title: string, text: string, link: string) => `关于“${title}”：\n\n${text}\n\n在这里答复：\n${link}`,
      },
      threadEnded: {
        subject: (number: string) => `会话 ${number}：已结束`,
        text: (title: string, text: string, link: string) => `关于“${title}”。${text}\n\n${link}`,
      },
      threadStopped: {
        subject: (number: string) => `会话 ${number}：审核员已中止`,
        text: (title: string, reason: string, link: string) => `关于“${title}”。\n理由：${reason}\n\n${link}`,
      },
      threadReportAnswered: {
        subject: (number: string) => `会话 ${number}：您的投诉有了结果`,
        text: (outcome: string, reason: string, link: string) => `${outcome}\n理由：${reason}\n\n${link}`,
      },
    },
    en: {
      threadOpened: {
        subject: (number: string) => `Conversation ${number}: a question`,
        text: (title: string, text: string, link: string) =>
          `About “${title}”:\n\n${text}\n\nAnswer or end it here; the other side gets a mail:\n${link}`,
      },
      threadMessage: {
        subject: (number: string) => `Conversation ${number}: a new message`,
        text: (title: string, text: string, link: string) => `About “${title}”:\n\n${text}\n\nAnswer here:\n${link}`,
      },
      threadEnded: {
        subject: (number: string) => `Conversation ${number}: ended`,
        text: (title: string, text: string, link: string) => `About “${title}”. ${text}\n\n${link}`,
      },
      threadStopped: {
        subject: (number: string) => `Conversation ${number}: stopped by a reviewer`,
        text: (title: string, reason: string, link: string) => `About “${title}”.\nReason: ${reason}\n\n${link}`,
      },
      threadReportAnswered: {
        subject: (number: string) => `Conversation ${number}: your report was answered`,
        text: (outcome: string, reason: string, link: string) => `${outcome}\nReason: ${reason}\n\n${link}`,
      },
    },
  }),
);
