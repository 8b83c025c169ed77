import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';

/** What officials meet whatever they do at the certification desk: schemes, applications, sessions. */
const wording = messages({
  zh: {
    'time-wrong': '时间写法不对，例：2026-12-05 09:00。',
    'session-times': '开始要在现在之后，结束要在开始之后。',
    'session-seats': '座位数是 1 到 10000 的整数。',
    'session-place': '请填写地点。',
    'no-body-authorised': (day: string) =>
      `${day} 没有机构获授权颁发这一级的证书，考过的人拿不到证书。请先登记授权；确要安排，请写明理由。`,
    'session-state': '这个批次现在不能这样做。',
    'scheme-state': '这一版现在不能这样做。',
    'scheme-unknown': '没有这个方案。',
    'scheme-overclaims': '方案用语超出了发证机构可以用的说法。',
    'reason-needed': '请写明意见。',
    'held-by-another': '别人正在审核这份申报。等对方决定，或写明原因替他放回。',
    'not-held': '这份申报还没有人接手（您可能刚放回，或被同事放回）。先接手，再决定。',
    'second-person-needed': '您决定过这份申报，申诉要由另一位审核员决定。',
    'move-not-allowed': '这份申报的状态已变，请重新打开。',
  },
  en: {
    'time-wrong': 'This is not a time. Example: 2026-12-05 09:00.',
    'session-times': 'It must start after now and end after its start.',
    'session-seats': 'Seats are a whole number from 1 to 10000.',
    'session-place': 'Give a place.',
    'no-body-authorised': (day: string) =>
      `On ${day} no body may certify this level: those who pass would get no certificate. Record an authorisation first; to go ahead, say why.`,
    'session-state': 'This session does not allow that now.',
    'scheme-state': 'This version does not allow that now.',
    'scheme-unknown': 'There is no such scheme.',
    'scheme-overclaims': 'The wording claims more than the issuing bodies may.',
    'reason-needed': 'Say why.',
    'held-by-another': 'Another reviewer has this application in hand. Wait, or free it with a reason.',
    'not-held': 'Nobody has this application in hand: it went back to the queue. Take it, then decide.',
    'second-person-needed': 'You decided this application; another reviewer decides the appeal.',
    'move-not-allowed': 'The application has moved on; open it again.',
  },
});

/** A refusal at the certification desk in the reader's language. */
export function explainDesk(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
