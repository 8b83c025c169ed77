import { lenses } from '../gaps/lens';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import type { AtlasView } from './atlas-view';
import { ChoiceMenu } from './choice-menu';
import { atlasMessages } from './messages';

/** The others are in the list of the search field. */
const shownRegions = 12;

/** Lens, region and chain, each a menu of links: every state is an address. */
export function AtlasControls({ view }: { view: AtlasView }) {
  const words = atlasMessages[view.language];
  return (
    <nav aria-label={words.chooseView} className="atlas-controls no-print">
      <RegionMenu view={view} />
      <LensMenu view={view} />
      <ChainMenu view={view} />
    </nav>
  );
}

function RegionMenu({ view: { language, region, lens, chain, segment, regions, carried } }: { view: AtlasView }) {
  const words = atlasMessages[language];
  const to = paths(language);
  const shown = regions.filter((other, index) => index < shownRegions || other.code === region.code);
  return (
    <ChoiceMenu name={words.region} value={region.name}>
      {shown.map((other) => (
        <a
          key={other.code}
          href={to.atlas(other.code, { ...carried, lens, chain, segment })}
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

function LensMenu({ view: { language, region, lens, chain, segment, carried } }: { view: AtlasView }) {
  const words = atlasMessages[language];
  return (
    <ChoiceMenu name={words.lens} value={words.lenses[lens]}>
      {lenses.map((other) => (
        <a
          key={other}
          href={paths(language).atlas(region.code, { ...carried, lens: other, chain, segment })}
          aria-current={other === lens ? 'true' : undefined}
        >
          {words.lenses[other]}
        </a>
      ))}
    </ChoiceMenu>
  );
}

function ChainMenu({ view: { language, region, lens, chain, segment, chainChoices, carried } }: { view: AtlasView }) {
  const words = atlasMessages[language];
  const to = paths(language);
  const chosen = chainChoices.find((other) => other.id === chain);
  return (
    <ChoiceMenu name={words.chain} value={chosen?.name ?? words.allChains}>
      <a href={to.atlas(region.code, { ...carried, lens, segment })} aria-current={chain === null ? 'true' : undefined}>
        {words.allChains}
      </a>
      {chainChoices.map((other) => (
        <a
          key={other.id}
          href={to.atlas(region.code, { ...carried, lens, chain: other.id, segment })}
          aria-current={other.id === chain ? 'true' : undefined}
        >
          {other.name}
          {other.coverage && <span className="atlas-chain-coverage">{other.coverage}</span>}
        </a>
      ))}
    </ChoiceMenu>
  );
}
