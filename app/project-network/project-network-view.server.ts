import { keptByKey } from '../../db/kept';
import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import { usualLens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { printedShare } from '../network/answers';
import { groundOf } from '../network/ground.server';
import { layOutNetwork, type NetworkLayout } from '../network/layout';
import { namedUpTo } from '../network/measures';
import type { Named, NetworkPicture } from '../network/network-view';
import { isFound } from '../network/search';
import { paths } from '../paths';
import type { Segment } from '../region/industry';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { namedParty, projectAnswers } from './answers';
import { codesOf, regionCollaboration } from './collaboration.server';
import { among, everything, partOf, type Shown } from './filter';
import { collaborationStanding, type CollaborationStanding } from './party-standing';
import { partyNetwork, projectPicture } from './picture';
import type { ProjectNetworkChoice } from './project-network-choice.server';
import type { ListedProject, PartyGroup, ProjectNetworkView, RankedParty } from './project-network-view';

interface Standing {
  readonly shown: Shown;
  readonly standing: CollaborationStanding;
}

/** What a filter leaves and how parties stand in it: dear where they are many, kept until the data change. */
const standingOf = keptByKey<ProjectNetworkChoice, Standing>(
  ({ region, filter }) => JSON.stringify([region, filter]),
  (db, choice) => {
    const shown = shownOf(db, choice);
    return { shown, standing: collaborationStanding(shown, shown.ties) };
  },
  60,
);

/**
 * What a filter leaves of a region's projects; of an opened group, that group of what the rest of the filter leaves.
 */
export function shownOf(db: Database, { region, filter }: ProjectNetworkChoice): Shown {
  const { group } = filter;
  if (group !== null) {
    const { shown, standing } = standingOf(db, { region, filter: { ...filter, group: null } });
    const numbers = groupNumbers(standing);
    const members = standing.parties.filter(({ community }) => numbers.get(community) === group);
    return among(shown, new Set(members.map(({ party }) => party.id)));
  }
  const chainOf = new Map(industry(db).segments.map(({ id, chainId }) => [id, chainId]));
  return partOf(regionCollaboration(db, region), filter, chainOf);
}

/** One layout for all filters, so that nothing moves when one is set: every role that ever was has its place. */
const layoutOf = keptByKey<{ region: string; language: Language }, NetworkLayout>(
  ({ region, language }) => `${region} ${language}`,
  (db, { region, language }) => {
    const whole = shownOf(db, { region, filter: { ...everything, ended: true } });
    const network = partyNetwork(whole, industry(db).segments, codesOf(db, region));
    return layOutNetwork(network, groundOf(db, region, language), language);
  },
  40,
);

const rowsAtMost = 100;

/** Everything the page of a region's project network shows, worded; region and chain must exist. */
export function projectNetworkView(
  db: Database,
  language: Language,
  choice: ProjectNetworkChoice,
  q: string,
): ProjectNetworkView {
  const { region, filter } = choice;
  const { shown, standing } = standingOf(db, choice);
  const { shortNameZh, nameEn } = regionsByCode(db).get(region)!;
  const isNamed = (id: string, name: { nameZh: string; nameEn: string | null }) =>
    isFound({ ...name, key: id.slice(id.indexOf(':') + 1) }, q);
  const found = shown.parties.filter((party) => isNamed(party.id, party));
  const whole = regionCollaboration(db, region);
  return {
    language,
    region: { code: region, name: localised(language, shortNameZh, nameEn) },
    filter,
    q,
    found: found.map((party) => namedParty(party, language)),
    chains: industry(db).chains.map(({ id, ...names }) => ({
      id,
      name: localised(language, names.nameZh, names.nameEn),
    })),
    recorded: whole.projects.length,
    partyCount: shown.parties.length,
    projectCount: shown.projects.length,
    parts: standing.parts,
    // An opened group is drawn with its names, however large the whole is.
    named: (filter.group === null ? whole : shown).parties.length + industry(db).segments.length <= namedUpTo,
    picture: pictureOfProjects(db, language, choice),
    answers:
      shown.parties.length === 0
        ? []
        : projectAnswers({ shown, standing, gaps: gapsOf(db, region), segments: industry(db).segments, language }),
    groups: groupsOf(standing, filter.group, language),
    rows: rowsOf(standing, new Set(found.map(({ id }) => id)), filter.group, language),
    projects: listedProjects(shown, language),
  };
}

/** What is shown, in its places. */
export function pictureOfProjects(db: Database, language: Language, choice: ProjectNetworkChoice): NetworkPicture {
  const { region } = choice;
  const { shown } = standingOf(db, choice);
  const gaps = gapsOf(db, region);
  return projectPicture({
    shown,
    network: partyNetwork(shown, industry(db).segments, codesOf(db, region)),
    layout: layoutOf(db, { region, language }),
    gaps: gaps && new Set(gaps.map(({ id }) => id)),
    language,
  });
}

/** Segments without a recorded firm of the region; null where nothing may be said of segments. */
export function gapsOf(db: Database, region: string): Segment[] | null {
  const atlas = regionAtlas(db, region, usualLens);
  return atlas.withheld === null ? atlas.segments.filter(({ firms }) => firms.length === 0) : null;
}

/**
 * Groups of parties that share projects are numbered from 1, the one of the first party first; who is alone is in none.
 */
function groupNumbers({ parties }: Pick<CollaborationStanding, 'parties'>): ReadonlyMap<number, number> {
  const tied = parties.flatMap(({ degree, community }) => (degree > 0 ? [community] : []));
  return new Map([...new Set(tied)].map((community, place) => [community, place + 1]));
}

/** The groups in the order of their numbers; of an opened one, that one whole. */
function groupsOf({ parties }: CollaborationStanding, opened: number | null, language: Language): PartyGroup[] {
  const numbers = groupNumbers({ parties });
  const groups = new Map<number, Named[]>();
  for (const { party, community } of parties) {
    const number = opened ?? numbers.get(community);
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), namedParty(party, language)]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, parties: members }));
}

/** What was searched for first, then in the order of the standing. */
function rowsOf(
  { parties }: CollaborationStanding,
  found: ReadonlySet<string>,
  opened: number | null,
  language: Language,
): RankedParty[] {
  const numbers = groupNumbers({ parties });
  const rows = parties.map(({ party, projects, leads, degree, between, community }) => ({
    ...namedParty(party, language),
    kind: party.kind,
    found: found.has(party.id),
    projects,
    leads,
    degree,
    between: printedShare(between),
    group: opened ?? numbers.get(community) ?? null,
  }));
  return rows.sort((a, b) => Number(b.found) - Number(a.found)).slice(0, rowsAtMost);
}

/** The newest first, with whoever leads first. */
function listedProjects({ projects, parties, roles }: Shown, language: Language): ListedProject[] {
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const leads = new Set(roles.filter(({ role }) => role === 'lead').map(({ project, party }) => `${project} ${party}`));
  const members = new Map<string, Set<string>>();
  for (const { project, party } of roles) members.set(project, (members.get(project) ?? new Set()).add(party));
  return [...projects]
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
    .slice(0, rowsAtMost)
    .map(({ id, key, titleZh, titleEn, state, since }) => ({
      id,
      href: paths(language).project(Number(key)),
      title: localised(language, titleZh, titleEn),
      state,
      since,
      parties: [...members.get(id)!]
        .map((party) => ({ ...namedParty(partyOf.get(party)!, language), leads: leads.has(`${id} ${party}`) }))
        .sort((a, b) => Number(b.leads) - Number(a.leads)),
    }));
}
