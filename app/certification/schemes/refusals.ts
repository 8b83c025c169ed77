import { explainAccount } from '../../accounts/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';

/** What is wrong with a scheme as written; a number's with the value and what is allowed. */
const wording = messages({
  zh: {
    'number-range': (value: string, least: string, most: string) =>
      `${value === '' ? '请填写' : `“${value}”不行，请填写`} ${least} 到 ${most} 的整数。`,
    'scheme-overclaims': (words: string) => `“${words}”超出了发证机构可以用的说法，请改掉。`,
    'weights-not-100': '各科占比合计要正好 100%。',
    'rubric-not-100': '这一科的评分项合计要正好 100 分。',
    'two-assessors-needed': '实操和综合评审要两人评分。',
    'renewal-without-end': '长期有效的证书不用续证：请填有效期，或把续证两项留空。',
    'route-empty': '这条途径里没有条件，请加一个或删除它。',
    'too-many-routes': '途径太多，最多 24 条。',
    'scheme-stale': '别人刚保存了这一版，您的没有保存。请看差别再决定。',
    'scheme-state': '这一版现在不能这样做，请重新打开。',
    'scheme-unknown': '没有正在编制的版本，请重新打开。',
    'second-person-needed': '提出的人不能自己发布，请另一位主管来。',
    'reason-needed': '请写明原因。',
    'no-body-authorised': (day: string) =>
      `${day} 没有机构获授权颁发这一级的证书。请先登记授权；确要发布，请写明原因。`,
    'body-unknown': '没有这家机构。',
    'occupation-taken': '已有这个代号的职业，请换一个。',
    'occupation-id': '代号只用小写字母、数字和连字符，最多 40 个字。',
    'ladder-unknown': '没有这种等级制。',
    'no-template': '这种等级制还没有可照着起草的方案。',
    'too-long': '太长或太多了。',
  },
  en: {
    'number-range': (value: string, least: string, most: string) =>
      `${value === '' ? 'Give' : `“${value}” will not do; give`} a whole number from ${least} to ${most}.`,
    'scheme-overclaims': (words: string) => `“${words}” claims more than the issuing bodies may. Please take it out.`,
    'weights-not-100': 'The weights of all papers must add up to exactly 100 %.',
    'rubric-not-100': 'The criteria of this paper must add up to exactly 100 points.',
    'two-assessors-needed': 'Practice and review are scored by two people.',
    'renewal-without-end':
      'A certificate that does not expire needs no renewal: give a term, or leave both fields of renewal empty.',
    'route-empty': 'This route holds no condition: add one or remove it.',
    'too-many-routes': 'There are too many routes; 24 at most.',
    'scheme-stale': 'Somebody else has just saved this version; yours was not saved. See how they differ.',
    'scheme-state': 'This version does not allow that now; open it again.',
    'scheme-unknown': 'No version is being written; open the scheme again.',
    'second-person-needed': 'Who proposed it cannot publish it; another official does.',
    'reason-needed': 'Say why.',
    'no-body-authorised': (day: string) =>
      `On ${day} no body may certify this level. Record an authorisation first; to publish, say why.`,
    'body-unknown': 'There is no such body.',
    'occupation-taken': 'An occupation of that short name exists; choose another.',
    'occupation-id': 'A short name has small letters, digits and hyphens, 40 at most.',
    'ladder-unknown': 'There is no such ladder.',
    'no-template': 'No scheme of this ladder exists to draft after.',
    'too-long': 'This is too long or too many.',
  },
});

/** A refusal about a scheme in the reader's language, with the value that was sent and what is allowed. */
export function explainScheme(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
