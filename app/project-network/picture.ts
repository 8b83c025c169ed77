import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import type { NetworkLayout } from '../network/layout';
import type { Network, NetworkEdge, NetworkNode } from '../network/network';
import { nodeId } from '../network/network';
import { networkMessages } from '../network/messages';
import type { DrawnBox, DrawnEdge, DrawnFirm, NetworkPicture } from '../network/network-view';
import { paths } from '../paths';
import { tiers, type Segment } from '../region/industry';
import type { NetworkParty } from './collaboration';
import type { Shown } from './filter';
import { partyKindName } from '../parties/party-kind-names';
import { projectNetworkMessages } from './messages';
import { partyHref } from './party-address';

/**
 * Parties pulled to the segments they work on, and tied where they share a project: what the layout of the firm network
 * places. `here` are the codes of the region shown.
 */
export function partyNetwork(shown: Shown, segments: readonly Segment[], here: ReadonlySet<string>): Network {
  const works = new Map(
    shown.works.map(({ party, segment }): [string, NetworkEdge] => [
      `${party} ${segment}`,
      { kind: 'works', from: party, to: nodeId('segment', segment), grade: null, segments: [] },
    ]),
  );
  const together = shown.ties.map(({ from, to }): NetworkEdge => ({
    kind: 'together',
    from,
    to,
    grade: null,
    segments: [],
  }));
  return {
    nodes: [...segments.map(segmentNode), ...shown.parties.map((party) => partyNode(party, here))],
    edges: [...works.values(), ...together],
  };
}

function segmentNode({ id, chainId, nameZh, nameEn }: Segment): NetworkNode {
  const node = { id: nodeId('segment', id), kind: 'segment' as const, key: id, nameZh, nameEn };
  return { ...node, chainId, member: false, outside: false };
}

function partyNode({ id, kind, slug, nameZh, nameEn, region }: NetworkParty, here: ReadonlySet<string>): NetworkNode {
  return {
    id,
    kind: kind === 'company' ? 'firm' : kind,
    key: slug,
    nameZh,
    nameEn,
    chainId: null,
    member: false,
    outside: region === null || !here.has(region),
  };
}

interface Drawn {
  readonly shown: Shown;
  readonly network: Network;
  readonly layout: NetworkLayout;
  /** Segments that no firm of the region is recorded in; null where that may not be said. */
  readonly gaps: ReadonlySet<string> | null;
  readonly language: Language;
}

/** What is shown of a region's projects, at the places of the whole. */
export function projectPicture(drawn: Drawn): NetworkPicture {
  const { network, layout, language } = drawn;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  return {
    width: layout.width,
    height: layout.height,
    tiers: tiers.map((tier) => ({
      tier,
      x: layout.columns[tier],
      name: networkMessages[language].picture.tiers[tier],
    })),
    lanes: layout.lanes,
    boxes: segmentBoxes(drawn, nodes),
    firms: network.nodes.flatMap((node) => (node.kind === 'segment' ? [] : [markOf(node, drawn)])),
    edges: edgesOf(drawn),
  };
}

function segmentBoxes({ network, layout, gaps, language }: Drawn, nodes: ReadonlyMap<string, NetworkNode>): DrawnBox[] {
  const words = projectNetworkMessages[language].picture;
  const counts = new Map<string, number>();
  for (const { kind, to } of network.edges) if (kind === 'works') counts.set(to, (counts.get(to) ?? 0) + 1);
  return layout.boxes.map((box) => {
    const node = nodes.get(box.id)!;
    const name = localised(language, node.nameZh, node.nameEn);
    const count = counts.get(box.id) ?? 0;
    const work = count === 0 ? words.idle(name) : words.worked(name, figure(language, count));
    const isGap = gaps?.has(node.key) ?? false;
    return {
      ...box,
      href: paths(language).segment(node.key),
      names: [node.nameZh, node.nameEn].join(' '),
      state: count > 0 ? 'present' : 'empty',
      sentence: isGap ? listed(language, [work, words.gap]) : work,
    };
  });
}

function markOf(node: NetworkNode, { shown, layout, language }: Drawn): DrawnFirm {
  const words = projectNetworkMessages[language];
  const name = localised(language, node.nameZh, node.nameEn);
  const count = new Set(shown.roles.filter(({ party }) => party === node.id).map(({ project }) => project)).size;
  const standing = words.picture.party(name, figure(language, count));
  const kind = partyKindName(language, node.kind === 'firm' || node.kind === 'segment' ? 'company' : node.kind);
  return {
    id: node.id,
    href: partyHref(language, node.kind === 'firm' ? 'company' : 'university', node.key),
    names: [node.nameZh, node.nameEn].filter(Boolean).join(' '),
    ...layout.firms.get(node.id)!,
    label: layout.labels.get(node.id) ?? name,
    member: false,
    outside: node.outside,
    kind: node.kind,
    sentence: listed(language, [standing, kind, ...(node.outside ? [words.picture.outside] : [])]),
  };
}

function edgesOf({ shown, network, layout }: Drawn): DrawnEdge[] {
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const shared = new Map(shown.ties.map(({ from, to, projects }) => [`${from} ${to}`, projects.length]));
  return network.edges.map(({ kind, from, to }) => {
    const start = layout.firms.get(from)!;
    const box = boxes.get(to);
    const end = box
      ? { x: start.x > box.x + box.width / 2 ? box.x + box.width : box.x, y: box.y + box.height / 2 }
      : layout.firms.get(to)!;
    const weight = Math.min(3, Math.sqrt(shared.get(`${from} ${to}`) ?? 1));
    const ends = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
    return { kind, from, to, ...ends, low: false, weight: Math.round(weight * 100) / 100 };
  });
}
