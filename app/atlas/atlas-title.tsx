import { paths } from '../paths';
import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { frameMessages } from '../ui/messages';
import { AtlasModes, type AtlasMode } from './atlas-modes';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';
import { scenarioMessages } from './scenario/scenario-messages';

interface TitleBarProps {
  language: Language;
  title: string;
  /** Of a drawing, beside the modes where there is room; left out where a page says it itself. */
  purpose?: string;
  view: {
    readonly region: string;
    readonly lens: Lens;
    readonly chain?: string | null;
    readonly segment?: string | null;
  };
  current: AtlasMode;
}

/** Of the page and its document: paper and files that are made of it say that something is supposed. */
export function atlasTitle(language: Language, region: string, supposed: boolean): string {
  return supposed ? scenarioMessages[language].titleOf(region) : atlasMessages[language].title(region);
}

/** Whether a view is of a what-if. */
export function isSupposed({ carried }: Pick<AtlasView, 'carried'>): boolean {
  return Object.keys(carried).length > 0;
}

/** Of the region as it is, or of a what-if. */
export function AtlasTitle({ view }: { view: AtlasView }) {
  const { language, region, lens, chain, segment } = view;
  const supposed = isSupposed(view);
  return (
    <TitleBar
      language={language}
      title={atlasTitle(language, region.name, supposed)}
      purpose={purposeOf(view, supposed)}
      view={{ region: region.code, lens, chain, segment }}
      current={supposed ? 'scenario' : 'present'}
    />
  );
}

/** Nothing is supposed of segments under a list, which judges none. */
function purposeOf({ language, judged }: AtlasView, supposed: boolean): string {
  const words = atlasMessages[language];
  if (!judged) return words.listPurpose;
  return supposed ? scenarioMessages[language].intro : words.purpose;
}

/**
 * The modes of the atlas and the name of the page, in one line where there is room: the modes first, so that none moves
 * away under the pointer from page to page.
 */
export function TitleBar({ language, title, purpose, view, current }: TitleBarProps) {
  const words = frameMessages[language];
  return (
    <div className="atlas-title">
      <nav aria-label={words.breadcrumb} className="atlas-above no-print">
        <a href={paths(language).home()}>{words.home}</a>
      </nav>
      <AtlasModes language={language} {...view} current={current} />
      <h1>{title}</h1>
      {purpose && <p className="atlas-purpose text-muted">{purpose}</p>}
    </div>
  );
}
