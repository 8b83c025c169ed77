import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { networkMessages } from './messages';
import { NetworkDrawing } from './network-drawing';
import type { NetworkPicture } from './network-view';
import { openingOf } from './opening';
import { spokenWords } from './spoken-words';

interface NetworkFrameProps {
  language: Language;
  title: string;
  /** What its marks mean, for who cannot see it; the firm network's where none is given. */
  description?: string;
  picture: NetworkPicture;
  found: ReadonlySet<string>;
  /** Whether the server draws the marks with their names; else the browser paints them, from what `data` answers. */
  named: boolean;
  data: string;
}

/**
 * The picture with its tools, which the script shows, and the place where it says what is pointed at. On a phone it
 * opens on what is there, without a script too.
 */
export function NetworkFrame({ language, title, description, picture, found, named, data }: NetworkFrameProps) {
  const words = networkMessages[language].picture;
  const opening = `${Math.round(openingOf(picture, found) * 100)}%`;
  return (
    <>
      {!named && <p className="notice">{words.tooMany(figure(language, picture.firms.length))}</p>}
      <div
        className="network-frame"
        data-network={named ? 'drawn' : data}
        data-label={title}
        data-words={JSON.stringify(spokenWords(language))}
      >
        <div className="network-tools no-print" hidden>
          <button type="button" data-tool="in" aria-label={words.zoomIn}>
            +
          </button>
          <button type="button" data-tool="out" aria-label={words.zoomOut}>
            −
          </button>
          <button type="button" data-tool="reset">
            {words.reset}
          </button>
        </div>
        <div className="network-scroll">
          <div className="network-sheet">
            <div className="network-opening" aria-hidden="true">
              <svg width={opening} height={1} />
              <i />
            </div>
            <NetworkDrawing
              language={language}
              title={title}
              description={description}
              picture={picture}
              found={found}
              named={named}
            />
          </div>
        </div>
        <p className="network-spoken sr-only" role="status" />
        <p className="network-keys no-print text-sm text-muted" hidden>
          {words.keys}
        </p>
      </div>
    </>
  );
}
