import type { ReactNode } from 'react';
import { lenses, type Lens } from '../gaps/lens';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
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
  /** A choice of its own, after that of the region. */
  children?: ReactNode;
}

/** Of the region as it is, or of a what-if. */
export function AtlasControls({ view }: { view: AtlasView }) {
  const { language, segment, carried } = view;
  return (
    <ChoiceBar
      view={view}
      hrefTo={(region, lens, chain) => paths(language).atlas(region, { ...carried, lens, chain, segment })}
    />
  );
}

/** Region, lens and chain, each a menu of links: every state is an address. */
export function ChoiceBar({ view, hrefTo, children }: ChoiceBarProps) {
  const words = atlasMessages[view.language];
  return (
    <nav aria-label={words.chooseView} className="atlas-controls no-print">
      <RegionMenu view={view} hrefTo={hrefTo} />
      {children}
      <LensMenu view={view} hrefTo={hrefTo} />
      <ChainMenu view={view} hrefTo={hrefTo} />
    </nav>
  );
}

function RegionMenu({ view: { language, region, lens, chain, regions }, hrefTo }: ChoiceBarProps) {
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
      <GetForm action={to.regionChoice({ lens })} className="atlas-region-form">
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

function LensMenu({ view: { language, region, lens, chain }, hrefTo }: ChoiceBarProps) {
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

function ChainMenu({ view: { language, region, lens, chain, chainChoices }, hrefTo }: ChoiceBarProps) {
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
