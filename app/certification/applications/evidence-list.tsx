import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { StoredFileLinks } from '../../ui/stored-file';
import type { EntryEvidence } from '../levels/person';
import { talentMessages } from '../talent/talent-messages';
import type { EvidenceFile } from '../talent/talent-profile';

interface Props {
  language: Language;
  evidence: readonly EntryEvidence[];
  files: Readonly<Record<number, EvidenceFile>>;
  /** What follows a piece of evidence, such as the button that removes it; `name` tells pieces apart. */
  after?: (position: number, name: string) => ReactNode;
}

/** The evidence of one entry: links, and files to save or to look at. */
export function TalentEvidenceList({ language, evidence, files, after }: Props) {
  const words = talentMessages[language];
  return (
    <ul className="space-y-1">
      {evidence.map((one, index) => {
        const file = 'fileId' in one ? files[one.fileId] : null;
        return (
          <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {'url' in one ? (
              <a href={one.url} rel="nofollow noreferrer" className="wrap-anywhere">
                {one.url}
              </a>
            ) : file ? (
              <span>
                <StoredFileLinks language={language} id={one.fileId} name={file.name} bytes={file.bytes} />
              </span>
            ) : (
              <span>{words.fileGone}</span>
            )}
            {one.note && <span className="text-muted">{one.note}</span>}
            {after?.(index, 'url' in one ? one.url : (file?.name ?? words.fileGone))}
          </li>
        );
      })}
    </ul>
  );
}
