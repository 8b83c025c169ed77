import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { CountMark } from './counts-page';
import { talentCountMessages } from './messages';
import type { CertifiedStaff } from './staff-bands';

/** How many of a member firm's people hold a certificate: a band, or that there are fewer than five or none. */
export function CertifiedStaffLine({ language, staff }: { language: Language; staff: CertifiedStaff }) {
  const words = talentCountMessages[language];
  const text = staff.atLeast === null ? words.staffFew : words.staffAtLeast(String(staff.atLeast));
  return (
    <p>
      {words.staff}
      {colon(language)}
      <strong>{text}</strong>
      <CountMark
        language={language}
        what={`${words.staff}${colon(language)}${text}`}
        asOf={staff.asOf}
        method={words.staffMethod}
      />
    </p>
  );
}
