import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { talentMessages } from '../certification/talent/talent-messages';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { ConsentText } from '../accounts/consents/consent-text';
import type { ConsentVersion } from '../accounts/consents/consent-texts';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import { interestMessages } from './messages';

/** Whether firms may reach somebody, with what that means in full above the button. */
export function ConsentPage({
  language,
  text,
  since,
  hasRecord,
}: {
  language: Language;
  text: ConsentVersion;
  since: string | null;
  hasRecord: boolean;
}) {
  const words = interestMessages[language].consent;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.talent(), talentMessages[language].title],
        ]}
      />
      <div className="max-w-2xl space-y-4">
        <p role="status" className="font-semibold">
          {since ? words.on(dateInChina(new Date(since))) : words.off}
        </p>
        <ConsentText language={language} consent={text} />
        <p className="text-sm text-muted">{words.needsCertificate}</p>
        {since ? (
          <ButtonForm action={to.talentConsent()} values={{ given: 'no' }}>
            {words.turnOff}
          </ButtonForm>
        ) : hasRecord ? (
          <ButtonForm action={to.talentConsent()} values={{ given: 'yes' }} look="button">
            {words.turnOn}
          </ButtonForm>
        ) : (
          <p>
            {words.recordFirst} <a href={to.talent()}>{words.record}</a>
          </p>
        )}
      </div>
    </>
  );
}
