/**
 * A set of companies: company `id` is bit `id & 31` of word `id >> 5`. Ids are row numbers, which SQLite hands out one
 * after another, so 100,000 companies take 12.5 KB and what two sets share is counted in microseconds. Sets may differ
 * in length: what lies beyond the end is not in the set.
 */
export type CompanySet = Int32Array;

const wordsFor = (ids: number) => (ids + 31) >> 5;

/** No company; room for ids below `ids`. */
export function noCompanies(ids: number): CompanySet {
  return new Int32Array(wordsFor(ids));
}

export function setOf(
  companyIds: readonly number[],
  ids = companyIds.reduce((most, id) => Math.max(most, id + 1), 0),
): CompanySet {
  const set = noCompanies(ids);
  for (const id of companyIds) include(set, id);
  return set;
}

export function holds(set: CompanySet, id: number): boolean {
  return (set[id >> 5]! & (1 << (id & 31))) !== 0;
}

/** `id` must lie below what the set has room for. */
export function include(set: CompanySet, id: number): void {
  set[id >> 5]! |= 1 << (id & 31);
}

/** An id the set has no room for is not in it already. */
export function exclude(set: CompanySet, id: number): void {
  set[id >> 5]! &= ~(1 << (id & 31));
}

/** The same companies, with room for ids below `ids`. */
export function widened(set: CompanySet, ids: number): CompanySet {
  const wide = noCompanies(ids);
  wide.set(set);
  return wide;
}

/** Who is in both. */
export function both(a: CompanySet, b: CompanySet): CompanySet {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = new Int32Array(short.length);
  for (let word = 0; word < short.length; word += 1) shared[word] = short[word]! & long[word]!;
  return shared;
}

/** Who is in any of the sets. One set is handed back as it is: copy it before changing it. */
export function any(sets: readonly CompanySet[]): CompanySet {
  if (sets.length === 1) return sets[0]!;
  const joined = new Int32Array(sets.reduce((most, set) => Math.max(most, set.length), 0));
  for (const set of sets) for (let word = 0; word < set.length; word += 1) joined[word]! |= set[word]!;
  return joined;
}

/** Who is in the first and not in the second. */
export function without(a: CompanySet, b: CompanySet): CompanySet {
  return a.map((word, at) => word & ~(b[at] ?? 0));
}

/** Whether nobody is in it; ends at the first who is. */
export function isEmpty(set: CompanySet): boolean {
  return set.every((word) => word === 0);
}

export function sizeOf(set: CompanySet): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) count += bitsOf(set[word]!);
  return count;
}

/** How many of `among` are in any of the sets: the size of what `any` and `both` would give, without making it. */
export function countAmong(among: CompanySet, sets: readonly CompanySet[]): number {
  let count = 0;
  for (let word = 0; word < among.length; word += 1) {
    const asked = among[word]!;
    let found = 0;
    for (let set = 0; set < sets.length && found !== asked; set += 1) found |= sets[set]![word]! & asked;
    if (found !== 0) count += bitsOf(found);
  }
  return count;
}

/** At most `limit` ids in ascending order, without the first `offset`. */
export function idsOf(set: CompanySet, offset = 0, limit = Infinity): number[] {
  const ids: number[] = [];
  let skipped = 0;
  for (let word = 0; word < set.length && ids.length < limit; word += 1) {
    const bits = bitsOf(set[word]!);
    if (skipped + bits <= offset) {
      skipped += bits;
      continue;
    }
    for (let left = set[word]!; left !== 0 && ids.length < limit; left &= left - 1) {
      if (skipped < offset) skipped += 1;
      else ids.push((word << 5) + lowestBit(left));
    }
  }
  return ids;
}

/** Visits each company of the set, in ascending order, without a list of them. */
export function forEachOf(set: CompanySet, visit: (id: number) => void): void {
  for (let word = 0; word < set.length; word += 1)
    for (let left = set[word]!; left !== 0; left &= left - 1) visit((word << 5) + lowestBit(left));
}

/** How many of the set fall in each class, where `classes` gives the class of each id, below `count`. */
export function sizesOf(set: CompanySet, classes: Uint16Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) sizes[classes[(word << 5) + lowestBit(left)]!]! += 1;
  }
  return sizes;
}

/** Those of the set whose class is wanted. */
export function ofClasses(set: CompanySet, classes: Uint16Array, wanted: readonly boolean[]): CompanySet {
  const chosen = new Int32Array(set.length);
  for (let word = 0; word < set.length; word += 1) {
    for (let left = set[word]!; left !== 0; left &= left - 1) {
      if (wanted[classes[(word << 5) + lowestBit(left)]!]) chosen[word]! |= left & -left;
    }
  }
  return chosen;
}

const lowestBit = (word: number) => 31 - Math.clz32(word & -word);

/** Bits set in a word of 32 (Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
