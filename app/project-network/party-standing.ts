import { randomLcg } from 'd3';
import { articulation } from '../gaps/articulation';
import { betweenness } from '../gaps/betweenness';
import { prepareGraph, type ChainGraph } from '../gaps/chain-graph';
import type { Collaboration, NetworkParty } from './collaboration';
import { communitiesOf, type Communities } from './communities';
import { tiesOf, type Tie } from './ties';

/** What the network says of one party. */
export interface PartyStanding {
  readonly party: NetworkParty;
  /** Projects it has a role in, and those of them it leads, among what is shown. */
  readonly projects: number;
  readonly leads: number;
  /** Others it shares a project with. */
  readonly degree: number;
  /** 0…1: share of the shortest ways between any two others that lead over it. */
  readonly between: number;
  /** Without it, others that are joined now would be apart. */
  readonly splits: boolean;
  /** Number of its community, from 0. */
  readonly community: number;
}

export interface CollaborationStanding {
  /** Most shortest ways first; then most others, most projects, the order of the network. */
  readonly parties: readonly PartyStanding[];
  readonly ties: readonly Tie[];
  /** Ties whose end would part others. */
  readonly bridges: readonly (readonly [string, string])[];
  readonly communities: Pick<Communities, 'count' | 'modularity'>;
  /** Connected parts, a party alone among them. */
  readonly parts: number;
  /** Whether shortest ways were counted from some parties only. */
  readonly estimate: boolean;
}

/** Above this many parties the shortest ways are followed from a sample of them. */
const sampleAbove = 1500;
const sampleSize = 250;

/**
 * How parties stand in what is shown: two are tied by each project they share (METHODS #9, #11). Deterministic: chance
 * is seeded.
 */
export function collaborationStanding(
  shown: Pick<Collaboration, 'parties' | 'projects' | 'roles'>,
  ties: readonly Tie[] = tiesOf(shown),
): CollaborationStanding {
  const graph = prepareGraph(graphOf(shown.parties, ties));
  const placeOf = new Map(shown.parties.map(({ id }, place) => [id, place]));
  const weighted = ties.map(({ from, to, projects }) => ({
    from: placeOf.get(from)!,
    to: placeOf.get(to)!,
    weight: projects.length,
  }));
  const communities = communitiesOf(shown.parties.length, weighted, randomLcg(1));
  const { values, estimate } = betweenness(graph, randomLcg(1), { sampleAbove, sampleSize });
  const { points, bridges } = articulation(graph);
  const parties = standingsOf(shown, ties, { between: values, points: new Set(points), communities });
  const { count, modularity } = communities;
  return {
    parties,
    ties,
    bridges,
    communities: { count, modularity },
    parts: partsOf(shown.parties.length, weighted),
    estimate,
  };
}

/** Each tie in both directions: who works with whom has none. */
function graphOf(parties: readonly NetworkParty[], ties: readonly Tie[]): ChainGraph {
  return {
    nodes: parties.map(({ id }) => id),
    edges: ties.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]),
  };
}

interface Found {
  readonly between: ReadonlyMap<string, number>;
  readonly points: ReadonlySet<string>;
  readonly communities: Communities;
}

function standingsOf(
  { parties, roles }: Pick<Collaboration, 'parties' | 'roles'>,
  ties: readonly Tie[],
  { between, points, communities }: Found,
): PartyStanding[] {
  const projects = new Map(parties.map(({ id }) => [id, new Set<string>()]));
  const leads = new Map(parties.map(({ id }) => [id, new Set<string>()]));
  for (const { project, party, role } of roles) {
    projects.get(party)?.add(project);
    if (role === 'lead') leads.get(party)?.add(project);
  }
  const degrees = new Map<string, number>();
  for (const { from, to } of ties) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const standings = parties.map((party, place): PartyStanding => ({
    party,
    projects: projects.get(party.id)!.size,
    leads: leads.get(party.id)!.size,
    degree: degrees.get(party.id) ?? 0,
    between: between.get(party.id)!,
    splits: points.has(party.id),
    community: communities.of[place]!,
  }));
  return standings.sort((a, b) => b.between - a.between || b.degree - a.degree || b.projects - a.projects);
}

/** How many connected parts there are. */
function partsOf(size: number, ties: readonly { readonly from: number; readonly to: number }[]): number {
  const root = Int32Array.from({ length: size }, (_, node) => node);
  const rootOf = (node: number): number => {
    while (root[node] !== node) node = root[node] = root[root[node]!]!;
    return node;
  };
  let parts = size;
  for (const { from, to } of ties) {
    const [a, b] = [rootOf(from), rootOf(to)];
    if (a === b) continue;
    root[a] = b;
    parts--;
  }
  return parts;
}
