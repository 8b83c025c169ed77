/** What history never holds in clear: the value is replaced by a trace that says what kind of thing it was. */
const masks: Readonly<Record<string, (value: string) => string>> = {
  email: maskedEmail,
  newEmail: maskedEmail,
  phone: (value) => `${'*'.repeat(Math.max(0, value.length - 2))}${value.slice(-2)}`,
  idCard: maskedIdCard,
  name: (value) => `${[...value][0] ?? ''}${'*'.repeat(Math.max(1, [...value].length - 1))}`,
  address: () => '***',
  password: () => '***',
  passwordHash: () => '***',
};

export type Detail = string | number | boolean | null | readonly Detail[] | { readonly [key: string]: Detail };
export type Details = { readonly [key: string]: Detail };

/** First letter and domain: `z***@example.cn`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`;
}

/**
 * A colleague at a desk: two with alike masked addresses are told apart by the number of the account,
 * `z***@example.cn #7`.
 */
export function maskedColleague(account: { readonly id: number; readonly email: string }): string {
  return `${maskedEmail(account.email)} #${account.id}`;
}

/**
 * The number of an identity document as pages may show it: of 18 digits region and end, `4401**********1X`; of a
 * shorter one, where that would be half of it, the end.
 */
export function maskedIdCard(number: string): string {
  const shown = number.length < 15 ? 0 : 4;
  return number.length < 5
    ? '***'
    : `${number.slice(0, shown)}${'*'.repeat(number.length - shown - 2)}${number.slice(-2)}`;
}

/** The same details with personal fields masked, at any depth. */
export function masked(details: Details): Details {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, maskedField(key, value)]));
}

function maskedField(key: string, value: Detail): Detail {
  const mask = Object.hasOwn(masks, key) ? masks[key] : undefined;
  if (mask && (typeof value === 'string' || typeof value === 'number')) return mask(String(value));
  if (Array.isArray(value)) return value.map((item: Detail) => maskedField(key, item));
  if (value !== null && typeof value === 'object') return masked(value as Details);
  return value;
}
