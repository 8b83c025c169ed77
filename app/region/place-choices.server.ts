import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { homeRegionCode } from './home-region.server';
import { industry } from './industry.server';
import { regionsByCode, regionText } from './regions.server';

/** Value and name of something to choose. */
export type Choice = readonly [value: string, name: string];

/** Every region, as a choice: the home region, which most choose, before the others in order of their codes. */
export function allRegionChoices(db: Database, language: Language): Choice[] {
  const home = homeRegionCode(db);
  const others = [...regionsByCode(db).keys()].filter((code) => code !== home);
  return [home, ...others].map((code) => [code, regionText(db, code, language)] as const);
}

/** The regions of some codes as choices in the reader's language, in the order of their codes; unknown codes are none. */
export function regionChoicesOf(db: Database, codes: Iterable<string | null>, language: Language): Choice[] {
  const wanted = new Set(codes);
  return [...regionsByCode(db).values()]
    .filter(({ code }) => wanted.has(code))
    .map(({ code, shortNameZh, nameEn }) => [code, localised(language, shortNameZh, nameEn)] as const);
}

/** Every segment with its chain, as a choice. */
export function segmentChoices(db: Database, language: Language): Choice[] {
  const { chains, segments } = industry(db);
  const chainOf = new Map(chains.map((chain) => [chain.id, localised(language, chain.nameZh, chain.nameEn)]));
  return segments.map(
    ({ id, chainId, nameZh, nameEn }) =>
      [id, `${chainOf.get(chainId)} › ${localised(language, nameZh, nameEn)}`] as const,
  );
}
