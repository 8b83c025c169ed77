import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets, listed } from '../i18n/punctuation';
import type { NetworkLayout } from '../network/layout';
import type { Network, NetworkEdge, NetworkNode } from '../network/network';
import { nodeId } from '../network/network';
import { networkMessages } from '../network/messages';
import type { DrawnBox, DrawnEdge, DrawnFirm, NetworkPicture } from '../network/network-view';
import { projectMessages } from '../projects/messages';
import { paths } from '../paths';
import { tiers, type Segment } from '../region/industry';
import type { ProjectRole } from '../projects/project-role';
import type { NetworkParty, RoleSpan } from './collaboration';
import type { Shown } from './filter';
import { partyKindName } from '../parties/party-kind-names';
import { projectNetworkMessages } from './messages';
import { partyHref } from './party-address';
import { heldRole, roleLines, type HeldRole } from './role-lines';

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
  return { ...node, chainId, district: null, member: false, outside: false };
}

function partyNode({ id, kind, slug, nameZh, nameEn, region }: NetworkParty, here: ReadonlySet<string>): NetworkNode {
  return {
    id,
    kind: kind === 'company' ? 'firm' : kind,
    key: slug,
    nameZh,
    nameEn,
    chainId: null,
    district: null,
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
      name,
      names: [node.nameZh, node.nameEn].join(' '),
      state: count > 0 ? 'present' : 'empty',
      sentence: isGap ? listed(language, [work, words.gap]) : work,
    };
  });
}

function markOf(node: NetworkNode, { shown, layout, language }: Drawn): DrawnFirm {
  const words = projectNetworkMessages[language];
  const name = localised(language, node.nameZh, node.nameEn);
  const standing = words.picture.party(name, rolesOf(node.id, shown, language));
  const kind = partyKindName(language, node.kind === 'firm' || node.kind === 'segment' ? 'company' : node.kind);
  return {
    id: node.id,
    href: partyHref(language, node.kind === 'firm' ? 'company' : 'university', node.key),
    name,
    names: [node.nameZh, node.nameEn].filter(Boolean).join(' '),
    ...layout.firms.get(node.id)!,
    label: layout.labels.get(node.id) ?? name,
    member: false,
    outside: node.outside,
    kind: node.kind,
    sentence: listed(language, [standing, kind, ...(node.outside ? [words.picture.outside] : [])]),
  };
}

/** In how many projects a party is, and as what. */
function rolesOf(id: string, { roles }: Shown, language: Language): string {
  const own = roles.filter(({ party }) => party === id);
  const projectsAs = (held: readonly RoleSpan[]) => figure(language, new Set(held.map(({ project }) => project)).size);
  const names = projectMessages[language].role;
  const parts = (Object.keys(roleLines) as ProjectRole[]).flatMap((role) => {
    const held = own.filter((span) => span.role === role);
    return held.length > 0 ? [`${names[role]} ${projectsAs(held)}`] : [];
  });
  return `${projectNetworkMessages[language].picture.projects(projectsAs(own))}${brackets(language, listed(language, parts))}`;
}

/** As what a party works on a segment, over all projects in which it does. */
function worksAs({ works, roles }: Shown): ReadonlyMap<string, HeldRole> {
  const spansOf = new Map<string, RoleSpan[]>();
  for (const span of roles) {
    const key = `${span.project} ${span.party}`;
    spansOf.set(key, [...(spansOf.get(key) ?? []), span]);
  }
  const held = new Map<string, RoleSpan[]>();
  for (const { project, party, segment } of works) {
    const key = `${party} ${nodeId('segment', segment)}`;
    held.set(key, [...(held.get(key) ?? []), ...(spansOf.get(`${project} ${party}`) ?? [])]);
  }
  return new Map([...held].map(([key, spans]) => [key, heldRole(spans)]));
}

function edgesOf({ shown, network, layout, language }: Drawn): DrawnEdge[] {
  const roles = worksAs(shown);
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const shared = new Map(shown.ties.map(({ from, to, projects }) => [`${from} ${to}`, projects.length]));
  return network.edges.map(({ kind, from, to }) => {
    const start = layout.firms.get(from)!;
    const box = boxes.get(to);
    const end = box
      ? { x: start.x > box.x + box.width / 2 ? box.x + box.width : box.x, y: box.y + box.height / 2 }
      : layout.firms.get(to)!;
    const ends = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
    const line = { kind, from, to, ...ends, low: false };
    const held = roles.get(`${from} ${to}`);
    if (held) return { ...line, ...lineOfRole(held, language) };
    const count = shared.get(`${from} ${to}`) ?? 1;
    const weight = Math.round(Math.min(3, Math.sqrt(count)) * 100) / 100;
    const note = brackets(language, projectNetworkMessages[language].picture.projects(figure(language, count)));
    return { ...line, weight, mark: null, ended: false, note };
  });
}

function lineOfRole(
  { role, ended }: HeldRole,
  language: Language,
): Pick<DrawnEdge, 'weight' | 'mark' | 'ended' | 'note'> {
  const { width, mark } = roleLines[role];
  const name = projectMessages[language].role[role];
  const note = ended ? listed(language, [name, projectNetworkMessages[language].picture.ended]) : name;
  return { weight: width, mark, ended, note: brackets(language, note) };
}
