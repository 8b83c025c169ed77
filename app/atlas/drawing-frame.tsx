import type { Language } from '../i18n/language';
import { atlasMessages } from './messages';

/** The server's drawing in its frame: a picture of links. What zooms and searches it, the page's script adds. */
export function DrawingFrame({ language, svg, digest }: { language: Language; svg: string; digest: string }) {
  const words = atlasMessages[language];
  return (
    <div id="atlas-graph" className="atlas-frame" data-digest={digest}>
      <a className="button button-secondary atlas-to-list no-print" href="#atlas-list">
        {words.toList}
      </a>
      {/* Where it scrolls sideways the focus on a segment scrolls it: it needs no stop of its own before the drawing's. */}
      <div className="atlas-scroll" role="region" aria-label={words.drawing}>
        <div className="atlas-picture" dangerouslySetInnerHTML={{ __html: svg }} />
      </div>
    </div>
  );
}
