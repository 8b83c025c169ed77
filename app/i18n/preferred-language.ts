import { languages, type Language } from './language';

/** More of a header than any browser sends is not looked at. */
const longest = 300;

/**
 * The language of ours that an Accept-Language header (RFC 9110, 12.5.4) names with the most weight, the earlier of
 * two alike; null where it names none of them. `en-GB` and `en` are one to us.
 */
export function preferredLanguage(header: string | undefined): Language | null {
  const named = (header ?? '')
    .slice(0, longest)
    .split(',')
    .flatMap((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const language = languages.find((one) => one === range.split('-')[0]);
      return language ? [{ language, weight: weightIn(parameters) }] : [];
    })
    .filter(({ weight }) => weight > 0);
  const [best] = named.toSorted((a, b) => b.weight - a.weight);
  return best?.language ?? null;
}

function weightIn(parameters: readonly string[]): number {
  const given = parameters.find((one) => one.startsWith('q='));
  return given === undefined ? 1 : Number(given.slice(2)) || 0;
}
