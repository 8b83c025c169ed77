import type { z } from 'zod';

/**
 * A field that not every form of a schema shows: left out, it reads as `otherwise`. Only for what nothing is lost by,
 * such as the reason of a move that needs none. A `.default` is refused instead when the field was not sent
 * (fields.server.ts, form.server.ts): an answer is never made up.
 */
export function ifShown<Type extends z.ZodType<string>, Otherwise extends string>(type: Type, otherwise: Otherwise) {
  return type.optional().transform((given): z.output<Type> | Otherwise => given ?? otherwise);
}

/** Whether a schema would make up an answer to a field that was not sent. */
export function hasDefault(type: z.core.$ZodType): boolean {
  const def = type._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  if (def.type === 'default' || def.type === 'prefault' || def.type === 'catch') return true;
  const inner = def.innerType ?? def.in;
  return inner !== undefined && hasDefault(inner);
}
