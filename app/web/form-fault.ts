import type { Refusal } from '../outcome';

/**
 * Why a form was sent back: what was typed (secrets left out) and each refusal, by field or for the form as a whole.
 */
export interface FormFault {
  readonly values: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
  /** Every value of the fields that were sent more than once, such as ticked boxes of one name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** Fields whose content never goes back into a page. */
const secretFields = /^(code|current|next)$|password|token|idCard|response/i;

/** Whether a field's content is kept nowhere and shown to nobody. */
export const isSecretField = (name: string) => secretFields.test(name);

/** No form of ours has as many fields; whoever sends more gets no page of their making back. */
const mostFields = 500;

/** What may be shown again of a sent form: text fields that are no secret, the last value of each. */
export function shownValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form]
      .slice(0, mostFields)
      .flatMap(([name, value]) => (typeof value === 'string' && !isSecretField(name) ? [[name, value]] : [])),
  );
}

/** Every value of the fields of a sent form that came more than once; secrets left out. */
export function shownLists(form: FormData): Record<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of [...form].slice(0, mostFields)) {
    if (typeof value !== 'string' || isSecretField(name)) continue;
    const known = lists.get(name);
    if (known) known.push(value);
    else lists.set(name, [value]);
  }
  return Object.fromEntries([...lists].filter(([, values]) => values.length > 1));
}

/** All values that were sent for a field, in their order. */
export function valuesOf(fault: FormFault | undefined | null, field: string): readonly string[] {
  const value = fault?.values[field];
  return fault?.lists?.[field] ?? (value === undefined ? [] : [value]);
}

/** The first refusal about a field, if any. */
export function refusalOf(fault: FormFault | undefined | null, field: string): Refusal | null {
  return fault?.refusals.find((refusal) => refusal.field === field) ?? null;
}
