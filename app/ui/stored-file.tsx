import { fileSize, isViewable } from '../files/file-kind';
import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { frameMessages } from './messages';

/** A stored file: its name saves it, and where its kind can be shown a second link opens it in a sandbox. */
export function StoredFileLinks({
  language,
  id,
  name,
  bytes,
}: {
  language: Language;
  id: number;
  name: string;
  /** Its size is told where it is given. */
  bytes?: number;
}) {
  const to = paths(language);
  const words = frameMessages[language];
  return (
    <>
      <a href={to.file(id)} className="wrap-anywhere">
        {name}
        {bytes !== undefined && brackets(language, fileSize(bytes))}
      </a>
      {isViewable(name) && (
        <>
          {' '}
          <a href={to.file(id, true)} className="inline-flex min-h-6 items-center">
            {words.look}
            <span className="sr-only">
              {colon(language)}
              {name}
            </span>
          </a>
        </>
      )}
    </>
  );
}
