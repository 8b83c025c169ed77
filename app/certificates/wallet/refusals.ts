import { explainAccount } from '../../accounts/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';
import { longestShareDays } from './share';

const wording = messages({
  zh: {
    'share-days': `请填 1 到 ${longestShareDays} 的整数。`,
    'certificate-state': '这张证书还没有签发，不能分享。',
    'too-long': '太长了，最多 60 个字。',
  },
  en: {
    'share-days': `Give a whole number from 1 to ${longestShareDays}.`,
    'certificate-state': 'This certificate is not issued yet and cannot be shared.',
    'too-long': 'This is too long: 60 characters at most.',
  },
});

/** A refusal about sharing a certificate in the holder's language. */
export function explainShare(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
