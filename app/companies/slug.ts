import { pinyin } from 'pinyin-pro';

/**
 * Syllables and Latin runs of a name in reading order, lower case, without tones: 南方测绘 → nan fang ce hui. ü is written
 * v.
 */
function syllables(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((part) => part !== '');
}

/**
 * The lasting name of a company in URLs: pinyin without separators, Latin letters and digits kept in lower case;
 * `-2`, `-3` … when `taken` has it already. A name without any letter, syllable or digit becomes `company`.
 */
export function companySlug(name: string, taken: ReadonlySet<string>): string {
  const base = syllables(name).join('') || 'company';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** What sorts 中文 names as readers expect, syllable by syllable: 中海达 → "zhong hai da". */
export function companySortKey(name: string): string {
  return syllables(name).join(' ');
}
