import { explainFile } from '../files/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { explainProject } from '../projects/refusals';
import { sentenceOf } from '../web/refusals';
import { caseMessages } from './messages';

const wording = messages({
  zh: {
    'no-case-yet': '项目完成并公开后才有典型案例；先保存草稿。',
    'too-long': (_: string, limit: string) => `太长了，最多 ${limit} 个字符。`,
    'not-asked-here': '只有写到的其他各方可以提意见。',
    'answers-open': (count: string, day: string) => `还有 ${count} 方没有看过，等到 ${day}。`,
    'objection-needs-reason': '有一方有异议。请退回，或写明为什么照样发布。',
    'text-changed': '您看的文字已经改过，请重新打开。',
  },
  en: {
    'no-case-yet': 'There is a case study once the project is completed and listed; save its draft first.',
    'too-long': (_: string, limit: string) => `Too long: at most ${limit} characters.`,
    'not-asked-here': 'Only the other parties it names are asked.',
    'answers-open': (count: string, day: string) => `Parties that have not read it: ${count}; they have until ${day}.`,
    'objection-needs-reason': 'A party objects. Return the text, or say why it is published all the same.',
    'text-changed': 'The text you saw was changed since. Open it again.',
  },
});

/** A refusal about case studies in the reader's language; anything else as projects say it. */
export function explainCase(language: Language, refusal: Refusal): string {
  const { code, state } = refusal;
  if (code === 'move-not-allowed' && state) {
    const names: Readonly<Record<string, string>> = caseMessages[language].state;
    return explainProject(language, { ...refusal, state: names[state] ?? state });
  }
  return sentenceOf(wording[language], refusal) ?? explainFile(language, refusal) ?? explainProject(language, refusal);
}
