import type { Language } from '../../i18n/language';
import { ButtonForm } from '../../ui/form';
import { StoredFileLinks } from '../../ui/stored-file';
import { applicationMessages } from '../applications/application-messages';
import type { ApplicationPage } from '../applications/application-page.server';

type Evidence = ApplicationPage['capabilities'][number]['items'][number];

/** Links and files that speak for a capability; `remove` lets each be taken away. */
export function EvidenceList({
  language,
  items,
  remove,
}: {
  language: Language;
  items: readonly Evidence[];
  remove?: { action: string; segmentId: string; revision: number };
}) {
  const words = applicationMessages[language];
  if (items.length === 0) return <p className="text-muted">{words.capability.noEvidence}</p>;
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="tag">{words.capability.kinds[item.kind]}</span>
          {item.url ? (
            <a href={item.url} rel="nofollow noreferrer" className="wrap-anywhere">
              {item.url}
            </a>
          ) : (
            item.file && (
              <span>
                <StoredFileLinks
                  language={language}
                  id={item.file.id}
                  name={item.file.originalName}
                  bytes={item.file.bytes}
                />
              </span>
            )
          )}
          {item.note && <span className="text-muted">{item.note}</span>}
          {remove && (
            <ButtonForm
              action={remove.action}
              values={{
                deed: 'remove',
                segmentId: remove.segmentId,
                evidence: String(item.id),
                revision: String(remove.revision),
              }}
            >
              {words.capability.removeEvidence}
              <span className="sr-only"> {item.url ?? item.file?.originalName}</span>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  );
}
