import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { refuse, type Refusal } from '../outcome';
import { shownLists, shownValues, type FormFault } from './form-fault';
import { shortForm, type FormLimits } from './form-limits';
import { hasDefault } from './if-shown';
import { refusalStatus } from './refusal-status';
import { sentForm } from './sent-form.server';

/** A form as it was sent: what the schema made of it, or what is wrong with it. */
export type SentForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly sent: FormData }
  | { readonly ok: false; readonly sent: FormData; readonly refusals: readonly Refusal[] };

/**
 * Reads a sent form of short answers by its schema. The schema's messages are refusal codes
 * (`z.string({ error: 'required' })`), so that one file words them and commands can refuse the same field in the same
 * way.
 */
export async function readForm<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  limits: FormLimits = shortForm,
): Promise<SentForm<z.output<Schema>>> {
  return formOf(await sentForm(request, limits), schema);
}

/** `readForm` of a form that was read already. What was not sent is refused, whatever the schema would make of it. */
export function formOf<Schema extends z.ZodObject>(sent: FormData, schema: Schema): SentForm<z.output<Schema>> {
  const unsent = Object.entries<z.core.$ZodType>(schema.shape).flatMap(([field, type]) =>
    hasDefault(type) && !sent.has(field) ? [refuse('form-missing', { field })] : [],
  );
  if (unsent.length > 0) return { ok: false, sent, refusals: unsent };
  const submission = parseWithZod(onlyOnce(sent, schema), { schema });
  if (submission.status === 'success') return { ok: true, value: submission.value, sent };
  const faults = Object.entries(submission.error ?? {}).flatMap(([field, codes]) =>
    codes?.[0] ? [refuse(codes[0], field === '' ? {} : { field })] : [],
  );
  return { ok: false, sent, refusals: faults.length > 0 ? faults : [refuse('required')] };
}

/**
 * The schema's own fields, the last answer to each: conform takes time that grows with the square of what is repeated.
 */
function onlyOnce(sent: FormData, schema: z.ZodObject): FormData {
  const once = new FormData();
  for (const field of Object.keys(schema.shape)) {
    const last = sent.getAll(field).at(-1);
    if (last !== undefined) once.set(field, last);
  }
  return once;
}

/** A sent form as it is shown again: what was typed, and each refusal. */
export function faultOf(sent: FormData, refusals: readonly Refusal[]): FormFault {
  return { values: shownValues(sent), lists: shownLists(sent), refusals };
}

/** The answer that shows the form again: its values, the refusals, and the status of the first of them. */
export function sendBack(sent: FormData, refusals: readonly Refusal[]) {
  const fault = faultOf(sent, refusals);
  const [first] = refusals;
  const waiting = refusals.find((refusal) => refusalStatus(refusal) === 429 && /^\d+$/.test(refusal.value ?? ''));
  return data(fault, {
    status: first ? refusalStatus(first) : 422,
    headers: waiting?.value ? { 'Retry-After': waiting.value } : {},
  });
}
