/** A command's answer: the value, or a refusal that says what is allowed instead. */
export type Outcome<T, Code extends string = string> = Ok<T> | Refusal<Code>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/**
 * An expected "no". It names the field and value when one is to blame, the current state of the thing when
 * there is one, and what would be allowed; `code` picks the sentence in the reader's language and the HTTP status.
 */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly field?: string;
  readonly value?: string;
  readonly state?: string;
  readonly allowed?: readonly string[];
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  details: Omit<Refusal<Code>, 'ok' | 'code'> = {},
): Refusal<Code> {
  return { ok: false, code, ...details };
}
