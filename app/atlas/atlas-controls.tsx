import { lenses } from '../gaps/lens';
import { paths } from '../paths';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';
import { GetForm } from '../ui/get-form';

/** The others are in the list of the search field. */
const shownRegions = 6;

/** Region, lens and chain as links, and a search for any other region: every state is an address. */
export function AtlasControls({ view }: { view: AtlasView }) {
  const { language, region, lens, chain, segment } = view;
  const words = atlasMessages[language];
  const to = paths(language);
  const shown = view.regions.filter((other, index) => index < shownRegions || other.code === region.code);
  return (
    <nav aria-label={words.chooseRegion} className="atlas-controls no-print">
      <div className="choices">
        <span>{words.lens}</span>
        {lenses.map((other) => (
          <a
            key={other}
            href={to.atlas(region.code, { lens: other, chain, segment })}
            aria-current={other === lens ? 'true' : undefined}
          >
            {words.lenses[other]}
          </a>
        ))}
      </div>
      <div className="choices">
        <span>{words.region}</span>
        {shown.map((other) => (
          <a
            key={other.code}
            href={to.atlas(other.code, { lens, chain, segment })}
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
            {view.regions.map((other) => (
              <option key={other.code} value={other.name} />
            ))}
          </datalist>
          <button type="submit" className="button button-secondary">
            {words.show}
          </button>
        </GetForm>
      </div>
      <div className="choices atlas-chains">
        <span>{words.chain}</span>
        <a href={to.atlas(region.code, { lens, segment })} aria-current={chain === null ? 'true' : undefined}>
          {words.allChains}
        </a>
        {view.chainChoices.map((other) => (
          <a
            key={other.id}
            href={to.atlas(region.code, { lens, chain: other.id, segment })}
            aria-current={other.id === chain ? 'true' : undefined}
          >
            {other.name}
            {other.coverage && <span className="atlas-chain-coverage">{other.coverage}</span>}
          </a>
        ))}
      </div>
    </nav>
  );
}
