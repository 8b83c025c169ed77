import type { Refusal } from '../outcome';

/** Why a form was sent back: what was typed (secrets left out) and each refusal, by field or for the form as a whole. */
export interface FormFault {
  readonly values: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
}

/** Fields whose content never goes back into a page. */
const secretFields = /password|code|token|idCard|response/i;

/** No form of ours has as many fields; whoever sends more gets no page of their making back. */
const mostFields = 500;

/** What may be shown again of a sent form: text fields that are no secret, the last value of each. */
export function shownValues(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].slice(0, mostFields).flatMap(([name, value]) => (typeof value === 'string' && !secretFields.test(name) ? [[name, value]] : [])));
}

/** The first refusal about a field, if any. */
export function refusalOf(fault: FormFault | undefined | null, field: string): Refusal | null {
  return fault?.refusals.find((refusal) => refusal.field === field) ?? null;
}
