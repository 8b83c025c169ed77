import type { PaperKind } from '../schemes/scheme';

/** 中文 and English, which stand beside each other on paper. */
export interface Both {
  readonly [language: string]: string;
  readonly zh: string;
  readonly en: string;
}

/** How a paper is sat. */
export const forms = {
  theory: { zh: '理论考试', en: 'theory' },
  practice: { zh: '操作考核', en: 'practice' },
  review: { zh: '综合评审', en: 'comprehensive review' },
} as const satisfies Record<PaperKind, Both>;

/** What a candidate brings, or has at hand when the exam is online. */
export function bringing(online: boolean): readonly Both[] {
  const ticket = { zh: '这张准考证，打印或在手机上出示。', en: 'This ticket, printed or on your phone.' };
  const identity = {
    zh: '登记的本人证件原件（身份证、通行证、居住证或护照）。',
    en: 'The document you recorded (ID card, permit or passport), valid, not a copy.',
  };
  return online
    ? [
        identity,
        ticket,
        { zh: '联网的电脑；开考前打开入口试一次。', en: 'A computer that is online; try the way to join beforehand.' },
      ]
    : [identity, ticket];
}

export const noting: readonly Both[] = [
  {
    zh: '试卷和作品上只写考生号，不写姓名：考评员看不到您是谁。',
    en: 'Write your candidate number on papers and work, never your name: assessors do not know who you are.',
  },
  {
    zh: '来不了，请在批次截止前到申报页退掉座位，让给候补的人。',
    en: 'If you cannot come, give the seat back on the page of your application before the session closes; somebody is waiting for it.',
  },
];
