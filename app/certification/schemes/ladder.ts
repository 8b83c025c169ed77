import { z } from 'zod';

const name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A ladder of levels, lowest first: level 1 of the five is 五级/初级工, level 5 is 一级/高级技师. */
export const ladder = z.strictObject({
  id: z.string().min(1),
  name,
  levels: z
    .array(z.strictObject({ name, short: name }))
    .min(1)
    .max(9),
});
export type Ladder = z.infer<typeof ladder>;

/** The level's place, checked: RangeError for a level the ladder does not have. */
export function levelOf(of: Ladder, level: number): Ladder['levels'][number] {
  const found = of.levels[level - 1];
  if (!found) throw new RangeError(`ladder ${of.id} has levels 1 to ${of.levels.length}, not ${level}`);
  return found;
}
