import { explainAccount } from '../../accounts/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';
import { explainFile } from '../../files/refusals';

const wording = messages({
  zh: {
    'name-needed': '请填写姓名。',
    'latin-name-wrong': '只用拉丁字母、空格、连字符、撇号和点，最多 60 个字符，例：LI Hua。',
    'talent-stale': '履历刚在别处改过。请重新打开再改，以免互相覆盖。',
    'talent-record': '有一项写法不对，请核对。',
    'company-unknown': (_typed: string, ...like: string[]) =>
      like.length === 0
        ? '名录里没有这家企业。请填全称或信用代码；不在名录里就留空。'
        : `名录里没有叫这个名称的企业。相近的有：${like.join('、')}。选一家填全称；不在其中就留空。`,
    'until-before-from': '结束日期不能早于开始日期。',
    'hours-wrong': '学时是 1 到 10000 的整数。',
    'region-unknown': '没有这个地区，请从列表里选。',
    'entry-unknown': '这一条已不在。请回到列表再看。',
    'too-much-evidence': '这一条已有 5 件证明，先移除一件。',
    'url-wrong': '网址写法不对，例：https://www.example.cn/project。',
    'too-many': '最多 100 条。',
  },
  en: {
    'name-needed': 'Give your name.',
    'latin-name-wrong':
      'Latin letters, spaces, hyphens, apostrophes and dots only, at most 60 characters. Example: LI Hua.',
    'talent-stale': 'This record was just changed elsewhere. Open it again before you change it.',
    'talent-record': 'One entry is not right; please check it.',
    'company-unknown': (_typed: string, ...like: string[]) =>
      like.length === 0
        ? 'The directory has no such firm. Give its full name or credit code, or leave this empty.'
        : `The directory has no firm of this name. Like it: ${like.join(', ')}. Give the full name of one, or leave this empty.`,
    'until-before-from': 'The end cannot be before the beginning.',
    'hours-wrong': 'Hours are a whole number from 1 to 10000.',
    'region-unknown': 'There is no such region; choose one from the list.',
    'entry-unknown': 'This entry is no longer there. Look at the list again.',
    'too-much-evidence': 'This entry has 5 pieces of evidence; remove one first.',
    'url-wrong': 'This is not an address. Example: https://www.example.cn/project.',
    'too-many': 'At most 100 entries.',
  },
});

/** A refusal about one's record in the reader's language. */
export function explainTalent(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainFile(language, refusal) ?? explainAccount(language, refusal);
}
