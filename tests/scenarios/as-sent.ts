/** A value as JSON carries it: counts that may exceed 2^53 as decimal digits. */
export type Sent<Value> = Value extends bigint
  ? string
  : Value extends readonly unknown[]
    ? { readonly [Index in keyof Value]: Sent<Value[Index]> }
    : Value extends object
      ? { readonly [Key in keyof Value]: Sent<Value[Key]> }
      : Value;

/** Plain data with every BigInt in digits; the rest is as it was. */
export function asSent<Value>(value: Value): Sent<Value> {
  return sent(value) as Sent<Value>;
}

function sent(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(sent);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sent(part)]));
}
