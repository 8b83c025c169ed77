import { companyMessages } from '../companies/company-messages';
import type { Language } from '../i18n/language';
import { isCompanyField, type Correctable } from './correction';
import { deskMessages } from './messages';

/** What can be corrected, as readers call it. */
export function correctableName(language: Language, field: Correctable): string {
  if (field === 'alias') return companyMessages[language].aliases;
  return isCompanyField(field) ? companyMessages[language].field[field] : deskMessages[language].reports.segment[field];
}
