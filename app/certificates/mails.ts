import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { signed, type Letter } from '../mail/mail';

const wording = messages({
  zh: {
    issued: {
      subject: '您的证书已签发',
      text: (numbers: string, link: string) => `已签发：\n${numbers}\n\n下载和分享：${link}`,
    },
    suspended: {
      subject: '您的证书已暂停',
      text: (number: string, reason: string, link: string) =>
        `证书 ${number} 已暂停，查验时会显示“已暂停”。\n原因：${reason}\n\n${link}`,
    },
    resumed: {
      subject: '您的证书已恢复',
      text: (number: string, reason: string, link: string) => `证书 ${number} 已恢复有效。\n说明：${reason}\n\n${link}`,
    },
    revoked: {
      subject: '您的证书已撤销',
      text: (number: string, reason: string, link: string) =>
        `证书 ${number} 已由两人决定撤销，不再有效。\n原因：${reason}\n\n${link}`,
    },
    expiring: {
      subject: '您的证书快到期了',
      text: (number: string, day: string, renewal: string, link: string) =>
        `证书 ${number} 有效期至 ${day}。\n${renewal}\n\n${link}`,
    },
    requestAccepted: {
      subject: '换发证书的申请已受理',
      text: (number: string, answer: string, link: string) =>
        `证书 ${number} 将换发新证，由另一人签发。签发前旧证照常有效。\n说明：${answer}\n\n${link}`,
    },
    requestRefused: {
      subject: '换发证书的申请未通过',
      text: (number: string, answer: string, link: string) => `证书 ${number} 不换发。\n理由：${answer}\n\n${link}`,
    },
    moved: {
      subject: '您的证书已转到另一个账号',
      text: (reason: string, link: string) =>
        `核实身份后，您名下的证书和申报已由两人决定转到您的另一个账号。\n依据：${reason}\n\n不是您本人？请立刻联系主管部门。${link}`,
    },
  },
  en: {
    issued: {
      subject: 'Your certificates were issued',
      text: (numbers: string, link: string) => `Issued:\n${numbers}\n\nDownload and share: ${link}`,
    },
    suspended: {
      subject: 'Your certificate was suspended',
      text: (number: string, reason: string, link: string) =>
        `Certificate ${number} is suspended; whoever checks it is told so.\nReason: ${reason}\n\n${link}`,
    },
    resumed: {
      subject: 'Your certificate is valid again',
      text: (number: string, reason: string, link: string) =>
        `Certificate ${number} is valid again.\nNote: ${reason}\n\n${link}`,
    },
    revoked: {
      subject: 'Your certificate was revoked',
      text: (number: string, reason: string, link: string) =>
        `Two people decided to revoke certificate ${number}; it is no longer valid.\nReason: ${reason}\n\n${link}`,
    },
    expiring: {
      subject: 'Your certificate ends soon',
      text: (number: string, day: string, renewal: string, link: string) =>
        `Certificate ${number} is valid until ${day}.\n${renewal}\n\n${link}`,
    },
    requestAccepted: {
      subject: 'Your request for another certificate was accepted',
      text: (number: string, answer: string, link: string) =>
        `A new certificate will take the place of ${number}; another person issues it. Until then the old one stands.\nNote: ${answer}\n\n${link}`,
    },
    requestRefused: {
      subject: 'Your request for another certificate was refused',
      text: (number: string, answer: string, link: string) =>
        `Certificate ${number} is not replaced.\nReason: ${answer}\n\n${link}`,
    },
    moved: {
      subject: 'Your certificates were moved to another account',
      text: (reason: string, link: string) =>
        `After a check of identity two people decided to move your certificates and applications to your other account.\nBasis: ${reason}\n\nNot yours? Tell the authority at once. ${link}`,
    },
  },
});

/** What a holder is told of the way to a new term; `day` is when it may be asked for. */
export const renewalWords = messages({
  zh: {
    open: '现在可以申请续期。',
    opens: (day: string) => `${day} 起可以申请续期。`,
    none: '这类证书不续期，到期后需重新考试。',
  },
  en: {
    open: 'You can ask for its renewal now.',
    opens: (day: string) => `You can ask for its renewal from ${day}.`,
    none: 'This certificate is not renewed; sit the exam again.',
  },
});

export type CertificateMailKind = keyof (typeof wording)[Language];

/** The mail of a kind in the reader's language; `details` fill its text in order. */
export function certificateMail(kind: CertificateMailKind, language: Language, ...details: readonly string[]): Letter {
  const { subject, text } = wording[language][kind];
  const fill = text as (...parts: readonly string[]) => string;
  return signed(subject, fill(...details));
}
