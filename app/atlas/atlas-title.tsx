import { paths } from '../paths';
import { frameMessages } from '../ui/messages';
import { AtlasModes } from './atlas-modes';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';

/** The name of the atlas, its modes, and the drawing as a file: one line, for the drawing wants the window. */
export function AtlasTitle({ view }: { view: AtlasView }) {
  const { language, region, lens, chain } = view;
  const words = atlasMessages[language];
  const to = paths(language);
  return (
    <div className="atlas-title">
      <nav aria-label={frameMessages[language].breadcrumb} className="atlas-above no-print">
        <a href={to.home()}>{frameMessages[language].home}</a>
      </nav>
      <h1>{words.title(region.name)}</h1>
      <AtlasModes
        language={language}
        region={region.code}
        lens={lens}
        chain={chain}
        current={Object.keys(view.carried).length > 0 ? 'scenario' : 'present'}
      />
      <p className="atlas-purpose text-muted">{view.judged ? words.purpose : words.listPurpose}</p>
      <a
        className="atlas-download no-print"
        href={to.atlasDrawing(region.code, { lens, chain })}
        download={`twinatlas-${region.code}-${lens}${chain ? `-${chain}` : ''}.svg`}
      >
        {words.downloadSvg}
      </a>
    </div>
  );
}
