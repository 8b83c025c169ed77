import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { evidences } from './filter';
import { networkMessages } from './messages';
import type { NetworkView } from './network-view';
import { addressOf } from './network-address';

/** The others are found by name. */
const shownRegions = 6;

/** Region as links and a search, what is shown of it as one form: every state is an address. */
export function NetworkControls({ view }: { view: NetworkView }) {
  const { language, region, regions, chains, districts, filter, q } = view;
  const words = networkMessages[language];
  const to = paths(language);
  const shown = regions.filter((other, index) => index < shownRegions || other.code === region.code);
  const isFiltered = q !== '' || Object.values(addressOf(filter, q)).some(Boolean);
  return (
    <div className="network-controls no-print">
      <nav aria-label={words.chooseRegion} className="choices">
        <span>{words.region}</span>
        {shown.map((other) => (
          <a
            key={other.code}
            href={to.network(other.code, addressOf({ ...filter, district: null }, ''))}
            aria-current={other.code === region.code ? 'true' : undefined}
          >
            {other.name}
          </a>
        ))}
        <GetForm action={to.networkChoice()} className="network-region">
          <input
            name="region"
            aria-label={words.otherRegion}
            placeholder={words.otherRegionHint}
            className="field-input"
            list="network-regions"
            autoComplete="off"
          />
          <datalist id="network-regions">
            {regions.map((other) => (
              <option key={other.code} value={other.name} />
            ))}
          </datalist>
          <button type="submit" className="button button-secondary">
            {words.show}
          </button>
        </GetForm>
      </nav>
      <GetForm action={to.network(region.code)} className="network-filter">
        {(districts.length > 0 || filter.district) && <DistrictField view={view} />}
        <label>
          {words.chain}
          <select name="chain" defaultValue={filter.chain ?? ''} className="field-input">
            <option value="">{words.allChains}</option>
            {chains.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.evidence}
          <select
            name="evidence"
            defaultValue={filter.evidence === 'any' ? '' : filter.evidence}
            className="field-input"
          >
            {evidences.map((evidence) => (
              <option key={evidence} value={evidence === 'any' ? '' : evidence}>
                {words.evidences[evidence]}
              </option>
            ))}
          </select>
        </label>
        <label className="network-tick">
          <input type="checkbox" name="members" value="yes" defaultChecked={filter.membersOnly} />
          {words.membersOnly}
        </label>
        <label>
          {words.search}
          <input
            type="search"
            name="q"
            defaultValue={q}
            placeholder={words.searchHint}
            className="field-input"
            autoComplete="off"
          />
        </label>
        <button type="submit" className="button button-secondary">
          {words.apply}
        </button>
        {isFiltered && <a href={to.network(region.code)}>{words.clear}</a>}
      </GetForm>
    </div>
  );
}

/** A part of the region, where anything on record says in which its firms are. */
function DistrictField({ view: { language, districts, filter, recorded } }: { view: NetworkView }) {
  const words = networkMessages[language];
  const known = districts.reduce((sum, { firms }) => sum + firms, 0);
  return (
    <>
      <label>
        {words.district}
        <select
          name="district"
          defaultValue={filter.district ?? ''}
          className="field-input"
          aria-describedby="network-districts"
        >
          <option value="">{words.allDistricts}</option>
          {districts.map(({ code, name, firms }) => (
            <option key={code} value={code}>
              {words.districtOf(name, String(firms))}
            </option>
          ))}
        </select>
      </label>
      <p id="network-districts" className="network-districts text-muted">
        {words.districtKnown(String(known), String(recorded))}
      </p>
    </>
  );
}
