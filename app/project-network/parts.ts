import type { Tie } from './ties';

/**
 * What is left of a party's part of the network without it: lists of ids, the largest first, equals in the order of the
 * ties. One list where it holds nothing together, none where it is tied to nobody.
 */
export function partsWithout(party: string, ties: readonly Tie[]): string[][] {
  const neighbours = new Map<string, string[]>();
  const start: string[] = [];
  for (const { from, to } of ties) {
    if (from === party) start.push(to);
    else if (to === party) start.push(from);
    else {
      neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
      neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
    }
  }
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const first of start) {
    if (seen.has(first)) continue;
    seen.add(first);
    const part = [first];
    for (const id of part)
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
