import type { Language } from '../i18n/language';
import { paths } from '../paths';

/**
 * A citation as printed, e.g. “§3.3 [37]”, with each reference number a link to what is known of it on the study's
 * page.
 */
export function Cited({ language, source }: { language: Language; source: string }) {
  return (
    <>
      {source.split(/(\[\d+\])/).map((part, index) => {
        const number = /^\[(\d+)\]$/.exec(part)?.[1];
        return number ? (
          <a key={index} href={paths(language).study(`reference-${number}`)}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </>
  );
}
