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
  const sharing: { from: number; to: number; project: string }[] = [];
  for (const [project, places] of members) {
    const sorted = [...places].sort((a, b) => a - b);
    for (const [index, from] of sorted.entries())
      for (const to of sorted.slice(index + 1)) sharing.push({ from, to, project });
  }
  // The sort keeps the order of the projects.
  sharing.sort((a, b) => a.from - b.from || a.to - b.to);
  const ties: (Tie & { projects: string[] })[] = [];
  for (const { from, to, project } of sharing) {
    const [fromId, toId] = [parties[from]!.id, parties[to]!.id];
    const last = ties.at(-1);
    if (last?.from === fromId && last.to === toId) last.projects.push(project);
    else ties.push({ from: fromId, to: toId, projects: [project] });
  }
  return ties;
}

/** Ids of the parties a list of ties joins. */
export function joinedBy(ties: readonly Tie[]): Set<string> {
  return new Set(ties.flatMap(({ from, to }) => [from, to]));
}
