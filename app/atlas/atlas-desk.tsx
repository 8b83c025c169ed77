import type { ReactNode } from 'react';
import { defaultLanguage, type Language } from '../i18n/language';
import { paths } from '../paths';
import { DrawingFrame } from './drawing-frame';
import type { PartName } from './living/living-view';
import { atlasMessages } from './messages';

interface AtlasDeskProps {
  language: Language;
  /** The drawing. */
  svg: string;
  /** Of what is shown, as the same view says it as data. */
  digest: string;
  /** What is said around it. */
  part: (name: PartName) => ReactNode;
  /** What is said of what is selected, supposed or compared. */
  panel: ReactNode;
}

/**
 * The drawing in the window with what is said of it around. Every state is an address and every change a link; the
 * page's own script (app/atlas/living/) follows them in place, wherever a part stands.
 */
export function AtlasDesk({ language, svg, digest, part, panel }: AtlasDeskProps) {
  const place = (name: PartName) => (
    <div data-part={name} className={`atlas-part-${name}`}>
      {part(name)}
    </div>
  );
  return (
    <div className="atlas-page">
      <div className="atlas-desk">
        {place('title')}
        <div className="atlas-bar">{place('controls')}</div>
        <h2 className="sr-only">{atlasMessages[language].drawing}</h2>
        <div className="atlas-stage">
          {place('notice')}
          {place('headline')}
          <div className="atlas-graph">
            {place('lanes')}
            <DrawingFrame language={language} svg={svg} digest={digest} />
          </div>
          <div data-part="panel" className="atlas-part-panel">
            {panel}
          </div>
        </div>
      </div>
      {place('sources')}
      {place('table')}
      {/* A file of this server needs no nonce, and a page without one is the same bytes for everybody. */}
      {/* oxlint-disable-next-line house/markup -- no inline script */}
      <script type="module" src={paths(defaultLanguage).atlasScript()} />
    </div>
  );
}
