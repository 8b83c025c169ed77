import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { clauses, listed, spaced } from '../i18n/punctuation';
import { printedShare } from '../network/answers';
import type { Named } from '../network/network-view';
import { paths } from '../paths';
import type { Segment } from '../region/industry';
import type { NetworkParty } from './collaboration';
import type { Shown } from './filter';
import { projectNetworkMessages } from './messages';
import { partyHref } from './party-address';
import type { CollaborationStanding, PartyStanding } from './party-standing';
import { partsWithout } from './parts';

export interface AnswerItem {
  readonly named: Named;
  readonly text: string | null;
}

/** An answer in words: what leads, then item by item what is said of it. */
export interface ProjectAnswer {
  readonly id: 'works' | 'leads' | 'connects' | 'splits' | 'gaps';
  readonly lead: string;
  readonly items: readonly AnswerItem[];
  /** What there is beside the first items, folded away. */
  readonly rest: readonly AnswerItem[];
  /** What is said after them. */
  readonly note: string | null;
}

/** The others are folded away. */
const namedAtMost = 5;
/** Where following each costs: so many are followed, the table has the others. */
const foldedAtMost = 30;

/** What is needed to put a region's projects into words. */
interface Told {
  readonly shown: Shown;
  readonly standing: CollaborationStanding;
  /** The region's segments without a recorded firm, in the order of the atlas; null where that may not be said. */
  readonly gaps: readonly Segment[] | null;
  readonly segments: readonly Segment[];
  readonly language: Language;
}

/**
 * On what they work, who leads many, who connects groups, what falls apart without whom, and which gaps nobody works
 * on.
 */
export function projectAnswers(told: Told): ProjectAnswer[] {
  return [working(told), leading(told), connecting(told), splitting(told), ...idleGaps(told)];
}

/** A party as pages name it. */
export function namedParty({ id, kind, slug, nameZh, nameEn }: NetworkParty, language: Language): Named {
  return { id, name: localised(language, nameZh, nameEn), href: partyHref(language, kind, slug) };
}

/** The first items in sight, the others to be opened. */
const opening = (items: readonly AnswerItem[], atMost = namedAtMost) => ({
  items: items.slice(0, atMost),
  rest: items.slice(atMost),
});

/** The segments with most projects at work first; equals in the order of the projects. */
function working({ shown, segments, language }: Told): ProjectAnswer {
  const words = projectNetworkMessages[language].works;
  const projects = new Map<string, Set<string>>();
  for (const { segment, project } of shown.works)
    projects.set(segment, (projects.get(segment) ?? new Set()).add(project));
  if (projects.size === 0) return { id: 'works', lead: words.none, items: [], rest: [], note: null };
  const names = new Map(segments.map((segment) => [segment.id, segment]));
  const items = [...projects]
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([id, at]) => ({
      named: namedSegment(names.get(id)!, language),
      text: words.count(figure(language, at.size)),
    }));
  return { id: 'works', lead: words.lead(figure(language, projects.size)), ...opening(items), note: null };
}

function namedSegment({ id, nameZh, nameEn }: Segment, language: Language): Named {
  return { id: `segment:${id}`, name: localised(language, nameZh, nameEn), href: paths(language).segment(id) };
}

function leading({ standing, language }: Told): ProjectAnswer {
  const words = projectNetworkMessages[language].leads;
  const many = standing.parties.filter(({ leads }) => leads >= 2).sort((a, b) => b.leads - a.leads);
  if (many.length === 0) return { id: 'leads', lead: words.none, items: [], rest: [], note: null };
  const items = many.map(({ party, leads }) => ({
    named: namedParty(party, language),
    text: words.count(figure(language, leads)),
  }));
  return { id: 'leads', lead: words.lead(figure(language, many.length)), ...opening(items), note: null };
}

/** Those on the shortest ways between others; none where nobody stands between any two. */
function connecting({ standing, language }: Told): ProjectAnswer {
  const words = projectNetworkMessages[language].connects;
  const between = standing.parties.filter((one) => one.between > 1e-9);
  if (between.length === 0) return { id: 'connects', lead: words.none, items: [], rest: [], note: null };
  const items = between.slice(0, foldedAtMost).map((one) => ({
    named: namedParty(one.party, language),
    text: words.share(printedShare(one.between)),
  }));
  // Who is alone is no group.
  const tied = standing.parties.flatMap(({ degree, community }) => (degree > 0 ? [community] : []));
  const groups = new Set(tied).size;
  const notes = [
    ...(groups > 1 ? [words.groups(figure(language, groups))] : []),
    ...(standing.estimate ? [words.estimate] : []),
  ];
  return {
    id: 'connects',
    lead: words.lead(figure(language, between.length)),
    ...opening(items),
    note: notes.length > 0 ? spaced(language, ...notes) : null,
  };
}

function splitting({ standing, shown, language }: Told): ProjectAnswer {
  const words = projectNetworkMessages[language].splits;
  const found = standing.parties.filter(({ splits }) => splits);
  if (found.length === 0) return { id: 'splits', lead: words.none, items: [], rest: [], note: null };
  const items = found.slice(0, foldedAtMost).map((one) => ({
    named: namedParty(one.party, language),
    text: words.apart(apartFrom(one, shown, standing, language)),
  }));
  return { id: 'splits', lead: words.lead(figure(language, found.length)), ...opening(items), note: words.kind };
}

/** All parts but the largest, by the names of who is in them. */
function apartFrom({ party }: PartyStanding, { parties }: Shown, { ties }: CollaborationStanding, language: Language) {
  const names = new Map(parties.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const words = projectNetworkMessages[language];
  const told = (part: readonly string[]) => {
    const first = part.slice(0, 3).map((id) => names.get(id)!);
    const more = part.length > first.length ? [words.more(figure(language, part.length))] : [];
    return spaced(language, listed(language, first), ...more);
  };
  return clauses(language, partsWithout(party.id, ties).slice(1), told);
}

function idleGaps({ shown, gaps, language }: Told): ProjectAnswer[] {
  if (gaps === null) return [];
  const words = projectNetworkMessages[language].gaps;
  const worked = new Set(shown.works.map(({ segment }) => segment));
  const idle = gaps.filter(({ id }) => !worked.has(id));
  if (idle.length === 0) return [{ id: 'gaps', lead: words.none, items: [], rest: [], note: null }];
  const items = idle.map((segment) => ({ named: namedSegment(segment, language), text: null }));
  const lead = words.lead(figure(language, idle.length), figure(language, gaps.length));
  return [{ id: 'gaps', lead, ...opening(items, 2 * namedAtMost), note: null }];
}
