import type { Lens } from '../gaps/lens';
import { colon } from '../i18n/punctuation';
import type { Language } from '../i18n/language';
import { atlasMessages } from './messages';

interface Sourced {
  readonly language: Language;
  readonly lens: Lens;
  readonly asOf: string | null;
  readonly sources: readonly string[];
}

/** What a page of the atlas rests on: its lens, the date of its data and where they come from. */
export function SourcesLine({ view: { language, lens, asOf, sources } }: { view: Sourced }) {
  const words = atlasMessages[language];
  const parts = [
    `${words.lens}${colon(language)}${words.lenses[lens]}`,
    asOf,
    sources.length > 0 && `${words.sources}${colon(language)}${sources.join('; ')}`,
  ];
  return <p className="atlas-sources">{parts.filter(Boolean).join(' · ')}</p>;
}
