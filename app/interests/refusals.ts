import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { smallestGroup } from '../gaps/smallest-group';
import { interestDays } from './interest-state';

const wording = messages({
  zh: {
    'membership-needed': '只有联盟的在册成员可以发。',
    'group-too-small': `这一组公布的人数不足 ${smallestGroup}，不能发。请放宽条件。`,
    'too-many-interests': '今天已发满，明天再发。',
    'interest-stopped': `最近有一条消息被审核员停止，${interestDays} 天内不能再发。`,
    'cut-unknown': '没有这个选项，请从列表里选。',
    'message-state': '这条消息已经处理过，或已到期、撤回。',
    'answer-changed': '要发的内容刚刚变了（姓名、邮箱或证书），请再看一遍。',
    'interest-unknown': '没有这条消息，或已经结束。',
    'reason-needed': '请写明理由。',
  },
  en: {
    'membership-needed': 'Only active members of the alliance may write.',
    'group-too-small': `Fewer than ${smallestGroup} people are published for this group, so nothing can be sent to it. Widen it.`,
    'too-many-interests': 'That is enough for today; send the next tomorrow.',
    'interest-stopped': `A reviewer stopped a message lately; no other can be sent for ${interestDays} days.`,
    'cut-unknown': 'There is no such choice; pick one from the list.',
    'message-state': 'This message was dealt with already, or has ended.',
    'answer-changed': 'What would be sent has just changed (name, address or certificates). Please look again.',
    'interest-unknown': 'There is no such message, or it has ended.',
    'reason-needed': 'Give a reason.',
  },
});

/** A refusal about messages of firms to talent in the reader's language. */
export function explainInterest(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
