import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { institutionKinds } from '../parties/institution-kind';
import { partyKindName } from '../parties/party-kind-names';
import { progress } from './filter';
import { projectNetworkMessages } from './messages';
import { addressOfFilter, type ProjectNetworkView } from './project-network-view';

interface Choice {
  readonly value: string;
  readonly name: string;
}

function Select({ name, label, chosen, choices }: { name: string; label: string; chosen: string; choices: Choice[] }) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen} className="field-input">
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ name, label, ticked }: { name: string; label: string; ticked: boolean }) {
  return (
    <label className="network-tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={ticked} />
      {label}
    </label>
  );
}

/** What is shown of the region's projects as one form: every state is an address. */
export function ProjectControls({ view }: { view: ProjectNetworkView }) {
  const { language, region, chains, filter, q } = view;
  const words = projectNetworkMessages[language];
  const to = paths(language);
  const isFiltered = Object.values(addressOfFilter(filter, q)).some(Boolean);
  const kinds = (['company', ...institutionKinds] as const).map((kind) => ({
    value: kind,
    name: partyKindName(language, kind),
  }));
  return (
    <div className="network-controls no-print">
      <GetForm action={to.projectNetwork(region.code)} className="network-filter">
        <Select
          name="progress"
          label={words.progress}
          chosen={filter.progress === 'any' ? '' : filter.progress}
          choices={progress.map((one) => ({ value: one === 'any' ? '' : one, name: words.progresses[one] }))}
        />
        <Select
          name="chain"
          label={words.chain}
          chosen={filter.chain ?? ''}
          choices={[{ value: '', name: words.allChains }, ...chains.map(({ id, name }) => ({ value: id, name }))]}
        />
        <Select
          name="kind"
          label={words.kind}
          chosen={filter.kind ?? ''}
          choices={[{ value: '', name: words.allKinds }, ...kinds]}
        />
        <label>
          {words.since}
          <input type="date" name="since" defaultValue={filter.since ?? ''} className="field-input" />
        </label>
        <Tick name="twice" label={words.twice} ticked={filter.twice} />
        <Tick name="ended" label={words.ended} ticked={filter.ended} />
        <label>
          {words.search}
          <input type="search" name="q" defaultValue={q} className="field-input" autoComplete="off" />
        </label>
        <button type="submit" className="button button-secondary">
          {words.apply}
        </button>
        {isFiltered && <a href={to.projectNetwork(region.code)}>{words.clear}</a>}
      </GetForm>
    </div>
  );
}
