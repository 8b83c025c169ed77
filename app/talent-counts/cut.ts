import { covers } from '../accounts/permissions/permissions';
import type { Certified, Dimension, Group } from './partition';

/**
 * What somebody asks for: people in a chain, at a level (in that chain when one is named), of a region or below it, in
 * a segment.
 */
export interface Cut {
  readonly chain?: string | null;
  readonly level?: string | null;
  readonly region?: string | null;
  readonly segment?: string | null;
}

/** The answer, made of published groups alone. */
export interface CutCount {
  /** People in groups that lie wholly inside. */
  readonly atLeast: number;
  /** People in groups that cannot be told apart from what was asked. */
  readonly unsure: number;
}

type Inside = 'yes' | 'no' | 'unsure';

/** How many people the published groups say are in a cut. Both numbers are sums of whole groups. */
export function countCut(groups: readonly Group[], cut: Cut): CutCount {
  let atLeast = 0;
  let unsure = 0;
  for (const group of groups) {
    const inside = groupInside(group, cut);
    if (inside === 'yes') atLeast += group.people;
    if (inside === 'unsure') unsure += group.people;
  }
  return { atLeast, unsure };
}

/** Is a whole group inside a cut, outside of it, or neither? */
function groupInside({ is, not }: Group, cut: Cut): Inside {
  return conjunction([
    cut.chain ? valueInside(is.chains, (value) => (chainsOf(value).includes(cut.chain!) ? 'yes' : 'no')) : 'yes',
    cut.level ? levelInside(is, not, cut) : 'yes',
    cut.region
      ? valueInside(is.region, (value) => (value === '' ? 'unsure' : covers(cut.region!, value) ? 'yes' : 'no'))
      : 'yes',
    cut.segment
      ? not.segment?.includes(cut.segment)
        ? 'no'
        : valueInside(is.segment, (value) => (value === '' ? 'unsure' : value === cut.segment ? 'yes' : 'no'))
      : 'yes',
  ]);
}

/** Is one person in a cut? What is not stated is not. */
export function personInside(person: Certified, cut: Cut): boolean {
  return groupInside({ people: 1, is: person, not: {} }, cut) === 'yes';
}

function valueInside(value: string | undefined, inside: (value: string) => Inside): Inside {
  return value === undefined ? 'unsure' : inside(value);
}

function chainsOf(value: string): string[] {
  return value.split('+');
}

/**
 * Levels are written per chain of the set; where the chain asked for is not known, only what holds of every one is
 * sure.
 */
function levelInside(is: Group['is'], not: Group['not'], { chain, level }: Cut): Inside {
  if (is.level === undefined)
    return is.chains !== undefined && !is.chains.includes('+') && not.level?.includes(level!) ? 'no' : 'unsure';
  const levels = is.level.split(',');
  const at = chain && is.chains !== undefined ? chainsOf(is.chains).indexOf(chain) : -1;
  if (at >= 0) return levels[at] === level ? 'yes' : 'no';
  if (levels.every((one) => one === level)) return 'yes';
  return levels.includes(level!) ? (chain ? 'unsure' : 'yes') : 'no';
}

function conjunction(parts: readonly Inside[]): Inside {
  if (parts.includes('no')) return 'no';
  return parts.includes('unsure') ? 'unsure' : 'yes';
}

/** Values of a dimension that have a group of their own somewhere: what a page can name. */
export function valuesApart(groups: readonly Group[], dimension: Dimension): string[] {
  return [...new Set(groups.flatMap(({ is }) => is[dimension] ?? []))].sort();
}
