import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { Query } from '../paths/address';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { atlasMessages } from './messages';

export interface RegionChoiceProps {
  language: Language;
  /** What is asked of the atlas of whichever region is chosen. */
  asked: Query;
  text: string;
  matches: readonly { code: string; name: string; district: string | null }[];
  recorded: readonly { code: string; name: string }[];
}

/** Where a region's name led to none or to several: what matches, and the regions with records. */
export function RegionChoice({ language, asked, text, matches, recorded }: RegionChoiceProps) {
  const words = atlasMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.chooseRegion} purpose={words.chooseRegionHelp} />
      <GetForm action={to.regionChoice(asked)} className="mb-6 flex max-w-md gap-2">
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
      {text && <p className="mb-2">{matches.length > 0 ? words.regionMatches(text) : words.regionNotFound(text)}</p>}
      <ul className="choices mb-6">
        {matches.map((region) => (
          <li key={region.code}>
            <a href={to.atlasAsked(region.code, asked)}>{`${region.name} ${region.code}`}</a>
            {region.district && (
              <span className="ms-2 text-muted">{words.countedWith(region.district, region.name)}</span>
            )}
          </li>
        ))}
      </ul>
      <h2 className="mb-2">{words.withRecords}</h2>
      <ul className="choices">
        {recorded.map((region) => (
          <li key={region.code}>
            <a href={to.atlasAsked(region.code, asked)}>{region.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
