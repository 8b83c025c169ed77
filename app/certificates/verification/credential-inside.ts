/** How deep a credential may be wrapped, how many values are looked at, and how many credentials are taken note of. */
const deepest = 6;
const mostValues = 200;
const mostFound = 2;

/** Where wallets, web interfaces and presentations put a credential. */
const wrappers = [
  'verifiableCredential',
  'credential',
  'credentials',
  'vc',
  'presentation',
  'vp',
  'verifiablePresentation',
];
const signedText = /^eyJ[\w-]*\.[\w-]*\.[\w-]*/;

/**
 * The credentials and badges in what a file holds: itself, or those inside lists, presentations and the wrappings that
 * programs add; of many only the first two. What is nothing of the sort is handed back as it is.
 */
export function credentialsIn(value: unknown): readonly unknown[] {
  const found = new Map<string, unknown>();
  let looked = 0;
  const look = (one: unknown, depth: number): void => {
    looked += 1;
    if (looked > mostValues || depth > deepest || found.size >= mostFound) return;
    const signed = signedTextIn(one);
    if (signed) found.set(signed, signed);
    else if (Array.isArray(one)) for (const each of one.slice(0, mostValues)) look(each, depth + 1);
    else if (isObject(one) && isCredential(one)) found.set(JSON.stringify(one), one);
    else if (isObject(one)) for (const key of wrappers) if (Object.hasOwn(one, key)) look(one[key], depth + 1);
  };
  look(value, 0);
  return found.size === 0 ? [value] : [...found.values()];
}

/** A credential as one signed text (compact JWS): alone, or as VC 2.0 puts it into an address. */
function signedTextIn(value: unknown): string | null {
  const text =
    isObject(value) && typesOf(value).some((type) => type.startsWith('Enveloped')) && typeof value.id === 'string'
      ? value.id.slice(value.id.indexOf(',') + 1)
      : value;
  return typeof text === 'string' && signedText.test(text) ? text : null;
}

/** VC and Open Badges 3.0 by their type or subject, Open Badges 1 and 2 by what only an assertion has. */
export function isCredential(value: JsonObject): boolean {
  return (
    typesOf(value).some((type) =>
      /^(VerifiableCredential|OpenBadgeCredential|AchievementCredential|Assertion)$/.test(type),
    ) ||
    Object.hasOwn(value, 'credentialSubject') ||
    (Object.hasOwn(value, 'badge') && Object.hasOwn(value, 'recipient'))
  );
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSignedText(value: unknown): value is string {
  return typeof value === 'string' && signedText.test(value);
}

function typesOf({ type }: JsonObject): string[] {
  return (Array.isArray(type) ? type.slice(0, 20) : [type]).filter((one) => typeof one === 'string');
}
