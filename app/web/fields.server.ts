import type { z } from 'zod';
import { refuse, type Refusal } from '../outcome';
import type { SentForm } from './form.server';
import { ticksShown } from './form-end';
import { isSecretField } from './form-fault';
import type { FormLimits } from './form-limits';
import { hasDefault } from './if-shown';
import { sentForm } from './sent-form.server';

/**
 * Reads a sent form by a schema that takes empty answers as they are (a draft keeps them): one text per field, a list
 * where the schema has an array. Faults are refusal codes: `required`, `too-long` and
 * `too-many-chosen` with the limit, the schema's own.
 */
export async function readFields<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  limits?: FormLimits,
): Promise<SentForm<z.output<Schema>>> {
  return fieldsOf(await sentForm(request, limits), schema);
}

/**
 * `readFields` of a form that was read already. A list or a tick that was neither sent nor shown (`TicksShown`) is
 * refused: nothing ticked is an answer, nothing asked is none, and must clear nothing. So is any other field for which
 * the schema would make up an answer (`ifShown` says where that is meant).
 */
export function fieldsOf<Schema extends z.ZodObject>(sent: FormData, schema: Schema): SentForm<z.output<Schema>> {
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  const shown = new Set(sent.getAll(ticksShown));
  const unasked = Object.entries(shape).flatMap(([field, type]) =>
    !sent.has(field) && !shown.has(field) && (isTicked(type) || hasDefault(type))
      ? [refuse('form-missing', { field })]
      : [],
  );
  if (unasked.length > 0) return { ok: false, sent, refusals: unasked };
  const given = Object.fromEntries(
    Object.entries(shape).map(([field, type]) => [
      field,
      isList(type) ? sent.getAll(field).map(String) : visible(sent.get(field) ?? undefined),
    ]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data, sent };
  const refusals = new Map<string, Refusal>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!refusals.has(field)) refusals.set(field, refusalOfIssue(issue, field, sentFor(given, issue.path)));
  }
  return { ok: false, sent, refusals: [...refusals.values()] };
}

/** An answer of nothing that anybody sees, such as a zero-width space, is none. */
function visible<Answer>(answer: Answer): Answer | '' {
  return typeof answer === 'string' && /^[\s\p{Cf}]*\p{Cf}[\s\p{Cf}]*$/u.test(answer) ? '' : answer;
}

/** A list, or a box that is ticked or not: browsers send nothing for it when nothing is ticked. */
function isTicked(type: z.core.$ZodType): boolean {
  const def = type._zod.def as {
    type: string;
    innerType?: z.core.$ZodType;
    values?: readonly unknown[];
    entries?: Readonly<Record<string, unknown>>;
  };
  if (def.type === 'optional' || def.type === 'nullable') {
    const inner = def.innerType!._zod.def as typeof def;
    return (
      isTicked(def.innerType!) ||
      (inner.type === 'literal' && inner.values?.length === 1) ||
      (inner.type === 'enum' && Object.keys(inner.entries ?? {}).length === 1)
    );
  }
  return isList(type);
}

function isList(type: z.core.$ZodType): boolean {
  const def = type._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  if (def.type === 'array') return true;
  const inner = def.innerType ?? def.in;
  return inner ? isList(inner) : false;
}

/** The text that an issue is about, for its refusal to repeat; of a list the one at fault, of a secret nothing. */
function sentFor(given: Readonly<Record<string, unknown>>, [name, position]: readonly PropertyKey[]): string {
  const field = String(name ?? '');
  const sent = given[field];
  const text: unknown = Array.isArray(sent) ? sent[Number(position ?? 0)] : sent;
  return typeof text === 'string' && !isSecretField(field) ? text : '';
}

/** A pattern of digits alone: what is asked for is a whole number. */
const digitsAlone = /^\/\^(\[1-9\])?(\\d(\{\d+,?\d*\})?)?\$\/$/;

function refusalOfIssue(issue: z.core.$ZodIssue, field: string, value: string): Refusal {
  const sent = value === '' ? { field } : { field, value };
  if (issue.code === 'too_big' && issue.origin === 'array')
    return refuse('too-many-chosen', { field, allowed: [String(issue.maximum)] });
  if (issue.code === 'too_big') return refuse('too-long', { field, allowed: [String(issue.maximum)] });
  if (issue.code === 'custom') return refuse(issue.message || 'format', { field });
  if (issue.code === 'invalid_value' && value !== '')
    return refuse('not-a-choice', { ...sent, allowed: issue.values.map(String) });
  if (issue.code === 'too_small' || issue.code === 'invalid_type' || issue.code === 'invalid_value')
    return refuse('required', { field });
  const isNumber = issue.code === 'invalid_format' && digitsAlone.test(issue.pattern ?? '');
  return refuse(isNumber ? 'number-wrong' : 'format', sent);
}
