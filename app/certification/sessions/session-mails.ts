import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import { signed, type Letter } from '../../mail/mail';

const wording = messages({
  zh: {
    subject: (level: string) => `有考试开放了：${level}`,
    text: (time: string, link: string) => `时间（北京时间）：${time}\n\n看条件、申报或选座：\n${link}`,
  },
  en: {
    subject: (level: string) => `An exam is open: ${level}`,
    text: (time: string, link: string) =>
      `Time (Beijing): ${time}\n\nWhat it asks, and where to apply or take a seat:\n${link}`,
  },
});

/** The mail to who asked to hear when an exam of a level opens. */
export function sessionOpeningMail(
  language: Language,
  of: { readonly level: string; readonly time: string; readonly link: string },
): Letter {
  const { subject, text } = wording[language];
  return signed(subject(of.level), text(of.time, of.link));
}
