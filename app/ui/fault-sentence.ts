import type { Refusal } from '../outcome';
import { echoed } from '../web/echoed';

/** Refusals whose sentence fits any field: where no field stands beside them they have to say of what. */
const wordless: ReadonlySet<string> = new Set([
  'required',
  'format',
  'number-wrong',
  'not-a-choice',
  'too-long',
  'form-missing',
  'date-wrong',
  'nothing-chosen',
  'too-many-chosen',
]);

/**
 * A refusal as a list above or without its form says it: with the label of its field, or for a field that nobody sees
 * with the name and the value it was sent under.
 */
export function faultSentence(refusal: Refusal, explain: (refusal: Refusal) => string, label?: string): string {
  const what = wordless.has(refusal.code) ? (label ?? sentAs(refusal)) : undefined;
  return what === undefined ? explain(refusal) : `${what} · ${explain(refusal)}`;
}

function sentAs({ code, field, value }: Refusal): string | undefined {
  if (field === undefined) return undefined;
  if (value) return `${field} “${echoed(value)}”`;
  return code === 'form-missing' ? field : undefined;
}
