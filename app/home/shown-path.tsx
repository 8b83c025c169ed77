import type { LensView } from '../atlas/lens-view';
import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { homeMessages } from './messages';
import type { ShownPath } from './opening';

interface Props {
  language: Language;
  atlas: LensView;
  path: ShownPath | null;
}

/** Firms named under a segment; how many there are follows. */
const namedFirms = 2;

/** The lit path in words: each segment with its firms, and the way to the path before and after it. */
export function ShownPathCaption({ language, atlas, path }: Props) {
  const words = homeMessages[language];
  const to = paths(language);
  const lens = lensMark(atlas.lens);
  if (!path) return atlas.headline && <p className="text-sm text-muted">{words.noPath}</p>;
  const count = Number(path.of);
  const at = (number: number) => to.home({ lens, path: ((number - 1 + count) % count) + 1 }, 'path');
  return (
    <div id="path" className="shown-path">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        {words.pathOf(String(path.number), String(path.of))}
        {count > 1 && (
          <span className="no-print flex gap-x-2">
            <a href={at(path.number - 1)} className="shown-path-step" aria-label={words.previousPath}>
              ‹
            </a>
            <a href={at(path.number + 1)} className="shown-path-step" aria-label={words.nextPath}>
              ›
            </a>
          </span>
        )}
      </p>
      <ol className="shown-path-steps">
        {path.segments.map((segment) => {
          const firms = segment.firms.map((firm) => localised(language, firm.nameZh, firm.nameEn));
          return (
            <li key={segment.id}>
              <a href={to.segment(segment.id, { lens })}>{localised(language, segment.nameZh, segment.nameEn)}</a>
              <span className="text-muted">
                {listed(language, firms.slice(0, namedFirms))}
                {firms.length > namedFirms && ` ${words.more(firms.length)}`}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
