import type { Actor } from '../accounts/permissions/actor';
import { keptByKey } from '../../db/kept';
import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import { regionOptions } from '../atlas/region-options.server';
import { usualLens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { districtsWithFirms } from './firm-districts.server';
import { answersOf, namedNode, printedShare } from './answers';
import { partOf, type NetworkFilter } from './filter';
import { regionLayout } from './ground.server';
import { namedUpTo } from './measures';
import { networkMessages } from './messages';
import { ownFirms, type Network } from './network';
import { regionNetwork } from './network.server';
import { readersOwnWord } from './own-word.server';
import type { NetworkView, RankedFirm } from './network-view';
import { pictureOf } from './picture';
import { isFound } from './search';
import { standingIn, type NetworkStanding } from './standing';

/** What a reader chose to see of a region's network. */
export interface NetworkChoice {
  readonly region: string;
  readonly filter: NetworkFilter;
}

interface Shown {
  readonly network: Network;
  readonly standing: NetworkStanding;
}

/** What a filter leaves and how firms stand in it: dear where firms are many. */
const shownOf = keptByKey<NetworkChoice, Shown>(
  ({ region, filter: { chain, district, membersOnly, evidence } }) =>
    [region, chain, district, membersOnly, evidence].join('|'),
  (db, { region, filter }) => {
    const network = partOf(regionNetwork(db, region), filter);
    return { network, standing: standingIn(network) };
  },
  60,
);

const rowsAtMost = 100;

/** Who looks, and in which language. */
interface Reader {
  readonly actor: Actor | null;
  readonly language: Language;
}

/** Everything the page of a region's firm network shows, worded; the region and the chain must exist. */
export function networkView(db: Database, reader: Reader, choice: NetworkChoice, q: string): NetworkView {
  const { language } = reader;
  const { region, filter } = choice;
  const { network, standing } = shownOf(db, choice);
  const atlas = regionAtlas(db, region, usualLens);
  const { shortNameZh, nameEn } = regionsByCode(db).get(region)!;
  const name = localised(language, shortNameZh, nameEn);
  const chains = chainNames(db, language);
  const found = network.nodes.filter((node) => isFound(node, q));
  const firms = ownFirms(network);
  return {
    language,
    region: { code: region, name },
    filter,
    q,
    found: found.map((node) => namedNode(node, language)),
    regions: regionOptions(db, usualLens, region, language),
    chains,
    districts: districtsWithFirms(db, ownFirms(regionNetwork(db, region)), language),
    recorded: ownFirms(regionNetwork(db, region)).length,
    firmCount: firms.length,
    segmentCount: new Set(network.edges.filter(({ kind }) => kind === 'serves').map(({ to }) => to)).size,
    named: isNamed(db, region),
    picture: networkPicture(db, reader, choice),
    answers: firms.length === 0 ? [] : answersOf(network, standing, chains, language, atlas.counted),
    withheld: atlas.counted ? null : networkMessages[language].withheld(name),
    estimate: standing.estimate,
    rows: rowsOf(standing, new Set(found.map(({ id }) => id)), language, atlas.counted),
    sources: atlas.sources[language],
    asOf: atlas.asOf,
  };
}

/** What is shown, in its places; with what the reader's own firms alone say, which no figure counts. */
export function networkPicture(db: Database, { actor, language }: Reader, choice: NetworkChoice) {
  const { network } = shownOf(db, choice);
  return pictureOf({
    network: { ...network, edges: [...network.edges, ...readersOwnWord(db, actor, network)] },
    layout: regionLayout(db, { region: choice.region, language }),
    language,
    counted: regionAtlas(db, choice.region, usualLens).counted,
  });
}

/** Whether the region's firms are few enough to be named in the picture; the same under every filter. */
function isNamed(db: Database, region: string): boolean {
  return regionNetwork(db, region).nodes.length <= namedUpTo;
}

function chainNames(db: Database, language: Language): { id: string; name: string }[] {
  return industry(db).chains.map(({ id, nameZh, nameEn }) => ({ id, name: localised(language, nameZh, nameEn) }));
}

/** What was searched for first, then in the order of the standing. */
function rowsOf(
  { firms }: NetworkStanding,
  found: ReadonlySet<string>,
  language: Language,
  counted: boolean,
): RankedFirm[] {
  const rows = firms.map(({ firm, segments, chains, alone, between }) => ({
    ...namedNode(firm, language),
    member: firm.member,
    found: found.has(firm.id),
    segments: segments.length,
    chains: chains.length,
    alone: counted ? alone.length : null,
    between: printedShare(between),
  }));
  return rows.sort((a, b) => Number(b.found) - Number(a.found)).slice(0, rowsAtMost);
}
