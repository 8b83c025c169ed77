import type { Language } from '../i18n/language';
import { presences, type Presence } from './lens';
import { presenceMessages } from './presence-messages';

/** What stands inside the box: the count of firms, or the mark of having none. */
function inside(language: Language, presence: Presence, firms: number): string {
  return presence === 'present' || presence === 'thin' ? String(firms) : presenceMessages[language].mark[presence];
}

/** The box of the atlas in small: filled, half-filled, hollow dashed, dotted or hatched, with its count or mark. Decoration: name it beside or with `PresenceText`. */
export function PresenceBox({ language, presence, firms }: { language: Language; presence: Presence; firms: number }) {
  return (
    <span aria-hidden="true" className={`presence-box presence-${presence}`}>
      {inside(language, presence, firms)}
    </span>
  );
}

/** The box with its words: [3] 家, “缺”, “未录”. */
export function PresenceText({ language, presence, firms }: { language: Language; presence: Presence; firms: number }) {
  const words = presenceMessages[language];
  return (
    <span className="inline-flex items-center gap-2 relative whitespace-nowrap">
      <PresenceBox language={language} presence={presence} firms={firms} />
      {firms > 0 ? (
        <>
          <span aria-hidden="true">{words.unit(firms)}</span>
          <span className="sr-only">{words.firms(firms)}</span>
        </>
      ) : (
        words.name[presence]
      )}
    </span>
  );
}

/** The one key to the encoding, for pages that show boxes. `only` leaves out what the page cannot show. */
export function PresenceLegend({ language, only = presences }: { language: Language; only?: readonly Presence[] }) {
  const words = presenceMessages[language];
  return (
    <dl aria-label={words.legend} className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {only.map((presence) => (
        <div key={presence} className="flex items-center gap-2">
          <dt className="flex items-center gap-2 font-semibold">
            <PresenceBox language={language} presence={presence} firms={presence === 'thin' ? 1 : 3} />
            {words.name[presence]}
          </dt>
          <dd className="text-muted">{words.meaning[presence]}</dd>
        </div>
      ))}
    </dl>
  );
}
