import type { Database } from '../../db/client';
import { ladders } from '../../db/schema/index';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { refuse, ok, type Outcome } from '../outcome';
import { levelKey, spanning } from './certified';
import { countCut, valuesApart, type Cut } from './cut';
import { talentCountMessages } from './messages';
import type { Dimension, Group } from './partition';
import { publishedCounts, type PublishedCounts } from './publication.server';

type Names = Readonly<Record<'chain' | 'level' | 'region' | 'segment', ReadonlyMap<string, string>>>;

/** Names of everything people are told apart by, in the reader's language. */
export function namesOf(db: Database, language: Language): Names {
  const { chains, segments } = industry(db);
  const levels = db
    .select()
    .from(ladders)
    .orderBy(ladders.id)
    .all()
    .flatMap(({ id, content }) =>
      content.levels.map(
        ({ short }, index) =>
          [levelKey({ ladderId: id, level: index + 1 }), localised(language, short.zh, short.en)] as const,
      ),
    );
  return {
    chain: new Map([
      ...chains.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)] as const),
      [spanning, talentCountMessages[language].spanning],
    ]),
    level: new Map(levels),
    region: new Map(
      [...regionsByCode(db).values()].map(({ code, nameZh, nameEn }) => [code, localised(language, nameZh, nameEn)]),
    ),
    segment: new Map(segments.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)])),
  };
}

/** Everything the public page of counts shows. */
export type CountsView = ReturnType<typeof viewOf>;

/** The page of counts for a cut; null while nothing is published. Refuses a value that does not exist. */
export function countsView(db: Database, asked: Cut, language: Language): Outcome<CountsView | null, 'cut-unknown'> {
  const names = namesOf(db, language);
  for (const field of ['chain', 'level', 'region', 'segment'] as const) {
    const value = asked[field];
    if (value && !names[field].has(value))
      return refuse('cut-unknown', { field, value, allowed: field === 'region' ? [] : [...names[field].keys()] });
  }
  const published = publishedCounts(db, 'newest');
  return ok(published && viewOf(published, asked, names, language));
}

function viewOf(published: PublishedCounts, asked: Cut, names: Names, language: Language) {
  const { groups, asOf } = published;
  const regions = new Set(valuesApart(groups, 'region'));
  if (asked.region) regions.add(asked.region);
  const asks = Object.values(asked).some(Boolean);
  return {
    asOf,
    /** Everybody who holds a certificate that stands. */
    people: groups.reduce((sum, group) => sum + group.people, 0),
    cut: asked,
    choices: {
      chain: [...names.chain],
      level: [...names.level],
      region: [...names.region].filter(([code]) => regions.has(code)),
      segment: [...names.segment],
    },
    /** The answer to the cut asked for; null when none was. */
    answer: asks ? countCut(groups, asked) : null,
    byChain: [...names.chain].map(([id, name]) => ({ id, name, ...countCut(groups, { chain: id }) })),
    groups: groups.map((group) => ({ people: group.people, words: groupWords(group, names, language) })),
  };
}

/** A group in words, dimension by dimension. */
function groupWords(group: Group, names: Names, language: Language): Record<Dimension, string> {
  const words = talentCountMessages[language];
  const parts = {
    chains: [names.chain, '+'],
    level: [names.level, ','],
    region: [names.region, '\n'],
    segment: [names.segment, '\n'],
  } as const;
  const nameOf = (dimension: Dimension, value: string) => {
    const [known, between] = parts[dimension];
    return value === ''
      ? words.unstated
      : value
          .split(between)
          .map((one) => known.get(one) ?? one)
          .join(words.and);
  };
  const say = (dimension: Dimension) => {
    const value = group.is[dimension];
    if (value !== undefined) return nameOf(dimension, value);
    const not = group.not[dimension];
    return not ? words.rest(not.map((one) => nameOf(dimension, one)).join(words.comma)) : words.whole;
  };
  return { chains: say('chains'), level: say('level'), region: say('region'), segment: say('segment') };
}
