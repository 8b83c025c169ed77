import type { ReactNode } from 'react';
import { lenses, type Lens } from '../gaps/lens';
import { paths } from '../paths';
import type { Query } from '../paths/address';
import { GetForm } from '../ui/get-form';
import { isSupposed } from './atlas-title';
import type { AtlasView } from './atlas-view';
import { ChoiceMenu } from './choice-menu';
import { atlasMessages } from './messages';

/** The others are in the list of the search field. */
const shownRegions = 12;

type ChoicesView = Pick<AtlasView, 'language' | 'region' | 'lens' | 'chain' | 'regions' | 'chainChoices'>;

interface ChoiceBarProps {
  view: ChoicesView;
  /** Where another region, lens or chain leads. */
  hrefTo: (region: string, lens: Lens, chain: string | null) => string;
  /** What else the atlas of a region that is typed is asked. */
  asked: Query;
  /** The drawing as a file, and what it is called, without ending. */
  file: { readonly href: string; readonly name: string };
  /** A choice of its own, after that of the region. */
  children?: ReactNode;
}

/** Of the region as it is, or of a what-if. */
export function AtlasControls({ view }: { view: AtlasView }) {
  const { language, region, lens, chain, segment, to, carried } = view;
  return (
    <ChoiceBar
      view={view}
      asked={{ ...carried, lens, chain, segment }}
      hrefTo={(other, counted, one) => paths(language).atlas(other, { ...carried, lens: counted, chain: one, segment })}
      file={{
        href: paths(language).atlasDrawing(region.code, { ...carried, lens, chain, segment, to }),
        name: ['twinatlas', region.code, isSupposed(view) && 'what-if', lens, chain].filter(Boolean).join('-'),
      }}
    />
  );
}

/** Region, lens and chain, each a menu of links: every state is an address. Then the drawing as a file. */
export function ChoiceBar({ view, hrefTo, asked, file, children }: ChoiceBarProps) {
  const words = atlasMessages[view.language];
  return (
    <>
      <nav aria-label={words.chooseView} className="atlas-controls no-print">
        <RegionMenu view={view} hrefTo={hrefTo} asked={asked} />
        {children}
        <LensMenu view={view} hrefTo={hrefTo} />
        <ChainMenu view={view} hrefTo={hrefTo} />
      </nav>
      <a
        className="atlas-download no-print"
        href={file.href}
        download={`${file.name}.svg`}
        aria-label={words.downloadSvg}
        title={words.downloadSvg}
      >
        SVG
      </a>
    </>
  );
}

type MenuProps = Pick<ChoiceBarProps, 'view' | 'hrefTo'>;

function RegionMenu({
  view: { language, region, lens, chain, regions },
  hrefTo,
  asked,
}: MenuProps & Pick<ChoiceBarProps, 'asked'>) {
  const words = atlasMessages[language];
  const to = paths(language);
  const shown = regions.filter((other, index) => index < shownRegions || other.code === region.code);
  return (
    <ChoiceMenu name={words.region} value={region.name}>
      {shown.map((other) => (
        <a
          key={other.code}
          href={hrefTo(other.code, lens, chain)}
          aria-current={other.code === region.code ? 'true' : undefined}
        >
          {other.name}
        </a>
      ))}
      <GetForm action={to.regionChoice(asked)} className="atlas-region-form">
        <input
          name="region"
          aria-label={words.otherRegion}
          placeholder={words.otherRegionHint}
          className="field-input"
          list="atlas-regions"
          autoComplete="off"
        />
        <datalist id="atlas-regions">
          {regions.map((other) => (
            <option key={other.code} value={other.name} data-code={other.code} />
          ))}
        </datalist>
        <button type="submit" className="button button-secondary">
          {words.show}
        </button>
      </GetForm>
    </ChoiceMenu>
  );
}

function LensMenu({ view: { language, region, lens, chain }, hrefTo }: MenuProps) {
  const words = atlasMessages[language];
  return (
    <ChoiceMenu name={words.lens} value={words.lenses[lens]}>
      {lenses.map((other) => (
        <a key={other} href={hrefTo(region.code, other, chain)} aria-current={other === lens ? 'true' : undefined}>
          {words.lenses[other]}
        </a>
      ))}
    </ChoiceMenu>
  );
}

function ChainMenu({ view: { language, region, lens, chain, chainChoices }, hrefTo }: MenuProps) {
  const words = atlasMessages[language];
  const chosen = chainChoices.find((other) => other.id === chain);
  return (
    <ChoiceMenu name={words.chain} value={chosen?.name ?? words.allChains}>
      <a href={hrefTo(region.code, lens, null)} aria-current={chain === null ? 'true' : undefined}>
        {words.allChains}
      </a>
      {chainChoices.map((other) => (
        <a
          key={other.id}
          href={hrefTo(region.code, lens, other.id)}
          aria-current={other.id === chain ? 'true' : undefined}
        >
          {other.name}
          {other.coverage && <span className="atlas-chain-coverage">{other.coverage}</span>}
        </a>
      ))}
    </ChoiceMenu>
  );
}
