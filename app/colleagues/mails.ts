import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails about who speaks for a firm. */
export const colleagueMails = mailForms(
  messages({
    zh: {
      colleagueAsked: {
        subject: (company: string) => `有人申请代表 ${company}`,
        text: (who: string, note: string, due: string, link: string) =>
          `${who}\n${note}\n\n请在 ${due} 前接受或谢绝；逾期由审核员决定：\n${link}`,
      },
      colleagueInvited: {
        subject: (company: string) => `${company} 邀请您做同事`,
        text: (who: string, days: string, link: string) =>
          `${who} 邀请您在 TwinAtlas 一起代表该企业。\n\n请用这个邮箱登录（没有账号先注册），${days} 天内接受或谢绝：\n${link}`,
      },
      colleagueDecided: {
        subject: (company: string) => `您代表 ${company} 的申请有了结果`,
        text: (outcome: string, reason: string, link: string) => `${outcome}\n${reason}\n\n${link}`,
      },
      colleagueJoined: {
        subject: (company: string) => `${company} 多了一位同事`,
        text: (who: string, link: string) => `${who} 现在也可代表该企业，身份是编辑。不对？请由负责人移除：\n${link}`,
      },
      colleagueEntrusted: {
        subject: (company: string) => `您在 ${company} 的权限变了`,
        text: (standing: string, link: string) => `您现在是该企业的${standing}。\n\n${link}`,
      },
      colleagueRemoved: {
        subject: (company: string) => `您不再代表 ${company}`,
        text: (reason: string) => `理由：${reason}`,
      },
    },
    en: {
      colleagueAsked: {
        subject: (company: string) => `Somebody asks to speak for ${company}`,
        text: (who: string, note: string, due: string, link: string) =>
          `${who}\n${note}\n\nAccept or decline by ${due}; after that a reviewer decides:\n${link}`,
      },
      colleagueInvited: {
        subject: (company: string) => `${company} invites you as a colleague`,
        text: (who: string, days: string, link: string) =>
          `${who} invites you to speak for the firm on TwinAtlas.\n\nSign in with this address (register first if you have no account) and accept or decline within ${days} days:\n${link}`,
      },
      colleagueDecided: {
        subject: (company: string) => `Your request to speak for ${company} is decided`,
        text: (outcome: string, reason: string, link: string) => `${outcome}\n${reason}\n\n${link}`,
      },
      colleagueJoined: {
        subject: (company: string) => `${company} has one more colleague`,
        text: (who: string, link: string) =>
          `${who} now speaks for the firm too, as an editor. A mistake? An owner can remove them here:\n${link}`,
      },
      colleagueEntrusted: {
        subject: (company: string) => `What you may do for ${company} has changed`,
        text: (standing: string, link: string) => `You are now ${standing} of the firm's pages.\n\n${link}`,
      },
      colleagueRemoved: {
        subject: (company: string) => `You no longer speak for ${company}`,
        text: (reason: string) => `Reason: ${reason}`,
      },
    },
  }),
);
