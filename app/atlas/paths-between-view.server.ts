import type { Database } from '../../db/client';
import { lensMark } from '../gaps/lens';
import { pathsBetween, type GapBetween } from '../gaps/paths-between';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { industry } from '../region/industry.server';
import type { AtlasChoice } from './atlas-choice.server';
import type { BetweenView } from './paths-between-view';
import type { RegionAtlas } from './region-atlas';
import { regionAtlas } from './region-atlas.server';
import { scenarioMessages } from './scenario/scenario-messages';
import { scenarioNames } from './scenario/scenario-names.server';

/** Gaps named of each kind. */
const named = 6;

/** The paths between the selected segment and `to`; null where nothing is said of paths. */
export function betweenView(db: Database, language: Language, choice: AtlasChoice): BetweenView | null {
  const { region, lens, chain, segment, to = null } = choice;
  const atlas = regionAtlas(db, region, lens);
  if (!segment || atlas.withheld) return null;
  const names = scenarioNames(db, language, atlas, null);
  return {
    action: paths(language).atlas(region, { lens: lensMark(lens), chain, segment }, 'segment'),
    options: atlas.segments.filter(({ id }) => id !== segment).map(({ id }) => ({ id, name: names.segment(id) })),
    chosen: to,
    found: to && to !== segment ? foundBetween(db, language, atlas, segment, to, names.segment) : null,
  };
}

function foundBetween(
  db: Database,
  language: Language,
  { segments }: RegionAtlas,
  one: string,
  other: string,
  nameOf: (id: string) => string,
): BetweenView['found'] {
  const present = new Set(segments.filter(({ firms }) => firms.length > 0).map(({ id }) => id));
  const between = pathsBetween(industry(db).graph, present, one, other);
  const { from, to, total, complete } = between;
  const words = scenarioMessages[language];
  if (total === 0n)
    return { count: words.pathsNone(nameOf(from), nameOf(to)), breaks: [], gaps: [], together: [], listed: null };
  return {
    count: words.pathsCount(nameOf(from), nameOf(to), String(total), String(complete)),
    ...gapsBetween(language, between, nameOf),
    listed:
      between.listed?.map((path) => ({
        path: path.map(nameOf).join(' → '),
        state: path.every((id) => present.has(id)) ? words.complete : words.incomplete,
      })) ?? null,
  };
}

/** Where the paths first break, which gaps lie on them, and which two lie on the same. */
function gapsBetween(
  language: Language,
  { gaps, together }: ReturnType<typeof pathsBetween>,
  nameOf: (id: string) => string,
): Pick<NonNullable<BetweenView['found']>, 'breaks' | 'gaps' | 'together'> {
  const words = scenarioMessages[language];
  const gapName = (ids: GapBetween['segments']) => listed(language, ids.map(nameOf));
  return {
    breaks: gaps
      .filter(({ first }) => first > 0n)
      .slice(0, named)
      .map(({ segments, first }) => words.firstBreak(gapName(segments), String(first))),
    gaps: gaps
      .slice(0, named)
      .map(({ segments, paths: on, alone }) => words.gapOn(gapName(segments), String(on), String(alone))),
    together: together
      .slice(0, named)
      .map(({ segments: [a, b], paths: on, alone }) =>
        words.togetherOn(gapName(a), gapName(b), String(on), String(alone)),
      ),
  };
}
