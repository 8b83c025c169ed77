import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { tiers } from '../region/industry';
import type { NetworkLayout } from './layout';
import { networkMessages } from './messages';
import type { Network, NetworkNode } from './network';
import type { DrawnBox, DrawnEdge, DrawnFirm, NetworkPicture, SegmentState } from './network-view';
import type { SegmentBox } from './places';

/** What is drawn, where, in whose language. */
interface Drawn {
  readonly network: Network;
  readonly layout: NetworkLayout;
  readonly language: Language;
  /** Whether it may be said that a segment has exactly one firm. */
  readonly counted: boolean;
}

/** What is shown of a network, at the places of the whole of it. */
export function pictureOf(drawn: Drawn): NetworkPicture {
  const { network, layout, language } = drawn;
  const words = networkMessages[language].picture;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const counts = firmsPerSegment(network, nodes);
  const served = segmentsPerFirm(network);
  return {
    width: layout.width,
    height: layout.height,
    tiers: tiers.map((tier) => ({ tier, x: layout.columns[tier], name: words.tiers[tier] })),
    lanes: layout.lanes,
    boxes: layout.boxes.flatMap((box) => {
      const node = nodes.get(box.id);
      return node ? [boxOf(node, box, counts.get(box.id) ?? 0, drawn)] : [];
    }),
    firms: network.nodes.flatMap((node) =>
      node.kind === 'firm' ? [firmOf(node, served.get(node.id) ?? [], drawn)] : [],
    ),
    edges: edgesOf(network, layout),
  };
}

function firmsPerSegment(network: Network, nodes: ReadonlyMap<string, NetworkNode>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, from, to } of network.edges)
    if (kind === 'serves' && !nodes.get(from)!.outside) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

function boxOf(node: NetworkNode, box: SegmentBox, firms: number, { language, counted }: Drawn): DrawnBox {
  const words = networkMessages[language].picture;
  const name = localised(language, node.nameZh, node.nameEn);
  const state: SegmentState = firms === 0 ? 'empty' : counted && firms === 1 ? 'thin' : 'present';
  const standing = counted ? words.segment(name, figure(language, firms)) : words.recorded(name);
  const { id, x, y, width, height, lines } = box;
  const href = paths(language).segment(node.key);
  return {
    id,
    href,
    name,
    names: namesOf(node),
    x,
    y,
    width,
    height,
    lines,
    state,
    sentence: firms === 0 ? words.empty(name) : standing,
  };
}

/** Firm id → the chains of the segments it is recorded in, one for each segment. */
function segmentsPerFirm({ nodes, edges }: Network): Map<string, string[]> {
  const chainOf = new Map(nodes.map(({ id, chainId }) => [id, chainId]));
  const served = new Map<string, string[]>();
  for (const { kind, from, to } of edges) {
    if (kind !== 'serves') continue;
    const chains = served.get(from);
    if (chains) chains.push(chainOf.get(to)!);
    else served.set(from, [chainOf.get(to)!]);
  }
  return served;
}

function firmOf(node: NetworkNode, served: readonly string[], { layout, language }: Drawn): DrawnFirm {
  const words = networkMessages[language].picture;
  const name = localised(language, node.nameZh, node.nameEn);
  const standing = node.outside
    ? words.outside(name)
    : words.firm(name, figure(language, served.length), figure(language, new Set(served).size));
  return {
    id: node.id,
    href: paths(language).company(node.key),
    name,
    names: namesOf(node),
    ...layout.firms.get(node.id)!,
    label: layout.labels.get(node.id) ?? name,
    member: node.member,
    outside: node.outside,
    kind: node.kind,
    sentence: node.member ? listed(language, [standing, words.member]) : standing,
  };
}

function namesOf({ nameZh, nameEn }: NetworkNode): string {
  return [nameZh, nameEn].filter(Boolean).join(' ');
}

function edgesOf({ edges }: Network, layout: NetworkLayout): DrawnEdge[] {
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  return edges.map(({ kind, from, to, grade }) => {
    const start = layout.firms.get(from)!;
    const box = boxes.get(to);
    const end = box ? sideOf(box, start.x) : layout.firms.get(to)!;
    const ends = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
    return { kind, from, to, ...ends, low: grade === 'low', weight: 1, mark: null, ended: false, note: '' };
  });
}

/** The middle of the side of a box that faces a firm. */
function sideOf({ x, y, width, height }: Pick<SegmentBox, 'x' | 'y' | 'width' | 'height'>, from: number) {
  return { x: from > x + width / 2 ? x + width : x, y: y + height / 2 };
}
