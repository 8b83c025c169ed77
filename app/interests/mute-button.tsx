import { colon } from '../i18n/punctuation';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { interestMessages } from './messages';

/** Takes no more messages of a firm, or takes them again. */
export function MuteButton({
  language,
  company,
  muted,
}: {
  language: Language;
  company: { readonly slug: string; readonly name: string };
  muted: boolean;
}) {
  const words = interestMessages[language].messages;
  return (
    <ButtonForm action={paths(language).talentFirm(company.slug)} values={{ move: muted ? 'unmute' : 'mute' }}>
      {muted ? words.unmute : words.mute}
      <span className="sr-only">
        {colon(language)}
        {company.name}
      </span>
    </ButtonForm>
  );
}
