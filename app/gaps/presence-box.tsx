import type { Language } from '../i18n/language';
import { isPresent, presences, type Lens, type Presence } from './lens';
import { presenceMessages, presenceWords } from './presence-messages';

/**
 * What stands inside the box: the count of firms, a dot where the count is withheld (`firms` null), or the mark of
 * having none.
 */
function inside(language: Language, presence: Presence, firms: number | null): string {
  return presence === 'present' || presence === 'thin'
    ? String(firms ?? '●')
    : presenceMessages[language].mark[presence];
}

interface PresenceProps {
  language: Language;
  presence: Presence;
  /** Null where the count is withheld. */
  firms: number | null;
}

/**
 * The box of the atlas in small: filled, half-filled, hollow dashed, dotted or hatched, with its count or mark.
 * Decoration: name it beside or with `PresenceText`.
 */
export function PresenceBox({ language, presence, firms }: PresenceProps) {
  return (
    <span aria-hidden="true" className={`presence-box presence-${presence}`}>
      {inside(language, presence, firms)}
    </span>
  );
}

/** The box with its words: [3] 家, “缺”, “未收录”. */
export function PresenceText({ language, lens, presence, firms }: PresenceProps & { lens: Lens }) {
  const words = presenceWords(language, lens);
  return (
    <span className="inline-flex items-center gap-2 relative whitespace-nowrap">
      <PresenceBox language={language} presence={presence} firms={firms} />
      {firms === null && isPresent(presence) ? (
        words.recorded
      ) : firms ? (
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

/** Everything that a lens which speaks of segments can say of one. */
const judged = presences.filter((presence) => presence !== 'not-judged');

/** The one key to the encoding, for pages that show boxes. `only` leaves out what the page cannot show. */
export function PresenceLegend({
  language,
  lens,
  only = judged,
}: {
  language: Language;
  /** Words the key for what this lens counts; without it for the register. */
  lens?: Lens;
  only?: readonly Presence[];
}) {
  const words = presenceWords(language, lens);
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
