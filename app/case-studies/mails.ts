import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

const because = (label: string, reason: string) => (reason === '–' ? '' : `\n${label}${reason}`);

/** Mails about case studies; as of projects, a subject names the project by its number alone. */
export const caseMails = mailForms(
  messages({
    zh: {
      caseSent: {
        subject: (project: string) => `协作项目 ${project}：请看典型案例的文字`,
        text: (title: string, link: string, day: string) =>
          `“${title}”的典型案例写到您方，已送审。请在 ${day} 前看过；有不对的，写明异议：\n${link}`,
      },
      caseObjected: {
        subject: (project: string) => `协作项目 ${project}：有一方对案例有异议`,
        text: (title: string, link: string, reason: string) =>
          `有一方对“${title}”典型案例的文字有异议：${reason}\n${link}`,
      },
      casePublished: {
        subject: (project: string) => `协作项目 ${project}：典型案例已发布`,
        text: (title: string, link: string, reason: string) =>
          `“${title}”的典型案例已发布。${because('说明：', reason)}\n${link}`,
      },
      caseReturned: {
        subject: (project: string) => `协作项目 ${project}：典型案例退回`,
        text: (title: string, link: string, reason: string) =>
          `“${title}”的典型案例退回，由牵头方修改。原因：${reason}\n${link}`,
      },
      caseWithdrawn: {
        subject: (project: string) => `协作项目 ${project}：典型案例已撤回`,
        text: (title: string, link: string, reason: string) => `“${title}”的典型案例已撤回。原因：${reason}\n${link}`,
      },
    },
    en: {
      caseSent: {
        subject: (project: string) => `Project ${project}: read the text of its case study`,
        text: (title: string, link: string, day: string) =>
          `The case study of “${title}” names you and was sent to be checked. Read it by ${day}; if something is wrong, object and say what:\n${link}`,
      },
      caseObjected: {
        subject: (project: string) => `Project ${project}: a party objects to its case study`,
        text: (title: string, link: string, reason: string) =>
          `A party objects to the case study of “${title}”: ${reason}\n${link}`,
      },
      casePublished: {
        subject: (project: string) => `Project ${project}: its case study is published`,
        text: (title: string, link: string, reason: string) =>
          `The case study of “${title}” is published.${because('Note: ', reason)}\n${link}`,
      },
      caseReturned: {
        subject: (project: string) => `Project ${project}: its case study is returned`,
        text: (title: string, link: string, reason: string) =>
          `The case study of “${title}” is returned to its lead. Reason: ${reason}\n${link}`,
      },
      caseWithdrawn: {
        subject: (project: string) => `Project ${project}: its case study is withdrawn`,
        text: (title: string, link: string, reason: string) =>
          `The case study of “${title}” was withdrawn. Reason: ${reason}\n${link}`,
      },
    },
  }),
);
