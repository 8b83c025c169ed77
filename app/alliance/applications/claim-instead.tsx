import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import type { StoredDuplicate } from './review-file.server';

/** The firm on record that has the credit code of a file that would add it anew; null when there is none. */
export function firmOnRecord({ application, duplicates }: ApplicationPage): StoredDuplicate | null {
  if (application.kind !== 'new') return null;
  return duplicates.find((one) => one.reasons.some((reason) => reason.kind === 'uscc')) ?? null;
}

/** That the code is on record, and the way to claim its firm. */
export function ClaimInstead({ language, firm }: { language: Language; firm: StoredDuplicate }) {
  const words = applicationMessages[language];
  return (
    <span className="mt-1 block font-semibold text-warning">
      {words.submission.codeOnRecord}{' '}
      <a href={paths(language).applications(firm.companyId)}>{words.join.claimWhat(firm.nameZh)}</a>
    </span>
  );
}
