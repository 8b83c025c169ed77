import type { Database } from '../../../db/client';
import { speaksOfSegments } from '../../gaps/lens';
import { perLanguage, type Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { AtlasChoice } from '../atlas-choice.server';
import type { RegionOption } from '../atlas-view';
import { drawing } from '../drawing';
import type { RegionAtlas } from '../region-atlas';
import { regionAtlas } from '../region-atlas.server';
import { regionChoices, regionsWithRecords } from '../region-options.server';
import { sceneOf } from '../scene-composition';
import type { Compared } from '../shown';
import { comparedSegments, differenceOf } from './comparison';
import { comparisonMessages } from './comparison-messages';
import type { ComparisonView, DifferenceGroup, SmallMultiple } from './comparison-view';

/** Regions shown small, each beside the region of the page. */
const mostMultiples = 12;
const answers = ['first', 'second', 'both', 'neither'] as const satisfies readonly Compared[];

type Choice = Pick<AtlasChoice, 'region' | 'lens' | 'chain'>;

/**
 * A region beside another (`withRegion`; without one the first of those offered), by what is recorded. Regions, lens
 * and chain must exist.
 */
export function comparisonView(
  db: Database,
  language: Language,
  choice: Choice,
  withRegion: string | null,
): ComparisonView {
  const words = comparisonMessages[language];
  const atlas = regionAtlas(db, choice.region, choice.lens);
  const region = nameOf(atlas, language);
  const others = othersOf(db, language, choice, withRegion);
  const other = others.find(({ code }) => code === withRegion) ?? others[0] ?? null;
  const frame = {
    language,
    region,
    names: perLanguage((reader) => nameOf(atlas, reader).name),
    lens: choice.lens,
    chain: choice.chain,
    others,
    sources: atlas.sources[language],
    asOf: atlas.asOf,
  };
  const refuse = (refused: string) => ({ ...frame, other, refused, svg: null, groups: [], multiples: [] });
  if (!speaksOfSegments(choice.lens)) return refuse(words.list);
  if (!other) return refuse(words.noOther);
  const second = regionAtlas(db, other.code, choice.lens);
  for (const one of [atlas, second])
    if (one.firmCount === 0) return refuse(words.noRecords(nameOf(one, language).name));
  const compared = comparedSegments(atlas, second);
  return {
    ...frame,
    other,
    refused: null,
    svg: pictureOf(language, atlas, choice, compared, [region.name, other.name]),
    groups: groupsOf(language, atlas, choice.chain, compared, [region.name, other.name]),
    multiples: multiplesOf(db, language, atlas, choice, others),
  };
}

function nameOf({ region }: Pick<RegionAtlas, 'region'>, language: Language): RegionOption {
  return { code: region.code, name: localised(language, region.shortNameZh, region.nameEn) };
}

function othersOf(db: Database, language: Language, { lens, region }: Choice, asked: string | null): RegionOption[] {
  const recorded = regionsWithRecords(db, lens, language);
  const offered = asked === null ? recorded : [...recorded, ...regionChoices(db, lens, asked, language)];
  return [...new Map(offered.map((one) => [one.code, one])).values()].filter(({ code }) => code !== region);
}

function pictureOf(
  language: Language,
  atlas: RegionAtlas,
  { chain, lens, region }: Choice,
  compared: ReadonlyMap<string, Compared>,
  comparedNames: readonly [string, string],
): string {
  const to = paths(language);
  return drawing(sceneOf(atlas, language, chain), {
    compared,
    comparedNames,
    hrefs: {
      segment: (segment) => to.segment(segment, { lens }),
      chain: (id) => to.atlasComparison(region, { lens, chain: id }),
    },
  });
}

function groupsOf(
  language: Language,
  { segments, chains }: RegionAtlas,
  chain: string | null,
  compared: ReadonlyMap<string, Compared>,
  [first, second]: readonly [string, string],
): DifferenceGroup[] {
  const difference = differenceOf(compared);
  const chainName = new Map(chains.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  return answers.map((answer) => ({
    answer,
    name: comparisonMessages[language].groups[answer](first, second),
    segments: segments
      .filter(({ id, chainId }) => difference[answer].includes(id) && (chain === null || chainId === chain))
      .map(({ id, nameZh, nameEn, chainId }) => ({
        id,
        name: localised(language, nameZh, nameEn),
        chain: chainName.get(chainId)!,
      })),
  }));
}

function multiplesOf(
  db: Database,
  language: Language,
  atlas: RegionAtlas,
  { lens }: Choice,
  others: readonly RegionOption[],
): SmallMultiple[] {
  return others.slice(0, mostMultiples).map((other) => {
    const compared = comparedSegments(atlas, regionAtlas(db, other.code, lens));
    const { both, first, second } = differenceOf(compared);
    return {
      ...other,
      rows: atlas.chains.map((chain) =>
        atlas.segments.filter(({ chainId }) => chainId === chain.id).map(({ id }) => compared.get(id)!),
      ),
      sentence: comparisonMessages[language].sentence(both.length, first.length, second.length),
    };
  });
}
