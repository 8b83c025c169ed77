import { englishCount } from '../i18n/english-count';
import { messages } from '../i18n/messages';

const education = {
  compulsory: '初中',
  secondary: '高中或中职',
  associate: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};
const educationEn = {
  compulsory: 'compulsory schooling',
  secondary: 'secondary school',
  associate: 'an associate degree',
  bachelor: 'a bachelor’s degree',
  master: 'a master’s degree',
  doctor: 'a doctorate',
};

/** Wording of eligibility, applications and exams. */
export const certificationMessages = messages({
  zh: {
    education,
    missing: {
      work: (months: number, related: boolean, month: string) =>
        `再满 ${months} 个月${related ? '相关' : ''}工作（最早 ${month}）`,
      education: (level: string, related: boolean) => `取得${level}学历${related ? '（相关专业）' : ''}`,
      graduation: (level: string, related: boolean, month: string) =>
        `取得${level}学历${related ? '（相关专业）' : ''}（预计 ${month}）`,
      held: (level: string, months: number) =>
        months === 0 ? `先取得${level}证书` : `先取得${level}证书，并满 ${months} 个月`,
      ripening: (level: string, months: number, month: string) => `${level}证书再满 ${months} 个月（最早 ${month}）`,
      training: (hours: number) => `再完成 ${hours} 学时相关培训`,
      recentTraining: (hours: number, months: number) => `近 ${months} 个月内再完成 ${hours} 学时相关培训`,
    },
    onlinePlace: '线上，入口见您的申报页',
    joint: '；',
    apply: (level: string, month: string) => `可于 ${month} 申报${level}。`,
    eligibleNow: (level: string) => `现在即可申报${level}。`,
  },
  en: {
    education: educationEn,
    missing: {
      work: (months: number, related: boolean, month: string) =>
        `${englishCount(months, 'more month')} of ${related ? 'related ' : ''}work (${month} at the earliest)`,
      education: (level: string, related: boolean) => `${level}${related ? ' in a related field' : ''}`,
      graduation: (level: string, related: boolean, month: string) =>
        `${level}${related ? ' in a related field' : ''} (expected ${month})`,
      held: (level: string, months: number) =>
        months === 0
          ? `a ${level} certificate first`
          : `a ${level} certificate first, held for ${englishCount(months, 'month')}`,
      ripening: (level: string, months: number, month: string) =>
        `${englishCount(months, 'more month')} with the ${level} certificate (${month} at the earliest)`,
      training: (hours: number) => `${englishCount(hours, 'more hour')} of related training`,
      recentTraining: (hours: number, months: number) =>
        `${englishCount(hours, 'more hour')} of related training within ${englishCount(months, 'month')}`,
    },
    onlinePlace: 'online; how to join is on your application’s page',
    joint: '; ',
    apply: (level: string, month: string) => `You can apply for ${level} in ${month}.`,
    eligibleNow: (level: string) => `You can apply for ${level} now.`,
  },
});
