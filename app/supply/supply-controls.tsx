import { lenses, lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { supplyMessages } from './messages';
import { chosenShortfalls, shortKinds, type ShortKind } from './shortfall';
import { supplyAddress, type SupplyView } from './supply';

/** Regions offered as links beside the one shown; the atlas leads to every other. */
const shownRegions = 8;

/** Lens and region as links, chain, segment and supplying region as a form: every state is an address. */
export function SupplyControls({ language, view }: { language: Language; view: SupplyView }) {
  const words = supplyMessages[language];
  const to = paths(language);
  const { region, lens } = view;
  return (
    <div className="no-print flex flex-wrap gap-x-10 gap-y-2">
      <nav aria-label={words.lens} className="choices">
        <span>{words.lens}</span>
        {lenses.map((other) => (
          <a
            key={other}
            href={to.supply(region.code, { ...view.choice, lens: lensMark(other) })}
            aria-current={other === lens ? 'true' : undefined}
          >
            {words.lenses[other]}
          </a>
        ))}
      </nav>
      <nav aria-label={words.region} className="choices">
        <span>{words.region}</span>
        {view.regions
          .filter(({ code }, index) => index < shownRegions || code === region.code)
          .map((other) => (
            <a
              key={other.code}
              href={to.supply(other.code, { lens: lensMark(lens), chain: view.choice.chain })}
              aria-current={other.code === region.code ? 'true' : undefined}
            >
              {other.name}
            </a>
          ))}
      </nav>
      {view.shortfalls.length > 0 && (
        <div className="flex w-full flex-wrap items-end gap-x-10 gap-y-2">
          <Kinds language={language} view={view} />
          <SupplyFilters language={language} view={view} />
        </div>
      )}
    </div>
  );
}

/** Missing, thin or both, each with how many; nothing where only one kind is told apart. */
function Kinds({ language, view }: { language: Language; view: SupplyView }) {
  const words = supplyMessages[language];
  const count = (kind: ShortKind) => chosenShortfalls(view.shortfalls, { ...view.choice, kind }).length;
  if (!view.shortfalls.some(({ kind }) => kind === 'thin')) return null;
  return (
    <nav aria-label={words.kind} className="choices">
      {shortKinds.map((kind) => (
        <a
          key={kind}
          href={supplyAddress(language, view, { kind })}
          aria-current={kind === view.choice.kind ? 'true' : undefined}
        >
          {words.kinds[kind]} {count(kind)}
        </a>
      ))}
    </nav>
  );
}

function SupplyFilters({ language, view }: { language: Language; view: SupplyView }) {
  const words = supplyMessages[language];
  const { choice } = view;
  const shortfalls = chosenShortfalls(view.shortfalls, { ...choice, chain: null, segment: null, from: null });
  const offered = shortfalls.filter(({ chainId }) => choice.chain === null || chainId === choice.chain);
  const regions = new Map(
    offered.flatMap((row) => row.regions).map((one) => [one.regionCode, localised(language, one.nameZh, one.nameEn)]),
  );
  const cleared = supplyAddress(language, view, { chain: null, segment: null, from: null });
  return (
    <GetForm action={cleared} className="flex flex-wrap items-end gap-3">
      <Choice
        name="chain"
        label={words.chain}
        value={choice.chain}
        any={words.any}
        choices={view.chains
          .filter(({ id }) => shortfalls.some(({ chainId }) => chainId === id))
          .map((chain) => [chain.id, localised(language, chain.nameZh, chain.nameEn)])}
      />
      <Choice
        name="segment"
        label={words.segment}
        value={choice.segment}
        any={words.any}
        choices={offered.map((row) => [row.id, localised(language, row.nameZh, row.nameEn)])}
      />
      <Choice
        name="from"
        label={words.from}
        value={choice.from}
        any={words.any}
        choices={[...regions].sort(([a], [b]) => a.localeCompare(b))}
      />
      <button type="submit" className="button button-secondary">
        {words.show}
      </button>
      {(choice.chain ?? choice.segment ?? choice.from) !== null && (
        <a href={cleared} className="inline-flex min-h-11 items-center">
          {words.clear}
        </a>
      )}
    </GetForm>
  );
}

function Choice({
  name,
  label,
  value,
  any,
  choices,
}: {
  name: 'chain' | 'segment' | 'from';
  label: string;
  value: string | null;
  any: string;
  choices: readonly (readonly [value: string, name: string])[];
}) {
  // What was asked for stays chosen, though nothing here is short of it.
  const options =
    value === null || choices.some(([id]) => id === value) ? choices : [[value, value] as const, ...choices];
  return (
    <div className="min-w-0 grow basis-40 sm:max-w-56">
      <label htmlFor={`supply-${name}`} className="text-sm font-semibold">
        {label}
      </label>
      <select id={`supply-${name}`} name={name} defaultValue={value ?? ''} className="field-input">
        <option value="">{any}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
