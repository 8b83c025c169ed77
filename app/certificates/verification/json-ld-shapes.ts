import { z } from 'zod';

/**
 * Programs that read and write a credential anew put a list of one in place of its value, or the value in place of the
 * list, and types in another order. To JSON-LD, and so to the signature, that is the same; it is read as we write it.
 */

/** A value, or a list of it alone. */
export function one<T extends z.ZodType>(value: T) {
  return z.preprocess((given) => (Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given), value);
}

/** A list of one value, or the value. */
export function listOfOne<T extends z.ZodType>(value: T) {
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.tuple([value]));
}

/**
 * The two types of a credential in any order. `AchievementCredential` is another word for the same type in the context
 * of Open Badges.
 */
export function bothTypes<First extends string, Second extends string>(first: First, second: Second) {
  return z.preprocess(
    (given) => {
      const types = Array.isArray(given) && given.length <= 4 ? new Set(given.map(typeMeant)) : null;
      return types?.size === 2 && types.has(first) && types.has(second) ? [first, second] : given;
    },
    z.tuple([z.literal(first), z.literal(second)]),
  );
}

function typeMeant(name: unknown): unknown {
  return name === 'AchievementCredential' ? 'OpenBadgeCredential' : name;
}

/** Of several proofs the one of our kind; others, which are not ours to judge, do not touch what ours is over. */
export function proofOf<T extends z.ZodType>(proof: T, cryptosuite: string) {
  return z.preprocess(
    (given) => {
      const all: unknown[] = Array.isArray(given) ? given.slice(0, 20) : [given];
      const ours = all.filter((each) => (each as { cryptosuite?: unknown } | null)?.cryptosuite === cryptosuite);
      return all.length > 1 && ours.length === 1 ? ours : all;
    },
    z.tuple([proof]),
  );
}
