import { figure } from '../i18n/figures';
import { networkMessages } from './messages';
import { NetworkDrawing, type NetworkDrawingProps } from './network-drawing';
import { openingOf } from './opening';
import { spokenWords } from './spoken-words';

interface NetworkFrameProps extends NetworkDrawingProps {
  /** Where the browser fetches the marks it paints itself, when the server does not draw them (`named` is false). */
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
