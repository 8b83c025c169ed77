import { atlasMessages } from '../atlas/messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { networkMessages } from './messages';

interface NetworkChoiceProps {
  language: Language;
  text: string;
  matches: readonly { readonly code: string; readonly name: string; readonly district: string | null }[];
  recorded: readonly { readonly code: string; readonly name: string }[];
}

/** Where a region's name led to none or to several: what matches, and the regions with records. */
export function NetworkChoice({ language, text, matches, recorded }: NetworkChoiceProps) {
  const words = networkMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.chooseRegion} purpose={words.chooseRegionHelp} />
      <GetForm action={to.networkChoice()} className="mb-6 flex max-w-md gap-2">
        <input
          name="region"
          defaultValue={text}
          aria-label={words.otherRegion}
          placeholder={words.otherRegionHint}
          className="field-input"
        />
        <button type="submit" className="button shrink-0">
          {words.show}
        </button>
      </GetForm>
      <p className="mb-2">{matches.length > 0 ? words.regionMatches(text) : words.regionNotFound(text)}</p>
      <ul className="choices mb-6">
        {matches.map(({ code, name, district }) => (
          <li key={code}>
            <a href={to.network(code)}>{`${name} ${code}`}</a>
            {district && <span className="ms-2 text-muted">{atlasMessages[language].countedWith(district, name)}</span>}
          </li>
        ))}
      </ul>
      <h2 className="mb-2">{words.withRecords}</h2>
      <ul className="choices">
        {recorded.map(({ code, name }) => (
          <li key={code}>
            <a href={to.network(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
