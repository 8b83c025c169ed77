import type { Language } from '../i18n/language';
import { StoredFileLinks } from './stored-file';

interface Props {
  language: Language;
  url: string | null;
  file: { readonly id: number; readonly originalName: string } | null;
}

/** What was given as evidence of one thing: its address, its file, or both; nothing where there is none. */
export function EvidenceLinks({ language, url, file }: Props) {
  if (url === null && file === null) return null;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {url && (
        <a href={url} rel="nofollow noreferrer" className="wrap-anywhere">
          {url}
        </a>
      )}
      {file && (
        <span>
          <StoredFileLinks language={language} id={file.id} name={file.originalName} />
        </span>
      )}
    </span>
  );
}
