import { smallestGroup } from '../gaps/smallest-group';
/** What people are told apart by, in the order in which a group is split. */
export const dimensions = ['chains', 'level', 'region', 'segment'] as const;
export type Dimension = (typeof dimensions)[number];

/** One certified person as the partition reads them: one value in each dimension, `''` where it is not known. */
export type Certified = Readonly<Record<Dimension, string>>;

/**
 * A published group of people: what all of them have in common (`is`), and for those held together what none of them
 * has (`not`: the values that have a group of their own). A dimension in neither was not told apart.
 */
export interface Group {
  readonly people: number;
  readonly is: Readonly<Partial<Record<Dimension, string>>>;
  readonly not: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

/**
 * Splits people into groups of `smallestGroup` and more that share nobody: every number made public about certified
 * people is a sum of such groups, so no combination of them is about fewer people. A group is split dimension by
 * dimension. Where some value has too few people, all such values are held together with the smallest of the others
 * (with every one of that size: a choice among equals would tell something), and where nothing is left to tell apart
 * the group stays whole. So whoever knows this rule cannot work back from it: the values held together could change
 * places without changing what is published. They are named by what they are not, so that a value without anybody
 * looks like one with a few. Fewer than `smallestGroup` people in all: no group. Decision 0019 has the argument,
 * tests/talent-counts/partition.test.ts tries every small population.
 */
export function partition(people: readonly Certified[]): Group[] {
  return people.length < smallestGroup ? [] : split(people, { is: {}, not: {} }, 0);
}

function split(people: readonly Certified[], so: Pick<Group, 'is' | 'not'>, depth: number): Group[] {
  const dimension = dimensions[depth];
  if (dimension === undefined) return [{ people: people.length, ...so }];
  const { apart, together } = childrenOf(people, dimension);
  if (apart.length === 0) return split(people, so, depth + 1);
  const values = apart.map(([value]) => value);
  return [
    ...apart.flatMap(([value, own]) => split(own, { ...so, is: { ...so.is, [dimension]: value } }, depth + 1)),
    ...(together.length > 0 ? split(together, { ...so, not: { ...so.not, [dimension]: values } }, depth + 1) : []),
  ];
}

/** Values with people enough to stand apart, in order of their names, and everybody else. */
function childrenOf(people: readonly Certified[], dimension: Dimension) {
  const byValue = new Map<string, Certified[]>();
  for (const person of people) {
    const own = byValue.get(person[dimension]);
    if (own) own.push(person);
    else byValue.set(person[dimension], [person]);
  }
  const children = [...byValue].sort(([a], [b]) => (a < b ? -1 : 1));
  const sizes = children.map(([, own]) => own.length);
  const least = sizes.some((size) => size < smallestGroup)
    ? Math.min(...sizes.filter((size) => size >= smallestGroup))
    : 0;
  const apart = children.filter(([, own]) => own.length >= smallestGroup && own.length > least);
  const together = children
    .filter(([, own]) => own.length < smallestGroup || own.length <= least)
    .flatMap(([, own]) => own);
  return { apart, together };
}
