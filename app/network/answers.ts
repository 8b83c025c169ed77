import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { clauses, listed, spaced } from '../i18n/punctuation';
import { paths } from '../paths';
import { networkMessages } from './messages';
import type { Network, NetworkNode } from './network';
import type { Answer, Named } from './network-view';
import type { FirmStanding, NetworkStanding } from './standing';

/** What is needed to put a network into words. */
interface Told {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  readonly chainName: (id: string) => string;
}

/** More than this are counted, not named. */
const namedAtMost = 6;
const connectingAtMost = 3;

/** A share as it is printed, to a tenth of a per cent. */
export function printedShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A node as pages name it, with its own page. */
export function namedNode({ id, kind, key, nameZh, nameEn }: NetworkNode, language: Language): Named {
  const to = paths(language);
  const href = kind === 'firm' ? to.company(key) : to.segment(key);
  return { id, name: localised(language, nameZh, nameEn), href };
}

/**
 * What the network says, in sentences; where firms are not counted, only who joins chains.
 */
export function answersOf(
  network: Network,
  standing: NetworkStanding,
  chains: readonly { readonly id: string; readonly name: string }[],
  language: Language,
  counted: boolean,
): Answer[] {
  const names = new Map(network.nodes.map((node) => [node.id, localised(language, node.nameZh, node.nameEn)]));
  const chainNames = new Map(chains.map(({ id, name }) => [id, name]));
  const told: Told = { language, nameOf: (id) => names.get(id)!, chainName: (id) => chainNames.get(id)! };
  const connecting = connects(standing, told);
  if (!counted) return [connecting];
  return [alone(standing, told), connecting, ...soleTies(standing, told), splits(standing, told)];
}

/** Firms that alone are recorded in segments, those with most of them first. */
function alone({ firms }: NetworkStanding, { language, nameOf }: Told): Answer {
  const words = networkMessages[language].alone;
  const holding = firms.filter((one) => one.alone.length > 0).sort((a, b) => b.alone.length - a.alone.length);
  const segments = holding.reduce((sum, one) => sum + one.alone.length, 0);
  if (segments === 0) return { id: 'alone', lead: words.none, items: [], note: null };
  const items = holding.map((one) => ({
    firm: namedNode(one.firm, language),
    text: listed(language, one.alone, nameOf),
  }));
  return { id: 'alone', lead: words.lead(figure(language, segments)), items, note: null };
}

/** Firms in several chains that most shortest ways lead over; equals of the last one named are named too. */
function connects({ firms, estimate }: NetworkStanding, { language, chainName }: Told): Answer {
  const words = networkMessages[language].connects;
  const joining = firms.filter((one) => one.chains.length > 1);
  if (joining.length === 0) return { id: 'connects', lead: words.none, items: [], note: null };
  const last = joining[Math.min(connectingAtMost, joining.length) - 1]!;
  const first = joining.filter((one, index) => index < connectingAtMost || isEqual(one, last)).slice(0, namedAtMost);
  return {
    id: 'connects',
    lead: words.lead(figure(language, joining.length)),
    items: first.map(({ firm, chains, between }) => ({
      firm: namedNode(firm, language),
      text: words.firm(listed(language, chains, chainName), printedShare(between)),
    })),
    note: estimate ? words.estimate : null,
  };
}

function isEqual(a: FirmStanding, b: FirmStanding): boolean {
  return Math.abs(a.between - b.between) < 1e-12;
}

/** Pairs of chains that one firm alone is in; nothing where there is none. */
function soleTies({ soleTies: ties }: NetworkStanding, { language, chainName }: Told): Answer[] {
  const words = networkMessages[language].soleTie;
  if (ties.length === 0) return [];
  const pairsOf = new Map<NetworkNode, string[]>();
  for (const { firm, chains } of ties)
    pairsOf.set(firm, [...(pairsOf.get(firm) ?? []), words.pair(chainName(chains[0]), chainName(chains[1]))]);
  const items = [...pairsOf].map(([firm, pairs]) => ({
    firm: namedNode(firm, language),
    text: listed(language, pairs),
  }));
  return [{ id: 'sole-tie', lead: words.lead(figure(language, ties.length)), items, note: null }];
}

/** Firms that hold others together, and what would be apart without them. */
function splits({ splits: found }: NetworkStanding, { language }: Told): Answer {
  const words = networkMessages[language].splits;
  if (found.length === 0) return { id: 'splits', lead: words.none, items: [], note: null };
  const items = found.slice(0, namedAtMost).map(({ firm, parts }) => ({
    firm: namedNode(firm, language),
    text: words.apart(clauses(language, parts.slice(1), (part) => someOf(part, language))),
  }));
  return { id: 'splits', lead: words.lead(figure(language, found.length)), items, note: words.kind };
}

/** The firms of a part of the network by name, or the first of them and how many there are. */
function someOf(part: readonly NetworkNode[], language: Language): string {
  const firms = part.filter(({ kind }) => kind === 'firm');
  const names = firms.slice(0, namedAtMost).map(({ nameZh, nameEn }) => localised(language, nameZh, nameEn));
  const more = networkMessages[language].more(figure(language, firms.length));
  return spaced(language, listed(language, names), ...(firms.length > namedAtMost ? [more] : []));
}
