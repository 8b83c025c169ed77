import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { companyMessages } from './company-messages';
import { romanisedName, type RecordedNames } from './romanised-name';

/** Beside a 中文 name on a page in another language: how it is said, and that this is all it is. */
export function Romanised({ language, names }: { language: Language; names: RecordedNames }) {
  const said = romanisedName(language, names);
  if (said === null) return null;
  return (
    <span className="block text-sm font-normal text-muted">
      {companyMessages[language].romanised}
      {colon(language)}
      <span lang="zh-Latn-pinyin">{said}</span>
    </span>
  );
}
