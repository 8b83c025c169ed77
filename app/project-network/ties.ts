import type { Collaboration } from './collaboration';

/** Two parties, in the order of the network, and the projects both have a role in. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** Ids, in the order of the network; how many there are is the tie's weight. */
  readonly projects: readonly string[];
}

/** Every two parties that share a project, by the places of the first and then of the second. */
export function tiesOf({ parties, projects, roles }: Pick<Collaboration, 'parties' | 'projects' | 'roles'>): Tie[] {
  const placeOf = new Map(parties.map(({ id }, place) => [id, place]));
  const members = new Map(projects.map(({ id }) => [id, new Set<number>()]));
  for (const { project, party } of roles) {
    const place = placeOf.get(party);
    if (place !== undefined) members.get(project)?.add(place);
  }
  const shared = new Map<number, string[]>();
  for (const [project, places] of members) {
    const sorted = [...places].sort((a, b) => a - b);
    sorted.forEach((from, index) => {
      for (const to of sorted.slice(index + 1)) {
        const key = from * parties.length + to;
        const before = shared.get(key);
        if (before) before.push(project);
        else shared.set(key, [project]);
      }
    });
  }
  return [...shared]
    .sort(([a], [b]) => a - b)
    .map(([key, projects]) => ({
      from: parties[Math.floor(key / parties.length)]!.id,
      to: parties[key % parties.length]!.id,
      projects,
    }));
}

/** Ids of the parties a list of ties joins. */
export function joinedBy(ties: readonly Tie[]): Set<string> {
  return new Set(ties.flatMap(({ from, to }) => [from, to]));
}
