import { colon } from '../i18n/punctuation';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';

/** What the page rests on, and in which order filling one by one completes most. */
export function AtlasSources({ view }: { view: AtlasView }) {
  const { language, lens, asOf, sources, fillOrder } = view;
  const words = atlasMessages[language];
  return (
    <>
      <p className="atlas-sources">
        {[
          `${words.lens}${colon(language)}${words.lenses[lens]}`,
          asOf,
          sources.length > 0 && `${words.sources}${colon(language)}${sources.join('; ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {fillOrder.length > 0 && (
        <ul className="atlas-fill-order">
          {fillOrder.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
