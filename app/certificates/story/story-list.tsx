import { momentText } from '../../calendar/moment-text';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import type { StoryLine } from './story-deeds';
import { storyMessages } from './story-messages';

/** What was decided about somebody's certification, the oldest first: when, what, by whom, why. */
export function StoryList({ language, lines }: { language: Language; lines: readonly StoryLine[] }) {
  const words = storyMessages[language];
  if (lines.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="max-w-3xl border-s-2 border-line ps-4">
      {lines.map((line) => (
        <li key={line.id} className="pb-3">
          <p>
            <strong>{words.deeds[line.deed]}</strong>
            {line.total !== null && ` · ${words.total(String(line.total))}`}
            {line.about !== '' && ` · ${line.about}`}
          </p>
          <p className="text-sm text-muted">
            <time dateTime={line.at}>{momentText(line.at)}</time> · {words.by[line.by]}
          </p>
          {line.reason && (
            <p className="text-sm whitespace-pre-line wrap-anywhere">
              {line.deed === 'certificate.supersede' ? words.newer : words.reason}
              {colon(language)}
              {line.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
