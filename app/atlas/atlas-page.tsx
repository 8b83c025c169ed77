import { useNavigate } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { AtlasControls } from './atlas-controls';
import { AtlasHeadline } from './atlas-headline';
import { AtlasTable } from './atlas-table';
import type { AtlasView } from './atlas-view';
import { InteractiveDrawing } from './interactive-drawing';
import { LaneLists } from './lane-lists';
import { atlasMessages } from './messages';

/** One region's atlas: choice, headline, drawing, the selected segment (`children`), and the same facts as a table. */
export function AtlasPage({
  view,
  selected,
  children,
}: {
  view: AtlasView;
  selected: string | null;
  children: ReactNode;
}) {
  const { language, region, lens, chain } = view;
  const words = atlasMessages[language];
  const to = paths(language);
  const navigate = useNavigate();
  const open = (href: string | null) => {
    if (href === null && !selected) return;
    const target = href ?? to.atlas(region.code, { lens, chain });
    // A link that names the panel wants it in view; any other keeps the reader where they are.
    navigate(target, { preventScrollReset: !target.includes('#') });
  };
  /** With script, a link to a segment changes the selection only; everything else loads its page. */
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-select]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.getAttribute('href'));
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only links inside it are followed, which the keyboard clicks too
    <div className="atlas-page" onClick={follow}>
      <PageTitle
        language={language}
        title={words.title(region.name)}
        purpose={view.judged ? words.purpose : words.listPurpose}
        actions={
          <a
            className="button button-secondary"
            href={to.atlasDrawing(region.code, { lens, chain })}
            download={`twinatlas-${region.code}-${lens}${chain ? `-${chain}` : ''}.svg`}
          >
            {words.downloadSvg}
          </a>
        }
      />
      <AtlasControls view={view} />
      <AtlasHeadline view={view} />
      <h2 className="sr-only">{words.drawing}</h2>
      <div className="atlas-stage">
        <LaneLists view={view} />
        <InteractiveDrawing language={language} svg={view.svg} selected={selected} onOpen={open} />
        {children}
      </div>
      <p className="atlas-sources">
        {[
          `${words.lens}${colon(language)}${words.lenses[lens]}`,
          view.asOf,
          view.sources.length > 0 && `${words.sources}${colon(language)}${view.sources.join('; ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {view.fillOrder.length > 0 && (
        <ul className="atlas-fill-order">
          {view.fillOrder.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <AtlasTable view={view} />
    </div>
  );
}
