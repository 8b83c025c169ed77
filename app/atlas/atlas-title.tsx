import { paths } from '../paths';
import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { frameMessages } from '../ui/messages';
import { AtlasModes, type AtlasMode } from './atlas-modes';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';

interface TitleBarProps {
  language: Language;
  title: string;
  purpose: string;
  view: {
    readonly region: string;
    readonly lens: Lens;
    readonly chain: string | null;
    readonly segment: string | null;
  };
  current: AtlasMode;
  /** The drawing as a file, and what it is called, without ending. */
  file: { readonly href: string; readonly name: string };
}

/** Of the region as it is, or of a what-if. */
export function AtlasTitle({ view }: { view: AtlasView }) {
  const { language, region, lens, chain, segment } = view;
  const words = atlasMessages[language];
  return (
    <TitleBar
      language={language}
      title={words.title(region.name)}
      purpose={view.judged ? words.purpose : words.listPurpose}
      view={{ region: region.code, lens, chain, segment }}
      current={Object.keys(view.carried).length > 0 ? 'scenario' : 'present'}
      file={{
        href: paths(language).atlasDrawing(region.code, { lens, chain }),
        name: `twinatlas-${region.code}-${lens}${chain ? `-${chain}` : ''}`,
      }}
    />
  );
}

/** A name, the modes of the atlas, and the drawing as a file: one line, for the drawing wants the window. */
export function TitleBar({ language, title, purpose, view, current, file }: TitleBarProps) {
  const words = frameMessages[language];
  return (
    <div className="atlas-title">
      <nav aria-label={words.breadcrumb} className="atlas-above no-print">
        <a href={paths(language).home()}>{words.home}</a>
      </nav>
      <h1>{title}</h1>
      <AtlasModes language={language} {...view} current={current} />
      <p className="atlas-purpose text-muted">{purpose}</p>
      <a className="atlas-download no-print" href={file.href} download={`${file.name}.svg`}>
        {atlasMessages[language].downloadSvg}
      </a>
    </div>
  );
}
