import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { explainOffer } from '../offers/refusals';
import { explainProject } from '../projects/refusals';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { threadMessages } from './thread-messages';

const wording = messages({
  zh: {
    'thread-unknown': '没有这个会话。',
    'project-alone': '项目还没有发出邀请，没有别的一方可谈。',
    'project-not-asked': '这个项目现在不接受询问。',
    'need-over': '发布方现在不接受询问。',
    'not-interested': '对方没有表示有意向，不能开始会话。',
    'party-not-yours': '您现在不代表这个单位，请从列表里选。',
    'own-thing': '这是您自己单位的，不能自己询问。',
    'thread-open': '您已就此开始会话，还没有结束。',
    'thread-stopped': (_value: string, days: string) => `您的一个会话被审核员中止，${days} 天内不能开始新的会话。`,
    'message-meanwhile': '您写的时候，又来了新消息。请先看上面，再发送。',
    'message-needed': '请写几句，会寄给对方。',
    'reported-already': '您已投诉过这个会话。',
    'too-many-files': (_value: string, most: string) => `一个会话最多 ${most} 个文件。`,
    moved: (state: string) => `会话${state}，不能再这样做。`,
  },
  en: {
    'thread-unknown': 'There is no such conversation.',
    'project-alone': 'No invitation has been sent yet; there is nobody to talk to.',
    'project-not-asked': 'This project takes no questions now.',
    'need-over': 'Its poster takes no questions now.',
    'not-interested': 'They have not said yes; no conversation can begin.',
    'party-not-yours': 'You do not act for this organisation now; choose from the list.',
    'own-thing': 'This is your own organisation’s; you cannot ask about it.',
    'thread-open': 'You have an open conversation about this already.',
    'thread-stopped': (_value: string, days: string) =>
      `A reviewer stopped one of your conversations; for ${days} days you cannot begin another.`,
    'message-meanwhile': 'A new message came while you wrote. Read it above, then send.',
    'message-needed': 'Write a few words; they are mailed to the other side.',
    'reported-already': 'You have reported this conversation already.',
    'too-many-files': (_value: string, most: string) => `A conversation holds ${most} files at most.`,
    moved: (state: string) => `The conversation is ${state}; this cannot be done any more.`,
  },
});

/** A refusal about a conversation in the reader's language; anything else as what it is about says it. */
export function explainThread(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, state } = refusal;
  const names: Readonly<Record<string, string>> = threadMessages[language].state;
  if (code === 'move-not-allowed' && state && names[state]) return words.moved(names[state]);
  if (code === 'party-suspended') return explainProject(language, refusal);
  return sentenceOf(words, refusal) ?? explainOffer(language, refusal);
}
