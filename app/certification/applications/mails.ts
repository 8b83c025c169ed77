import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import { signed, type Letter } from '../../mail/mail';

/**
 * Mails about applications and exams. No mail holds a score or how to join an online exam: both stand behind the
 * sign-in.
 */
const wording = messages({
  zh: {
    accepted: {
      subject: (about: string) => `认证申报 ${about} 已通过审核`,
      text: (link: string) => `现在可以选考试批次：\n${link}`,
    },
    sessionOpened: {
      subject: (about: string) => `可以选考试批次了：认证申报 ${about}`,
      text: (link: string, time: string) => `新开批次（北京时间）：${time}\n\n请在下面的页面选座：\n${link}`,
    },
    seatFree: {
      subject: (about: string) => `有空座位了：认证申报 ${about}`,
      text: (link: string, time: string) =>
        `原来满员的批次有了空座位（北京时间）：${time}\n\n先到先得，请在下面的页面选座：\n${link}`,
    },
    returned: {
      subject: (about: string) => `认证申报 ${about} 需要补正`,
      text: (link: string, reason: string) => `审核员请您补正后重新提交。\n意见：${reason}\n\n${link}`,
    },
    refused: {
      subject: (about: string) => `认证申报 ${about} 未通过审核`,
      text: (link: string, reason: string) =>
        `意见：${reason}\n\n不同意？可在下面的页面申诉，由另一位审核员决定：\n${link}`,
    },
    movedUp: {
      subject: (about: string) => `候补成功：认证申报 ${about} 已有座位`,
      text: (link: string, time: string, place: string) =>
        `有人退出，座位给了您。\n时间（北京时间）：${time}\n地点：${place}\n\n不能参加？请尽早在下面的页面退座：\n${link}`,
    },
    waitingEnded: {
      subject: (about: string) => `认证申报 ${about} 的候补已结束`,
      text: (link: string, time: string) => `${time} 的批次已截止，没有空出座位。请另选批次：\n${link}`,
    },
    cancelled: {
      subject: (about: string) => `考试已取消：认证申报 ${about}`,
      text: (link: string, time: string, reason: string) =>
        `${time} 的考试已取消。\n原因：${reason}\n\n您的申报仍有效，请另选批次：\n${link}`,
    },
    rescheduled: {
      subject: (about: string) => `考试安排有变：认证申报 ${about}`,
      text: (link: string, before: string, after: string) =>
        `原来：${before}\n现在：${after}\n\n不能参加？请在截止前退座，再另选批次：\n${link}`,
    },
    excused: {
      subject: (about: string) => `准假：认证申报 ${about}`,
      text: (link: string, reason: string) => `您的缺考已准假，不计次数。\n说明：${reason}\n\n请另选批次：\n${link}`,
    },
    result: {
      subject: (about: string) => `成绩已公布：认证申报 ${about}`,
      text: (link: string) => `请登录后查看成绩和下一步：\n${link}`,
    },
    annulled: {
      subject: (about: string) => `考试成绩已作废：认证申报 ${about}`,
      text: (link: string, reason: string) =>
        `这次考试的成绩已作废，由两位主管决定。\n原因：${reason}\n\n不同意？可在下面的页面申诉：\n${link}`,
    },
    upheld: {
      subject: (about: string) => `成绩申诉结果：认证申报 ${about}`,
      text: (link: string, reason: string) => `原成绩维持不变。\n理由：${reason}\n\n${link}`,
    },
    rescoring: {
      subject: (about: string) => `成绩申诉结果：认证申报 ${about}`,
      text: (link: string, reason: string) =>
        `试卷将由未参加过评分的考评员重新评分，新成绩确认后会通知您。\n理由：${reason}\n\n${link}`,
    },
    assigned: {
      subject: (about: string) => `请您考评：${about}`,
      text: (link: string) => `您已被指派为考评员。评分前请先核对回避声明：\n${link}`,
    },
  },
  en: {
    accepted: {
      subject: (about: string) => `Application ${about} accepted`,
      text: (link: string) => `You can choose an exam session now:\n${link}`,
    },
    sessionOpened: {
      subject: (about: string) => `A session is open: application ${about}`,
      text: (link: string, time: string) => `Newly open (Beijing time): ${time}\n\nTake a seat here:\n${link}`,
    },
    seatFree: {
      subject: (about: string) => `A seat is free: application ${about}`,
      text: (link: string, time: string) =>
        `A session that was full has a free seat (Beijing time): ${time}\n\nFirst come, first served; take it here:\n${link}`,
    },
    returned: {
      subject: (about: string) => `Application ${about} needs corrections`,
      text: (link: string, reason: string) =>
        `The reviewer asks you to correct it and submit again.\nRemark: ${reason}\n\n${link}`,
    },
    refused: {
      subject: (about: string) => `Application ${about} not accepted`,
      text: (link: string, reason: string) =>
        `Remark: ${reason}\n\nYou disagree? Appeal on this page; another reviewer decides:\n${link}`,
    },
    movedUp: {
      subject: (about: string) => `You have a seat: application ${about}`,
      text: (link: string, time: string, place: string) =>
        `Somebody left, and the seat is yours.\nTime (Beijing): ${time}\nPlace: ${place}\n\nYou cannot come? Give the seat back early, on this page:\n${link}`,
    },
    waitingEnded: {
      subject: (about: string) => `Waiting ended: application ${about}`,
      text: (link: string, time: string) =>
        `The session of ${time} is closed and no seat became free. Choose another one:\n${link}`,
    },
    cancelled: {
      subject: (about: string) => `Exam cancelled: application ${about}`,
      text: (link: string, time: string, reason: string) =>
        `The exam of ${time} is cancelled.\nReason: ${reason}\n\nYour application stands; choose another session:\n${link}`,
    },
    rescheduled: {
      subject: (about: string) => `Exam changed: application ${about}`,
      text: (link: string, before: string, after: string) =>
        `Before: ${before}\nNow: ${after}\n\nYou cannot come? Give the seat back before seats are fixed and choose another session:\n${link}`,
    },
    excused: {
      subject: (about: string) => `Excused: application ${about}`,
      text: (link: string, reason: string) =>
        `Your absence is excused and does not count as an attempt.\nNote: ${reason}\n\nChoose another session:\n${link}`,
    },
    result: {
      subject: (about: string) => `Result out: application ${about}`,
      text: (link: string) => `Sign in to see your result and what comes next:\n${link}`,
    },
    annulled: {
      subject: (about: string) => `Exam annulled: application ${about}`,
      text: (link: string, reason: string) =>
        `The result of this exam is annulled; two officials decided it.\nReason: ${reason}\n\nYou disagree? Appeal on this page:\n${link}`,
    },
    upheld: {
      subject: (about: string) => `Appeal decided: application ${about}`,
      text: (link: string, reason: string) => `The result stands.\nReason: ${reason}\n\n${link}`,
    },
    rescoring: {
      subject: (about: string) => `Appeal decided: application ${about}`,
      text: (link: string, reason: string) =>
        `Assessors who have not scored them score your papers again; you will hear when the new result is confirmed.\nReason: ${reason}\n\n${link}`,
    },
    assigned: {
      subject: (about: string) => `Please assess: ${about}`,
      text: (link: string) => `You are named as an assessor. Before scoring, check your declared interests:\n${link}`,
    },
  },
});

export type CertificationMailKind = keyof (typeof wording)[Language];
/** What a candidate is told. */
export type CandidateMailKind = Exclude<CertificationMailKind, 'assigned'>;

/** The mail of a kind in the reader's language: `about` fills the subject, `details` (the link first) the text. */
export function certificationMail(
  kind: CertificationMailKind,
  language: Language,
  about: string,
  ...details: readonly string[]
): Letter {
  const { subject, text } = wording[language][kind];
  const fill = text as (...parts: readonly string[]) => string;
  return signed(subject(about), fill(...details));
}
