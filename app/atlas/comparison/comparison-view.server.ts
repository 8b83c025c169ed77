import type { Database } from '../../../db/client';
import { lensMark, speaksOfSegments } from '../../gaps/lens';
import { perLanguage, type Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import { atlasScene, sceneDigest } from '../atlas-view.server';
import type { AtlasView, RegionOption } from '../atlas-view';
import { digestOf } from '../content-digest.server';
import { drawing } from '../drawing';
import type { RegionAtlas } from '../region-atlas';
import { regionAtlas } from '../region-atlas.server';
import { regionOptions, regionsWithRecords } from '../region-options.server';
import type { Compared, Shown } from '../shown';
import { comparedSegment } from './compared-segment.server';
import { comparedSegments, differenceOf } from './comparison';
import type { ComparisonChoice } from './comparison-choice.server';
import { comparisonMessages } from './comparison-messages';
import { whyFirst } from './first-other.server';
import {
  comparedShown,
  type ComparedPicture,
  type ComparisonView,
  type DifferenceGroup,
  type SmallMultiple,
} from './comparison-view';

/** Regions shown small, each beside the region of the page. */
const mostMultiples = 12;
const answers = ['first', 'second', 'both', 'neither'] as const satisfies readonly Compared[];

/** Two regions that may be compared, with the answer for each segment. */
interface Pair {
  readonly first: RegionAtlas;
  readonly second: RegionAtlas;
  readonly names: readonly [string, string];
  readonly compared: ReadonlyMap<string, Compared>;
}

/**
 * A region beside another (`with`; without one the first of those offered), by what is recorded. Regions, lens, chain
 * and segment must exist.
 */
export function comparisonView(db: Database, language: Language, choice: ComparisonChoice): ComparisonView {
  const atlas = regionAtlas(db, choice.region, choice.lens);
  const others = othersOf(db, language, choice);
  const other = others.find(({ code }) => code === choice.with) ?? others[0] ?? null;
  const whyOther = choice.with === null && other ? whyFirst(db, language, nameOf(atlas, language), other) : null;
  const frame = { ...frameOf(db, language, choice, atlas), others, other, whyOther };
  const found = pairOf(db, language, choice, atlas, other);
  const here = { ...choice, with: other?.code ?? null };
  const pictured = (shown: Shown) => drawing(atlasScene(db, language, choice), { ...shown, ...linked(language, here) });
  const digest = (picture: ComparedPicture | null) =>
    digestOf({ scene: sceneDigest(db, language, choice), sources: frame.sources, asOf: frame.asOf, picture });
  if ('refused' in found)
    return {
      ...frame,
      ...found,
      titles: perLanguage((reader) => comparisonMessages[reader].title(frame.names[reader])),
      digest: digest(null),
      svg: pictured({}),
      compared: null,
      chosen: null,
      groups: [],
      multiples: [],
    };
  const picture = pictureOf(language, other!.code, found, choice.chain);
  return {
    ...frame,
    titles: titlesOf(found, choice.chain),
    refused: null,
    digest: digest(picture),
    svg: pictured(comparedShown(picture)),
    compared: picture,
    chosen: comparedSegment(language, here, found),
    groups: groupsOf(language, here, found),
    multiples: multiplesOf(db, language, here, atlas, others),
  };
}

/** The picture of a comparison as a file. */
export function comparisonFile(db: Database, language: Language, choice: ComparisonChoice): string {
  const { compared, segment } = comparisonView(db, language, choice);
  const shown = compared ? comparedShown(compared) : {};
  const svg = drawing(atlasScene(db, language, choice), { ...shown, selected: selectedOf(segment), standalone: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function frameOf(db: Database, language: Language, choice: ComparisonChoice, atlas: RegionAtlas) {
  return {
    language,
    region: nameOf(atlas, language),
    names: perLanguage((reader) => nameOf(atlas, reader).name),
    lens: choice.lens,
    chain: choice.chain,
    segment: choice.segment,
    regions: regionOptions(db, choice.lens, choice.region, language),
    chainChoices: atlas.chains.map(({ id, nameZh, nameEn }): AtlasView['chainChoices'][number] => ({
      id,
      name: localised(language, nameZh, nameEn),
      coverage: null,
    })),
    sources: atlas.sources[language],
    asOf: atlas.asOf,
  };
}

/** The two, or why nothing is compared. */
function pairOf(
  db: Database,
  language: Language,
  { lens }: ComparisonChoice,
  first: RegionAtlas,
  other: RegionOption | null,
): Pair | { readonly refused: string } {
  const words = comparisonMessages[language];
  if (!speaksOfSegments(lens)) return { refused: words.list };
  if (!other) return { refused: words.noOther };
  const second = regionAtlas(db, other.code, lens);
  for (const one of [first, second])
    if (one.firmCount === 0) return { refused: words.noRecords(nameOf(one, language).name) };
  const names = [nameOf(first, language).name, other.name] as const;
  return { first, second, names, compared: comparedSegments(first, second) };
}

function titlesOf({ first, second }: Pair, chain: string | null): ComparisonView['titles'] {
  return perLanguage((reader) =>
    comparisonMessages[reader].heading(
      nameOf(first, reader).name,
      nameOf(second, reader).name,
      chainName(first, chain, reader),
    ),
  );
}

/** The one chain that is compared; null for all. */
function chainName({ chains }: RegionAtlas, chain: string | null, language: Language): string | null {
  const found = chains.find(({ id }) => id === chain);
  return found ? localised(language, found.nameZh, found.nameEn) : null;
}

function nameOf({ region }: Pick<RegionAtlas, 'region'>, language: Language): RegionOption {
  return { code: region.code, name: localised(language, region.shortNameZh, region.nameEn) };
}

function othersOf(db: Database, language: Language, { lens, region, with: asked }: ComparisonChoice): RegionOption[] {
  const recorded = regionsWithRecords(db, lens, language);
  const offered = asked === null ? recorded : [...recorded, ...regionOptions(db, lens, asked, language)];
  return [...new Map(offered.map((one) => [one.code, one])).values()].filter(({ code }) => code !== region);
}

function pictureOf(
  language: Language,
  other: string,
  { first, names, compared }: Pair,
  chain: string | null,
): ComparedPicture {
  const heading = comparisonMessages[language].heading(...names, chainName(first, chain, language));
  return { with: other, answers: [...compared], names, heading };
}

function selectedOf(segment: string | null): string[] {
  return segment === null ? [] : [segment];
}

/** What is selected, and where the segments and chains of the drawing lead. */
function linked(language: Language, { region, lens, chain, segment, with: other }: ComparisonChoice): Shown {
  const to = paths(language);
  return {
    selected: selectedOf(segment),
    hrefs: {
      segment: (id) => to.atlasComparison(region, { with: other, lens, chain, segment: id }),
      chain: (id) => to.atlasComparison(region, { with: other, lens, chain: id === chain ? null : id }),
    },
  };
}

function groupsOf(
  language: Language,
  { region, lens, chain, with: other }: ComparisonChoice,
  { first: { segments, chains }, names, compared }: Pair,
): DifferenceGroup[] {
  const difference = differenceOf(compared);
  const to = paths(language);
  const chainName = new Map(chains.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  return answers.map((answer) => ({
    answer,
    name: comparisonMessages[language].groups[answer](...names),
    segments: segments
      .filter(({ id, chainId }) => difference[answer].includes(id) && (chain === null || chainId === chain))
      .map(({ id, nameZh, nameEn, chainId }) => ({
        id,
        name: localised(language, nameZh, nameEn),
        chain: chainName.get(chainId)!,
        href: to.atlasComparison(region, { with: other, lens: lensMark(lens), chain, segment: id }),
      })),
  }));
}

function multiplesOf(
  db: Database,
  language: Language,
  { region, lens, chain, segment }: ComparisonChoice,
  atlas: RegionAtlas,
  others: readonly RegionOption[],
): SmallMultiple[] {
  return others.slice(0, mostMultiples).map((other) => {
    const compared = comparedSegments(atlas, regionAtlas(db, other.code, lens));
    const { both, first, second } = differenceOf(compared);
    return {
      ...other,
      href: paths(language).atlasComparison(region, { with: other.code, lens: lensMark(lens), chain, segment }),
      rows: atlas.chains.map((one) =>
        atlas.segments.filter(({ chainId }) => chainId === one.id).map(({ id }) => compared.get(id)!),
      ),
      sentence: comparisonMessages[language].sentence(both.length, first.length, second.length),
    };
  });
}
