import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { candidateMessages } from './candidate-messages';

const wording = messages({
  zh: {
    'not-eligible': '条件还没有满足，缺的见“您的差距”。请补充履历后再提交。',
    'talent-unknown': '还没有履历。请先填履历。',
    'scheme-unknown': '这个等级的方案还没有被采纳，不能申报。',
    'resit-too-early': '还没到可以补考的日期。',
    'no-attempts-left': '次数已用完，请重新申报。',
    'reason-needed': '请写明理由。',
    'session-state': '这个批次现在不收人。',
    'session-began': '这个批次已经开始。',
    'session-unknown': '没有这个批次。',
    'wrong-scheme': '这个批次考的是另一个方案。',
    'seat-taken-already': '您已经有座位或在候补，请先退掉。',
    'session-clash': '这个时间您还有另一场考试。',
    'appealed-already': '已经申诉过，不能再次申诉。',
    moveNotAllowed: (state: string) => `现在是“${state}”，不能这样做。`,
    earliest: (day: string) => `还没到可以补考的日期，最早 ${day}。`,
  },
  en: {
    'not-eligible': 'You do not meet the conditions yet; see “Your distance”. Complete your record and submit again.',
    'talent-unknown': 'There is no record of you yet. Fill it in first.',
    'scheme-unknown': 'The scheme of this level is not adopted yet; nobody can apply.',
    'resit-too-early': 'It is too early to sit again.',
    'no-attempts-left': 'You have no attempt left; apply anew.',
    'reason-needed': 'Say why.',
    'session-state': 'This session takes nobody now.',
    'session-began': 'This session has begun.',
    'session-unknown': 'There is no such session.',
    'wrong-scheme': 'This session examines another scheme.',
    'seat-taken-already': 'You hold a seat or wait already; give it back first.',
    'session-clash': 'You sit another exam at that time.',
    'appealed-already': 'This was appealed already.',
    moveNotAllowed: (state: string) => `It is “${state}” now; this cannot be done.`,
    earliest: (day: string) => `You can sit again from ${day}.`,
  },
});

/** A refusal about an application in the reader's language. */
export function explainCandidate(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const states: Readonly<Record<string, string>> = candidateMessages[language].states;
  const { code, state, allowed } = refusal;
  if (code === 'move-not-allowed' && state) return words.moveNotAllowed(states[state] ?? state);
  if (code === 'resit-too-early' && allowed?.[0]) return words.earliest(allowed[0]);
  return sentenceOf(words, refusal) ?? explainAccount(language, refusal);
}
