import { checkUscc } from './uscc';

/** A slip that would explain a wrong code: a character for another, or two neighbours that changed places. */
export type UsccSuspicion =
  | { readonly kind: 'character'; readonly position: number; readonly found: string; readonly likely: string }
  | { readonly kind: 'swapped'; readonly position: number };

/** Letters that the code never has, and what they are taken for. */
const alike: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };
/** What eyes and keyboards take for each other. */
const confused = [
  '0D',
  '0Q',
  '8B',
  '6G',
  '1L',
  '1T',
  'UV',
  'MN',
  'PR',
  'CG',
  'EF',
  '17',
  '38',
  '56',
  '69',
  '3E',
  '2Z',
  '5S',
];

/**
 * Where a code of 18 characters that fails its check may be wrong, likeliest first, at most four: repairs of one slip
 * after which both the code's and its organisation code's check hold (GB 32100-2015, GB 11714-1997). Places count from
 * 1.
 */
export function usccSuspicions(code: string): UsccSuspicion[] {
  const characters = [...code];
  if (characters.length !== 18) return [];
  const illegal = characters.flatMap((found, index): UsccSuspicion[] =>
    alike[found] === undefined ? [] : [{ kind: 'character', position: index + 1, found, likely: alike[found] }],
  );
  if (illegal.length > 0) return illegal.slice(0, 4);
  const swapped = characters.slice(1).flatMap((_, index): UsccSuspicion[] => {
    const other = [...characters];
    [other[index], other[index + 1]] = [other[index + 1]!, other[index]!];
    return holds(other.join('')) ? [{ kind: 'swapped', position: index + 1 }] : [];
  });
  return [...swapped, ...replaced(characters)].slice(0, 4);
}

/** Single characters whose change makes the code hold, look-alikes first. */
function replaced(characters: readonly string[]): UsccSuspicion[] {
  const found = characters.flatMap((was, index) =>
    [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].flatMap((likely) => {
      if (likely === was || (index > 1 && index < 8 && !/\d/.test(likely))) return [];
      const repaired = [...characters.slice(0, index), likely, ...characters.slice(index + 1)].join('');
      return holds(repaired) ? [{ kind: 'character', position: index + 1, found: was, likely } as const] : [];
    }),
  );
  const look = (one: { found: string; likely: string }) =>
    confused.some((pair) => pair.includes(one.found) && pair.includes(one.likely)) ? 0 : 1;
  return found.sort((a, b) => look(a) - look(b));
}

function holds(code: string): boolean {
  const checked = checkUscc(code);
  return checked.ok && checked.value.warning === null;
}
