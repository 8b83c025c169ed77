import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about messages of firms to talent. */
export const interestMails = mailForms(
  messages({
    zh: {
      talentInterest: {
        subject: (company: string) => `${company} 给您发来一条消息`,
        text: (place: string, link: string) =>
          `工作地点：${place}\n\n这家企业不知道收到的人是谁。看消息、回复、谢绝或不理，由您决定：${link}`,
      },
      talentAnswer: {
        subject: (company: string) => `有人回复了 ${company} 的消息`,
        text: (link: string) => `看对方同意给您看的内容：${link}`,
      },
      talentStopped: {
        subject: (company: string) => `${company} 发给人才的消息已被停止`,
        text: (reason: string, days: string) =>
          `收到的人反映有问题，审核员已停止这条消息。${days} 天内不能再发。\n理由：${reason}`,
      },
      talentAnsweredStopped: {
        subject: (company: string) => `您回复过的 ${company} 的消息已被停止`,
        text: (link: string) =>
          `有人反映这条消息有问题，审核员已停止它，不再送达别人。您回复时给该企业看的内容，它仍看得到；要收回，请打开：${link}`,
      },
      talentReportAnswered: {
        subject: (company: string) => `您投诉的 ${company} 的消息已处理`,
        text: (outcome: string, reason: string) => `结果：${outcome}\n说明：${reason}\n\n企业不知道是谁投诉的。`,
      },
    },
    en: {
      talentInterest: {
        subject: (company: string) => `${company} sent you a message`,
        text: (place: string, link: string) =>
          `Place of work: ${place}\n\nThe firm does not know who got this. Read it and answer, decline or ignore it, as you like: ${link}`,
      },
      talentAnswer: {
        subject: (company: string) => `Somebody answered ${company}`,
        text: (link: string) => `See what they agreed to show you: ${link}`,
      },
      talentStopped: {
        subject: (company: string) => `A message of ${company} to talent was stopped`,
        text: (reason: string, days: string) =>
          `Somebody who got it complained, and a reviewer stopped it. No other can be sent for ${days} days.\nReason: ${reason}`,
      },
      talentAnsweredStopped: {
        subject: (company: string) => `The message of ${company} you answered was stopped`,
        text: (link: string) =>
          `Somebody complained of it, and a reviewer stopped it; it reaches nobody else. The firm still sees what you showed it with your answer. To take that back: ${link}`,
      },
      talentReportAnswered: {
        subject: (company: string) => `Your report of a message of ${company} was answered`,
        text: (outcome: string, reason: string) =>
          `Outcome: ${outcome}\nNote: ${reason}\n\nThe firm is not told who reported it.`,
      },
    },
  }),
);
